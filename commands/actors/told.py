"""What a merge or split says of itself."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ingest.link import Decision
    from ingest.pipeline import Summary


def told(made: "Sequence[Decision]", summary: "Summary", store_url: str) -> int:
    """Print the decisions and what they changed in the store; returns the exit status."""
    from commands.failure import INTERRUPTED
    from commands.tables import plural
    from ingest.link.decisions import named
    from store import shown

    for d in made:
        verb = "is" if d.kind == "merge" else "is no longer"
        click.echo(f"{named(d.actor)} {verb} {named(d.keep)}")
    click.echo(f"{plural(summary.replaced, 'article')} written anew in {shown(store_url)}")
    for reject in summary.rejects:
        click.echo(f"wasata: {reject.source}: {reject.reason}", err=True)
    if summary.interrupted:
        click.echo("wasata: interrupted; the decisions are kept, and `wasata actors apply` goes on from there", err=True)
        return INTERRUPTED
    return 1 if summary.rejects else 0
