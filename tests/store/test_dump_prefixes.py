"""What the store writes, rdflib reads: Oxigraph escapes `/` in prefixed names, which rdflib's parsers do not take."""

from pathlib import Path

import pytest
import rdflib
from pyoxigraph import RdfFormat, parse

from store import open_store

EXAMPLE = Path(__file__).resolve().parents[1] / "example.trig"


@pytest.mark.parametrize("format_", ["trig", "nquads", "turtle"])
def test_rdflib_reads_the_dump(format_: str) -> None:
    graphs: dict[str, list[object]] = {}
    for quad in parse(path=str(EXAMPLE), format=RdfFormat.TRIG):
        graphs.setdefault(quad.graph_name.value, []).append(quad.triple)
    with open_store("memory:") as store:
        store.write(graphs)  # type: ignore[arg-type]
        data = b"".join(store.dump(format_))
        triples = len({t for found in graphs.values() for t in found})
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=data, format=format_)
    assert len(set(dataset.triples((None, None, None)))) == triples
