"""What the extraction of an article depends on, as one digest."""

import hashlib
from functools import cache
from importlib.resources import files

from ingest.model import Article
from ingest.morph.analyser import morphology

SUFFIXES = (".py", ".tsv", ".csv", ".yaml", ".db")


@cache
def extractor() -> str:
    """A digest of the code and lexicons of `ingest` and of the morphology in use; it changes when results may change."""
    h = hashlib.sha256(morphology().encode())
    root = files("ingest")
    stack = [root]
    names = []
    while stack:
        here = stack.pop()
        for entry in here.iterdir():
            if entry.is_dir():
                stack.append(entry)
            elif entry.name.endswith(SUFFIXES):
                names.append((str(entry), entry))
    for name, entry in sorted(names, key=lambda pair: pair[0]):
        h.update(name.rsplit("ingest", 1)[-1].encode() + b"\0" + entry.read_bytes())
    return h.hexdigest()


def input_digest(article: Article) -> str:
    """`sha256:…` over the text, the metadata and the extractor: equal digests give equal graphs."""
    parts = (article.id, article.text, article.title, article.publisher, article.published, article.url, extractor())
    joined = "\x1f".join("\x00" if p is None else p for p in parts)
    return "sha256:" + hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()
