"""Draw random linked speaker mentions of many articles, in context, to be judged by hand: is the link right?

Run `python scripts/sample_links.py RECORDS ARTICLES [--seed N] [--count N] [--width N]`, where RECORDS is what
`wasata extract ARTICLES -o RECORDS` wrote. Nothing is stored; `--offsets` prints article, offsets and links without any text.
`--speakers N` lists the N most frequent speakers instead, with their links. Same seed and records, same sample.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from errors import ArticleRejected
from ingest.read import read_articles

_MOST_BYTES = 1 << 26


class Linked(NamedTuple):
    """The speaker of one statement, with the span of its mention (code points)."""

    article: str
    start: int
    end: int
    actor: dict[str, Any]


def speakers(records: Path) -> Iterator[tuple[str, dict[str, Any], dict[str, int] | None]]:
    """Article, actor and mention of every statement that has a speaker."""
    with records.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            actors = {a["id"]: a for a in record["actors"]}
            for statement in record["statements"]:
                if statement["speaker"]:
                    yield record["article"]["id"], actors[statement["speaker"]], statement["speaker_mention"]


def sample(records: Path, count: int, seed: int) -> list[Linked]:
    """`count` mentions among those of speakers with a Wikidata id, in the order of the articles' ids."""
    linked = [
        Linked(article, mention["start"], mention["end"], actor)
        for article, actor, mention in speakers(records)
        if mention and actor["wikidata"]
    ]
    return sorted(random.Random(seed).sample(linked, min(count, len(linked))), key=lambda one: one[:3])


def frequent(records: Path, count: int) -> Iterator[str]:
    """The most frequent speakers: statements, id, Wikidata id, label."""
    number: Counter[str] = Counter()
    known: dict[str, dict[str, Any]] = {}
    for _, actor, _ in speakers(records):
        number[actor["id"]] += 1
        known[actor["id"]] = actor
    for key, n in number.most_common(count):
        yield f"{n:6} {key:45} {known[key]['wikidata'] or '-':12} {known[key]['label']}"


def main(arguments: list[str]) -> int:
    """Print the sample or the list."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("records", type=Path)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--width", type=int, default=150)
    parser.add_argument("--offsets", action="store_true")
    parser.add_argument("--speakers", type=int, default=0)
    options = parser.parse_args(arguments)
    if options.speakers:
        print("\n".join(frequent(options.records, options.speakers)))
        return 0
    drawn = sample(options.records, options.count, options.seed)
    wanted = {one.article for one in drawn}
    articles = [a for a in read_articles([options.articles], max_bytes=_MOST_BYTES) if not isinstance(a, ArticleRejected)]
    texts = {a.id: a for a in articles if a.id in wanted}
    for at, one in enumerate(drawn, 1):
        link = f"{one.actor['id']} {one.actor['wikidata']}"
        print(f"{at:3} {one.article} [{one.start}, {one.end}) → {link} {one.actor['label']}")
        if not options.offsets:
            text = texts[one.article].text
            before, after = text[max(0, one.start - options.width) : one.start], text[one.end : one.end + options.width // 2]
            print(f"    {before}⟦{text[one.start : one.end]}⟧{after}".replace("\n", " ¶ "))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
