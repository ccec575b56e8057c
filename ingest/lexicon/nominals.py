"""Inflect nouns, participles, masdars and adjectives in the folded spelling: number, gender, construct, case letters."""

import re
from collections.abc import Iterator

from ingest.lexicon.form import ALONE, CONJUNCTION, GENITIVE, NOUN, ONLY_POSSESSIVE, POSSESSIVE, Form
from ingest.text import fold

_DIPTOTE = re.compile(r"^[^ا]*.[^ا]ا..ي?.$|ء$|[يا]$")
"""Broken plurals (مصادر، رؤساء) and endings that take no alef of the accusative."""


def singular(word: str, gender: str, number: str = "s") -> Iterator[Form]:
    """The forms of a noun in one number, unfolded as given; a singular gives its dual too, a broken plural does not."""
    base = fold(word)
    gap = ("-", "-", gender, number)
    dual = number == "s"
    if word.endswith("ة"):
        yield Form(base, NOUN, ALONE, *gap)
        yield Form(base[:-1] + "ت", GENITIVE, ONLY_POSSESSIVE, *gap)
        if dual:
            yield from _dual(base[:-1] + "ت", gender)
        return
    if word.endswith("اء"):
        yield Form(base, NOUN, POSSESSIVE, *gap)
        for seat in "وي":  # رؤساؤه، رؤسائه
            yield Form(base[:-1] + seat, GENITIVE, ONLY_POSSESSIVE, *gap)
    elif word.endswith(("ى", "ا")):
        yield Form(base, NOUN, ALONE, *gap)
        yield Form(base[:-1] + "ا", GENITIVE, ONLY_POSSESSIVE, *gap)
        if dual:
            yield from _dual(base[:-1] + "ي", gender)
        return
    else:
        yield Form(base, NOUN, POSSESSIVE, *gap)
        if number == "s" or not _DIPTOTE.search(base):
            yield Form(base + "ا", CONJUNCTION, ALONE, *gap)
    if dual:
        yield from _dual(base, gender)


def _dual(stem: str, gender: str) -> Iterator[Form]:
    gap = ("-", "-", gender, "d")
    for ending in ("ان", "ين"):
        yield Form(stem + ending, NOUN, ALONE, *gap)
    for ending in "اي":
        yield Form(stem + ending, GENITIVE, POSSESSIVE, *gap)


def sound_masculine(word: str) -> Iterator[Form]:
    """The plural in ون and ين, and its construct state."""
    stem = fold(word)
    gap = ("-", "-", "m", "p")
    for ending in ("ون", "ين"):
        yield Form(stem + ending, NOUN, ALONE, *gap)
    for ending in "وي":
        yield Form(stem + ending, GENITIVE, POSSESSIVE, *gap)


def sound_feminine(word: str) -> Iterator[Form]:
    """The plural in ات."""
    stem = fold(word.removesuffix("ة").removesuffix("ى"))
    yield Form(stem + "ات", NOUN, POSSESSIVE, "-", "-", "f", "p")


def adjective(word: str, plural: str = "ون") -> Iterator[Form]:
    """A participle or adjective in both genders; `plural` is ون, "" or a broken plural. One in -ٍ (نافٍ) has its ي back."""
    if word.endswith("ٍ"):
        stem = word[:-1] + "ي"
        yield Form(fold(word), CONJUNCTION, ALONE, "-", "-", "m", "s")
        masculine = fold(word)
    else:
        stem = masculine = word
    yield from singular(stem, "m")
    yield from singular(stem + "ة", "f")
    yield from sound_feminine(stem + "ة")
    if plural == "ون":
        yield from sound_masculine(masculine)
    elif plural:
        yield from singular(plural, "m", "p")
