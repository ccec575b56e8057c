"""Where the narrator's own words begin after what was said."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from ingest.lexicon.phrases import Phrase, phrases
from ingest.model import Token
from ingest.morph import analyse
from ingest.statements.noun import Nouns
from ingest.statements.words import (
    ACCUSATIVES,
    CONCESSIONS,
    KINDS,
    NO_RESULT,
    OCCASION,
    REMARKS,
    SETTING,
    SPECIFYING,
    TAIL_AFTER_COMMA,
    TAIL_AFTER_QUOTATION,
    TAIL_CLAUSE_KEEPS,
    TAIL_PHRASES,
    THAT,
    THINKS,
    UNLIKE,
)

COMMAS = frozenset(["،", ",", "؛"])
ABOUT = frozenset(["يتعلق", "تتعلق", "يخص", "تخص", "بعد", "بين", "لو", "اذا", "يلي", "مضي", "عدا", "يتصل"])
DESPITE = frozenset(["رغم", "برغم"])
"""Prepositions that set a noun phrase against what the narrator knows."""
_EVENTS = frozenset(["بعد", "بعدما", "عندما", "حينما", "اثر", "عقب", "وسط"])
_EVENT_PHRASES = frozenset([("في", "اعقاب"), ("علي", "خلفيه"), ("علي", "الرغم"), ("في", "خضم")])
_WORDINGS = frozenset(["كلمه", "لفظ", "لفظه", "مصطلح", "عباره", "تعبير", "اسم", "وصف"])
_WORDS_OF_A_CLAUSE = 5  # a quotation of fewer words may be one member of a longer clause
_NEGATIONS = frozenset(["لم", "لا", "ما", "لن"])
_EXPECTED = frozenset(["المتوقع", "المقرر", "المنتظر", "المرتقب", "المفترض", "المرجح", "المزمع", "المعروف", "المعلوم"])


_CIRCUMSTANCE = re.compile(r"(م.{2,6}|[^وف]ا[^ل].|واضع)(ا|ه|ين)")
"""Words with the form of an indefinite participle in the accusative: مشددا، واضعة."""
_COMES = frozenset(["وياتي", "وتاتي", "وجاء", "وجاءت", "وياتيان"])
_WHAT_COMES = frozenset(
    [
        "ذلك",
        "هذا",
        "هذه",
        "تلك",
        "تصريحات",
        "تصريحاته",
        "تصريحاتها",
        "تصريح",
        "كلام",
        "كلامه",
        "كلامها",
        "البيان",
        "الخطوه",
        "التصريحات",
    ]
)
"""With a verb of coming these tell in the narrator's words when something was said."""
_BUT = frozenset(["غير", "الا", "لكن", "ولكن", "بيد", "فيما", "بينما"])
_SILENCE = 14  # tokens of a clause that tells of silence
_TAILS = {first: tuple(p for p in TAIL_PHRASES if p[0] == first) for first in {p[0] for p in TAIL_PHRASES}}
"""The phrases by their first word."""


@cache
def _silences() -> dict[str, list[Phrase]]:
    """The phrases of refusing to speak, by their first word."""
    index: dict[str, list[Phrase]] = {}
    for phrase in phrases():
        if phrase.kind == "no_comment":
            index.setdefault(phrase.words[0], []).append(phrase)
    return index


