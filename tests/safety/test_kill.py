"""kill -9 while articles are written: each is there whole or not at all, what was acknowledged stays, and the index agrees."""

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Triple, parse

from api.index import check, open_index, sync
from ontology.iris import PROVENANCE
from store import Store, open_store

HERE = Path(__file__).resolve()
ROUNDS, POSTED = 200, 20
"""Rounds, and every how manieth goes by the service's routes."""
Versions = dict[str, list[frozenset[Triple]]]


def as_stored(nquads: str) -> frozenset[Triple]:
    """Its triples as a store gives them back: 0.90 is 0.9 there."""
    with open_store("memory:") as store:
        store.write({"urn:g": [quad.triple for quad in parse(nquads, format=RdfFormat.N_QUADS)]})
        return frozenset(store.triples("urn:g"))


class Killed:
    """The process that starts rounds; see `killed.py`."""

    def __init__(self, folder: Path) -> None:
        expected = folder / "expected.json"
        self.process = subprocess.Popen(
            [sys.executable, str(HERE.with_name("killed.py")), str(folder / "s.db"), str(expected)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(HERE.parents[2])},
        )
        self._wait("ready")
        graphs = json.loads(expected.read_text(encoding="utf-8"))
        self.versions: Versions = {iri: [as_stored(text) for text in texts] for iri, texts in graphs.items()}

    def _line(self) -> str:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "the process that starts rounds is gone"
        return line.strip()

    def _wait(self, *starts: str) -> str:
        while not (line := self._line()).startswith(starts):
            pass
        return line

    def round(self, way: str, articles: list[tuple[int, int]], after: int, pause: float) -> int:
        """Begin to write `articles`, kill `pause` seconds after so many are acknowledged; how many were."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"way": way, "articles": articles}) + "\n")
        self.process.stdin.flush()
        pid = int(self._wait("pid").split()[1])
        done = 0
        if after >= 0:
            self._wait("open", "end")
            while done < after:
                assert self._wait("done", "end") == f"done {done}"
                done += 1
        time.sleep(pause)
        with contextlib.suppress(ProcessLookupError):  # it may have come to its end by itself
            os.kill(pid, signal.SIGKILL)
        while (line := self._line()) != "end":
            done += line.startswith("done")
        return done

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def killed(tmp_path: Path) -> Iterator[Killed]:
    found = Killed(tmp_path)
    yield found
    found.close()


def state(store: Store, versions: Versions) -> dict[int, int]:
    """The version of each article that the store holds; fails where one is none of them, or has not its one run."""
    found: dict[int, int] = {}
    runs = [str(t.subject.value) for t in store.triples(PROVENANCE) if t.predicate.value.endswith("#wasGeneratedBy")]
    for n, (iri, texts) in enumerate(versions.items()):
        there = frozenset(store.triples(iri))
        assert not there or there in texts, f"a part of {iri}"
        assert runs.count(iri) == bool(there), f"{iri} is written and {runs.count(iri)} runs say so"
        if there:
            found[n] = texts.index(there)
        note = list(store.triples(f"urn:note:{n}"))
        assert len(note) in (0, 2) and len({t.object for t in note}) < 2, f"half a note on {iri}"
    return found


@pytest.mark.slow
def test_200_kills_leave_whole_articles_all_that_was_acknowledged_and_an_index_that_agrees(
    killed: Killed, tmp_path: Path
) -> None:
    chance = random.Random(20261130)
    held: dict[int, int] = {}
    cut = 0
    for number in range(ROUNDS):
        way = "post" if number % POSTED == POSTED - 1 else "ingest"
        some = chance.sample(range(len(killed.versions)), 3 if way == "post" else 6)
        articles = [(n, 1 - held.get(n, 1)) for n in some]
        done = killed.round(way, articles, chance.randrange(-1, len(articles)), chance.uniform(0, 0.02))
        cut += done < len(articles)
        with open_store(f"oxigraph:{tmp_path / 's.db'}") as store:
            found = state(store, killed.versions)
            held |= dict(articles[:done])
            unsettled = dict(articles[done:])  # a batch is written before it is acknowledged
            assert {n: v for n, v in found.items() if n not in unsettled} == {
                n: v for n, v in held.items() if n not in unsettled
            }, f"round {number}"
            for n, version in unsettled.items():
                assert found.get(n) in (held.get(n), version)
            held = found
            index = open_index(store)
            sync(store, index)
            assert not list(check(store, index)), f"round {number}"
            index.close()
    assert len(held) == len(killed.versions)
    assert cut > ROUNDS // 2, f"only {cut} kills came in the middle"
