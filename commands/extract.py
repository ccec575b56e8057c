"""`wasata extract`."""

import json
from typing import IO

import click

from commands.options import morph_option, paths_argument


@click.command("extract", short_help="Articles to extraction records, one JSON object a line.")
@paths_argument
@click.option(
    "-o",
    "--output",
    type=click.File("w", encoding="utf-8", lazy=False),
    default="-",
    metavar="FILE",
    help="FILE to write.  [default: stdout]",
)
@morph_option
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
    from commands.records import records
    from ingest.actors.file import read_decisions
    from ingest.read import count_articles
    from settings import settings

    debug, decisions = bool(ctx.find_root().params.get("debug")), read_decisions(settings().actors_dir)
    done = rejected = 0
    with progress("extract", lambda: count_articles(paths)) as bar:
        for _, record in records(paths, bar.say, debug=debug, decisions=decisions):
            if record is None:
                rejected += 1
            else:
                output.write(json.dumps(record, ensure_ascii=False) + "\n")
                output.flush()  # a reader of the pipe gets each as it is done
                done += 1
            bar.advance()
    if not done:
        click.echo("wasata: no article could be read", err=True)
    ctx.exit(0 if done and not rejected else 1 if done else 2)
