"""Ids of items and their IRIs."""

import re
from collections.abc import Iterable

from pyoxigraph import NamedNode

from ontology import iris

_QID = re.compile(r"Q[1-9][0-9]*")


def is_qid(text: str) -> bool:
    """Whether `text` has the form of an item's id."""
    return _QID.fullmatch(text) is not None


def qid(term: object) -> str | None:
    """The QID of an item's IRI, None for any other term."""
    if isinstance(term, NamedNode) and is_qid(last := term.value.removeprefix(iris.WIKIDATA)):
        return last
    return None


def in_order(qids: Iterable[str]) -> list[str]:
    """Each QID once, by number."""
    return sorted(set(qids), key=lambda q: (len(q), q))


def nodes(qids: Iterable[str]) -> list[NamedNode]:
    """The items as terms, in one order, so that the same question is the same text."""
    return [NamedNode(iris.wikidata(q)) for q in in_order(qids)]
