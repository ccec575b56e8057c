"""The lexicon of time: month names and time words, read once from `ingest/lexicon`."""

import csv
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

from ingest.text import fold


class Month(NamedTuple):
    """`alone` says whether the name may stand without day, year or «شهر» (آب is also "father", مارس "practised")."""

    number: int
    hijri: bool
    alone: bool
    english: bool


class NamedDay(NamedTuple):
    """A day or month that everybody names without its year after one of the words `after` (هجمات 11 سبتمبر)."""

    month: int
    day: int | None
    year: int
    after: frozenset[str]


def _rows(name: str) -> Iterator[dict[str, str]]:
    with resources.files("ingest.lexicon").joinpath(name).open(encoding="utf-8") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


@cache
def months() -> dict[str, Month]:
    """Folded name → month, in Egyptian, Levantine, Maghreb, Hijri and English."""
    return {
        fold(r["name"]): Month(int(r["month"]), r["calendar"] == "hijri", r["alone"] == "yes", r["region"] == "en")
        for r in _rows("months.tsv")
    }


@cache
def _kinds() -> dict[str, dict[str, int]]:
    kinds: dict[str, dict[str, int]] = {}
    for row in _rows("time_words.tsv"):
        kinds.setdefault(row["kind"], {})[fold(row["form"])] = int(row["value"] or 0)
    return kinds


def words(kind: str) -> dict[str, int]:
    """Folded form → value of the entries of `kind` (value 0 where the table has none)."""
    return _kinds()[kind]


@cache
def named_days() -> tuple[NamedDay, ...]:
    """The days named after what happened on them."""
    return tuple(
        NamedDay(
            int(r["month"]),
            int(r["day"]) if r["day"] else None,
            int(r["year"]),
            frozenset(fold(w) for w in r["after"].split("|")),
        )
        for r in _rows("named_days.tsv")
    )


def one_of(forms: Iterable[str]) -> str:
    """A regular expression for any of `forms`, the longest first."""
    return "(?:" + "|".join(sorted(forms, key=lambda f: (-len(f), f))) + ")"
