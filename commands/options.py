"""Options that several commands share."""

import os

import click


def _default_store() -> str:
    from settings import settings  # pydantic takes a tenth of a second, which `--help` can do without

    return settings().store


def _choose_morphology(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    if value:
        from settings import settings

        os.environ["WASATA_MORPH"] = value  # before the settings are read, here and in the processes of `--workers`
        settings.cache_clear()


store_option = click.option(
    "--store",
    "store_url",
    metavar="URL",
    default=_default_store,
    show_default="oxigraph:./wasata.db",
    help="oxigraph:DIR, memory: or http(s)://… for a SPARQL endpoint.",
)

paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH…")

morph_option = click.option(
    "--morph",
    type=click.Choice(("auto", "embedded", "camel-r13")),
    default=None,
    is_eager=True,
    expose_value=False,
    callback=_choose_morphology,
    help="Morphology: our own lexicon (embedded), CAMeL's too (camel-r13), or CAMeL's where it is installed.  [default: auto]",
)
