"""`wasata actors`: a group of commands, a file each."""

from importlib import import_module

import click

from commands.group import debug_option

NAMES = ("list", "duplicates", "merge", "split", "decisions", "apply")


class ActorCommands(click.Group):
    """Commands that are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in the order in which one needs them."""
        return [*NAMES]  # `list` is a module of this package

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in NAMES:
            return None
        found: click.Command = import_module(f"commands.actors.{cmd_name}").command
        if not any(p.name == "debug" for p in found.params):
            found.params.append(debug_option())
        return found


@click.group("actors", cls=ActorCommands, short_help="Who speaks, who is whom, and what was decided about it.")
def command() -> None:
    """Who speaks most, who may be the same, and what people decided about it.

    Decisions are kept in decisions.csv in the folder ./wasata.actors (WASATA_ACTORS); every later ingest applies them.
    An ACTOR is a local id, an IRI, a Wikidata QID or the exact name of one.

    \b
    Examples:
      wasata actors list --unlinked --top 20
      wasata actors duplicates --csv duplicates.csv
      wasata actors merge "سلمى حداد" "سلمى الحداد" --reason "one spokeswoman, two spellings"
      wasata actors split "سلمى الحداد"
    """
