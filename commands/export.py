"""`wasata export`."""

from pathlib import Path

import click

from commands.options import store_option

FORMATS = ("trig", "nquads", "turtle")


@click.command("export", short_help="The whole graph as TriG, N-Quads or Turtle.")
@store_option
@click.option("--format", "format_", type=click.Choice(FORMATS), default="trig", show_default=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="FILE to write.")
def command(store_url: str, format_: str, output: Path) -> None:
    """The whole graph: TriG and N-Quads with its named graphs, Turtle as the merge of them all.

    \b
    Examples:
      wasata export -o press.trig
      wasata export --format nquads -o press.nq --store oxigraph:./press.db
    """
    from errors import UsageError
    from store import open_store

    part = output.with_name(output.name + ".part")
    with open_store(store_url, read_only=True) as store:
        try:
            with part.open("wb") as out:
                for chunk in store.dump(format_):
                    out.write(chunk)
            part.replace(output)  # so that a file of that name is always whole
        except OSError as error:
            part.unlink(missing_ok=True)
            raise UsageError(f"cannot write {output}: {error.strerror}") from error
        click.echo(f"{store.count():,} quads written to {output}")
