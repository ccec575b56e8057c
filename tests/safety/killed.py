"""Writes to a store, round after round, each in a process of its own that is made to be killed. Run by `test_kill.py`.

    python killed.py DIR EXPECTED

All that takes long (the imports, the extraction of the articles) is done once, here; a round is a fork. Writes the graphs that each
version of each article must have to the file EXPECTED (JSON: article → list of N-Quads), then takes a line of JSON a round:
`{"way": "ingest" | "post", "articles": [[number, version], …]}`, and says `pid N`, a line for each write that was
acknowledged (`done I`, its place in the list), and `end` when the process has ended.
"""

import json
import os
import sys
from functools import cache
from pathlib import Path

from starlette.testclient import TestClient

from api.app import create_app
from api.index import open_index
from commands.indexing import WANTED, indexing
from commands.posting import poster
from ingest.model import Article
from ingest.pipeline import Prepared, ingest_article, ingest_articles, prepare_batch, setup
from store import Store, open_store

ARTICLES, VERSIONS = 10, 2
KEY = "kill"
BATCH = 2


@cache
def once(article: Article) -> Prepared:
    """Extracted only once a session: it is pure."""
    return prepare_batch([article], beside=WANTED)[0]


NOTE = """
DELETE { GRAPH <urn:note:$n> { ?s ?p ?o } }
INSERT { GRAPH <urn:note:$n> { <urn:note> <urn:is> $v . <urn:note> <urn:was> $v } }
WHERE { OPTIONAL { GRAPH <urn:note:$n> { ?s ?p ?o } } }
"""


def article(number: int, version: int) -> Article:
    text = f"قال سامي نور إن الجولة رقم {number} انتهت في المدينة. وأكدت سلمى حداد أن الوفد رقم {version + 1} سيعود غدا."
    return Article(f"kill-{number}", text, published="2024-08-20", source="killed")


def told(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def ingesting(store: Store, articles: list[tuple[int, int]]) -> None:
    """As `wasata ingest`; an article counts as acknowledged when the command counts it."""
    done = iter(range(len(articles)))
    with indexing(store) as indexer:

        def report(outcome) -> None:
            assert outcome.status != "rejected", outcome.reason
            indexer.wrote(outcome)
            told(f"done {next(done)}")

        batches = lambda some, **_: [once(one) for one in some]  # noqa: E731
        ingest_articles(store, [article(*one) for one in articles], on_outcome=report, batches=batches, size=BATCH)


def posting(store: Store, articles: list[tuple[int, int]]) -> None:
    """As the service, by its routes: each article is posted, and an update writes of it too."""
    head = {"Authorization": f"Bearer {KEY}"}
    index = open_index(store)
    with TestClient(create_app(store, index=index, ingest=poster(store), api_key=KEY)) as client:
        for n, (number, version) in enumerate(articles):
            given = article(number, version)
            posted = {"id": given.id, "text": given.text, "published": given.published}
            assert client.post("/api/v1/articles", json=posted, headers=head).status_code in (200, 201)
            noted = NOTE.replace("$n", str(number)).replace("$v", str(version))
            assert client.post("/sparql", params={"timeout": 60}, data={"update": noted}, headers=head).status_code == 204
            told(f"done {n}")


def main(directory: str, expected: str) -> None:
    # The authority is half a second of every comparison, and no article of these needs it.
    setup._SOURCES = {}
    ingest_article.__kwdefaults__["prepare"] = once
    graphs = {
        once(article(n, 0)).iri: [once(article(n, version)).quads.decode() for version in range(VERSIONS)]
        for n in range(ARTICLES)
    }
    Path(expected).write_text(json.dumps(graphs), encoding="utf-8")
    told("ready")
    for line in sys.stdin:
        asked = json.loads(line)
        if not (pid := os.fork()):
            with open_store(f"oxigraph:{directory}") as store:
                told("open")
                {"ingest": ingesting, "post": posting}[asked["way"]](store, asked["articles"])
            os._exit(0)
        told(f"pid {pid}")
        os.waitpid(pid, 0)
        told("end")


if __name__ == "__main__":
    main(*sys.argv[1:])
