"""How fast articles go into a store: the whole command, each stage by itself, and the limit.

    python benchmarks/pipeline.py [--corpus FILE] [--articles 5000] [--times 1] [--workers 2] [--every 0] [--only normal|bulk|stages]

Runs `wasata ingest` on a file of articles as a user would, into a fresh store, normally and with `--bulk`, and prints articles a second,
processor time an article (all processes) and the peak of their memory (PSS: shared pages are counted once). Then the stages one
after the other in this process, and the limit: reading the articles and loading ready quads, with nothing in between. `--times`
repeats the articles with other ids, days and outlets, so that memory can be compared at more of them; `--every` says after so many
articles what the memory is and what its peak has been, so that a run that is cut short tells something too.
"""

import argparse
import contextlib
import ctypes
import gzip
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "articles.jsonl.gz"
sys.path[0] = str(ROOT)


def repeated(corpus: Path, target: Path, articles: int, times: int) -> int:
    """Write `articles` of a corpus `times` times, each time with other ids, a month later and of another outlet: else ingest would
    skip them as repetitions, or link them all as copies. How many that is."""
    count = 0
    with gzip.open(target, "wt", encoding="utf-8", compresslevel=1) as out:
        for n in range(times):
            with gzip.open(corpus, "rt", encoding="utf-8") as lines:
                for line in islice(lines, articles):
                    record = json.loads(line)
                    if n:
                        record["id"] = f"{record['id']}-{n}"
                        record["publisher"] = f"{record.get('publisher') or ''} {n}"
                        if day := record.get("published"):
                            record["published"] = str(date.fromisoformat(day[:10]) + timedelta(days=30 * n))
                    out.write(json.dumps(record, ensure_ascii=False) + "\n")
                    count += 1
    return count


class Watch:
    """Samples the memory of a process and all below it; says what it is whenever `done` grew by `every`."""

    def __init__(self, pid: int, done: Callable[[], int], every: int) -> None:
        self.peak = 0
        self._pid = pid
        self._done = done
        self._every = every
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        said, start, turn = 0, time.perf_counter(), 0
        while not self._stop.wait(0.25):
            now = sum(map(_pss, _tree(self._pid)))
            self.peak = max(self.peak, now)
            turn += 1
            if self._every and turn % 20 == 0 and (found := self._done()) >= said + self._every:
                said = found
                took = time.perf_counter() - start
                print(
                    f"  {found:>9,} done after {took:8.0f} s: {now / 1e6:7,.0f} MB, peak {self.peak / 1e6:7,.0f} MB", flush=True
                )

    def end(self) -> int:
        """The peak in bytes."""
        self._stop.set()
        self._thread.join()
        return self.peak


def _tree(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from _tree(int(child))


def _pss(pid: int) -> int:
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def _journalled(journal: Path) -> int:
    """How many inputs a run has done; 0 where that cannot be told."""
    with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(f"file:{journal}?mode=ro", uri=True)) as db:
        return int(db.execute("SELECT COUNT(*) FROM done").fetchone()[0])
    return 0


def _adopt_orphans() -> None:
    """Workers are forked by a process that outlives the command a little: only who takes them over is told their time."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER


def _await_orphans() -> None:
    with contextlib.suppress(ChildProcessError):
        while True:
            os.waitpid(-1, 0)


def size(directory: Path) -> int:
    """Bytes of a directory's files."""
    return sum(p.stat().st_size for p in directory.rglob("*") if p.is_file())


def command(name: str, corpus: Path, count: int, workers: int, folder: Path, every: int, options: Sequence[str] = ()) -> None:
    """One run of `wasata ingest` into a fresh store, as a line."""
    store = folder / f"{name.replace(' ', '-')}.db"
    arguments = [sys.executable, "-m", "wasata", "ingest", str(corpus), "--store", f"oxigraph:{store}", "--workers", str(workers)]
    environment = {**os.environ, "WASATA_REJECTS": str(folder / "rejects.jsonl"), "WASATA_ACTORS": str(folder / "actors")}
    start, before = time.perf_counter(), os.times()
    process = subprocess.Popen([*arguments, *options], stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT)
    journal = store.with_name(f"{store.name}{'.filling' if '--bulk' in options else ''}.journal")
    watch = Watch(process.pid, lambda: _journalled(journal), every)
    told = process.communicate()[0].strip()
    took, peak = time.perf_counter() - start, watch.end()
    _await_orphans()
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    if process.returncode not in (0, 1):
        raise SystemExit(f"wasata ingest ended with {process.returncode}: {told}")
    print(
        f"{name:24} {count:>8,} {took:>8.1f} {count / took:>10.1f} {cpu / count * 1000:>12.2f} {peak / 1e6:>10,.0f} {size(store) / 1e6:>10,.0f}",
        flush=True,
    )
    shutil.rmtree(store)
    for beside in folder.glob(f"{store.name}.*"):
        shutil.rmtree(beside) if beside.is_dir() else beside.unlink()


