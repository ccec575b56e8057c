"""Write all that is extracted from many articles to a file and print its digest: a change for speed must leave both alone.

    python scripts/extraction_digest.py FILE [--against FILE] [--articles 5000]

Run it before the change and after it; `--against` names the articles that differ and exits with 1 where any does. Each line is
canonical JSON of the extraction record, and of what the record leaves out (mentions, why a statement was found). The articles are
those of ../shared/corpus and ../shared/articles, as far as they are there, and the bundled samples; of every tenth also the first
half on one line and every character behind a direction mark, since rules for speed go wrong on odd text first.
FILE lies outside the repository: it holds pieces of other people's articles.
"""

import argparse
import hashlib
import itertools
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from errors import ArticleRejected  # noqa: E402
from ingest.collector import relax  # noqa: E402
from ingest.extract import extract  # noqa: E402
from ingest.model import Article, Extraction, Mention  # noqa: E402
from ingest.read import read_articles  # noqa: E402
from ingest.record import record  # noqa: E402
from samples import articles_dir  # noqa: E402

SHARED = ROOT.parent / "shared"
if not SHARED.exists():
    SHARED = (ROOT / ".." / "shared").resolve()


def articles(count: int) -> Iterator[Article]:
    """The articles of the samples and annotations, then at most `count` of the corpus; some a second and third time, spoilt."""
    corpus = [p for p in (SHARED / "corpus" / "articles.jsonl.gz",) if p.exists()]
    others = [p for p in (SHARED / "articles", articles_dir()) if p.exists()]
    found = itertools.chain(_read(others), itertools.islice(_read(corpus), count))
    for number, article in enumerate(found):
        yield article
        if number % 10 == 0:
            half = article.text[: len(article.text) // 2]
            yield replace(article, id=f"{article.id}-line", text=" ".join(half.split()))
            yield replace(article, id=f"{article.id}-marks", text="\u200f".join(half), published=None)


def _read(paths: list[Path]) -> Iterator[Article]:
    for article in read_articles(paths, max_bytes=1 << 26) if paths else ():
        if not isinstance(article, ArticleRejected):
            yield article


def line(extraction: Extraction) -> str:
    """All of an extraction as one line that is the same for the same extraction."""
    whole: dict[str, Any] = record(extraction)
    whole["why"] = [[s.lemma, s.frame, s.rule, s.confidence] for s in extraction.statements]
    whole["mentions"] = [_mention(m) for m in extraction.mentions]
    whole["outlets"] = {name: actor.id for name, actor in extraction.outlets.items()}
    whole["entities"] = {entity: actor.id for entity, actor in extraction.actors.items()}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True)


def _mention(m: Mention) -> list[Any]:
    names = [m.span, m.kind, m.entity, m.type, m.label, m.name, m.authority, m.gender, m.number, sorted(m.heads), m.candidates]
    return [*names, [_mention(inner) for inner in m.members]]


def main() -> int:
    """Write the file; exit code 1 where it differs from the one it was to be compared with."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--against", type=Path)
    parser.add_argument("--articles", type=int, default=5000)
    given = parser.parse_args()
    if ROOT in given.file.resolve().parents:
        parser.error("FILE lies inside the repository")
    relax()
    digest = hashlib.sha256()
    count, differing = 0, list[str]()
    before = given.against.open(encoding="utf-8") if given.against else None
    with given.file.open("w", encoding="utf-8") as out:
        for article in articles(given.articles):
            made = line(extract(article)) + "\n"
            out.write(made)
            digest.update(made.encode())
            count += 1
            if before is not None and before.readline() != made:
                differing.append(article.id)
    print(f"{count} articles  sha256 {digest.hexdigest()}")
    if before is not None:
        print(f"{len(differing)} differ {' '.join(differing[:10])}")
        return int(bool(differing))
    return 0


if __name__ == "__main__":
    sys.exit(main())
