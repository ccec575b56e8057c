"""Put the service together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from anyio import to_thread
from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware

from api import problems
from api.alive import Alive
from api.index import Index, Lookup, open_index
from api.keys import Keys
from api.log import Form, Log
from api.metrics import Metrics
from api.middleware import Guard
from api.models import Problem
from api.openapi import Described
from api.ports import IngestArticle
from api.rate import Rate
from api.routes import (
    actors,
    articles,
    batch,
    compare,
    correct,
    docs,
    editor,
    events,
    graphs,
    health,
    linked,
    mediations,
    page,
    reconcile,
    sparql,
    statements,
    static,
    views,
    void,
)
from api.service import Service
from api.watch import Watched
from corrections import Folder
from store import Store
from store.embedded import EmbeddedStore
from store.readers import open_asker

DESCRIPTION = (
    "Who said what about which talks, when, in which role, according to whom. "
    "من قال ماذا عن أي مفاوضات، ومتى، وبأي دور، ونقلا عمن."
)


def create_app(
    store: Store,
    *,
    ingest: IngestArticle | None = None,
    api_key: str | None = None,
    api_keys_file: Path | None = None,
    query_seconds: float = 10.0,
    query_seconds_most: float = 60.0,
    query_rows: int = 100_000,
    max_article_bytes: int = 5_000_000,
    readers: int = 2,
    index: Index | None = None,
    body_seconds: float = 30.0,
    rate: int = 0,
    rate_loopback: bool = True,
    log: Form = "off",
    corrections: Folder | None = None,
) -> FastAPI:
    """The service over `store`, which stays the caller's to close. Read-only unless both `ingest` and keys are given (`api.keys`).

    `rate` is costly requests a minute of a client (0: no limit), of clients on this machine only with `rate_loopback`.
    `corrections` is where those with a key may save what readers found wrong; without it corrections only leave as files.
    `index` stays the caller's too; without one an embedded store gets its own, closed with the service.
    """
    asker = open_asker(store, size=readers)
    metrics = Metrics()
    own = open_index(store) if index is None and isinstance(store, EmbeddedStore) else None
    found = index or own
    lookup = Lookup(store, found) if found is not None else None

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        if lookup is not None:
            await to_thread.run_sync(lookup.bring_to_date)
        yield
        asker.close()
        if own is not None:
            own.close()

    app = Described(
        title="Wasata",
        version=_version(),
        description=DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        lifespan=life,
        responses={"default": {"model": Problem, "description": "Problem details (RFC 9457)"}},
        middleware=[
            Middleware(Watched, told=[metrics.count] if log == "off" else [metrics.count, Log(log).line]),
            Middleware(Alive),
            Middleware(Guard, most_body=max_article_bytes + 100_000, body_seconds=body_seconds),
            Middleware(
                CORSMiddleware,
                allow_origins=["*"],
                allow_methods=["GET", "HEAD", "POST", "PUT", "DELETE"],
                allow_headers=["*"],
                expose_headers=["Link", "Location", "ETag", "Retry-After"],
            ),
            Middleware(Rate, rate=rate, loopback=rate_loopback),
        ],
    )
    app.state.service = Service(
        store, asker, ingest, Keys(api_key, api_keys_file), query_seconds, query_rows, query_seconds_most, lookup, corrections
    )
    app.state.metrics = metrics
    metrics.watch(app.state.service)
    problems.install(app)
    # The most asked first: FastAPI looks through the routers in their order, some 10 µs each.
    for routes in (
        health,
        statements,
        actors,
        sparql,
        graphs,
        mediations,
        events,
        articles,
        batch,
        void,
        linked,
        reconcile,
        page,
        compare,
        correct,
        views,
        editor,
        static,
        docs,
    ):
        app.include_router(routes.router)
    return app


def end_queries(app: FastAPI) -> None:
    """End what SPARQL queries still run, for who stops the service: those who wait are answered 503."""
    service: Service = app.state.service
    service.asker.close()


def _version() -> str:
    try:
        return version("wasata")
    except PackageNotFoundError:
        return "0"
