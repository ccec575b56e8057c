"""All readings of a word, clitics apart."""

import re
from functools import cache, lru_cache
from importlib.resources import as_file, files
from typing import Any

from ingest.morph import guard
from ingest.morph.analysis import Analysis

_ARABIC = re.compile(r"[ء-ي]+")
_LONGEST = 24  # letters; no Arabic word with all its clitics is longer
_POS_ORDER = ("verb", "participle", "masdar", "noun", "adj", "prep", "conj", "part", "pron")


@cache
def _embedded() -> Any:
    guard.prepare()
    from camel_tools.morphology.analyzer import Analyzer
    from camel_tools.morphology.database import MorphologyDB

    with as_file(files("ingest.lexicon").joinpath("wasata.db")) as path:
        return Analyzer(MorphologyDB(str(path)))


@lru_cache(maxsize=65_536)
def analyse(folded: str) -> tuple[Analysis, ...]:
    """Every reading of one folded word, verbs first, the fewest proclitics first; () where it is none. Never raises."""
    if len(folded) > _LONGEST or not _ARABIC.fullmatch(folded):
        return ()
    found = {_reading(a) for a in _embedded().analyze(folded)}
    return tuple(sorted(found, key=_rank))


def _rank(a: Analysis) -> tuple[Any, ...]:
    values = (a.aspect, a.person, a.gender, a.number)
    number = int(re.sub(r"\D", "", a.entry) or 0)
    return (
        _POS_ORDER.index(a.pos),
        len(a.proclitics),
        bool(a.enclitic),
        number,
        a.entry,
        *(v or "~" for v in values),
        a.enclitic,
        a.proclitics,
    )


def _reading(found: dict[str, Any]) -> Analysis:
    def told(name: str) -> Any:
        value = found[name]
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
