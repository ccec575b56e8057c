"""How much longer lookups take over ten times the statements.

    PYTHONPATH=. python benchmarks/growth.py [--articles 3000]

Makes two indexes of a generated press (benchmarks/press.py), one of `--articles` articles and one of ten times as many, asks both for
the same kinds of pages in this process, and prints the median processor time of a page and the ratio. Processor time, so that the
ratios hold on a machine that others use too; the service adds the same to both.
"""

import argparse
import itertools
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from api.index import Index, Lookup
from api.index.entry import entry
from api.index.put import put_all
from api.lookup import Filters
from benchmarks.press import graphs, speaker
from store import open_store

_TIMES = 200
_BATCH = 200


def filled(place: Path, articles: int) -> Index:
    index = Index(place)
    groups = itertools.groupby(graphs(articles), key=lambda quad: quad.graph_name.value)
    while batch := [(entry(iri, [q.triple for q in quads]), "d") for iri, quads in itertools.islice(groups, _BATCH)]:
        with index.writing() as db:
            put_all(db, batch)
    index.order()
    return index


def pages(lookup: Lookup) -> dict[str, Callable[[], object]]:
    choose = random.Random(1)
    popular = speaker(0)[0].rpartition("/")[2]
    cursors, cursor = list[str](), None
    while len(cursors) < 20 and (cursor := lookup.who(Filters(speaker=popular), limit=20, cursor=cursor)["next"]):
        cursors.append(cursor)

    def deep() -> object:
        day = f"{2019 + choose.randrange(3)}-{choose.randrange(12) + 1:02}"
        return lookup.who(Filters(speaker=popular, from_=day, to="2023-06"), cursor=choose.choice(cursors))

    return {
        "a popular speaker, range, order, deep page": deep,
        "by words": lambda: lookup.who(Filters(q=choose.choice(["المفاوضات", "هدنة", "والرهائن", "المعبر", "سد"]))),
        "by words of a speaker": lambda: lookup.who(Filters(q="الوساطة", speaker=popular)),
        "the newest": lambda: lookup.who(Filters()),
        "actors by name": lambda: lookup.actors("حداد"),
    }


def median_ms(page: Callable[[], object]) -> float:
    for _ in range(20):
        page()
    times = []
    for _ in range(_TIMES):
        start = time.thread_time()
        page()
        times.append((time.thread_time() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=3000)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="wasata-growth-") as folder, open_store("memory:") as empty:
        found = []
        for articles in (args.articles, 10 * args.articles):
            index = filled(Path(folder) / str(articles), articles)
            lookup = Lookup(empty, index)
            lookup.bring_to_date = lambda *_, **__: None  # type: ignore[method-assign]  # there is no graph behind it
            (statements,) = index.db.execute("SELECT COUNT(*) FROM statement").fetchone()
            found.append((statements, {name: median_ms(page) for name, page in pages(lookup).items()}))
            index.close()
    (few, small), (many, large) = found
    print(f"{'ms of processor time a page (median)':46} {few:>9,} {many:>9,} statements  ratio")
    for name, ms in small.items():
        print(f"{name:46} {ms:9.3f} {large[name]:9.3f} {large[name] / ms:18.2f}")


if __name__ == "__main__":
    main()
