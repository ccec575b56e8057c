"""Where and to whom something was said."""

from collections.abc import Iterator, Mapping

from ingest.model import Mention, Span
from ingest.statements.content import span_of
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.sentence import Sentence
from ingest.statements.words import AN, BAN, OCCASION, TIME

_AT = frozenset(["في", "خلال", "اثناء", "ضمن", "لدي", "عقب", "بعد", "قبيل", "قبل"])
_ON = frozenset(["علي", "عبر", "في", "من"])
_PLATFORMS = frozenset(
    ["تويتر", "فيسبوك", "انستغرام", "انستقرام", "تلغرام", "تليغرام", "يوتيوب", "اكس", "حساب", "صفحه", "منصه", "موقع"]
)
_ALL = frozenset(["جميع", "كافه", "كل", "كلا", "كلتا", "كلي", "ساير"])
_BOUNDS = TIME | AN | BAN
_ENDINGS = ("هما", "هم", "ها", "نا", "ه", "ي", "ا", "")
_LONGEST = 12


class Occasions:
    """Finds the setting and the addressees around a cue."""

    def __init__(self, nouns: Nouns, quotes: Mapping[int, int]) -> None:
        self.nouns, self.quotes, self.tokens = nouns, quotes, nouns.tokens

    def setting(self, sentence: Sentence, found: Match, opens: bool) -> Span | None:
        """The occasion or platform named between cue and content, or (where the cue `opens` what is told) before the cue."""
        cue = found.cue.index
        after = self._first(cue + 1, found.connector)
        return after if after is not None or not opens else self._first(sentence.start, cue)

    def _first(self, start: int, stop: int) -> Span | None:
        for i in range(start, stop - 1):
            word = self.tokens[i].folded.removeprefix("و") if self.tokens[i].folded != "و" else "و"
            if (word in _AT and is_of(self.tokens[i + 1].folded, OCCASION)) or (
                word in _ON and is_of(self.tokens[i + 1].folded, _PLATFORMS)
            ):
                return span_of(self.tokens, i + 1, self._end(i + 1, stop))
        return None

    def _end(self, i: int, stop: int) -> int:
        """Where the phrase ends: before a mark, a time or a name that is no part of it."""
        end = i + 1
        while end < min(stop, i + _LONGEST) and self.tokens[end].kind == "word" and self.tokens[end].folded not in _BOUNDS:
            end += 1
        return end

    def addressees(self, found: Match) -> Iterator[Mention]:
        """«قال ل…», and the object of a verb of telling or calling upon: «أبلغ الوفد الوزارة أن …»."""
        start = max(found.slot.end, found.cue.index + 1)
        told = (
            any(f.startswith("OBJ2") for f in found.cue.frames)
            and not found.cue.enclitic
            and found.cue.act not in ("accuse", "ask")
        )
        direct = self._past_all(start)
        for first, mention, _ in self.nouns.between(start, found.connector, self.quotes):
            prefix = self.nouns.prefixed(first)
            if (told and first == direct and not prefix) or (prefix.startswith("ل") and self._is_apart(start, first)):
                yield mention

    def _past_all(self, i: int) -> int:
        """The token behind a noun of totality at `i`: «دعا جميع الأطراف», «كلا من نور وحداد»; `i` where there is none."""
        if i + 1 >= len(self.tokens) or self.tokens[i].folded not in _ALL:
            return i
        return i + 2 if self.tokens[i + 1].folded == "من" else i + 1

    def _is_apart(self, start: int, i: int) -> bool:
        """Whether «ل…» at `i` is of the cue and of no noun before it (قال نور للوزير، not «الهيئة التابعة للوزارة»)."""
        return i == start or self.tokens[i - 1].kind != "word" or self.tokens[i - 1].folded in TIME


def is_of(word: str, nouns: frozenset[str]) -> bool:
    """Whether a folded word is one of `nouns`, with ال or a pronoun."""
    bare = word.removeprefix("ال")
    for ending in _ENDINGS:
        stem = bare.removesuffix(ending)
        if stem in nouns or (stem[-1:] == "ت" and stem[:-1] + "ه" in nouns) or (stem[-1:] in "ئيو" and stem[:-1] + "ء" in nouns):
            return True
    return False
