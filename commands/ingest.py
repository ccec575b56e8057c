"""`wasata ingest`."""

import click

from commands.options import paths_argument, store_option


@click.command("ingest", short_help="Extract, link, validate and write articles.")
@paths_argument
@store_option
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that extract and validate.")
@click.option("--strict", is_flag=True, help="Stop at the first article that is rejected.")
@click.pass_context
def command(ctx: click.Context, paths: tuple[str, ...], store_url: str, workers: int, strict: bool) -> None:
    """Extract, link, validate and write articles; what the store already holds is left alone.

    PATH is a .txt (with an optional .json sidecar), .html, .jsonl or .jsonl.gz file, a directory, or - for JSON lines from
    standard input. An article is written whole or not at all; what is rejected goes to a report with the reason.

    \b
    Examples:
      wasata ingest articles/
      wasata ingest feed.jsonl.gz --workers 2 --store oxigraph:./press.db
      wasata ingest new/ --store "http://localhost:7878/query?update=http://localhost:7878/update"
    """
    from commands.progress import progress
    from ingest.pipeline import Outcome, ingest_articles, write_rejects
    from ingest.read import read_articles
    from settings import settings
    from store import open_store

    here = settings()
    items = read_articles(paths, max_bytes=here.max_article_bytes)
    with open_store(store_url) as store, progress("ingest") as advance:

        def report(outcome: Outcome) -> None:
            if outcome.status == "rejected":
                click.echo(f"wasata: {outcome.source}: {outcome.reason}", err=True)
            advance()

        summary = ingest_articles(store, items, workers=workers, strict=strict, on_outcome=report)
    rejected = len(summary.rejects)
    click.echo(
        f"{summary.created} created, {summary.replaced} replaced, {summary.unchanged} unchanged, {rejected} rejected; "
        f"{summary.statements} statements written to {store_url}"
    )
    if rejected:
        write_rejects(here.rejects, summary.rejects)
        click.echo(f"wasata: why they were rejected: {here.rejects}", err=True)
    ctx.exit(0 if not rejected else 1 if summary.accepted else 2)
