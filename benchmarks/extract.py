"""How fast extraction is: articles a second, how the cost grows with the text, and where the time goes.

    PYTHONPATH=. python benchmarks/extract.py [--corpus ../shared/corpus/articles.jsonl.gz] [--articles 2000] [--profile]

Without the corpus the bundled samples are repeated. Start-up (lexicons, morphology) is reported apart. One core.
"""

import argparse
import cProfile
import itertools
import pstats
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from errors import ArticleRejected
from ingest.extract import extract
from ingest.model import Article
from ingest.read import read_articles
from samples import articles_dir

STEPS = ("ingest/segment/", "ingest/text/", "ingest/morph/", "camel_tools/", "ingest/mentions/", "ingest/dates/")
STEPS += ("ingest/statements/", "ingest/roles/", "ingest/link/", "ingest/lexicon/")


def load(corpus: Path, count: int) -> list[Article]:
    source = corpus if corpus.exists() else articles_dir()
    found = [a for a in read_articles([source], max_bytes=5_000_000) if not isinstance(a, ArticleRejected)]
    return list(itertools.islice(itertools.cycle(found), count))


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """The median of `rounds` runs."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus/articles.jsonl.gz"))
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    articles = load(given.corpus, given.articles)
    start = time.perf_counter()
    extract(articles[0])
    print(f"start-up and first article   {time.perf_counter() - start:8.2f} s")
    cold = seconds(lambda: [extract(a) for a in articles], rounds=1)
    print(f"{len(articles)} articles, one pass      {cold:8.2f} s   {len(articles) / cold:6.0f} articles/s")
    text = max(articles[:200], key=lambda a: len(a.text)).text[:4000]
    base = seconds(lambda: extract(Article("x", text)))
    for times in (1, 10, 100):
        longer = "\n".join([text] * times)
        took = seconds(lambda longer=longer: extract(Article("x", longer)), rounds=1 if times == 100 else 3)  # type: ignore[misc]
        print(f"{times:4}× one article ({len(longer):7} characters) {took * 1000:9.1f} ms   {took / base / times:5.2f} of linear")
    if given.profile:
        profile = cProfile.Profile()
        profile.runcall(lambda: [extract(a) for a in articles[:500]])
        stats = pstats.Stats(profile).get_stats_profile().func_profiles
        own = {step: sum(f.tottime for f in stats.values() if step in f.file_name) for step in STEPS}
        total = sum(f.tottime for f in stats.values())
        for step, share in sorted(own.items(), key=lambda pair: -pair[1]):
            print(f"{step:22} {share / total:6.1%} of the time in its own code")


if __name__ == "__main__":
    main()
