"""`wasata ingest`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import morph_option, paths_argument, store_option

if TYPE_CHECKING:
    from ingest.pipeline import Outcome, Summary


@click.command("ingest", short_help="Extract, link, validate and write articles.")
@paths_argument
@store_option
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that extract and validate.")
@click.option("--bulk", is_flag=True, help="Fill a new store: faster, and there only when it is whole.")
@click.option(
    "--resume", is_flag=True, help="Go on with a run that was interrupted or killed, without a second look at what it did."
)
@click.option("--strict", is_flag=True, help="Stop at the first article that is rejected.")
@click.option("--engine", metavar="URL", help="Let the workers of a Dask scheduler prepare: dask://HOST:PORT; needs --parts.")
@click.option(
    "--parts",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="With --engine: the folder for N-Quads parts that any store loads in bulk; every machine must see it.",
)
@morph_option
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    store_url: str,
    workers: int,
    bulk: bool,
    strict: bool,
    resume: bool,
    engine: str | None,
    parts: Path | None,
) -> None:
    """Extract, link, validate and write articles; what the store already holds is left alone.

    PATH is a .txt (with an optional .json sidecar), .html, .jsonl or .jsonl.gz file, a directory, or - for JSON lines from
    standard input. An article is written whole or not at all; what is rejected goes to a report with the reason. Where an outlet
    gives one text twice on a day, under two ids, the second is skipped, with a line in the report; another outlet's copy is kept,
    as a witness (see wasata copies).

    Ctrl-C ends the run after the batch in hand. Run it again with --resume to go on: inputs that are done, and have not changed since, are
    not read again (their record is STORE.journal beside the store, until a run comes to its end). Without --resume everything is read, and
    left alone where the store holds it.

    With --bulk the store must not exist yet, or be empty. It is filled as STORE.filling and moved to its place at the end, so that a fill
    that was interrupted is no half store; --bulk --resume goes on with it.

    \b
    Examples:
      wasata ingest articles/
      wasata ingest feed.jsonl.gz --workers 2 --store oxigraph:./press.db
      wasata ingest archive/ --workers 2 --bulk
      wasata ingest archive/ --workers 2 --resume
      wasata ingest archive/ --engine dask://127.0.0.1:8786 --parts /shared/parts
      wasata ingest new/ --store "http://localhost:7878/query?update=http://localhost:7878/update"
    """
    from ingest.collector import seldom

    seldom()
    if engine or parts:
        from commands.engine import ingest_on_engine

        ctx.exit(ingest_on_engine(paths, engine, parts))
    from commands.failure import INTERRUPTED
    from commands.filling import filling
    from settings import settings
    from store import shown

    here = settings()
    if bulk:
        with filling(store_url, resume=resume) as fill:
            summary, repeated = _ingest(paths, fill.url, workers=workers, strict=strict, resume=resume, bulk=True)
            fill.whole = _ended(summary, strict)
        if not fill.whole:
            click.echo(f"wasata: {shown(store_url)} is not there yet: --bulk --resume goes on with {shown(fill.url)}", err=True)
    else:
        summary, repeated = _ingest(paths, store_url, workers=workers, strict=strict, resume=resume)
    click.echo(_told(summary, len(repeated), store_url))
    if summary.rejects or repeated:
        _report(here.rejects, summary.rejects, repeated)
    if summary.interrupted:
        click.echo("wasata: interrupted; what is written stays, and a further run with --resume goes on from there", err=True)
        ctx.exit(INTERRUPTED)
    ctx.exit(0 if not summary.rejects else 1 if summary.accepted else 2)


LOT = 4
"""Batches that are written together, but where one process does all in turn: fewer and larger tables, which takes a quarter less."""


def _ingest(
    paths: tuple[str, ...], store_url: str, *, workers: int, strict: bool, resume: bool, bulk: bool = False
) -> "tuple[Summary, list[Outcome]]":
    """What became of the articles, and those that were skipped as repetitions."""
    from functools import partial

    from ingest import processes

    if workers > 1:
        processes.load()
    from commands.copying import copying
    from commands.indexing import indexing
    from commands.journaling import journaling
    from commands.progress import progress
    from ingest.actors.file import read_decisions
    from ingest.copies import Repeats
    from ingest.pipeline import ingest_articles, prepare_batch
    from ingest.read import count_articles, read_articles
    from settings import settings
    from store import open_store

    here = settings()
    decisions = read_decisions(here.actors_dir)
    read_articles(paths, max_bytes=here.max_article_bytes)  # says what is wrong with the paths before a store is made
    with (
        open_store(store_url) as store,
        journaling(store, decisions, resume=resume) as journal,
        indexing(store, filling=bulk) as indexer,
        copying(store) as copier,
        progress("ingest", lambda: count_articles(paths)) as bar,
    ):
        items = read_articles(paths, max_bytes=here.max_article_bytes, seen=journal, note=lambda line: bar.say(f"wasata: {line}"))
        if journal and journal.held:
            bar.say(f"wasata: going on: {journal.held:,} inputs are done")
            copier.sync()
        repeats = Repeats(copier.shelf, on_repeat=lambda _: bar.advance())

        def report(outcome: "Outcome") -> None:
            if outcome.status == "rejected":
                bar.say(f"wasata: {outcome.source}: {outcome.reason}")
            elif outcome.status != "unchanged":
                indexer.wrote(outcome)
                copier.wrote(outcome)
            if journal:
                journal.record(outcome)
            bar.advance()

        summary = ingest_articles(
            store,
            repeats.without(items),
            decisions=decisions,
            workers=workers,
            strict=strict,
            on_outcome=report,
            batches=partial(prepare_batch, beside={**indexer.wanted, **copier.wanted}),
            lot=LOT if bulk or workers > 1 else 1,
        )
        if journal:
            journal.finished = _ended(summary, strict)
    return summary, repeats.found


def _ended(summary: "Summary", strict: bool) -> bool:
    """Whether all inputs were looked at."""
    return not summary.interrupted and not (strict and summary.rejects)


def _report(path: "Path", rejects: "list[Outcome]", repeated: "list[Outcome]") -> None:
    from ingest.pipeline import write_rejects

    try:
        write_rejects(path, [*rejects, *repeated])
        what = "rejected" if rejects else "skipped"
        click.echo(f"wasata: the report of what was {what}, and why: {path}", err=True)
    except OSError as error:
        click.echo(f"wasata: no report at {path} ({error.strerror}); name another with WASATA_REJECTS", err=True)


def _told(summary: "Summary", repeated: int, store_url: str) -> str:
    """`16 articles: 3 created, 13 unchanged; 12 statements written to oxigraph:./wasata.db`."""
    from commands.tables import plural
    from store import shown

    counts = {
        "created": summary.created,
        "replaced": summary.replaced,
        "unchanged": summary.unchanged,
        "skipped as repetitions": repeated,
        "rejected": len(summary.rejects),
    }
    parts = ", ".join(f"{n:,} {what}" for what, n in counts.items() if n) or "nothing done"
    written = plural(summary.statements, "statement") if summary.created or summary.replaced else "nothing"
    return f"{plural(sum(counts.values()), 'article')}: {parts}; {written} written to {shown(store_url)}"
