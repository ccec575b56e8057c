"""Words of the text with their clitics, and the word classes of the tables."""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ingest.lexicon.authority import rows
from ingest.model import Gender, Number
from ingest.text import Table, fold


class Form(NamedTuple):
    """One way to take clitics off: `proclitics` (letters of و ف ب ل ك), `base` without article, `article` whether ال was there.

    `skip` counts the letters of the folded word that belong to the proclitics; of لل the second ل stays, as half of the article.
    """

    proclitics: str
    base: str
    article: bool
    skip: int

    @property
    def text(self) -> str:
        """The word without proclitics, with its article written out."""
        return "ال" + self.base if self.article else self.base


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun of `titles.tsv`: its lemma, gender and number of the form, and class (office, honorific, source, org …)."""

    lemma: str
    gender: Gender | None
    number: Number | None
    kind: str


def listed(words: str) -> frozenset[str]:
    """The folded words of a blank-separated list."""
    return frozenset(words.split())


_PROCLITICS = frozenset("وفبلك")


CALLED = listed(
    "المعروف المعروفه الملقب الملقبه المكني المكناه المشهور المشهوره الشهير الشهيره المدعو المدعوه المسمي المسماه "
    "والمعروف والمعروفه والملقب والملقبه والمكني والمكناه والمشهور والمشهوره والشهير والشهيره"
)
"""Participles of being called, behind the person with article, with و perhaps."""


def _forms(folded: str) -> tuple[Form, ...]:
    if folded[:1] not in _PROCLITICS or len(folded) < 2:
        article = folded.startswith("ال") and len(folded) > 3
        bare = Form("", folded, False, 0)
        return (Form("", folded[2:], True, 0), bare) if article else (bare,)
    heads, at = [""], 0
    if folded[0] in "وف":
        heads.append(folded[0])
        at = 1
    if folded[at] in "بلك":
        heads.append(folded[: at + 1])
    out: list[Form] = []
    for head in heads:
        size, rest = len(head), folded[len(head) :]
        if len(rest) < 2:
            continue
        if head.endswith("ل"):
            if rest.startswith("ل") and len(rest) > 2:
                out.append(Form(head, rest[1:], True, size))
        elif rest.startswith("ال") and len(rest) > 3:
            out.append(Form(head, rest[2:], True, size))
        out.append(Form(head, rest, False, size))
    return tuple(out) or (Form("", folded, False, 0),)


forms = Table(_forms).__getitem__
"""The ways to read a folded word, fewest clitics first; never empty."""


@cache
def nouns() -> dict[str, tuple[Noun, ...]]:
    """Folded form without article → its readings."""
    out: dict[str, list[Noun]] = {}
    for row in rows("titles.tsv"):
        noun = Noun(fold(row["lemma"]), row["gender"] or None, row["number"] or None, row["class"])  # type: ignore[arg-type]
        out.setdefault(fold(row["form"]), []).append(noun)
    return {form: tuple(readings) for form, readings in out.items()}


@cache
def given_names() -> frozenset[str]:
    """Folded given names."""
    return frozenset(fold(row["name"]) for row in rows("given_names.tsv")) - not_names()


def is_given(word: str) -> bool:
    """Whether a folded word is a given name; عبد with a name of God in one word is one."""
    return word in given_names() or (word.startswith("عبدال") and len(word) > 6)


@cache
def arabic_names() -> frozenset[str]:
    """Folded given names that are Arabic, so that they have one spelling and a surname with an article may follow."""
    return frozenset(fold(row["name"]) for row in rows("given_names.tsv") if row["origin"] == "arabic")


@cache
def foreign_names() -> frozenset[str]:
    """Folded given names that are not Arabic: no surname with an article follows them."""
    return given_names() - arabic_names()


@cache
def telling_names() -> frozenset[str]:
    """Given names that are no ordinary words, so that they open a full name without a title."""
    names = (fold(row["name"]) for row in rows("given_names.tsv") if not row["common_word"])
    return frozenset(names).difference(not_names(), nouns())


def is_telling(word: str) -> bool:
    """Whether a folded word is one of `telling_names` or such a compound of عبد."""
    return word in telling_names() or (word.startswith("عبدال") and len(word) > 6)


@cache
def not_names() -> frozenset[str]:
    """Folded words that are no part of an unknown name: function words, reporting verbs, frequent nouns."""
    return frozenset(fold(row["word"]) for row in rows("not_names.tsv"))


@cache
def common_words() -> frozenset[str]:
    """Folded nouns, adjectives and verbs of news that are no part of an unknown name, unless with an article (الحية)."""
    return frozenset(row["word"] for row in rows("common_words.tsv")) - given_names()


@cache
def common_nouns() -> frozenset[str]:
    """The nouns among `common_words`."""
    return frozenset(row["word"] for row in rows("common_words.tsv") if row["class"] == "noun")


@cache
def reporting_verbs() -> frozenset[str]:
    """Folded verbs of saying, behind which a bare word may be a name."""
    return frozenset(fold(row["word"]) for row in rows("not_names.tsv") if row["class"] == "say")


def _says(word: str) -> bool:
    verbs = reporting_verbs()
    if word not in verbs and word[1:] not in verbs and word[2:] not in verbs:
        return False  # most words
    return any(f.base in verbs and not f.article for f in forms(word))


says = Table(_says).__getitem__
"""Whether a word is a verb of saying, so that a bare name may follow."""


@cache
def nisbas() -> frozenset[str]:
    """Folded masculine adjectives in ي by which institutions and posts are told apart (مركزي، طبي، وطني), no surnames."""
    return frozenset(row["word"] for row in rows("nisba.tsv"))


def is_adjective(base: str) -> bool:
    """Whether a folded word without article is an adjective of institutions: one of `nisbas` or its feminine, or of the titles' table."""
    return base in nisbas() or (base.endswith("يه") and base[:-1] in nisbas()) or noun(base, "adjective") is not None


def noun(base: str, *kinds: str) -> Noun | None:
    """The reading of a folded word without article as one of `kinds`, if it has one."""
    found = nouns().get(base)
    if found is not None:
        for reading in found:
            if reading.kind in kinds:
                return reading
    return None
