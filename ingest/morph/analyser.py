"""All readings of a word, clitics apart."""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

import settings
from errors import UsageError
from ingest.lexicon.table import rows
from ingest.morph.analysis import Analysis
from ingest.morph.database import splits, words

_ARABIC = re.compile(r"[ء-ي]+")
_LONGEST = 24  # letters; no Arabic word with all its clitics is longer
_POS_ORDER = ("verb", "participle", "masdar", "noun", "adj", "prep", "conj", "part", "pron")


@lru_cache(maxsize=65_536)
def analyse(folded: str) -> tuple[Analysis, ...]:
    """Every reading of one folded word, verbs first, the fewest proclitics first; () where it is none.

    Never raises on any text. Raises `DataMissing` where `WASATA_MORPH` asks for data that is not installed (ask
    `morphology()` once at the start). Thread-safe.
    """
    if len(folded) > _LONGEST or not _ARABIC.fullmatch(folded):
        return ()
    found = {a for split in splits(folded) for a in words(*split)}
    if not found:
        foreign = _further()
        return foreign(folded) if foreign else ()
    kept = {a for a in found if a.entry in _kept()}
    return tuple(sorted(kept or found, key=_rank))


def morphology() -> str:
    """What is in use, for provenance and `/healthz`: `embedded` or `embedded+camel-r13`. Raises `DataMissing`, `UsageError`."""
    return "embedded+camel-r13" if _further() else "embedded"


@cache
def _further() -> Callable[[str], tuple[Analysis, ...]] | None:
    """Where words go that our lexicon does not know, as `WASATA_MORPH` says."""
    from ingest.morph import r13

    choice = settings.settings().morph
    if choice not in ("auto", "embedded", "camel-r13"):
        raise UsageError(f"morphology {choice!r} is none of auto, embedded, camel-r13")
    if choice == "embedded" or (choice == "auto" and r13.path() is None):
        return None
    return r13.load()


@cache
def _kept() -> frozenset[str]:
    """Entries that allow no other reading beside them (هنا is never هنأ)."""
    return frozenset("part:" + row["id"] for row in rows("particles.tsv") if row["only"])


@cache
def _number(entry: str) -> int:
    return int(re.sub(r"\D", "", entry) or 0)


def _rank(a: Analysis) -> tuple[Any, ...]:
    form = tuple(v or "~" for v in (a.aspect, a.person, a.gender, a.number))
    return (
        _POS_ORDER.index(a.pos),
        len(a.proclitics),
        bool(a.enclitic),
        _number(a.entry),
        a.entry,
        form,
        a.enclitic,
        a.proclitics,
        a.article,
    )
