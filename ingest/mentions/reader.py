"""Reading known names and unknown personal names at a place in the tokens."""

import re
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from ingest.lexicon.authority import authority
from ingest.mentions.words import (
    CALLED,
    Form,
    common_words,
    foreign_names,
    forms,
    given_names,
    is_given,
    listed,
    not_names,
    noun,
    nouns,
    says,
)
from ingest.model import Token
from ingest.morph import analyse
from ingest.text import Table

_COMPOUND = listed("عبد ابو ابي ابا بو ام بن ابن بنت ال ولد ود دي دا دو دير فان فون لا لو ال بين مار ماك سان ايه")
"""Parts of names that need the next word: عبد الله، بن سلمان، آل ثاني، دي ميستورا."""
_GLUE = frozenset("-ـ–")
_BEHIND_NAME = listed("ان بان انه انها قد قوله قولها الذي التي")
_MAX_WORDS = 4
_VERBAL = re.compile(r"ان..ا.|ا.ت.ا.|است..ا.")
"""Verbal nouns that are nobody's name: انتهاء، اجتماع، استقبال."""


class Known(NamedTuple):
    """A name of the authority at tokens `[first, last)`; `bearers` are (key, weak)."""

    first: int
    last: int
    form: Form
    bearers: tuple[tuple[str, bool], ...]

    @property
    def weak(self) -> bool:
        """Whether no bearer may be taken without support."""
        return all(weak for _, weak in self.bearers)


def opens_name(word: str) -> bool:
    """Whether a folded word is a given name or the first part of one (عبد، أبو، بن)."""
    return is_given(word) or word in ("عبد", "ابو", "بن", "ابن", "ولد", "ايه")


Entries = dict[str, list[tuple[tuple[str, ...], tuple[tuple[str, bool], ...]]]]
"""By the second word ("" where there is none): the words that follow the first, longest first, and the bearers."""
Continuations = dict[str, Entries]


@cache
def _by_first_word() -> Continuations:
    out: Continuations = {}
    for words, bearers in authority().names.items():
        out.setdefault(words[0], {}).setdefault(words[1] if len(words) > 1 else "", []).append((words[1:], bearers))
    for entries in out.values():
        for found in entries.values():
            found.sort(key=lambda e: -len(e[0]))
    return out


@cache
def first_words() -> frozenset[str]:
    """The first words of the names of the authority."""
    return frozenset(_by_first_word())


def _starts(word: str) -> tuple[tuple[Form, Entries], ...]:
    table = _by_first_word()
    return tuple((form, table[form.text]) for form in forms(word) if form.text in table)


starts = Table(_starts).__getitem__
"""The readings of a word that open a name of the authority, with how the name goes on (longest first) and its bearers."""


@lru_cache(maxsize=65536)
def opens_known(word: str) -> bool:
    """Whether a folded word is the first of several words of a known person's name (كيم، شي)."""
    entries = _by_first_word().get(word, {})
    actors = authority().actors
    return any(
        rest and any(actors[k].type == "person" for k, _ in bearers) for found in entries.values() for rest, bearers in found
    )


_VERBAL_NOUN = re.compile(r"إ[^اي]\wا[^و]|ان\w\wا\w|ا[^ل]ت\wا\w")
"""Verbal nouns by their pattern: إلغاء, انطلاق, اعتقال; given names of these patterns are listed."""


class _Words(dict[int, str]):
    """Words by their index, "" beyond the ends."""

    def __missing__(self, i: int) -> str:
        return ""


