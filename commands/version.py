"""Which Wasata this is."""

from pathlib import Path

import click


def version() -> str:
    """The version of the installed package or, where none is installed, of the source tree that runs."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("wasata")
    except PackageNotFoundError:
        import tomllib

        project = Path(__file__).resolve().parents[1] / "pyproject.toml"
        found: str = tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"]
        return found


def show_version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    """Say it and end."""
    if value:
        click.echo(f"wasata {version()}")
        ctx.exit()
