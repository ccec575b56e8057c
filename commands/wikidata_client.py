"""The client that `link` and `wikidata refresh` share."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ingest.wikidata.client import Client

_SECONDS = 70.0
"""How long an answer may take; the public service ends a query after 60 seconds itself."""

max_age_option = click.option(
    "--max-age",
    type=click.IntRange(0),
    default=30,
    show_default=True,
    metavar="DAYS",
    help="Ask again for what was asked longer ago than this.",
)


@contextmanager
def wikidata_client(max_age: int) -> Iterator["Client"]:
    """A client of the endpoint in the settings, with its cache in the folder of actors. `max_age` in days."""
    from commands.version import version
    from ingest.wikidata.cache import Cache
    from ingest.wikidata.client import Client
    from ingest.wikidata.transport import HttpTransport
    from settings import settings

    here = settings()
    agent = here.wikidata_user_agent or f"wasata/{version()} (+https://w3id.org/wasata)"
    transport = HttpTransport(here.wikidata_endpoint, agent, _SECONDS, time.time)
    with Cache(here.actors_dir / "wikidata.sqlite", max_age * 86_400.0, time.time) as cache:
        yield Client(transport, cache, sleep=time.sleep)


def asked(client: "Client") -> str:
    """`12 requests, 3 answers from the cache`."""
    from commands.tables import plural

    return f"{plural(client.requests, 'request')}, {plural(client.kept, 'answer')} from the cache"
