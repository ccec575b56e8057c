"""CAMeL's calima-msa-r13 for words that our lexicon does not know, where the user has installed it (GPL; never shipped)."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from errors import DataMissing
from ingest.morph import guard
from ingest.morph.analysis import Analysis, Pos
from ingest.text import fold

COMMAND = "camel_data -i morphology-db-msa-r13"
_POS: dict[str, Pos] = {
    "verb": "verb",
    "adj": "adj",
    "prep": "prep",
    "conj": "conj",
    "pron": "pron",
    "part": "part",
    "adv": "part",
}
_PROCLITICS = {
    "wa": "و", "fa": "ف", "bi": "ب", "ka": "ك", "li": "ل", "la": "ل", "sa": "س", ">a": "ا",
}  # fmt: skip
_ENCLITICS = {
    "3ms": "ه", "3fs": "ها", "3mp": "هم", "3fp": "هن", "3d": "هما", "2ms": "ك", "2fs": "ك", "2mp": "كم", "1p": "نا", "1s": "ي",
}  # fmt: skip


def path() -> Path | None:
    """The database's file, None where it is not installed."""
    folder = guard.user_data()
    found = folder and folder / "data" / "morphology_db" / "calima-msa-r13" / "morphology.db"
    return found if found and found.is_file() else None


def load() -> Callable[[str], tuple[Analysis, ...]]:
    """An analyser of single folded words; about 2 s and 450 MB. Raises `DataMissing`, naming the command, without the data."""
    found = path()
    if found is None:
        raise DataMissing(f"camel-r13 is not installed; run: {COMMAND}")
    guard.prepare()
    from camel_tools.morphology.analyzer import Analyzer
    from camel_tools.morphology.database import MorphologyDB
    from camel_tools.morphology.errors import MorphologyError

    try:
        analyser = Analyzer(MorphologyDB(str(found)))
    except (MorphologyError, OSError, ValueError) as problem:
        raise DataMissing(f"{found} cannot be read ({problem}); run: {COMMAND}") from problem

    def analyse(folded: str) -> tuple[Analysis, ...]:
        return tuple(dict.fromkeys(reading(a) for a in analyser.analyze(folded)))

    return analyse


def reading(found: dict[str, Any]) -> Analysis:
    """One of r13's readings as ours; its `entry` is `r13:` and the folded lemma."""
    parts = [str(found.get(name, "0")).split("_")[0] for name in ("prc3", "prc2", "prc1")]
    parts.append("" if str(found.get("prc0", "0")).startswith("Al") else str(found.get("prc0", "0")).split("_")[0])
    lemma = fold(str(found["lex"]))
    kind = str(found["pos"]).split("_")[0]
    enclitic = str(found.get("enc0", "0")).split("_")[0]
    aspect, person, gender, number = (found.get(name) for name in ("asp", "per", "gen", "num"))
    return Analysis(
        lemma=lemma,
        entry=f"r13:{lemma}",
        pos=_POS.get(kind, "noun"),
        proclitics=tuple(_PROCLITICS[p] for p in parts if p in _PROCLITICS),
        article=str(found.get("prc0")).startswith("Al"),
        enclitic=_ENCLITICS.get(enclitic, ""),
        aspect=aspect if aspect in ("p", "i") else None,
        person=person if person in ("1", "2", "3") else None,
        gender=gender if gender in ("m", "f") else None,
        number=number if number in ("s", "d", "p") else None,
    )
