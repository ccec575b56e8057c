"""`links.csv`: the judgements, a line each, for people to read and for every later run to keep."""

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import get_args

from errors import UsageError
from ingest.wikidata.judgement import Candidate, Judgement, Verdict
from ingest.wikidata.qids import is_qid
from ingest.wikidata.whole_file import write_whole

NAME = "links.csv"
COLUMNS = ("actor", "label", "type", "verdict", "item", "score", "by", "judged", "reasons", "candidates")
_CANDIDATE = re.compile(r"(Q[1-9][0-9]*) \(([01]\.[0-9]{2})\) ?(.*)", re.DOTALL)
_BETWEEN = " | "


class Links:
    """All judgements by actor; `save` after each change that must not be lost."""

    def __init__(self, path: Path, judgements: Mapping[str, Judgement] | None = None) -> None:
        self.path = path
        self._judgements = dict(judgements or {})

    def __contains__(self, actor: str) -> bool:
        return actor in self._judgements

    def __len__(self) -> int:
        return len(self._judgements)

    def get(self, actor: str) -> Judgement | None:
        """The judgement of an actor."""
        return self._judgements.get(actor)

    def all(self) -> list[Judgement]:
        """All of them, in the order of the file: by actor."""
        return [self._judgements[actor] for actor in sorted(self._judgements)]

    def put(self, judgement: Judgement) -> bool:
        """Keep it, unless a person has judged and rules have not: what a person says stays. Returns whether it was kept."""
        old = self._judgements.get(judgement.actor)
        if old is not None and old.by == "person" and judgement.by == "rules":
            return False
        self._judgements[judgement.actor] = judgement
        return True

    def save(self) -> None:
        """Write the file, whole or not at all."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(_row(j) for j in self.all())
        write_whole(self.path, out.getvalue())


def load_links(folder: Path) -> Links:
    """The judgements of a folder, none where there is no file.

    Raises `UsageError` that names the first wrong line: a file that a person has edited is not written over by guesswork.
    """
    path = folder / NAME
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Links(path)
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {error}") from error
    reader = csv.DictReader(io.StringIO(text, newline=""))
    if not set(COLUMNS) <= set(reader.fieldnames or ()):
        raise UsageError(f"{path}: the first line must be {','.join(COLUMNS)}")
    found: dict[str, Judgement] = {}
    try:
        for row in reader:
            try:
                judgement = _judgement(row)
                if judgement.actor in found:
                    raise ValueError(f"{judgement.actor} stands there twice")
            except ValueError as error:
                raise UsageError(f"{path}, line {reader.line_num}: {error}; correct or delete the line") from error
            found[judgement.actor] = judgement
    except csv.Error as error:
        raise UsageError(f"{path}, line {reader.line_num}: {error}") from error
    return Links(path, found)


def by_person(judgement: Judgement, qid: str | None, judged: str) -> Judgement:
    """The same actor as a person judged it: an item, or none of them."""
    said = "a person chose it" if qid else "a person found none of the candidates right"
    score = 1.0 if qid else 0.0
    return replace(
        judgement, verdict="match" if qid else "none", qid=qid, score=score, reasons=(said,), by="person", judged=judged
    )


def _row(j: Judgement) -> list[str]:
    candidates = _BETWEEN.join(f"{c.qid} ({c.score:.2f}) {c.text.replace('|', '/')}" for c in j.candidates)
    reasons = "; ".join(r.replace(";", ",") for r in j.reasons)
    return [j.actor, j.label, j.type, j.verdict, j.qid or "", f"{j.score:.2f}", j.by, j.judged, reasons, candidates]


def _judgement(row: Mapping[str, str | None]) -> Judgement:
    """Raises `ValueError` that says what is wrong."""
    values = {name: (row.get(name) or "").strip() for name in COLUMNS}
    verdict, qid = values["verdict"], values["item"]
    if not values["actor"] or not values["label"]:
        raise ValueError("it needs an actor and a label")
    if verdict not in get_args(Verdict):
        raise ValueError(f"the verdict {verdict!r} is none of {', '.join(get_args(Verdict))}")
    if (verdict in ("match", "likely")) != bool(qid) or (qid and not is_qid(qid)):
        raise ValueError(f"{verdict} with item {qid!r}: match and likely need a QID, unsure and none have none")
    if values["by"] not in ("rules", "person"):
        raise ValueError(f"by {values['by']!r}: it must be rules or person")
    score = float(values["score"] or "0")
    if not 0 <= score <= 1:
        raise ValueError(f"the score {score} is not from 0 to 1")
    datetime.fromisoformat(values["judged"])
    return Judgement(
        actor=values["actor"],
        label=values["label"],
        type=values["type"],
        verdict=verdict,  # type: ignore[arg-type]
        qid=qid or None,
        score=score,
        reasons=tuple(filter(None, values["reasons"].split("; "))),
        candidates=tuple(_candidates(values["candidates"].split(_BETWEEN))),
        by=values["by"],  # type: ignore[arg-type]
        judged=values["judged"],
    )


def _candidates(parts: Iterable[str]) -> Iterable[Candidate]:
    for part in filter(None, (p.strip() for p in parts)):
        match = _CANDIDATE.fullmatch(part)
        if match is None:
            raise ValueError(f"a candidate must be like 'Q42 (0.55) text', not {part[:40]!r}")
        yield Candidate(match[1], float(match[2]), match[3])
