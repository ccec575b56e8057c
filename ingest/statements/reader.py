"""Which tokens of a sentence are cues, and in which reading."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import compress, count

from ingest.lexicon.phrases import Phrase, phrases
from ingest.model import Token
from ingest.statements.authored import author_of, named_by_adjective
from ingest.statements.control import controller
from ingest.statements.cue import LIGHT, Cue, placed, readings
from ingest.statements.incognito import keeps_his_name
from ingest.statements.lent import lends
from ingest.statements.light import confined, giver
from ingest.statements.noun import Nouns
from ingest.statements.senses import BEING, circumstance
from ingest.statements.sentence import Sentence
from ingest.statements.words import (
    ABOUT_IT,
    ADJUNCT,
    AN,
    BAN,
    FRONTING,
    ITSELF,
    LINKS,
    MASDARS,
    NEVER,
    PRONOUN_SUBJECT,
    RELATIVE,
    THAT,
    TIME,
    WHAT,
)
from ingest.text import MARKS, Table

_LINKS_OR_RELATIVE = LINKS | RELATIVE
_LINKS_OR_TIME = LINKS | TIME
_NEGATIONS = frozenset(["لم", "لا", "لن", "ولم", "ولا", "ولن", "فلم"])
_SEATS = frozenset(["مقره", "مقرها", "مقرهم", "مقرهما", "ومقره", "ومقرها", "ومقرهم", "ومقرهما"])
_BUT = frozenset(["سوي", "الا", "غير"])
"""With a negation before the verb these say that nothing else was said: «لم يقل سوى: "…"»."""
_DENIED = frozenset(["استبعد", "اخفي"])
"""Verbs that report with a negation too: لم يستبعد, لم يخف."""
_IMPERSONAL = frozenset(["يذكر", "ويذكر", "يشار", "ويشار", "يقال", "ويقال", "قيل", "وقيل", "تجدر", "وتجدر", "يبدو"])
_THAT = frozenset(["ان", "بان", "وان", "لان"])
_NUMERALS = frozenset(
    ["الف", "مليون", "ميه", "مايه", "الاف", "ملايين", "ميات", "عشرات", "مليوني", "الفي", "ميتي", "عشرين", "ثلاثين"]
)
_WITHOUT = frozenset(["عدم", "بدون", "دون", "بلا", "لعدم", "بعدم", "وعدم", "انعدام"])
_AHEAD = frozenset(["انتظار", "بانتظار", "وبانتظار", "لحين", "احتمال", "امكانيه", "ضروره", "موعد", "باحتمال", "بضروره"])
"""Before a verbal noun these say that nothing was said so far: في انتظار إعلان الوزارة عن."""
_IN = frozenset(["علي", "في", "الي", "عن", "مع", "بين", "وعلي", "وفي"])
_AFTER = frozenset(["بعد", "منذ", "فور", "الي", "عقب", "وبعد", "لحد"])
"""After these أن with a perfect tells of what happened (بعد أن رفض)."""
_ADVERBS = frozenset(["طالبا", "حذرا", "جددا"])
"""Nouns and adjectives in the accusative that look like a dual verb of saying."""
_AGAIN = frozenset(["مجددا", "ومجددا"])
_NO_RENEWAL = ADJUNCT | LINKS | RELATIVE | AN | BAN | TIME | {"في", "مع", "الي", "و"}
_REACHES = frozenset(
    [
        "من",
        "عدد",
        "عددهم",
        "عددها",
        "طول",
        "طوله",
        "طولها",
        "عمره",
        "عمرها",
        "نحو",
        "حوالي",
        "قرابه",
        "زهاء",
        "قيمه",
        "حجم",
        "سعر",
        "وزن",
        "حد",
        "اكثر",
        "اقل",
        "نسبه",
        "كلفه",
        "تكلفه",
        "مساحه",
        "سعه",
        "قدره",
        "مجموع",
        "اجمالي",
        "ارتفاع",
    ]
)
"""What stands after يبلغ in the sense of 'amounts to'."""
_WERE = frozenset(["كان", "كانت", "وكان", "وكانت"])
_MAY = frozenset(["يمكن", "ويمكن", "يجوز", "يصح", "يجب", "ينبغي"])
_DONE = frozenset(["تم", "تمت", "يتم", "تتم", "جري", "جرت", "يجري", "تجري"])
_DONE_REACH = 3  # tokens back to such a verb
_ASSERTED = 9  # tokens of the subject of such a verb
_FRONT_REACH = 14  # tokens of such an adverbial
_SIGNED = frozenset(
    [
        "اتفاق", "اتفاقا", "اتفاقيه", "اتفاقات", "اتفاقيات", "الاتفاق", "الاتفاقيه", "مذكره", "مذكرات", "معاهده", "عقد", "عقدا", "عقودا",
        "بروتوكول", "بروتوكولا", "صفقه", "علي",
    ]
)  # fmt: skip
"""What is signed: توقع اتفاقية is وقّع, not توقّع."""
_GOVERNORS = ADJUNCT | {"في", "مع", "الي"} - {"بعد", "عندما"}
_BEFORE_VERB = {"حينما", "عندما"} | LINKS | RELATIVE | AN | BAN | TIME | PRONOUN_SUBJECT
_BEFORE_VERB |= {
    "واذ",
    "بعدما",
    "وبعدما",
    "وعندما",
    "وحينما",
    "وحين",
    "كان",
    "وكان",
    "اذا",
    "واذا",
    "لو",
    "ولو",
    "جهته",
    "جهتها",
    "جهتهم",
    "جانبه",
    "جانبها",
    "جانبهم",
    "بدوره",
    "بدورها",
    "هكذا",
    "وهكذا",
    "الكلمات",
    "العبارات",
    "العباره",
}


@cache
def _barring() -> dict[str, list[Phrase]]:
    """The phrases that bar a cue (reporter's voice, refusals, idioms), by their first word with and without و and ف."""
    index: dict[str, list[Phrase]] = {}
    for phrase in phrases():
        if phrase.kind in ("negative", "passive", "no_comment", "idiom"):
            for carried in ("", "و", "ف"):
                index.setdefault(carried + phrase.words[0], []).append(phrase)
    return index


_MATTERS = Table(lambda word: word in _barring() or bool(readings(word)) or word in MARKS)
"""Whether a folded word may be a cue or begin a phrase that bars one, or is a quotation mark."""


class CueReader:
    """Reads cues in their context, each token once."""

    def __init__(self, nouns: Nouns, quotes: Mapping[int, int]) -> None:
        self.nouns, self.quotes, self.tokens = nouns, quotes, nouns.tokens
        self._cues: dict[int, Cue | None] = {}

    def cue_at(self, i: int) -> Cue | None:
        """The likeliest reading of token `i` as a cue."""
        if i not in self._cues:
            token = self.tokens[i]
            chosen = self._choose(readings(token.folded), i) if token.kind == "word" else None
            self._cues[i] = placed(chosen, i) if chosen else None
        return self._cues[i]

    def cues_in(self, sentence: Sentence) -> dict[int, Cue]:
        """The cues of a sentence at its own level, by token; quotations are jumped."""
        out: dict[int, Cue] = {}
        barred: set[int] = set()
        quotes, behind = self.quotes, sentence.start
        words = self.nouns.words[sentence.start : sentence.end]
        for i in compress(count(sentence.start), map(_MATTERS.__getitem__, words)):
            if i < behind:
                continue
            if i in quotes:
                behind = quotes[i] + 1
            elif self.tokens[i].kind == "word" and i not in self.nouns.named:
                barred |= self._barred(words, sentence, i)
                cue = None if i in barred else self.cue_at(i)
                if cue is not None and (self._given(cue, sentence) or self._speaks(cue, sentence)):
                    out[i] = cue
        return out

    def _choose(self, found: Sequence[Cue], i: int) -> Cue | None:
        """The reading that the words before allow: a verb after a preposition is none, a masdar opens no sentence."""
        if found and self.tokens[i].folded.endswith("ه"):
            found = _as_spelt(found, self.tokens[i].surface)
        if not found:
            return None
        if len(found) == 1:
            return found[0]
        before_it = self.tokens[i - 1] if i else None
        governed = before_it is not None and before_it.kind == "word" and before_it.folded in _GOVERNORS
        if before_it is not None and before_it.folded in WHAT and found[0].pos == "verb" and found[0].enclitic:
            if before_it.folded != "من" or (i + 1 < len(self.tokens) and self.tokens[i + 1].folded.startswith("ب")):
                return found[0]  # ما وصفه بـ
        if self.tokens[i].surface.startswith("آ") and self.tokens[i].surface.endswith(("ا", "اً", "ة", "ين")):
            found = [c for c in found if c.pos == "participle"] or found  # آملا, آسفة
        if (own := next((c for c in found if c.pos == "masdar" and not c.enclitic), None)) is not None:
            if i + 1 < len(self.tokens) and named_by_adjective(self.nouns, i + 1, own.article) is not None:
                return own  # رفض حوثي لمقترح, طلب فرنسي
        verbs = [c for c in found if c.pos == "verb" and not c.enclitic]
        if len(verbs) > 1 and not (i + 1 < len(self.tokens) and self.tokens[i + 1].folded in ("في", "فيه", "فيها")):
            return verbs[1]
        if verbs and not governed and before_it is not None and before_it.kind == "word" and readings(before_it.folded):
            governed = True
        if verbs and verbs[0].number == "d" and before_it is not None and before_it.surface in ("،", ","):
            if (told := next((c for c in found if c.pos == "participle" and not c.coordinated), None)) is not None:
                return told  # …، طالبا من: no dual
        nominal = [c for c in found if c.pos == "masdar"]
        if verbs and nominal and not verbs[0].coordinated and self._after_subject(i):
            return nominal[0]  # أكد الوزير رفض بلاده …
        following = self.tokens[i + 1].folded if i + 1 < len(self.tokens) else ""
        bound = next((c for c in found if c.pos == "verb" and c.enclitic), None)
        if (
            bound is not None
            and nominal
            and following in BAN
            and not governed
            and (
                self.nouns.ending(i) is not None
                or (bound.lemma == "وصف" and before_it is not None and before_it.kind == "word" and before_it.folded not in _MAY)
            )
        ):
            return bound  # سامي نور وصفه بأنه: the verb with its object
        if bound is not None and bound.lemma == "وصف" and nominal and self._describes_it(i):
            return bound  # في خطوة وصفها سامي نور بـ
        if verbs and nominal and before_it is not None and before_it.kind == "word" and not verbs[0].coordinated:
            governed = governed or not (before_it.folded.removeprefix("و") in _BEFORE_VERB or self.nouns.ending(i) is not None)
        if verbs and not (governed and nominal):
            return verbs[0]
        if verbs and self._main_verb(i):
            return verbs[0]
        if bound is not None and bound.coordinated and following in ("علي", "الي") and self._behind_comma(i):
            return bound  # …، وحثها على: the verb with its object
        if (own := self._demanding(found, i)) is not None:
            return own
        carrying = [c for c in found if c.pos == "participle" and not c.coordinated]
        if carrying and nominal and before_it is not None and carrying[0].lemma == "طالب":
            if before_it.surface in ("،", ",") or (self.tokens[i].folded.endswith("ا") and circumstance(self.nouns, i)):
                return carrying[0]  # …، مطالبة بـ
        return nominal[0] if nominal else found[0]

    def _describes_it(self, i: int) -> bool:
        """Whether the word with a pronoun at `i` opens a relative clause: behind an indefinite noun, before its subject."""
        if not 0 < i < len(self.tokens) - 1 or self.tokens[i - 1].kind != "word":
            return False
        before = self.tokens[i - 1].folded
        indefinite = (
            before not in _GOVERNORS and before not in _IN and before.endswith(("ه", "ات", "ا")) and not before.startswith("ال")
        )
        return indefinite and self.nouns.starting(i + 1) is not None and not self.nouns.prefixed(i + 1)

    def _main_verb(self, i: int) -> bool:
        """Whether `i` is where the verb of a sentence with an adverbial in front must stand: «بعد إعلان النتائج وصف X الاقتراع بأنه».

        What is before is closed by a definite noun, which governs no genitive, and a speaker follows.
        """
        tokens = self.tokens
        if i + 1 >= len(tokens) or self.nouns.starting(i + 1) is None or self.nouns.prefixed(i + 1):
            return False
        if not tokens[i - 1].folded.startswith("ال") and tokens[i - 1].folded not in TIME:
            return False
        for k in range(i - 1, max(i - _FRONT_REACH, -1), -1):
            word = tokens[k].folded
            opens = k == 0 or (tokens[k - 1].kind == "punct" and tokens[k - 1].surface != "-") or "\n" in self._gap(k)
            if opens:
                return word.removeprefix("و") in FRONTING
            if tokens[k].kind not in ("word", "number") or word in RELATIVE or word in AN or word in BAN:
                return False
            if any(c.pos == "verb" and c.aspect == "p" for c in readings(word)) and not any(
                c.pos == "masdar" for c in readings(word)
            ):
                return False
        return False

    def _behind_comma(self, i: int) -> bool:
        return i > 0 and self.tokens[i - 1].surface in ("،", ",")

    def _demanding(self, found: Sequence[Cue], i: int) -> Cue | None:
        """The participle of «…، ومطالبا»: the plural that is spelt alike (مطالب) has no ending ا."""
        spelt = self.tokens[i].folded == "ومطالبا" and self._behind_comma(i)
        return next((c for c in found if c.pos == "participle"), None) if spelt else None

    def _gap(self, k: int) -> str:
        """The text before token `k`, back to the token before it."""
        return self.nouns.text[self.tokens[k - 1].span.end : self.tokens[k].span.start]

    def _after_subject(self, i: int) -> bool:
        """Whether the word before `i` ends the subject of a verb of saying right before that."""
        first = self.nouns.ending(i)
        if not first or self.tokens[first - 1].kind != "word":
            return False
        if any(t.surface in ("،", ",") for t in self.tokens[first:i]):
            return False
        return any(c.pos in ("verb", "participle") and "OBJ" in c.frames for c in readings(self.tokens[first - 1].folded))

    def _is_done(self, cue: Cue, start: int) -> bool:
        """Whether the pronoun on a verbal noun is its object, because a verb of being done stands before: «تم إبلاغه», «تتم إدانته»."""
        i = cue.index
        if cue.pos != "masdar" or not cue.enclitic:
            return False
        for k in range(i - 1, max(start, i - _DONE_REACH) - 1, -1):
            if self.tokens[k].folded.lstrip("وفس") in _DONE:
                return True
            if self.tokens[k].kind != "word":
                return False
        return False

    def _is_being(self, cue: Cue) -> bool:
        """Whether a participle is the predicate of a verb of being right before its subject: «إذا ظلت واشنطن مصرة على»."""
        i = cue.index
        if cue.pos != "participle" or cue.coordinated or i < 2 or self.tokens[i - 1].kind != "word":
            return False
        first = self.nouns.ending(i)
        was = first - 1 if first is not None else i - 2
        return any(self.tokens[k].folded.removeprefix("و") in BEING for k in (i - 1, was) if k >= 0)

    def _two(self, start: int, i: int) -> bool:
        """Whether a dual or a pair of nouns stands near before `i` that a dual verb can have as its subject."""
        near = self.tokens[max(start + 1, i - 8) : i]
        return any(t.folded.endswith(("ان", "تا")) or t.folded.startswith("و") for t in near if t.kind == "word")

    def _measures(self, i: int, end: int) -> bool:
        """Whether يبلغ at `i` gives a size or an age and tells nobody anything."""
        for k in range(i + 1, min(i + 5, end - 1)):
            token = self.tokens[k]
            if k == i + 1 and (token.kind == "number" or token.folded in _REACHES):
                return True
            word = token.folded
            bare = word.removesuffix("ها").removesuffix("ه").removesuffix("هم")
            if k == i + 1 and word != bare and (bare in _REACHES or bare.removesuffix("ت") + "ه" in _REACHES):
                return True
            if word == "من" and self.tokens[k + 1].folded == "العمر":
                return True
        return False

    def _asserts(self, i: int, end: int) -> bool:
        """Whether بأن stands behind the verb and its subject: «قطع المتحدث بأن», «شهد بأن», not قطعت شوطا, تشهد نموا."""
        k = next((k for k in range(i + 1, min(end, i + _ASSERTED)) if self.tokens[k].folded in THAT), -1)
        return k > 0 and self.tokens[k].folded in BAN and all(t.kind == "word" for t in self.tokens[i + 1 : k])

    def _barred(self, words: Sequence[str], sentence: Sentence, i: int) -> set[int]:
        """Tokens from `i` that are the reporter's own voice, a refusal or an idiom, and no cue."""
        out: set[int] = set()
        starting = _barring().get(words[i - sentence.start])
        if starting is None:
            return out
        opens = (
            i == sentence.start
            or self.tokens[i - 1].kind in ("punct", "quote")
            or self.tokens[i - 1].folded in _LINKS_OR_RELATIVE
            or words[i - sentence.start][:1] == "و"
        )
        for phrase in starting:
            if (opens or phrase.kind in ("no_comment", "idiom")) and phrase.at(words, i - sentence.start):
                out |= set(range(i, i + len(phrase.words)))
        return out

    def _apposed(self, i: int) -> bool:
        """Whether the word at `i` stands behind the comma that closes the subject of a verb of saying."""
        first = self.nouns.ending(i - 1) if self._behind_comma(i) else None
        return bool(first) and any(c.pos == "verb" for c in readings(self.tokens[(first or 1) - 1].folded))

    def _voices(self, i: int) -> bool:
        """Whether عبر at `i` is the verb, since عن stands right behind a noun: «في مقر السفارة عبر الأمير سامي عن إعجابه»."""
        found = self.nouns.starting(i + 1)
        after = self.tokens[found[1] : found[1] + 2] if found is not None else []
        return len(after) > 1 and after[0].folded == "عن" and after[1].folded != "طريق"

    def _given(self, cue: Cue, sentence: Sentence) -> bool:
        """Whether a verb of giving brings the noun out (وجه تهما, and no تهم فساد)."""
        return cue.index + 1 < sentence.end and giver(self.nouns, cue) is not None

    def _speaks(self, cue: Cue, sentence: Sentence) -> bool:
        i, tokens = cue.index, self.tokens
        word = tokens[i].folded
        previous = tokens[i - 1].folded if i > sentence.start else ""
        following = tokens[i + 1].folded if i + 1 < sentence.end else ""
        if cue.pos == "masdar" and not cue.enclitic and not cue.article and ("given" in cue.flags or cue.lemma not in MASDARS):
            return False
        if (
            cue.pos == "noun"
            and i > sentence.start
            and (
                self.cue_at(i - 1) is not None
                or (self.nouns.starting(i) is not None and i + 1 < sentence.end and self.cue_at(i + 1) is not None)
            )
        ):
            return False
        if (
            keeps_his_name(tokens, cue, sentence.end)
            or _other_word(cue, word, previous, following)
            or (cue.lemma in LIGHT and not lends(self.nouns, cue, sentence.end))
            or (cue.lemma in ("قطع", "شهد") and not self._asserts(i, sentence.end))
            or (word == "ثمن" and any(t.folded.endswith("دفع") for t in tokens[max(sentence.start, i - 4) : i]))
        ):
            return False
        if ("س" in cue.proclitics and cue.person != "1") or self._is_done(cue, sentence.start) or self._is_being(cue):
            return False
        if (
            cue.lemma in ("قدر", "شبه", "ثمن", "فصل", "عرض")
            and cue.pos == "verb"
            and i > sentence.start
            and tokens[i - 1].kind == "word"
            and not cue.coordinated
        ):
            if self.nouns.ending(i) is None and previous not in LINKS and not (cue.lemma == "عرض" and previous in _WERE):
                return False
        if word == "ابرز" and (previous in ("من", "ومن", "بين", "يلي", "هذه", "وهذه", "اليكم") or following.startswith("ال")):
            return False  # من أبرز: among the most prominent
        if cue.pos == "participle" and word.endswith("ات") and i > sentence.start and tokens[i - 1].kind == "word":
            if not cue.coordinated:
                return False  # هي مبررات
        if word == "عبر" and previous not in _BEFORE_VERB and following != "عن" and i > sentence.start and not self._voices(i):
            first = self.nouns.ending(i)
            named = self.nouns.starting(first) if first is not None else None
            if tokens[i - 1].kind == "word" and (named is None or named[0].kind == "document"):
                return False  # نشره عبر موقعه: the preposition
        if (cue.number == "d" and word in _ADVERBS and not self._two(sentence.start, i)) or (
            cue.pos == "participle" and previous in _IN and not cue.coordinated
        ):
            return False  # نزل حذرا, كان طالبا: not the dual verb; في مذكرة: a noun
        if cue.pos == "verb" and ("\u064b" in tokens[i].surface or _noun_by_its_spelling(cue, tokens[i].surface)):
            return False
        if cue.pos == "verb" and cue.aspect == "i" and previous in ("قد", "وقد", "فقد"):
            return False  # قد تعلن: she may
        if (
            previous == "من"
            and cue.pos == "verb"
            and cue.aspect == "i"
            and not cue.enclitic
            and word[0] == "ت"
            and len(word) == 4
        ):
            return False  # من تسرب …: the verbal noun
        if cue.lemma == "سال" and cue.pos == "masdar" and cue.enclitic:
            return False  # لدى سؤاله عن: he is asked
        if word == "ومدينه" and tokens[i - 1].kind == "word":
            return False  # ميناء ومدينة السهل: city
        if cue.pos == "verb" and cue.aspect == "p" and "\u064f" in tokens[i].surface[:4] and "RELAY" not in cue.frames:
            return False  # passive: nobody is named (اتُهمت، أُعلن)
        if (
            (
                cue.pos == "masdar"
                and cue.article
                and not (
                    cue.lemma == "قال" and "ب" in cue.proclitics and (following in AN or following == ":" or i + 1 in self.quotes)
                )
                and not (
                    cue.lemma == "قال" and previous in ABOUT_IT and (following in AN or following == ":" or i + 1 in self.quotes)
                )
                and not (cue.lemma in ("عبر", "اعرب") and "ل" in cue.proclitics and following == "عن")
                and confined(tokens, cue, sentence.start) < 0
                and author_of(self.nouns, cue, sentence.end) is None
                and controller(self.nouns, cue) is None
            )
            or word in NEVER
            or (
                cue.lemma == "امل"
                and previous not in _LINKS_OR_RELATIVE
                and i > sentence.start + 2
                and not sentence.line
                and not (cue.pos == "participle" and tokens[i].surface.startswith("آمل"))
            )
        ):
            return False
        if word in _IMPERSONAL and (
            following in AN or following in ("الي", "الاشاره") or (self.nouns.starting(i + 1) is None and following == "ان")
        ):
            return False
        before_that = tokens[i - 2].folded if i - 2 >= sentence.start else ""
        after_fact = before_that in _AFTER or any(t.folded.endswith("سبق") for t in tokens[max(sentence.start, i - 7) : i])
        if (previous in ("اذا", "لو", "ان", "حال") and cue.aspect == "p" and not after_fact) or (
            previous == "ما" and i - 2 >= sentence.start and tokens[i - 2].folded == "اذا"
        ):
            return False
        counted = i > sentence.start and (tokens[i - 1].kind == "number" or previous in _NUMERALS)
        student = word in ("طالب", "طالبه") and (counted or self._apposed(i))
        if student or (counted and cue.pos == "participle"):
            return False  # خمسون متهما, ألف طالب; قال سامي نور، طالب في الجامعة، إن
        if cue.pos == "masdar" and (previous in _WITHOUT or previous in _AHEAD or _sought(tokens, i)):
            return False  # عدم اعتراف …
        if previous in _IN and cue.pos == "verb" and not cue.coordinated:
            return False  # على علم بـ
        if previous == "قد" and before_that in ("يكون", "تكون", "يكونوا") and cue.pos == "verb":
            return False  # أن يكون قد أمر
        if word in ("ردا", "وردا") and following == "علي":
            return False  # who answers says it with another verb
        if word in _AGAIN and (i + 1 >= sentence.end or tokens[i + 1].kind != "word" or following in _NO_RENEWAL):
            return False
        if cue.pos == "masdar" and not cue.enclitic and not cue.article and word.endswith("ا"):
            return False  # نفيا قاطعا
        if cue.lemma == "طلب" and following == "عدم":
            return False
        if word == "دان" and following.startswith("و"):
            return False
        if word == "دان" and i > sentence.start and tokens[i - 1].kind == "word" and previous not in _LINKS_OR_TIME:
            return False
        if previous in ("انت", "وانت", "انتم", "وانتم", "انك"):
            return False
        if previous in _THAT and cue.aspect == "i" and cue.pos == "verb" and (i < 2 or tokens[i - 2].folded != "قبل"):
            return False  # ينتظر أن يعلن, على أن تكشف: it is not said yet
        if cue.lemma == "ابلغ" and cue.aspect == "i" and self._measures(i, sentence.end):
            return False
        if cue.pos == "verb" and cue.lemma == "ادعي" and tokens[i].surface.endswith("ى") and cue.aspect == "i":
            return False  # يُدعى: is called
        if previous in _NEGATIONS and cue.lemma not in _DENIED and not (cue.lemma == "قال" and following in _BUT):
            return False
        if previous in ("الجدير", "جدير", "والجدير") and cue.pos in ("masdar", "noun", "participle"):
            return False
        if (
            cue.lemma in ("امل", "راي", "توقع")
            and cue.aspect == "i"
            and any(tokens[k].folded in ("كان", "كانت", "وكان") for k in range(max(sentence.start, i - 4), i))
        ):
            return False
        if (
            self.nouns.starting(i) is not None
            and (cue.pos != "noun" and (cue.pos != "masdar" or cue.enclitic))
            and self.nouns.prefixed(i) == ""
        ):
            return False
        if (
            cue.pos == "participle"
            and cue.noun
            and not (following in AN and previous not in _GOVERNORS)
            and following not in ITSELF
            and not (i == sentence.start or tokens[i - 1].kind in ("punct", "quote") or cue.coordinated)
        ):
            return False
        return cue.index + 1 < sentence.end or (previous == "كما" and i > 1 and tokens[i - 2].kind == "quote")  # "…" كما تضيف.


_ASKED = frozenset(["من", "منه", "منها", "منهم", "ان", "عدم"])
"""What stands behind طالبة where somebody asks for something."""


def _as_spelt(found: Sequence[Cue], surface: str) -> Sequence[Cue]:
    """The readings that the ending allows, ة or a pronoun: of verbal nouns where there are both (مطالبة, مطالبه), and no verb with its object.

    Folding makes one word of طالبة (a student) and طالبه (he asked him), of دعاة and دعاه, of راية and رآه.
    """
    if surface.endswith("ة"):
        found = [c for c in found if c.pos != "verb" or c.enclitic != "ه"]
    nouns = [c for c in found if c.pos == "masdar"]
    if len(nouns) < 2:
        return found
    return [c for c in found if c.pos != "masdar" or (c.enclitic == "ه") != surface.endswith("ة")]


def _sought(tokens: Sequence[Token], i: int) -> bool:
    """Whether one only seeks to get what the noun at `i` names: الحصول على تعهد من X."""
    return i > 1 and tokens[i - 1].folded == "علي" and tokens[i - 2].folded.endswith("الحصول")


def _noun_by_its_spelling(cue: Cue, surface: str) -> bool:
    """Whether only folding makes a verb of the word: نادي is a club (نادى called), إبان is during (أبان showed)."""
    return (cue.lemma == "نادي" and surface.endswith("ي") and cue.aspect == "p") or (cue.lemma == "ابان" and "إ" in surface[:2])


def _other_word(cue: Cue, word: str, previous: str, following: str) -> bool:
    """Whether the form is that of another word: قدرتها is her ability, توقع اتفاقية signs one."""
    if cue.lemma == "قدر" and cue.pos == "verb" and cue.enclitic and previous not in WHAT and previous not in RELATIVE:
        return True
    if cue.number == "d" and cue.aspect == "p" and not cue.coordinated and following.endswith("ا") and following not in AN:
        return following not in TIME and any(c.pos == "masdar" for c in readings(word[:-1]))  # رفضا صريحا: a refusal
    if cue.lemma == "قال" and cue.aspect == "i" and cue.person == "3" and cue.number == "s" and "قول" not in word:
        return previous not in _NEGATIONS and "ل" not in cue.proclitics  # زورق كان يقلهم: carries them; لم يقل: did not say
    if word in _SEATS or (cue.pos == "noun" and previous.endswith("وكاله")):
        return True  # المرصد، ومقره لندن: its seat; وكالة أنباء السهل عن
    if cue.lemma == "شبه":  # شبه الرسمية: semi-official, وشبه الجزيرة: peninsula
        return following.endswith("جزيره") or (word == "شبه" and following.endswith(("يه", "ي")))
    if cue.lemma == "كتب" and cue.pos == "verb" and following in ("عليها", "عليه", "عليهما", "فوقها"):
        return True  # لافتة كتب عليها: nobody who writes
    if cue.lemma == "اقر" and cue.pos == "participle" and word.endswith("را") and following.startswith("ل"):
        return True  # تتخذ من لندن مقرا لها: a seat
    if cue.pos == "participle" and word == "طالبه" and following not in _ASKED:
        return True  # طالبة لبنانية: a student
    if cue.pos == "participle" and previous in ("غير", "وغير"):
        return True  # غير مبررة: unjustified
    return word.removeprefix("و") == "توقع" and following in _SIGNED
