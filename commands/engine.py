"""`wasata ingest --engine`: articles to parts on a cluster."""

from collections.abc import Sequence
from pathlib import Path

import click

from commands.failure import INTERRUPTED
from commands.progress import progress
from commands.tables import plural
from errors import UsageError
from ingest.actors.file import read_decisions
from ingest.copies import Repeats
from ingest.engine import ingest_parts
from ingest.pipeline import Outcome, write_rejects
from ingest.read import count_articles, read_articles
from settings import settings


def ingest_on_engine(paths: Sequence[str], engine: str | None, parts: Path | None) -> int:
    """Write parts and say what was done; returns the exit status."""
    if engine is None or parts is None:
        raise UsageError("--engine and --parts belong together: the scheduler's address, and a folder that every machine sees")
    here = settings()
    items = read_articles(paths, max_bytes=here.max_article_bytes)
    with progress("ingest", lambda: count_articles(paths)) as bar:
        repeats = Repeats(on_repeat=lambda _: bar.advance())

        def report(outcome: Outcome) -> None:
            if outcome.status == "rejected":
                bar.say(f"wasata: {outcome.source}: {outcome.reason}")
            bar.advance()

        summary = ingest_parts(
            engine, parts, repeats.without(items), decisions=read_decisions(here.actors_dir), on_outcome=report
        )
    counts = {
        "prepared": summary.created,
        "in the parts already": summary.unchanged,
        "skipped as repetitions": len(repeats.found),
        "rejected": len(summary.rejects),
    }
    told = ", ".join(f"{n:,} {what}" for what, n in counts.items() if n) or "nothing done"
    click.echo(
        f"{plural(sum(counts.values()), 'article')}: {told}; {plural(summary.statements, 'statement')} written to {parts}/part-*.nq"
    )
    if summary.rejects or repeats.found:
        write_rejects(here.rejects, [*summary.rejects, *repeats.found])
        click.echo(f"wasata: the report: {here.rejects}", err=True)
    if summary.interrupted:
        click.echo("wasata: interrupted; the parts that are there are whole, and a further run adds the rest", err=True)
        return INTERRUPTED
    return 0 if not summary.rejects else 1 if summary.accepted else 2
