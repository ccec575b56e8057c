"""`wasata corrections`."""

from pathlib import Path
from typing import Any

import click

_FILE = click.Path(dir_okay=False, path_type=Path)
_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command("corrections", short_help="What readers found wrong: list it, put downloaded files together.")
@click.argument("files", nargs=-1, type=_FILE)
@click.option("--into", type=_FOLDER, default=None, metavar="DIR", help="The folder.  [default: wasata.corrections]")
def command(files: tuple[Path, ...], into: Path | None) -> None:
    """List the corrections of the folder (WASATA_CORRECTIONS), after putting FILES, downloaded from the pages, into it.

    Of one article there is one file, whatever the number of downloads; the later word on a statement counts, and the same file
    again changes nothing. The folder is gold for `wasata evaluate`.

    \b
    Examples:
      wasata corrections
      wasata corrections ~/Downloads/blinken-doha*.json
      wasata evaluate --gold wasata.corrections --articles articles/
    """
    from commands.tables import plural, print_table
    from corrections import Folder, load
    from settings import settings

    folder = Folder(into or settings().corrections)
    if files:
        articles = folder.merge(*map(load, files))
        click.echo(f"{plural(len(files), 'file')} of {plural(len(articles), 'article')} put into {folder.path}", err=True)
    rows = [row for file in folder.files() for row in _rows(file)]
    if not rows:
        click.echo(f"no corrections in {folder.path}", err=True)
        return
    print_table(["article", "verdict", "speaker", "act", "content", "note", "by"], rows, wide="content")


def _rows(file: dict[str, Any]) -> list[tuple[str, ...]]:
    from corrections.merge import corrections_of

    extracted = {s["id"]: s for s in file["extracted"]}
    out: list[tuple[str, ...]] = []
    for one in corrections_of(file):
        said = one.statement or extracted.get(one.target.id if one.target else "") or {}
        speaker = next(iter((said.get("speaker") or {}).get("names", ())), "")
        content = (said.get("content") or {}).get("surface", "")
        out.append((str(file["article"]), one.verdict, speaker, said.get("act") or "", content, one.note, one.by or ""))
    return out
