"""The commands of `wasata`, a file each; a command imports what it needs when it runs, so that `--help` is quick."""

import sys
from importlib import import_module
from typing import Any

import click

from errors import WasataError

NAMES = ("extract", "ingest", "serve", "query", "who", "validate", "export", "evaluate", "stats", "demo")


class Commands(click.Group):
    """Commands that are imported when they are called, and errors in one line on stderr."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in the order in which one meets them."""
        return list(NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in NAMES:
            return None
        command: click.Command = import_module(f"commands.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run; an error of ours ends with status 2 and one line, unless `--debug` asks for the traceback."""
        try:
            return super().invoke(ctx)
        except WasataError as error:
            if ctx.params.get("debug"):
                raise
            click.echo(f"wasata: {' '.join(str(error).split())}", err=True)
            sys.exit(2)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.version_option(package_name="wasata", message="wasata %(version)s")
def cli(debug: bool) -> None:
    """Who said what about which talks, when, in which role, according to whom.

    Arabic news articles become a graph that answers in one query.

    \b
    Examples:
      wasata ingest articles/              read, extract, validate and store
      wasata who "بلينكن" --from 2024-08   who said what, as a table
      wasata serve                         SPARQL, REST and a page on http://127.0.0.1:8000
    """
