"""All readings of a word, clitics apart."""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from importlib.resources import as_file, files
from typing import Any

import settings
from errors import UsageError
from ingest.lexicon.table import rows
from ingest.morph import guard
from ingest.morph.analysis import Analysis

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
    if not may_be(folded) and _further() is None:
        return ()
    found = {_reading(a) for a in embedded().analyze(folded)}
    kept = {a for a in found if a.entry in _kept()}
    if not found:
        foreign = _further()
        return foreign(folded) if foreign else ()
    return tuple(sorted(kept or found, key=_rank))


def morphology() -> str:
    """What is in use, for provenance and `/healthz`: `embedded` or `embedded+camel-r13`. Raises `DataMissing`, `UsageError`."""
    return "embedded+camel-r13" if _further() else "embedded"


@cache
def embedded() -> Any:
    """CAMeL Tools' `Analyzer` over our own database."""
    guard.prepare()
    from camel_tools.morphology.analyzer import Analyzer
    from camel_tools.morphology.database import MorphologyDB

    with as_file(files("ingest.lexicon").joinpath("wasata.db")) as path:
        return Analyzer(MorphologyDB(str(path)))


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
def _parts() -> tuple[dict[str, bool], frozenset[str], int]:
    """The beginnings of runs of proclitics of our database, whether they are whole; its pronouns and the length of the longest."""
    data = embedded()._db
    prefixes, suffixes = frozenset(data.prefix_hash), frozenset(data.suffix_hash)
    begun = {run[:size]: run[:size] in prefixes for run in prefixes for size in range(len(run) + 1)}
    return begun, suffixes, max(map(len, suffixes))


@cache
def _stems(kind: str) -> frozenset[str]:
    """The stems of our database of which some entry is of that kind."""
    stems = embedded()._db.stem_hash.items()
    return frozenset(stem for stem, entries in stems if any(e["entry"].startswith(kind) for _, e in entries))


def may_be(folded: str, kind: str = "") -> bool:
    """Whether a word may be in our lexicon, as an entry of `kind` (`cue:`): some stem of it stands between proclitics and a pronoun.

    The analyser would build and throw away every split of the four words in five that are none of ours.
    """
    stems, (begun, suffixes, last) = _stems(kind), _parts()
    size = len(folded)
    ends = [e for e in range(max(size - last, 1), size + 1) if folded[e:] in suffixes]
    for start in range(size):
        whole = begun.get(folded[:start])
        if whole is None:
            return False
        if whole:
            for end in ends:
                if end > start and folded[start:end] in stems:
                    return True
    return False


@cache
def _kept() -> frozenset[str]:
    """Entries that allow no other reading beside them (هنا is never هنأ)."""
    return frozenset("part:" + row["id"] for row in rows("particles.tsv") if row["only"])


def _rank(a: Analysis) -> tuple[Any, ...]:
    number = int(re.sub(r"\D", "", a.entry) or 0)
    form = tuple(v or "~" for v in (a.aspect, a.person, a.gender, a.number))
    return (
        _POS_ORDER.index(a.pos),
        len(a.proclitics),
        bool(a.enclitic),
        number,
        a.entry,
        form,
        a.enclitic,
        a.proclitics,
        a.article,
    )


def _reading(found: dict[str, Any]) -> Analysis:
    def told(name: str) -> Any:
        value = found.get(name, "-")
        return None if value == "-" else value

    return Analysis(
        lemma=found["lex"],
        entry=found["entry"],
        pos=found["pos"],
        proclitics=tuple((told("prc") or "").split("+")) if told("prc") else (),
        article=found["art"] == "1",
        enclitic=told("enc") or "",
        aspect=told("asp"),
        person=told("per"),
        gender=told("gen"),
        number=told("num"),
    )
