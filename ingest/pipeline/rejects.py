"""The report of what a run rejected."""

import json
from collections.abc import Iterable
from pathlib import Path

from ingest.pipeline.outcome import Outcome


def write_rejects(path: Path, rejects: Iterable[Outcome]) -> None:
    """A JSON object a line: source, article, reason and the SHACL report; replaces the report of an earlier run."""
    with path.open("w", encoding="utf-8") as out:
        for r in rejects:
            row = {"source": r.source, "article": r.article_id, "reason": r.reason, "report": r.report or None}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
