"""Options that several commands share."""

import click

from settings import settings

store_option = click.option(
    "--store",
    "store_url",
    metavar="URL",
    default=lambda: settings().store,
    show_default="oxigraph:./wasata.db",
    help="oxigraph:DIR, memory: or http(s)://… for a SPARQL endpoint.",
)

paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH…")
