"""Day, setting, addressee and relay of a statement."""

from collections.abc import Mapping

from ingest.model import Mention
from ingest.statements.behind_day import day_behind
from ingest.statements.dating import Dating
from ingest.statements.draft import Draft
from ingest.statements.match import Match
from ingest.statements.memory import Memory
from ingest.statements.noun import Nouns
from ingest.statements.occasion import Occasions
from ingest.statements.outlet import Outlets
from ingest.statements.scene import Scenes
from ingest.statements.sentence import Sentence
from ingest.statements.times import EARLIER
from ingest.statements.words import RELATIVE

_WAS = frozenset(["كان", "وكان", "كانت", "وكانت", "كانوا", "وكانوا", "سبق", "وسبق"])

_DESCRIBING = RELATIVE | {"ما", "من"}
_DAYS = (7, 10)  # characters of a month or a day in EDTF
_ATTRIBUTIVE = frozenset(["noun before the cue", "subject before the cue"])
"""Rules that find the speaker before a verb in the middle of a clause, which tells what it is: «تقارير كشفت عن …»."""


class Circumstances:
    """Fills in what stands around a cue or carries over from earlier statements."""

    def __init__(
        self, nouns: Nouns, quotes: Mapping[int, int], memory: Memory, dating: Dating, scenes: Scenes, outlets: Outlets
    ) -> None:
        self.nouns, self.quotes, self.memory, self.dating, self.tokens = nouns, quotes, memory, dating, nouns.tokens
        self.scenes, self.outlets, self.occasions = scenes, outlets, Occasions(nouns, quotes)

    def fill(self, draft: Draft, found: Match, sentence: Sentence, out: list[Draft], earlier: list[Draft]) -> None:
        """Complete `draft`; `out` are the statements of its sentence so far, `earlier` those of the sentences before."""
        speaker = draft.speaker
        draft.date = self.dating.day(draft, found, sentence, [*earlier[-8:], *out])
        opens = not any(d.cue.start < draft.cue.start for d in out)
        draft.setting = self.occasions.setting(sentence, found, opens)
        told = (m for m in self.occasions.addressees(found) if m.type != "media_outlet")
        draft.addressee += (m for m in told if speaker is None or m.entity != speaker.entity)
        draft.via += self.outlets.after(found)
        if opens:
            draft.via += self.outlets.publishing(sentence, found)
        if speaker is not None:
            self._carry_over(draft, found, sentence, out, earlier, speaker)

    def _carry_over(
        self, draft: Draft, found: Match, sentence: Sentence, out: list[Draft], earlier: list[Draft], speaker: Mention
    ) -> None:
        continuing = "continues" in draft.rule
        inside = any(d.start <= found.cue.index < d.end for d in out)
        told = found.cue.pos in ("verb", "participle")
        past = self._background(found, sentence) or (draft.date is None and self.dating.unsettled(found, sentence.start))
        draft.present = (
            told
            and sentence.quote < 0
            and found.cue.aspect != "i"
            and found.frame != "RELAY"
            and not past
            and not inside
            and draft.rule not in _ATTRIBUTIVE
        )
        if draft.date is None and continuing and out:
            outer = (d for d in reversed(out) if not any(o.content.contains(d.cue) for o in out))
            draft.date = next(outer, out[-1]).date
        again = bool(earlier) and earlier[-1].speaker is not None and earlier[-1].speaker.entity == speaker.entity
        if draft.date is None and sentence.quote < 0 and (told or again) and not inside and not past:
            draft.date = self.memory.dates.get(speaker.entity)
            if draft.date is None and speaker.kind == "document" and speaker.number != "p" and earlier:
                draft.date = day if (day := earlier[-1].date) and len(day) in _DAYS else None
            if draft.date is None and draft.present:
                draft.date = self.scenes.day(speaker.entity)
            if draft.date is None and draft.present:
                draft.date = self.scenes.on(sentence.start, found.cue.index, found.connector)
        described = self.tokens[found.cue.index - 1].folded in _DESCRIBING if found.cue.index else False
        if draft.date is None and not inside and sentence.quote < 0 and not described:
            draft.date = day_behind(self.dating, draft, sentence)
        if draft.date is None and not continuing:
            draft.date = self.dating.tail(draft)
        before = next((d for d in (*reversed(out), *earlier[-1:])), None)
        same = before is not None and before.speaker is not None and before.speaker.entity == speaker.entity
        if not draft.via and before is not None and same and draft.setting is None:
            draft.via = list(before.via)  # by now those that stand behind its content are known too
        elif not draft.via and continuing:
            draft.via = list(self.memory.vias.get(speaker.entity, ()))
        if draft.date is None:
            draft.date = self.dating.of_the_source(draft, sentence)
            for before in out if draft.date is not None else ():
                if before.date is None and before.speaker is not None and before.speaker.entity == speaker.entity:
                    before.date = draft.date
        if draft.date is not None and len(draft.date) > 4 and sentence.quote < 0 and not past:
            self.memory.dates[speaker.entity] = draft.date
        self.memory.vias[speaker.entity] = tuple(draft.via)

    def _background(self, found: Match, sentence: Sentence) -> bool:
        """Whether the cue tells of an earlier day: a pluperfect, a relative or a temporal clause."""
        i = found.cue.index
        words = [self.tokens[k].folded for k in range(max(sentence.start, i - 8), i)]
        if words and (words[-1] in RELATIVE or words[-1] in EARLIER or words[-1] in ("ما", "مما", "لما")):
            return True
        after = self.tokens[i + 1].folded if i + 1 < sentence.end else ""
        return found.cue.aspect == "p" and (bool(_WAS & set(words)) or after in ("سابقا",))
