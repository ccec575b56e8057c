"""Queries over the ontology that must find nothing, each shown to find the mistake that is planted in its header."""

from pathlib import Path

import pytest
import rdflib

import ontology
from ontology.names import PREFIXES

QUERIES = sorted((Path(__file__).parent / "lint").glob("*.rq"))
PREFIX_LINES = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


def rows(graph: rdflib.Graph, path: Path) -> list[str]:
    found = graph.query(PREFIX_LINES + path.read_text(encoding="utf-8"))
    return [" ".join(str(cell) for cell in row) for row in found if isinstance(row, rdflib.query.ResultRow)]


@pytest.mark.parametrize("path", QUERIES, ids=lambda p: p.stem)
def test_lint_finds_nothing(path: Path) -> None:
    assert rows(ontology.graph(), path) == []


@pytest.mark.parametrize("path", QUERIES, ids=lambda p: p.stem)
def test_lint_finds_what_is_planted(path: Path) -> None:
    planted = path.read_text(encoding="utf-8").splitlines()[1].removeprefix("# planted: ")
    graph = ontology.graph()
    graph.parse(data=PREFIX_LINES + planted, format="turtle")
    assert rows(graph, path)
