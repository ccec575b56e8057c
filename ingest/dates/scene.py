"""What a rule needs to know beside its match: the text around, the anchor, the tense."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from ingest.dates.calendar import Direction
from ingest.dates.found import Found
from ingest.dates.quotes import QUOTES
from ingest.dates.tense import clause_tense
from ingest.dates.view import View
from ingest.dates.words import words

_WAY: dict[str, Direction] = {"past": "past", "past2": "past", "future": "future", "future2": "future", "current": "current"}


@dataclass(frozen=True, slots=True)
class Scene:
    """`anchor_at` gives the anchor of a position of the view."""

    view: View
    anchor_at: Callable[[int], date | None]

    def tense(self, match: re.Match[str]) -> Direction | None:
        """The tense of the clause around the match."""
        return clause_tense(self.view, match.start("x"), match.end("x"))

    def before(self, match: re.Match[str]) -> str:
        """The word before the match."""
        return self.view.before(match.start("x"))

    def joined(self, match: re.Match[str]) -> bool:
        """Whether a proclitic is attached to the match."""
        position = match.start("x")
        return position > 0 and self.view.text[position - 1] not in " \n"

    def from_on(self, match: re.Match[str]) -> bool:
        """Whether the match is the day from which something announced is to hold: ابتداء من الأحد."""
        index = self.view.word_at(match.start("x"))
        return any(w.removeprefix("و") in words("from_on") for w in self.view.words[max(index - 2, 0) : index])

    def in_quoted_name(self, match: re.Match[str]) -> bool:
        """Whether at most three words in quotation marks end with the match: the name of a newspaper or a programme."""
        index = self.view.word_at(match.end("x") - 1)
        return any(w in QUOTES for w in self.view.words[max(index - 3, 0) : index])

    def after(self, match: re.Match[str]) -> str:
        """The word after the match."""
        return self.view.after(match.end("x"))


Rule: TypeAlias = Callable[[re.Match[str], Scene], Found | None]
"""From a match to what it denotes; None where it is no date."""


def relation(adjective: str | None) -> str | None:
    """The kind of an adjective: past, past2, future, future2, current, same, next, before."""
    if adjective is None:
        return None
    kinds = ("past2", "future2", "past", "future", "current", "same", "next", "before")
    return next((k for k in kinds if adjective in words(k)), None)


def way(kind: str | None) -> Direction | None:
    """Which way an adjective of `kind` points."""
    return _WAY.get(kind or "")


def groups(match: re.Match[str], *names: str) -> list[str | None]:
    """The named groups, None for those that the pattern lacks or did not match."""
    have = match.groupdict()
    return [have.get(n) for n in names]
