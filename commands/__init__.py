"""The commands of `wasata`, a file each; a command imports what it needs when it runs, so that `--help` is quick."""

import click

from commands.group import Commands
from commands.version import show_version


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=show_version, help="Show the version.")
def cli(debug: bool) -> None:
    """Who said what about which talks, when, in which role, according to whom.

    Arabic news articles become a graph that answers in one query.

    \b
    Examples:
      wasata ingest articles/              read, extract, validate and store
      wasata who "بلينكن" --from 2024-08   who said what, as a table
      wasata serve                         SPARQL, REST and a page on http://127.0.0.1:8000
    """