def stages(corpus: Path, articles: int, folder: Path) -> None:  # noqa: PLR0915  # a stage after the other
    """Processor time of each stage by itself, in one process, and the limit."""
    import pyoxigraph as ox

    from api.index import entry_of_terms, open_index, take
    from ingest.collector import relax
    from ingest.copies import carried_by, open_shelf, sync
    from ingest.extract import extract
    from ingest.fingerprint import extractor, input_digest
    from ingest.link import NONE
    from ingest.model import Article
    from ingest.pipeline.held import held
    from ingest.pipeline.prepare import nquads
    from ingest.pipeline.run import BATCH
    from ingest.read import read_articles
    from ingest.triples import article_triples
    from ontology import iris
    from shapes.batch import validate_all
    from store import open_store

    extractor()
    some = [a for a in islice(read_articles([corpus], max_bytes=10_000_000), 64) if isinstance(a, Article)]
    validate_all([article_triples(extract(a), input_digest(a)) for a in some])
    relax()
    spent: dict[str, float] = {}

    def timed(name: str, work: Callable[[], T]) -> T:
        start = time.process_time()
        done = work()
        spent[name] = spent.get(name, 0.0) + time.process_time() - start
        return done

    def groups(found: Sequence[T]) -> list[Sequence[T]]:
        return [found[i : i + BATCH] for i in range(0, len(found), BATCH)]

    given = timed("read", lambda: list(islice(read_articles([corpus], max_bytes=10_000_000), articles)))
    found = [a for a in given if isinstance(a, Article)]
    with open_store(f"oxigraph:{folder / 'stages.db'}") as store:
        timed("look up what is held", lambda: [held(store, g, NONE) for g in groups(found)])
        extractions = timed("extract", lambda: [extract(a) for a in found])
        digests = [input_digest(a) for a in found]
        graphs = timed("build triples", lambda: [article_triples(e, d) for e, d in zip(extractions, digests, strict=True)])
        timed("validate (pySHACL)", lambda: [validate_all(g) for g in groups(graphs)])
        lines = timed("write N-Quads", lambda: [nquads(g, iris.article(a.id)) for g, a in zip(graphs, found, strict=True)])
        timed("store", lambda: [store.add(b"".join(g)) for g in groups(lines)])
        timed("close the store", store.ox.flush)
        index = open_index(store)
        pairs = list(zip([iris.article(a.id) for a in found], graphs, strict=True))
        entries = timed("entries of the index", lambda: [entry_of_terms(*pair) for pair in pairs])
        timed("index", lambda: [take(index, group) for group in groups(entries)])
        index.close()
        shelf = open_shelf(store.url)
        carried = timed("sketches for copies", lambda: [carried_by(*pair) for pair in pairs])
        timed("copies", lambda: (shelf.expect(carried), sync(store, shelf)))
        shelf.close()
    whole = sum(spent.values())
    print(f"\n{'stage, one process':24} {'ms/article':>10} {'share':>7}")
    for name, seconds in spent.items():
        print(f"{name:24} {seconds / len(found) * 1000:>10.2f} {seconds / whole:>7.1%}")
    print(f"{'all':24} {whole / len(found) * 1000:>10.2f}")
    quads = statistics.mean(n.count(b"\n") for n in lines)
    print(f"quads an article {quads:.0f}, bytes of N-Quads {statistics.mean(map(len, lines)):,.0f}")
    spent.clear()
    with open_store(f"oxigraph:{folder / 'limit.db'}") as store:
        timed("read", lambda: list(islice(read_articles([corpus], max_bytes=10_000_000), articles)))
        timed("load", lambda: store.ox.bulk_load(b"".join(lines), ox.RdfFormat.N_QUADS))
    limit = sum(spent.values())
    print(
        f"{'limit: read and load':24} {limit / len(found) * 1000:>10.2f} {'':7} the whole takes {whole / limit:.1f} times as long"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--articles", type=int, default=5_000)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--every", type=int, default=0)
    parser.add_argument("--only", choices=["normal", "bulk", "stages"])
    args = parser.parse_args()
    if not args.corpus.is_file():
        raise SystemExit(f"no articles at {args.corpus}; name a .jsonl.gz with --corpus")
    with tempfile.TemporaryDirectory(prefix="wasata-bench-") as name:
        _adopt_orphans()
        folder = Path(name)
        corpus = folder / "articles.jsonl.gz"
        count = repeated(args.corpus, corpus, args.articles, args.times)
        print(f"load of the machine {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores, {args.workers} workers")
        if args.only != "stages":
            print(
                f"{'':24} {'articles':>8} {'seconds':>8} {'articles/s':>10} {'CPU ms/art.':>12} {'peak MB':>10} {'store MB':>10}"
            )
        if args.only in (None, "normal"):
            command("normal", corpus, count, args.workers, folder, args.every)
        if args.only in (None, "bulk"):
            command("bulk", corpus, count, args.workers, folder, args.every, ["--bulk"])
        if args.only in (None, "stages"):
            stages(corpus, min(count, 600), folder)


if __name__ == "__main__":
    main()
