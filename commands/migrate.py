"""`wasata migrate`."""

import click

from commands.options import store_option


@click.command("migrate", short_help="Bring a store that an older Wasata made up to date.")
@store_option
def command(store_url: str) -> None:
    """Bring a store that an older Wasata made to the schema version of this one, step by step; make a backup first.

    Reading an older store works; ingest asks for this command where it is needed. A store of a newer Wasata is refused.

    \b
    Examples:
      wasata backup before.nq.gz
      wasata migrate
    """
    from store import open_store, shown
    from store.schema import CURRENT, migrate, version

    with open_store(store_url) as store:
        before = version(store)
        done = list(migrate(store, lambda number, what: click.echo(f"to version {number}: {what}")))
    place = shown(store_url)
    if before is None:
        click.echo(f"{place} is empty: nothing to do")
    elif not done:
        click.echo(f"{place} has schema version {before} already: nothing to do")
    else:
        click.echo(f"{place} brought from schema version {before} to {CURRENT}")
