"""The server that keeps the store goes away while articles are written into it, and comes back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from errors import StoreError
from ingest.model import Article
from ingest.pipeline import Outcome, ingest_articles, setup
from store import open_store, transport
from tests.servers import free_port, oxigraph_program, oxigraph_server


@pytest.mark.skipif(oxigraph_program() is None, reason="no Oxigraph server here")
def test_a_server_that_is_gone_in_the_middle_of_ingest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "_SOURCES", {})
    monkeypatch.setattr(transport, "TRIES", 1)  # the pauses between them take seconds
    articles = [
        Article(f"far-{n}", f"قالت سلمى حداد إن الجلسة رقم {n} انتهت في المدينة.", published="2024-08-20") for n in range(5)
    ]
    port, acknowledged = free_port(), list[Outcome]()
    server = oxigraph_server(tmp_path, port)
    url = server.__enter__()

    def feed() -> Iterator[Article]:
        yield from articles[:3]
        server.__exit__(None, None, None)
        yield from articles[3:]

    with open_store(url) as store, pytest.raises(StoreError, match="cannot be reached"):
        ingest_articles(store, feed(), on_outcome=acknowledged.append, size=1)
    assert {outcome.status for outcome in acknowledged} == {"created"}
    with oxigraph_server(tmp_path, port) as again, open_store(again) as store:
        sizes = {outcome.iri: store.count(outcome.iri) for outcome in acknowledged}
        summary = ingest_articles(store, articles)
        assert (summary.unchanged + summary.created, summary.rejects) == (5, [])
        assert summary.unchanged >= len(acknowledged)
        assert {iri: store.count(iri) for iri in sizes} == sizes
        assert len({store.count(iri) for iri in store.graphs() if "/article/" in iri}) == 1, "each of them is whole"
