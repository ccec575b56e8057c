"""`wasata link`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import store_option
from commands.wikidata_client import max_age_option

if TYPE_CHECKING:
    from ingest.wikidata.links import Links

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("link", short_help="Find Wikidata items for the actors that have none.")
@store_option
@click.option("--limit", type=click.IntRange(1), default=200, show_default=True, help="Most actors to look up in this run.")
@click.option("--again", is_flag=True, help="Also look up those of whom rules found nothing or were unsure.")
@max_age_option
@click.option("--review", is_flag=True, help="Ask me, here, about the unsure and likely ones; sends no request.")
@click.option("--csv", "csv_out", type=_FILE, metavar="FILE", help="Write the unsure and likely ones as a sheet to answer.")
@click.option("--from-csv", "csv_in", type=_FILE, metavar="FILE", help="Read an answered sheet.")
@click.pass_context
def command(
    ctx: click.Context,
    store_url: str,
    limit: int,
    again: bool,
    max_age: int,
    review: bool,
    csv_out: Path | None,
    csv_in: Path | None,
) -> None:
    """Find Wikidata items for the actors that neither the authority nor an earlier run has linked, most frequent first.

    Each gets a judgement with its reasons: match (whole name, right type, independent evidence, no rival near: owl:sameAs),
    likely (skos:closeMatch), unsure or none. Judgements are kept in links.csv of WASATA_ACTORS, where they survive a new
    ingest, and written to the graph id:links of the store. Run it again to go on; what a person decided stays.

    Answers of the service are kept, so a run that was broken off goes on where it was. --review, --csv and --from-csv work on
    judgements that are there and need no network; a sheet is answered in its first column by y, n, none or a QID.

    \b
    Examples:
      wasata link --limit 100
      wasata link --review
      wasata link --csv review.csv
      wasata link --from-csv review.csv
    """
    from errors import UsageError
    from ingest.wikidata.links import load_links
    from settings import settings

    if (csv_in is not None) + (csv_out is not None) + review > 1:
        raise UsageError("--review, --csv and --from-csv are different things to do: give one")
    links = load_links(settings().actors_dir)
    if csv_out:
        _write(csv_out, links)
    elif csv_in:
        ctx.exit(_read(csv_in, links, store_url))
    elif review:
        from commands.reviewing import review as ask

        if ask(links):
            _publish(links, store_url)
    else:
        from commands.linking import find_items

        ctx.exit(find_items(links, store_url, limit, again, max_age))


def _write(path: Path, links: "Links") -> None:
    from commands.tables import plural
    from errors import UsageError
    from ingest.wikidata.sheet import open_questions, write_sheet

    found = open_questions(links)
    if not found:
        raise UsageError(f"nothing in {links.path} is unsure or likely; run `wasata link` first")
    count = write_sheet(path, found)
    click.echo(f"{plural(count, 'actor')} to decide in {path}: answer y, n, none or a QID, then wasata link --from-csv {path}")


def _read(path: Path, links: "Links", store_url: str) -> int:
    from commands.clock import now
    from commands.tables import plural
    from ingest.wikidata.sheet import read_sheet

    answers = read_sheet(path, links, now())
    for judgement in answers.judgements:
        links.put(judgement)
    if answers.judgements:
        links.save()
        matches = sum(1 for j in answers.judgements if j.qid)
        click.echo(
            f"{plural(len(answers.judgements), 'actor')} decided: {matches} match, {len(answers.judgements) - matches} none"
        )
        _publish(links, store_url)
    for line in answers.bad:
        click.echo(f"wasata: {path}, {line}", err=True)
    if not answers.judgements and not answers.bad:
        click.echo(f"wasata: no row of {path} has an answer", err=True)
    return 0 if not answers.bad else 1 if answers.judgements else 2


def _publish(links: "Links", store_url: str) -> None:
    from commands.linking import publish

    click.echo(publish(links, store_url))
