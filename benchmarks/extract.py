"""How fast extraction is: articles a second, how the cost grows with the text, and where the time goes.

    PYTHONPATH=. python benchmarks/extract.py [--corpus ../shared/corpus/articles.jsonl.gz] [--articles 2000] [--profile]

Without the corpus the bundled samples are repeated. Start-up (lexicons, morphology) is reported apart. One core, processor time, so
that neighbours on the machine count less. The first pass meets every word for the first time, as a new corpus does; the second
shows what is left when the words are known. `--profile` adds the functions that take most themselves (cProfile, which slows down
small functions more than large ones).
"""

import argparse
import cProfile
import itertools
import pstats
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import ingest.extract
from errors import ArticleRejected
from ingest.collector import relax
from ingest.compiled import compiled
from ingest.extract import extract
from ingest.model import Article
from ingest.read import read_articles
from samples import articles_dir

STEPS = (
    "segment",
    "tokenise",
    "find_mentions",
    "find_dates",
    "find_statements",
    "find_roles",
    "find_events",
    "in_processes",
    "link_actors",
)
"""The functions that `extract` calls, in their order."""


def load(corpus: Path, count: int) -> list[Article]:
    source = corpus if corpus.exists() else articles_dir()
    found = (a for a in read_articles([source], max_bytes=5_000_000) if not isinstance(a, ArticleRejected))
    articles = list(itertools.islice(found, count))
    return list(itertools.islice(itertools.cycle(articles), count))


def seconds(work: Callable[[], object], rounds: int = 1) -> float:
    """The median of `rounds` runs, in processor time."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def speed(articles: Sequence[Article]) -> None:
    for name in ("first pass", "second pass"):
        took = seconds(lambda: [extract(a) for a in articles])
        print(f"{len(articles)} articles, {name:12} {took:8.2f} s   {len(articles) / took:6.0f} articles/s")


def growth(articles: Sequence[Article]) -> None:
    text = max(articles[:200], key=lambda a: len(a.text)).text[:4000]
    base = seconds(lambda: extract(Article("x", text)), rounds=9)
    for times in (1, 10, 100):
        longer = Article("x", "\n".join([text] * times))
        took = seconds(lambda longer=longer: extract(longer), rounds=3)  # type: ignore[misc]
        print(
            f"{times:4}× one article ({len(longer.text):7} characters) {took * 1000:9.1f} ms   {took / base / times:5.2f} of linear"
        )


def shares(articles: Sequence[Article]) -> None:
    """Time each step by putting a clock around it."""
    spent: Counter[str] = Counter()

    def clocked(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: Any) -> Any:
            start = time.perf_counter()
            try:
                return work(*given)
            finally:
                spent[name] += time.perf_counter() - start  # type: ignore[assignment]

        return timed

    plain = {name: getattr(ingest.extract, name) for name in STEPS}
    for name, work in plain.items():
        setattr(ingest.extract, name, clocked(name, work))
    start = time.perf_counter()
    for article in articles:
        extract(article)
    whole = time.perf_counter() - start
    for name, work in plain.items():
        setattr(ingest.extract, name, work)
    for name in STEPS:
        print(f"{name:16} {spent[name] / whole:6.1%} of the time")
    print(f"{'the rest':16} {1 - spent.total() / whole:6.1%}")


def profile(articles: Sequence[Article]) -> None:
    watched = cProfile.Profile()
    watched.runcall(lambda: [extract(a) for a in articles])
    found = pstats.Stats(watched).get_stats_profile().func_profiles
    whole = sum(f.tottime for f in found.values())
    for name, function in sorted(found.items(), key=lambda pair: -pair[1].tottime)[:30]:
        where = "/".join(Path(function.file_name).parts[-3:])
        print(f"{function.tottime / whole:6.1%} {name} ({where})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus/articles.jsonl.gz"))
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    articles = load(given.corpus, given.articles)
    print("compiled (`make fast`)" if compiled() else "Python as it stands; `make fast` compiles it")
    start = time.perf_counter()
    extract(articles[0])
    print(f"start-up and first article   {time.perf_counter() - start:8.2f} s")
    relax()
    speed(articles)
    growth(articles)
    shares(articles[:1000])
    if given.profile:
        profile(articles[:500])


if __name__ == "__main__":
    main()