class Tails:
    """Recognises the narrator's tail in one segment."""

    def __init__(self, tokens: Sequence[Token], quotes: Mapping[int, int], nouns: Nouns) -> None:
        self.tokens, self.nouns = tokens, nouns
        self._opening = {close: i for i, close in quotes.items()}

    def begins(self, i: int, start: int, end: int, phrase: bool) -> bool:
        """Whether the narrator speaks again from token `i` on, after a content that began at `start`."""
        tokens = self.tokens
        word = tokens[i].folded
        comma = i > 0 and tokens[i - 1].surface in COMMAS
        quoted = i > start and tokens[i - 1].kind == "quote"
        if (word == "مما" and (comma or quoted)) or (word == "اي" and quoted and not self._denies(i - 1)):
            return True
        if self._after_quotation(i, start, end, comma) or (word in CONCESSIONS and self._concession(i, end)):
            return True
        if phrase and word == "ومن" and i + 1 < end and tokens[i + 1].folded in _EXPECTED:
            return True
        if word == "دون" or (word == "من" and i + 1 < end and tokens[i + 1].folded == "دون"):
            return self._unspecified(i + 1 + (word == "من"), end)
        if not comma:
            return self._phrase_at(i, end, comma, phrase)
        following = tokens[i + 1].folded if i + 1 < end else ""
        if word in TAIL_AFTER_COMMA and (phrase or word == "وذلك") and not (word == "فيما" and following in ABOUT):
            return True
        if word in _BUT and (self._says_nothing(i, end) or self._opening.get(i - 2, -1) == start):
            return True  # … «هذا كل شيء»، إلا أن
        if word == "ولم" and following in SPECIFYING:
            return True  # …، ولم يذكر وجهته
        if word in _COMES and following in _WHAT_COMES:
            return True  # …، ويأتي ذلك بعد
        if word == "وهذا" and following == "ما" and i > start + 1 and tokens[i - 2].kind == "quote":
            return True
        if word == "وهو" or (word == "وهي" and phrase):
            return not imperfect(following)
        if word in ("علي", "وعلي") and following == "الرغم" and i + 3 < end and tokens[i + 3].folded.startswith("ان"):
            return True
        if word == "كما":
            return bool(following) and following not in UNLIKE and not following.startswith("ان")
        if word == "ما":
            return len(following) > 2 and following not in NO_RESULT and not following.startswith("ال")
        if word == "في" and following:
            return following in REMARKS or following in ("اول", "احدث", "اخر") or (following in SETTING and phrase)
        if word == "اي":
            return following not in THAT
        if (phrase and word in ("الا", "غير", "بيد") and following.startswith("ان")) or self._concession(i, end):
            return True
        if phrase and len(word) > 4 and word.startswith("م") and word.endswith(("ا", "ه")) and word not in ACCUSATIVES:
            return True
        return self._phrase_at(i, end, comma, phrase)

    def _says_nothing(self, i: int, end: int) -> bool:
        """Whether a clause of contrast tells that somebody would not speak: «…، غير أن متحدثا باسم الوزارة رفض التعليق»."""
        words = [t.folded for t in self.tokens[i : min(end, i + _SILENCE)]]
        stop = next((k for k, w in enumerate(words) if k and w in ("،", ",", "؛")), len(words))
        return any(p.at(words, k) for k in range(1, stop) for p in _silences().get(words[k], ()))

    def named(self, i: int) -> bool:
        """Whether a known name ends right before token `i`."""
        first = self.nouns.ending(i)
        found = self.nouns.starting(first) if first is not None else None
        return found is not None and found[0].authority is not None

    def tells(self, i: int, end: int) -> bool:
        """Whether an event follows on which something was called for or promised: what lies ahead is not after it.

        «دعا إلى التهدئة بعد الهجوم», «حثه على البقاء عندما التقاه».
        """
        word = self.tokens[i].folded
        following = self.tokens[i + 1].folded if i + 1 < end else ""
        meeting = word == "خلال" and following in OCCASION  # خلال زيارة قام بها
        return word in _EVENTS or meeting or (word, following) in _EVENT_PHRASES

    def _phrase_at(self, i: int, end: int, comma: bool, phrase: bool) -> bool:
        """Whether one of the fixed phrases that open a tail stands at `i` in a place where it does."""
        tokens = self.tokens
        for words in _TAILS.get(tokens[i].folded, ()):
            if all(i + k < end and tokens[i + k].folded == w for k, w in enumerate(words)):
                if words[0] in TAIL_CLAUSE_KEEPS or words[:2] in (("في", "حين"), ("وفي", "حين"), ("في", "وقت"), ("في", "الوقت")):
                    return comma and phrase
                return comma or (
                    words[0] not in ("الامر", "ما", "ردا") and (phrase or words[0] != "وهو") and words != ("في", "خطوه")
                )
        return False

    def _after_quotation(self, i: int, start: int, end: int, comma: bool) -> bool:
        """Whether `i` follows a quotation that closed what was said: «…"، قبل زيارة», or was all of it: «أنه "…" خلال زيارة»."""
        close = i - 1 - comma
        opening = self._opening.get(close)
        if opening is None:
            return False
        word = self.tokens[i].folded
        if opening == start and self.tokens[close - 1].surface in ("؟", "?", "!", ".") and word != "و":
            return True
        if comma and opening == start and _CIRCUMSTANCE.fullmatch(word) and word not in ACCUSATIVES:
            return True  # «…»، واضعة إمكاناتها في خدمة الطرفين
        if not (comma or word in ("بينما", "وذلك") or (opening == start and close - opening > _WORDS_OF_A_CLAUSE)):
            return False
        following = self.tokens[i + 1].folded if i + 1 < end else ""
        if word not in TAIL_AFTER_QUOTATION and (word, following) not in (("من", "دون"), ("لا", "سيما"), ("علي", "الرغم")):
            return False
        named = self.tokens[opening - 1].folded.removeprefix("ال")
        return opening == start or not (named in KINDS or named in _WORDINGS)

    def _denies(self, close: int) -> bool:
        """Whether a quotation holds a negation, so that أي after it means any: «"لم تتخذ" أي قرار»."""
        opening = self._opening.get(close, close)
        return any(t.folded in _NEGATIONS or t.folded in ("ليس", "ليست", "دون") for t in self.tokens[opening:close])

    def _unspecified(self, i: int, end: int) -> bool:
        """Whether «دون …» says what the speaker left open: دون تحديد، دون أن يوضح، دون مزيد من التفاصيل."""
        while i < end and self.tokens[i].folded in ("ان", "اي", "مزيد", "المزيد", "من", "اعطاء", "تقديم", "الخوض", "في"):
            i += 1
        if i >= end:
            return False
        word = self.tokens[i].folded
        return word in SPECIFYING or any(word == w + p for w in SPECIFYING for p in ("ه", "ها", "هم"))

    def _concession(self, i: int, end: int) -> bool:
        """Whether the speaker's further act follows: «لكنه لم يوضح», «إلا أنها رفضت»."""
        tokens = self.tokens
        if tokens[i].folded in ("الا", "غير", "بيد") and i + 1 < end and tokens[i + 1].folded in ("انه", "انها", "انهم", "انهما"):
            i += 1
        elif tokens[i].folded not in CONCESSIONS:
            return False
        i += 1
        negated = i < end and tokens[i].folded in _NEGATIONS
        i += negated
        if i >= end:
            return False
        word = tokens[i].folded
        if word in THINKS:
            return False
        return any(a.pos == "verb" and a.entry.startswith("cue:") and "س" not in a.proclitics for a in analyse(word)) or (
            negated and word in SPECIFYING
        )


def imperfect(word: str) -> bool:
    """Whether a word has the form of a verb in the imperfect and is not known as a noun."""
    return word[:1] in ("ي", "ت") and len(word) > 2 and not any(a.pos in ("noun", "adj", "masdar") for a in analyse(word))
