"""Prepared articles as files that any SPARQL store loads in bulk: N-Quads, whole or not there."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

from ingest.pipeline.prepare import Prepared
from ingest.triples import RunInfo, made_by


def write_part(directory: Path, prepared: Sequence[Prepared], run: RunInfo) -> Path | None:
    """Write the graphs of those articles that have one, and the lines of provenance about them; None where none has.

    The name is made of the articles' IRIs, so that the same batch, done again after a worker died, takes the place of itself. A
    part is written beside and then renamed: one that can be seen is whole. Blank nodes there are none, so parts may be loaded in
    any order and more than once.
    """
    good = [p for p in prepared if not p.reason]
    if not good:
        return None
    name = hashlib.sha256("\n".join(p.iri for p in good).encode()).hexdigest()[:16]
    part = directory / f"part-{name}.nq"
    beside = part.with_suffix(f".{os.getpid()}.tmp")
    with beside.open("wb") as out:
        out.writelines(p.quads for p in good)
        out.write(made_by(run, [p.iri for p in good]))
    beside.replace(part)
    return part
