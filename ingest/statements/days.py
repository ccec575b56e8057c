"""Days that a sentence or the whole segment settles for statements told before."""

from collections.abc import Sequence

from ingest.statements.dating import Dating
from ingest.statements.draft import Draft
from ingest.statements.memory import Memory
from ingest.statements.scene import Scenes
from ingest.statements.sentence import Sentence
from ingest.statements.times import EARLIER
from ingest.statements.words import LINKS

_CAME = frozenset(["جاء", "وجاء", "جاءت", "وجاءت", "ياتي", "وياتي", "تاتي", "وتاتي"])
_THIS = frozenset(["ذلك", "هذا", "هذه", "تصريحات", "كلام", "تصريح", "حديث", "اقوال", "موقف", "تاكيد", "اعلان"])
_ANY_DAY = frozenset(["unnamed_source", "state"])
_STUDY = ("محلل", "باحث", "خبير", "كاتب", "استاذ")
_DAY = 10  # characters of a day in EDTF
_LEAD = 80  # tokens that tell what an article is about


class Days:
    """Gives days to statements that name none."""

    def __init__(self, dating: Dating, memory: Memory, scenes: Scenes) -> None:
        self.dating, self.memory, self.scenes, self.tokens = dating, memory, scenes, dating.tokens

    def event(self, sentence: Sentence, drafts: list[Draft]) -> None:
        """«جاء ذلك في مؤتمر صحفي، أمس»: the day of what was just said and of what the same speaker says next."""
        i = sentence.start
        while i < sentence.end and self.tokens[i].folded in LINKS:
            i += 1
        if sentence.quote >= 0 or i + 3 >= sentence.end or self.tokens[i].folded not in _CAME:
            return
        if self.tokens[i + 1].folded not in _THIS:
            return
        stop = next((k for k in range(i, sentence.end) if self.tokens[k].folded in EARLIER), sentence.end)
        day = self.dating.first_between(self.tokens[i].span.start, self.tokens[stop - 1].span.end)
        speaker = drafts[-1].speaker if drafts else None
        if day is None or speaker is None:
            return
        self.memory.dates.setdefault(speaker.entity, day)
        for draft in drafts[-60:]:
            if draft.date is None and draft.present and draft.speaker is not None and draft.speaker.entity == speaker.entity:
                draft.date = day

    def settle(self, drafts: list[Draft], start: int) -> None:
        """Days that the whole segment settles: where its first news is of the day of publication, so is the rest of it.

        It is no more once the narrator has come to another day.
        """
        for draft in drafts:
            if draft.date is None and draft.present and (day := self.dating.today(draft)) is not None:
                draft.date = day
        of_today = self._is_of_today(drafts, start)
        _settle_runs(drafts)
        for draft in drafts if of_today else ():
            latest = self.scenes.latest(draft.content.start)
            if (
                draft.date is None
                and draft.present
                and latest in (None, self.dating.published)
                and (draft is drafts[0] or _reacts(draft))
            ):
                draft.date = self.dating.published

    def _is_of_today(self, drafts: Sequence[Draft], start: int) -> bool:
        """Whether the first statement is of the day of publication, or the narrator opens with that day."""
        first = next((d for d in drafts if d.level < 0), None)
        if first is None or self.dating.published is None:
            return False
        lead = self.tokens[min(start + _LEAD, len(self.tokens) - 1)].span.start
        opens = first.date is None and self.dating.opens_today(self.tokens[start].span.start, lead, drafts)
        return first.date == self.dating.published or opens


def _reacts(draft: Draft) -> bool:
    """Whether somebody speaks to the news of the day: sources, states and those who study it may have spoken before."""
    speaker = draft.speaker
    if speaker is None or speaker.type in _ANY_DAY:
        return False
    return not any(head.startswith(_STUDY) for head in speaker.heads)


def _settle_runs(drafts: Sequence[Draft]) -> None:
    """The day that a statement names is also that of those just before it of the same speaker: «أشاد X بـ …، موضحا، مساء أمس، أن»."""
    run: list[Draft] = []
    for draft in drafts:
        if draft.level >= 0 or draft.speaker is None or any(d.start <= draft.start < d.end for d in run[-2:]):
            continue
        if run and run[-1].speaker is not None and run[-1].speaker.entity != draft.speaker.entity:
            run = []
        if draft.dated and draft.present and len(draft.date or "") == _DAY:
            for before in run:
                if before.date is None and before.present:
                    before.date = draft.date
        run.append(draft)
