"""`wasata actors decisions`."""

import click


@click.command("decisions", short_help="What was decided, when and why.")
@click.option("--in-force", is_flag=True, help="Only merges that were not split again.")
def command(in_force: bool) -> None:
    """What was decided about actors, when and why, in the order of the decisions.

    \b
    Examples:
      wasata actors decisions
      wasata actors decisions --in-force
    """
    from commands.tables import on_terminal, plural, print_table
    from ingest.actors.file import NAME, read_decisions
    from settings import settings

    folder = settings().actors_dir
    decisions = read_decisions(folder)
    shown = decisions.in_force if in_force else decisions.log
    if not shown:
        click.echo(f"wasata: nothing is decided in {folder / NAME}", err=True)
        return
    columns = ("time", "decision", "actor", "id", "keep", "keep id", "reason")
    rows = [(d.time, d.kind, d.actor.label, d.actor.id, d.keep.label, d.keep.id, d.reason) for d in shown]
    print_table(columns, rows)
    if on_terminal():
        click.echo(plural(len(rows), "decision"))
