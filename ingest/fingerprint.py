"""What the extraction of an article depends on, as one digest."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from ingest.model import Article
from ingest.morph.analyser import morphology

SUFFIXES = (".py", ".tsv", ".csv", ".yaml", ".db")


PACKAGES = ("ingest", "ontology")
"""Where what an article's graph holds is decided: the extraction, and how names and IRIs are minted."""
_APART = frozenset(["ingest/wikidata", "ingest/actors", "ingest/copies", "ingest/engine", "ingest/watch"])
"""What works on graphs that are written already, or only brings articles."""


@cache
def extractor() -> str:
    """A digest of the code and lexicons of `PACKAGES` and of the morphology in use; it changes when results may change."""
    h = hashlib.sha256(morphology().encode())
    for name, entry in sorted(_sources(), key=lambda pair: pair[0]):
        h.update(name.encode() + b"\0" + entry.read_bytes())
    return h.hexdigest()


def _sources() -> Iterator[tuple[str, Traversable]]:
    """Each file with its path below the package's parent, the same wherever that is installed."""
    stack = [(package, files(package)) for package in PACKAGES]
    while stack:
        path, here = stack.pop()
        for entry in here.iterdir():
            name = f"{path}/{entry.name}"
            if name in _APART:
                continue
            if entry.is_dir():
                stack.append((name, entry))
            elif entry.name.endswith(SUFFIXES):
                yield name, entry


def input_digest(article: Article, merged: Iterable[tuple[str, str, str]] = ()) -> str:
    """`sha256:…` over the text, the metadata, the extractor and what decisions change here: equal digests give equal graphs.

    `merged` are the lines of `Decisions.digest_lines` for the actors of the article's graph.
    """
    given = (article.id, article.text, article.title, article.publisher, article.published, article.url, extractor())
    parts = (*given, *(part for line in merged for part in line))
    joined = "\x1f".join("\x00" if p is None else p for p in parts)
    return "sha256:" + hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()
