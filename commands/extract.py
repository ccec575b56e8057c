"""`wasata extract`."""

import json
from typing import IO

import click

from commands.options import paths_argument


@click.command("extract", short_help="Articles to extraction records, one JSON object a line.")
@paths_argument
@click.option(
    "-o", "--output", type=click.File("w", encoding="utf-8", lazy=False), default="-", help="FILE to write; - is stdout."
)
@click.pass_context
def command(ctx: click.Context, paths: tuple[str, ...], output: IO[str]) -> None:
    """Articles to extraction records, one JSON object a line; touches no store.

    PATH is a .txt, .html, .jsonl or .jsonl.gz file, a directory, or - for JSON lines from standard input.

    \b
    Examples:
      wasata extract article.txt
      wasata extract articles/ -o records.jsonl
      zcat feed.jsonl.gz | wasata extract - | jq .statements
    """
    from commands.progress import progress
    from errors import ArticleRejected
    from ingest.extract import extract
    from ingest.read import read_articles
    from ingest.record import record
    from settings import settings

    done = rejected = 0
    with progress("extract") as advance:
        for item in read_articles(paths, max_bytes=settings().max_article_bytes):
            if isinstance(item, ArticleRejected):
                rejected += 1
                click.echo(f"wasata: {item}", err=True)
            else:
                output.write(json.dumps(record(extract(item)), ensure_ascii=False) + "\n")
                done += 1
            advance()
    if not done:
        click.echo("wasata: no article could be read", err=True)
    ctx.exit(0 if done and not rejected else 1 if done else 2)
