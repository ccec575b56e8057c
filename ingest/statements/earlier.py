"""Who was named before a cue in its sentence and can be its subject."""

from collections.abc import Mapping
from dataclasses import replace

from ingest.model import Mention, Token
from ingest.statements.agreement import animate, continues
from ingest.statements.clause import author, governed, hands_on, subject
from ingest.statements.cue import Cue
from ingest.statements.memory import Memory
from ingest.statements.noun import Nouns
from ingest.statements.sentence import Sentence
from ingest.statements.unknown import bare_name

_ASKED = frozenset(["سيل", "سيلت"])
_DOTS = ("..", "...", "…")
"""What parts the two halves of a title."""
_ASKS_HIM = frozenset(["ساله", "سالها", "سالوه", "سالته", "سالتها"])


class Earlier:
    """Looks backwards from cues in one segment."""

    def __init__(self, nouns: Nouns, quotes: Mapping[int, int], memory: Memory) -> None:
        self.nouns, self.quotes, self.tokens, self.memory = nouns, quotes, nouns.tokens, memory

    def lead(self, sentence: Sentence, cue: Cue) -> Token | None:
        """The word before the verb, its negation left out (عندما لم يستبعد: عندما)."""
        i = cue.index - 1
        if i > sentence.start and self.tokens[i].folded in ("لم", "لن", "لا"):
            i -= 1
        return self.tokens[i] if i >= sentence.start else None

    def asked(self, sentence: Sentence, cue: Cue) -> Mention | None:
        """«وعندما سئل X عن …، أجاب»: the one who is asked answers."""
        for i in range(sentence.start, cue.index):
            if self.tokens[i].folded.removeprefix("و") in _ASKED:
                found = self.nouns.starting(i + 1)
                if found is not None:
                    return found[0]
                close = bare_name(self.nouns, {}, i + 1, cue.index, False)
                return replace(self.nouns.phrase(i + 1, close), type="person") if close > i + 1 else None
            if self.tokens[i].folded.removeprefix("و") in _ASKS_HIM:
                return self.memory.speakers[-2] if len(self.memory.speakers) > 1 else None
        return None

    def many(self, start: int, cue: Cue) -> Mention | None:
        """The last dual, plural or joint mention from `start` before a dual or plural verb."""
        found = [m for _, m, end in self.nouns.between(start, cue.index, self.quotes) if end <= cue.index]
        fits = [m for m in found if (m.number == "d" or m.kind == "joint" or (m.number == "p" and cue.number == "p"))]
        if fits:
            return fits[-1]
        ending = "ان" if cue.number == "d" else "ون"
        for i in range(cue.index - 1, start - 1, -1):
            word = self.tokens[i].folded
            if word.startswith("ال") and word.endswith(ending) and len(word) > 6 and self.nouns.starting(i) is None:
                return self.nouns.phrase(i, i + 1)
        return None

    def topic(self, sentence: Sentence, cue: Cue) -> Mention | None:
        """The first mention of the sentence that can be the subject: no object of a preposition, no agency that hands on."""
        start = sentence.start
        for first, mention, end in self.nouns.between(start, cue.index, self.quotes):
            free = not governed(self.nouns, first, start) or author(self.nouns, first, start)
            if end <= cue.index and free and continues(cue, mention) and not hands_on(self.nouns, first, mention):
                return mention
        return None

    def _voiced(self, start: int, cue: Cue) -> Mention | None:
        """«جاء ذلك على لسان X، حيث قال»: X."""
        if self.tokens[start].folded.removeprefix("و") not in ("جاء", "جاءت"):
            return None
        for k in range(start + 1, min(start + 5, cue.index - 1)):
            if self.tokens[k].folded == "لسان":
                found = self.nouns.starting(k + 1)
                return found[0] if found is not None and continues(cue, found[0]) else None
        return None

    def told_of(self, start: int, end: int, cue: Cue) -> Mention | None:
        """The first person of a known gender in `[start, end)` that no preposition governs and the verb agrees with."""
        for first, mention, stop in self.nouns.between(start, end, self.quotes):
            if mention.type == "person" and mention.gender is not None and stop <= end and continues(cue, mention):
                if not governed(self.nouns, first, start):
                    return mention
        return None

    def acting(self, sentence: Sentence, cue: Cue) -> Mention | None:
        """The subject of the sentence's own verb: «وصل X إلى بيروت، وأكد أن»; in a title that of its half, if anything stands there."""
        start = sentence.start
        if (voiced := self._voiced(start, cue)) is not None:
            return voiced
        if sentence.line:
            dots = next((k for k in range(cue.index - 2, start, -1) if self.tokens[k].surface in _DOTS), -1)
            found = subject(self.nouns, self.quotes, dots + 1, cue) if dots >= 0 else None
            if found is not None:
                return found
        return subject(self.nouns, self.quotes, start, cue)

    def named(self, start: int, cue: Cue) -> list[Mention]:
        """The mentions from `start` to the cue that can be the one its pronoun takes up: no object of a preposition.

        Right before the verb it is an antecedent (من قادة قالوا إن), whatever governs it.
        """
        return [
            m
            for first, m, end in self.nouns.between(start, cue.index, self.quotes)
            if animate(m)
            and continues(cue, m)
            and ((end == cue.index and not cue.coordinated) or cue.number in ("p", "d") or not governed(self.nouns, first, start))
        ]
