from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from pyoxigraph import RdfFormat, Triple, parse
from starlette.testclient import TestClient

from api.app import create_app
from api.models import ArticleIn
from api.ports import Ingested, Refused
from store import Store, open_store

TESTS = Path(__file__).resolve().parents[1]
KEY = "سر-key-1"


def graphs(*files: Path) -> dict[str, list[Triple]]:
    found: dict[str, list[Triple]] = {}
    for file in files:
        for quad in parse(path=str(file), format=RdfFormat.TRIG):
            found.setdefault(quad.graph_name.value, []).append(quad.triple)
    return found


@pytest.fixture(scope="session")
def example_graphs() -> dict[str, list[Triple]]:
    return graphs(TESTS / "example.trig", TESTS / "api" / "data" / "more.trig")


@pytest.fixture(scope="session")
def store(example_graphs: dict[str, list[Triple]]) -> Iterator[Store]:
    with open_store("memory:") as opened:
        opened.write(example_graphs)
        yield opened


def fake_ingest(article: ArticleIn) -> Ingested | Refused:
    iri = f"https://w3id.org/wasata/id/article/{article.id}"
    match article.id:
        case "example":
            return Ingested("unchanged", article.id, iri, 2)
        case "broken":
            return Refused("its graph does not conform", report="Constraint Violation in w:StatementShape")
        case "undated":
            return Refused("no such day", field="published")
    return Ingested("created", article.id, iri, 1)


@pytest.fixture(scope="session")
def app(store: Store) -> FastAPI:
    return create_app(
        store, ingest=fake_ingest, api_key=KEY, query_seconds=3.0, query_rows=400, max_article_bytes=20_000, readers=2
    )


@pytest.fixture(scope="session")
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, raise_server_exceptions=False) as opened:
        yield opened
