"""The group of all commands: how one is found, and how every one ends."""

import difflib
import sys
from importlib import import_module
from typing import Any

import click

from commands import failure

NAMES = (
    "extract", "ingest", "watch", "serve", "query", "who", "validate", "export", "evaluate", "corrections", "stats", "actors",
    "link", "wikidata", "copies", "reindex", "check", "backup", "restore", "migrate", "key", "demo",
)  # fmt: skip


class Commands(click.Group):
    """Commands that are imported when they are called, and errors in one line on stderr.

    Exit status: 0 all well, 1 something was rejected, 2 nothing could be done, 130 after Ctrl-C, 141 where the reader of our
    output went away.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in the order in which one meets them."""
        return list(NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; each takes `--debug` too, wherever it stands on the line."""
        if cmd_name not in NAMES:
            return None
        command: click.Command = import_module(f"commands.{cmd_name}").command
        if not any(p.name == "debug" for p in command.params):
            command.params.append(debug_option())
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the line names; an error that knows the one that was meant."""
        name = args[0]
        if name not in NAMES and not name.startswith("-"):
            close = difflib.get_close_matches(name, NAMES, n=1)
            meant = f"did you mean {close[0]!r}?" if close else f"there are {', '.join(NAMES)}"
            raise click.UsageError(f"no command {name!r}; {meant}", ctx)
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the line and exit with its status."""
        status = 0
        try:
            status = super().main(*args, **{"prog_name": "wasata"} | extra | {"standalone_mode": False}) or 0
        except SystemExit:
            raise
        except BaseException as error:
            status = failure.tell(error)
        sys.exit(status)

    def invoke(self, ctx: click.Context) -> Any:
        """Run; what goes wrong ends in one line and a status, unless `--debug` asks for the traceback."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()  # here, where a closed pipe can still be handled
            return result
        except click.exceptions.Exit as leaving:
            ctx.exit(failure.flushed(leaving.exit_code))
        except BaseException as error:
            if ctx.params.get("debug") and failure.unexpected(error):
                raise failure.Debugged from error
            ctx.exit(failure.tell(error))


def debug_option() -> click.Option:
    """`--debug`, which every command takes wherever it stands on the line."""

    def remember(ctx: click.Context, _: click.Parameter, value: bool) -> None:
        if value:
            ctx.find_root().params["debug"] = True

    return click.Option(["--debug"], is_flag=True, expose_value=False, callback=remember, help="Show the traceback of an error.")
