"""What a worker does with a batch: prepare it and write its part."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ingest.collector import relax
from ingest.fingerprint import extractor
from ingest.link import NONE, Decisions
from ingest.model import Article
from ingest.pipeline.outcome import Outcome
from ingest.pipeline.parts import write_part
from ingest.pipeline.prepare import Prepared, failed, prepare_batch
from ingest.triples import RunInfo


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a batch; `part` is the name of its file, None where no article has a graph."""

    outcomes: tuple[Outcome, ...]
    part: str | None


def work(folder: str, articles: Sequence[Article], run: RunInfo, decisions: Decisions = NONE) -> Done:
    """Prepare a batch and write its part into `folder`, which every machine sees under that name.

    Done twice, by whomever, it comes to the same: a part is whole or not there, and named after its articles.
    """
    _ready()
    prepared = prepare_batch(articles, decisions)
    part = write_part(Path(folder), prepared, run)
    return Done(tuple(map(_outcome, prepared)), part.name if part else None)


def lost(article: Article) -> Done:
    """An article at which workers die, time and again."""
    made = failed(article, "the workers that prepared it died, perhaps for want of memory; split the article")
    return Done((_outcome(made),), None)


def code() -> str:
    """Which extractor a process has."""
    return extractor()


def _outcome(made: Prepared) -> Outcome:
    if made.reason:
        return Outcome("rejected", made.source, made.article_id, made.iri, 0, made.reason, made.report)
    return Outcome("created", made.source, made.article_id, made.iri, made.statements)


@cache
def _ready() -> None:
    relax()
