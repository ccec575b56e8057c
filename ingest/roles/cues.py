"""The cues of mediation roles (`ingest/lexicon/role_cues.tsv`), looked up by folded words without their clitics."""

import csv
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from itertools import compress, count

from ingest.model import RoleStatus
from ingest.text import Table, beginnings, fold


def rows(name: str) -> Iterator[dict[str, str]]:
    """The lines of a table of the lexicon, by column name."""
    with resources.files("ingest.lexicon").joinpath(name).open(encoding="utf-8") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


_FIRE = frozenset({"اطلاق", "لاطلاق", "القتال", "القتاليه", "للقتال", "العداييه", "التصعيد"})
"""What is stopped in a truce, perhaps after an adjective: وقف فوري لإطلاق النار."""


_PRONOUNS = ("ها", "هما", "هم", "ه")


@cache
def _frames() -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for row in rows("role_cues.tsv"):
        words = fold(row["form"]).split()
        if len(words) == 1 and row["frame"] != "status":
            out.setdefault(words[0], set()).add(row["frame"])
    return {word: frozenset(frames) for word, frames in out.items()}


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in rows("role_cues.tsv"):
        words = tuple(fold(row["form"]).split())
        if len(words) > 1:
            out.setdefault(words[0], []).append((words, row["frame"]))
    return {first: tuple(items) for first, items in out.items()}


@cache
def _statuses() -> dict[str, RoleStatus]:
    return {fold(r["form"]): r["status"] for r in rows("role_cues.tsv") if r["frame"] == "status"}  # type: ignore[misc]


_BEFORE = 5
"""Letters that `bases` takes off before a word at most (وللالـ)."""


def _bases(word: str) -> tuple[str, ...]:
    out = [word]
    if len(word) > 3 and word[0] in "وف":
        out.append(word[1:])
    for form in tuple(out):
        if form.startswith("لل") and len(form) > 4:
            out.append(form[2:])
        elif len(form) > 3 and form[0] in "بلك":
            out.append(form[1:])
    out += [f[2:] for f in out if f.startswith("ال") and len(f) > 4]
    if word.endswith(_PRONOUNS):
        bare = [f.removesuffix(e) for f in tuple(out) for e in _PRONOUNS if f.endswith(e) and len(f) - len(e) > 2]
        out += [*bare, *(f[:-1] + "ه" for f in bare if f.endswith("ت") and len(f) > 4)]
    return tuple(dict.fromkeys(out))


bases = Table(_bases).__getitem__
"""A folded word and what is left of it without conjunction, preposition, article and attached pronoun."""


def _opened(word: str) -> frozenset[str]:
    table = _frames()
    return frozenset().union(*[table[base] for base in bases(word) if base in table])


_OPENED = Table(_opened)


def frames(word: str) -> frozenset[str]:
    """The frames that a folded word may open."""
    return _OPENED[word]


def _starts_phrase(word: str) -> bool:
    phrases = _phrases()
    return any(base == "وقف" or base in phrases for base in bases(word))


_STARTS_PHRASE = Table(_starts_phrase)


def begins_phrase(word: str) -> bool:
    """Whether a phrase of the table may begin with the folded word."""
    return _STARTS_PHRASE[word]


def phrase_frames(words: tuple[str, ...]) -> frozenset[str]:
    """The frames that the phrase at the beginning of `words` opens (وقف إطلاق النار)."""
    found = set()
    for base in bases(words[0]) if words else ():
        if base == "وقف" and not _FIRE.isdisjoint(words[1:]):
            found |= {"truce", "effort_context"}
        for phrase, frame in _phrases().get(base, ()):
            if words[1 : len(phrase)] == phrase[1:]:
                found.add(frame)
    return frozenset(found)


def status_of(word: str) -> RoleStatus | None:
    """The status that a word before a cue gives it (عرض وساطة → offered)."""
    return next((_statuses()[b] for b in bases(word)[:2] if b in _statuses()), None)


def opens_any(words: Sequence[str], kinds: frozenset[str]) -> bool:
    """Whether any of the folded tokens, or a phrase that begins with it, opens one of the frames `kinds`."""
    for index in compress(count(), map(_may_open(kinds).__getitem__, words)):  # most words do not, and are passed over in C
        if not kinds.isdisjoint(frames(words[index])) or not kinds.isdisjoint(phrase_frames(tuple(words[index : index + 4]))):
            return True
    return False


@cache
def _may_open(kinds: frozenset[str]) -> Table[bool]:
    """Whether a word, or a phrase that begins with it, may open one of the frames `kinds`."""
    found = {word for word, opened in _frames().items() if not kinds.isdisjoint(opened)}
    found |= {first for first, phrases in _phrases().items() if any(frame in kinds for _, frame in phrases)}
    if "truce" in kinds:
        found.add("وقف")
    may_be = beginnings(found, _BEFORE)
    return Table(lambda word: may_be(word) and not found.isdisjoint(bases(word)))
