"""Which words can open a phrase at all: asked once a word form, so that most tokens are passed over."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from ingest.lexicon.authority import authority
from ingest.mentions.attribute import could_be_possessed
from ingest.mentions.body import body
from ingest.mentions.document import document
from ingest.mentions.draft import Draft
from ingest.mentions.name import titled
from ingest.mentions.quantity import QUANTITIES, quantity
from ingest.mentions.reader import Reader, first_words, starts
from ingest.mentions.source import SOME, source
from ingest.mentions.words import Form, forms, given_names, is_given, noun, nouns, says
from ingest.text import Table

_BEFORE, _SERVANT = frozenset("وفبلكا"), "عبدال"
"""First letters of proclitics and of the article; how given names begin that are in no table (عبد with a name of God)."""
Grammar = Callable[[Reader, int, Form], Draft | None]


class Opener(NamedTuple):
    """A reading of a word: whether it may be a given name, and the grammars of nouns that it may open."""

    form: Form
    name: bool
    grammars: tuple[Grammar, ...]


def _openers(word: str) -> tuple[Opener, ...]:
    return tuple([Opener(form, _is_name(form), _grammars(form)) for form in forms(word)])


openers = Table(_openers).__getitem__
"""The readings of a folded word."""


def _is_name(form: Form) -> bool:
    return not form.article and (is_given(form.base) or form.base == "عبد")


@cache
def _heads() -> frozenset[str]:
    """All that may head a phrase: one look-up for the four tables."""
    return frozenset(nouns()) | SOME | QUANTITIES | frozenset(authority().demonyms)


def _grammars(form: Form) -> tuple[Grammar, ...]:
    """Each grammar looks at the class of the head noun first; asked here, that is once a word form and not once a token."""
    base, out = form.base, list[Grammar]()
    owned = base in could_be_possessed()
    if not owned and base not in _heads():
        return ()  # most words
    if owned or noun(base, "office", "source", "honorific", "style", "abbreviation"):
        out.append(titled)
    many = form.article and authority().demonyms.get(base, ("", "f", "s"))[1:] == ("m", "p")
    if many or noun(base, "org", "armed", "media", "body", "side", "place"):
        out.append(body)
    if not form.article and (base in SOME or noun(base, "org", "media", "armed", "source", "office")):
        out.append(source)
    if form.article and any(n.kind == "source" and n.number == "p" for n in nouns().get(base, ())):
        out.append(source)
    if noun(base, "document", "report"):
        out.append(document)
    if base in QUANTITIES:
        out.append(quantity)
    return tuple(out)


@cache
def _openings() -> frozenset[str]:
    """All that may open a phrase by itself: heads, posts with a pronoun, given names, first words of names of the authority."""
    return _heads() | could_be_possessed() | given_names() | first_words()


def _may_open(form: Form) -> bool:
    """Whether a reading may open anything: one set tells most words apart, before any grammar is looked up."""
    return form.base in _openings() or is_given(form.base) or form.text in _openings()


def _could_open(word: str) -> bool:
    """Whether what is left of a word behind proclitics and article may open anything: a few look-ups that tell most words apart."""
    openings = _openings()
    if word in openings:
        return True
    if word[0] not in _BEFORE:
        return word.startswith(_SERVANT)
    return (
        word[1:] in openings
        or word[2:] in openings
        or word[3:] in openings
        or word[4:] in openings
        or "لل" in word[:3]
        or _SERVANT in word[:9]
    )


def dull(word: str) -> bool:
    """Whether a word opens nothing, unless a verb of saying stands before it."""
    if not word or not (_could_open(word) and any(map(_may_open, forms(word)))):
        return True
    return not (starts(word) or any(o.name or o.grammars for o in openers(word)))


OPENING, SAYING = 1, 2
OPENS = Table(lambda word: OPENING * (not dull(word)) + SAYING * says(word))
"""Whether a word may open a phrase (OPENING), and whether a bare name may follow it (SAYING)."""
