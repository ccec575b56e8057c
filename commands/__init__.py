"""The commands of `wasata`, a file each; every command imports what it needs when it runs, so that `--help` is quick."""

import click


@click.group()
@click.version_option(package_name="wasata")
def cli() -> None:
    """Who said what about which talks, when, in which role, according to whom."""