class Reader:
    """Look-ups at an index of `tokens`; every look-up reads a bounded number of tokens."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self.words = [folded if kind == "word" else "" for _, _, folded, kind in tokens]
        self._known: dict[int, Known | None] = {}
        self.word = _Words(enumerate(self.words)).__getitem__
        """The folded word at an index, "" where there is none. No method, as it is asked for more often than all else."""

    def mark(self, i: int) -> str:
        """The surface of the mark at `i`, "" for words and beyond the end."""
        return self.tokens[i].surface if 0 <= i < len(self.tokens) and self.tokens[i].kind in ("punct", "quote") else ""

    def is_quote(self, i: int) -> bool:
        """Whether a quotation mark stands at `i`."""
        return 0 <= i < len(self.tokens) and self.tokens[i].kind == "quote"

    def known(self, i: int) -> Known | None:
        """The longest name of the authority at `i`, the one with the fewest proclitics first."""
        if i not in self._known:
            self._known[i] = self._find(i)
        return self._known[i]

    def plain(self, i: int) -> Known | None:
        """The longest name at `i` that has no proclitic."""
        found = self.known(i)
        return found if found and not found.form.proclitics else None

    def _find(self, i: int) -> Known | None:
        opened = starts(self.word(i))
        if not opened:
            return None
        best: Known | None = None
        second = self._second(i + 1)
        for form, entries in opened:
            for rest, bearers in chain(entries.get(second, ()), entries.get("", ())):
                last = self._match(i + 1, rest)
                if last and (best is None or last > best.last):
                    best = Known(i, last, form, bearers)
                if last:
                    break
        return self._twice(best) if best else None

    def _twice(self, name: Known) -> Known:
        """A name with another name of the same bearer right after it: وكالة الفضاء الأميركية ناسا."""
        if name.last - name.first < 2 or not starts(self.word(name.last)):
            return name
        after = self.known(name.last)
        if after is None or after.form.proclitics or {k for k, _ in after.bearers} != {k for k, _ in name.bearers}:
            return name
        return Known(name.first, after.last, name.form, name.bearers)

    def _second(self, i: int) -> str:
        """The word or number at `i`, hyphens and the like passed over, "-" where there is none."""
        if word := self.word(i):
            return word
        while i < len(self.tokens) and (self.tokens[i].surface in _GLUE or self._dot(i)):
            i += 1
        return self.tokens[i].folded if i < len(self.tokens) else "-"

    def _match(self, i: int, rest: tuple[str, ...]) -> int:
        for word in rest:
            if self.word(i) == word:
                i += 1
                continue
            while i < len(self.tokens) and (self.tokens[i].surface in _GLUE or self._dot(i)):
                i += 1
            if i >= len(self.tokens) or self.tokens[i].folded != word:
                return 0
            i += 1
        return i

    def _dot(self, i: int) -> bool:
        """Whether a full stop stands between letters of one word: سي.بي.إس."""
        if self.tokens[i].surface != "." or not 0 < i < len(self.tokens) - 1:
            return False
        return self.tokens[i - 1].span.end + 1 == self.tokens[i + 1].span.start and bool(self.words[i - 1] and self.words[i + 1])

    def nameless(self, i: int, first: bool = False) -> bool:
        """Whether the word at `i` cannot be part of an unknown name: no word, function word, verb, common noun, conjoined."""
        word = self.word(i)
        if not word or len(word) < 2:
            return True
        if is_given(word) or self.tokens[i].surface == "آنا":
            return False
        if word in CALLED and self.word(i + 1).startswith(("ب", "ابو")):
            return True  # سامي نور الملقب بالنسر
        if self.tokens[i].surface.startswith("أ") and self.tokens[i].surface.endswith("اء"):
            return True  # a broken plural: أجواء، أنباء
        if word == "علي":
            return not self._ali(i)
        if self.tokens[i].surface.endswith("ه") and any(word[:-1] in known for known in (nouns(), common_words(), not_names())):
            return True  # a noun with a pronoun: دعمه
        if word.endswith("ا") and len(word) > 4 and (word[:-1] in common_words() or word[:-1] in not_names()):
            return True  # an accusative: رابعا
        if word in not_names() or word in common_words() or "ً" in self.tokens[i].surface:
            return True
        if first and word[0] == "ب" and self._brought(i):
            return True
        if word.startswith(("سي", "ست")) and len(word) > 4 and (word[1:] in not_names() or word[1:] in common_words()):
            return True
        if (first and word[0] == "ي") or (word[0] in "يت" and len(word) <= 5):
            if analyse(word) or not self._closes_soon(i + 1):
                return True  # an imperfect
        if word.startswith("لت") or self.tokens[i].surface.startswith(("لإ", "لأ")):
            return True  # ل with a verbal noun
        if word[0] == "م" and word[1] != "ا" and word.endswith("ا") and len(word) > 5 and sum(c in "اوي" for c in word[1:-1]) < 3:
            return True  # a participle in the accusative
        if word[0] == "ا" and word.endswith("ت") and len(word) > 5 and self._verb_in_t(word):
            return True
        if (word.endswith("وا") and len(word) < 8) or (word.startswith("است") and len(word) > 5):
            return True  # a verb, a verbal noun
        if word[0] in "بلك" and len(word) > 6 and self.tokens[i].surface.endswith(("ته", "تها", "تهم")):
            return True  # a noun with preposition and pronoun: بابتسامته
        if word.endswith(("اته", "اتها", "اتهم", "هما")) or (len(word) > 4 and word.endswith(("ها", "هم"))):
            return True  # a noun or verb with a pronoun
        if word[0] == "و" and (first or word[1] not in "ايو") and (word,) not in authority().names:
            return True
        if word.startswith(("وال", "بال", "فال", "كال", "لل")):
            return True
        if word.endswith("ت") and word[:-1] in not_names():
            return True
        called = first and self._called(i)
        for form in forms(word):
            if called and form.proclitics == "ك" and form.base not in nouns() and form.base not in not_names():
                continue  # الجنرال كاسبر: the ك is the name's own
            if form.base in not_names() and (form.proclitics or form.article):
                return True
            if form.proclitics and form.base in common_words():
                return True
            if form.proclitics and (form.base in nouns() or (form.text in _by_first_word() and (first or self.known(i)))):
                if first or form.proclitics != "ك":
                    return True
            if form.proclitics and form.base in given_names() and not (form.proclitics == "ك" and says(self.word(i - 1))):
                if first or form.proclitics[-1] not in "بكف" or form.base not in foreign_names():
                    return True  # behind another name بينس is no ينس
            if form.article and not form.proclitics and (form.base in nouns() and form.base not in ("شيخ", "سيد", "امير", "حاج")):
                return True
            if not form.article and not form.proclitics and form.base in nouns():
                return True
        return False

    def _called(self, i: int) -> bool:
        """Whether a verb of saying or a title with its article stands before `i`, behind which nobody is compared with anything."""
        before = self.word(i - 1)
        return says(before) or (before.startswith("ال") and noun(before[2:], "honorific", "office") is not None)

    @staticmethod
    def _verb_in_t(word: str) -> bool:
        """Whether a word is formed like a verb of the eighth or seventh form in the third person feminine: اعتمدت، انتقدت."""
        return word[:-1].startswith(("ان", "اس")) or (len(word) == 6 and word[2] == "ت")

    def _closes_soon(self, i: int) -> bool:
        """Whether a mark or the conjunction of the content comes within two words, none of which a table has.

        Then an unknown word before them that is formed like an imperfect is a name: تشاوش أوغلو إن.
        """
        for k in range(i, i + 3):
            word = self.word(k)
            if not word or word in ("ان", "بان"):
                return k < len(self.tokens) and self.mark(k) not in (".", "(")
            if word in not_names() or word in common_words() or word.startswith("ال") or analyse(word):
                return False
        return False

    def _ali(self, i: int) -> bool:
        """Whether علي is the name, not على as Egyptian papers write it: after a title or inside a name, before no article."""
        if (
            self.word(i + 1) in ("ان", "انه", "انها")
            and self.tokens[i + 1].surface.startswith("أ")
            and is_given(self.word(i - 2))
        ):
            return False  # شدد سامي نور علي أن
        before = self.word(i - 1)
        title = before.startswith("ال") and (before[2:] in nouns() or before[2:] in authority().demonyms)
        return self.tokens[i].surface == "علي" and (
            (is_given(before) or before == "بن" or (says(before) and is_given(self.word(i + 1))))
            or (
                title and self.word(i + 1) != "" and self.word(i + 1) not in not_names() and not self.word(i + 1).startswith("ال")
            )
        )

    def _surname_of_foreign(self, j: int, parts: int) -> bool:
        """Whether a word with an article is the surname behind a given name that is not Arabic: قال إيلي الحدادي إن."""
        base = self.word(j)[2:]
        following = self.word(j + 1)
        closed = not following or following in _BEHIND_NAME or says(following)
        return parts == 1 and closed and base not in authority().demonyms and base not in nouns() and base not in common_words()

    def _mother(self, i: int) -> bool:
        """Whether أم at `i` opens a kunya, as a woman speaks or is named: قالت أم سامي، والدته أم سامي، السيدة أم النور."""
        before = self.word(i - 1)
        if not self.tokens[i].surface.startswith("أ") or not self.word(i + 1) or self.word(i + 1) in not_names():
            return False
        her = before.endswith(("ته", "تها", "تهم")) or before in ("السيده", "الحاجه", "المواطنه", "النازحه", "الجده", "تدعي")
        return her or (says(before) and (before.endswith("ت") or before.lstrip("وف").startswith("ت")))

    def name_end(self, i: int, surname: bool = False) -> int:
        """The end of an unknown personal name that starts at `i`, or `i` where there is none.

        `surname` allows it to start with an article (السيد الحداد). Names have no capital letters, so a name is what cannot be
        anything else, at most four parts.
        """
        j, parts, closed = i, 0, False
        while parts < _MAX_WORDS:
            word = self.word(j)
            if (joint := self._joint(j, i, parts)) > 0:
                j += joint
                continue
            if (word == "ال" and "ـ" in self.tokens[j].surface) or (word in ("فان", "لا") and self.tokens[j].surface[1] in "إأ"):
                break  # فإن
            if (
                word in _COMPOUND
                and self.word(j + 1)
                and not (word in ("ام", "بين", "لا", "ابا", "ود") and parts == 0 and not (word == "ام" and self._mother(j)))
            ):
                family = self.tokens[j].surface == "آل"  # آل ثاني is no second one
                if not family and self.word(j + 1) in not_names() and self.word(j + 1) not in given_names():
                    break
                j, parts = j + 2, parts + 1
                continue
            if word == "الله" and parts:
                j += 1
                continue
            if word == "الصباح" and parts >= 2 and (self.word(j - 1).startswith("ال") or is_given(self.word(j - 1))):
                return j + 1  # a family, and no morning: صباح خالد الحمد الصباح
            if self.nameless(j, j == i) or (not is_given(word) and _VERBAL_NOUN.fullmatch(self.tokens[j].surface)):
                break
            article = word.startswith("ال") and word not in given_names() and self.tokens[j].surface[0] not in "أإآ"
            if article and parts == 0 and not surname:
                break
            if article and ((not surname and parts == 0) or self._masdar(word)):
                break
            if article and self.word(i) in foreign_names() and not self._surname_of_foreign(j, parts):
                break
            if parts + is_given(self.word(i - 1)) >= 2 and word not in given_names() and self._no_name_part(j, closed):
                break
            if closed and not article:
                break  # nothing follows a surname with an article but another one
            if article and word[2:] in authority().demonyms and parts != 1:
                break
            if article and parts >= 2 and self.tokens[j].surface.endswith("ة"):
                break  # a feminine noun or adjective after a full name: سامي نور المواطنة الشرفية
            if not article and word in authority().demonyms and word not in given_names():
                break
            if parts >= 2 and not article and self.tokens[j].surface.endswith("ة") and word not in given_names():
                break  # a noun that follows: سامي نور كرة
            if parts == 1 and word[0] == "م" and self.tokens[j].surface.endswith("ة") and word not in given_names():
                break  # a participle: تقول سلمى متحدثة عن
            if self.plain(j) is not None and parts and word not in given_names() and self._is_body(j):
                break
            if (
                parts
                and self.tokens[j].surface.endswith("ة")
                and not article
                and word not in given_names()
                and self._goes_on(j + 1)
            ):
                break
            j, parts, closed = j + 1, parts + 1, closed or article
        while j > i and self.mark(j - 1) in _GLUE and self.mark(j - 1):
            j -= 1
        return j

    def _joint(self, j: int, start: int, parts: int) -> int:
        """How many tokens at `j` join the parts of a name: a hyphen, an initial with its point (أ. ستيبانوف)."""
        if self.mark(j) in _GLUE and j > start and self.word(j + 1):
            return 1
        return 2 if len(self.word(j)) == 1 and self.mark(j + 1) == "." and parts < 2 and self.word(j + 2) else 0

    def _no_name_part(self, i: int, closed: bool) -> bool:
        """Whether the word behind a full name has the form of another noun: with a pronoun, a verbal noun, a definite plural."""
        word, surface = self.word(i), self.tokens[i].surface
        foreign = self.mark(i - 1) in _GLUE and bool(self.mark(i - 1))
        if (surface.endswith("ه") and len(word) > 4 and not foreign) or surface.startswith("الإ") or _VERBAL.fullmatch(word):
            return True
        if (word[0] == "ب" and word.endswith("ات")) or (word[0] == "م" and word.endswith("ا") and len(word) > 4 and not foreign):
            return True  # أبلغ سامي نور نظيره، رفض سامي نور الإدلاء، أعلن سامي نور انتهاء
        if not closed or not word.startswith("ال"):
            return False
        return surface.endswith(("ة", "ات")) or (word.endswith("ين") and len(word) > 7) or word.endswith("اء")

    def _brought(self, i: int) -> bool:
        """Whether the word at `i`, behind a title, is a noun with the ب of the verb: «أشاد الوزير بمتانة العلاقات», «طالب … بمحاسبة الجناة».

        A name that begins so (بوقرة) has بو or another part behind it that is no plural and no feminine noun.
        """
        word, surface, following = self.word(i), self.tokens[i].surface, self.word(i + 1)
        if word in given_names() or word.startswith("بو") or len(word) < 4:
            return False
        if surface.endswith("ة"):
            return True
        then = self.tokens[i + 1].surface if following else ""
        return following.startswith("ال") and (then.endswith(("ات", "ة")) or following[2:] in nouns())

    def _goes_on(self, i: int) -> bool:
        """Whether a noun follows that would make the word before it a construct (قائمة اللاعبين)."""
        return bool(self.word(i)) and self.word(i) not in not_names()

    @staticmethod
    def _masdar(word: str) -> bool:
        """Whether a word with an article looks like a verbal or abstract noun: التعادل، الاتفاق، الالتزام، الشرعية."""
        if word.startswith(("الت", "الاست", "الان", "الات")) and not word.endswith("ي"):
            return True
        return (word.endswith("يه") and len(word) > 6) or (
            len(word) == 8 and word[:3] == "الا" and word[4] == "ت" and word[6] == "ا"
        )

    def _is_body(self, i: int) -> bool:
        found = self.plain(i)
        actors = authority().actors
        return found is not None and any(actors[key].type != "person" for key, _ in found.bearers)
