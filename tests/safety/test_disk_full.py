"""A full disk: nothing is written by halves, nothing acknowledged is lost, and with space again it goes on."""

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner
from pyoxigraph import Literal, NamedNode, Triple
from starlette.testclient import TestClient

import settings
from api.app import create_app
from api.index import Lookup, check, open_index
from api.lookup import Filters
from commands import cli
from commands.posting import poster
from errors import StoreError
from ingest.pipeline import setup
from store import Store, open_store

from .conftest import KEY

Full = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 16 MB of its own."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=16m", "none", str(place)]
    if os.name != "posix" or os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no right to mount a small disk here: only root has it")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


@pytest.fixture
def full(disk: Path) -> Full:
    """While `with full():` lasts, not a page of it is free."""

    @contextmanager
    def filled() -> Iterator[None]:
        filler = disk / "filler"
        with filler.open("wb", buffering=0) as out, pytest.raises(OSError, match="No space left"):
            while True:
                out.write(bytes(65_536))
        try:
            yield
        finally:
            filler.unlink()

    return filled


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Without the authority, which takes more room and time than all articles of these tests."""
    monkeypatch.setattr(setup, "_SOURCES", {})
    monkeypatch.chdir(tmp_path)
    settings.settings.cache_clear()
    yield
    settings.settings.cache_clear()


def articles(first: int, last: int) -> list[dict[str, str]]:
    return [
        {"id": f"full-{n}", "text": f"قال سامي نور إن الجولة رقم {n} انتهت في المدينة.", "published": "2024-08-20"}
        for n in range(first, last)
    ]


def held(store: Store) -> dict[str, int]:
    return {iri.rpartition("/")[2]: store.count(iri) for iri in store.graphs() if "/article/" in iri}


def test_ingest_ends_with_one_line_and_goes_on_where_it_was(disk: Path, full: Full) -> None:
    def ingest(first: int, last: int):
        Path("feed.jsonl").write_text("".join(json.dumps(a) + "\n" for a in articles(first, last)), encoding="utf-8")
        return CliRunner().invoke(cli, ["ingest", "feed.jsonl", "--store", f"oxigraph:{disk}/s.db"], prog_name="wasata")

    assert ingest(0, 3).exit_code == 0
    with full():
        failed = ingest(0, 8)
    assert failed.exit_code == 2
    (line,) = failed.stderr.splitlines()
    assert line.startswith(f"wasata: the store {disk}/s.db cannot be opened") or "cannot be written" in line
    assert "No space left on device" in line
    with open_store(f"oxigraph:{disk}/s.db", read_only=True) as store:
        before = held(store)
    assert {f"full-{n}" for n in range(3)} <= before.keys()
    assert ingest(0, 8).exit_code == 0
    with open_store(f"oxigraph:{disk}/s.db") as store:
        after = held(store)
        assert after.keys() == {f"full-{n}" for n in range(8)}
        assert len(set(after.values())) == 1, "each of them is whole"
        assert before.items() <= after.items()
        index = open_index(store)
        assert not list(check(store, index))
        index.close()


def test_a_service_answers_reads_and_tells_writers(disk: Path, full: Full) -> None:
    head = {"Authorization": f"Bearer {KEY}"}
    with open_store(f"oxigraph:{disk}/s.db") as store, _client(store) as client:
        assert client.post("/api/v1/articles", json=articles(0, 1)[0], headers=head).status_code == 201
        with full():
            # What the log has room for in its last page is still written: long ones, so that it ends soon.
            said = [_post(client, n) for n in range(1, 40)]
            assert said[-1] == (503, "application/problem+json")
            assert client.get("/api/v1/articles").json()["total"] == 1 + sum(status == 201 for status, _ in said)
    with open_store(f"oxigraph:{disk}/s.db") as store, _client(store) as client:
        acknowledged = {f"full-{n}" for n, (status, _) in enumerate(said, 1) if status == 201} | {"full-0"}
        assert acknowledged <= held(store).keys()
        assert _post(client, 41)[0] == 201
        assert client.get("/api/v1/statements").json()["total"] >= len(acknowledged) + 1


def _client(store: Store) -> TestClient:
    return TestClient(create_app(store, ingest=poster(store), api_key=KEY), raise_server_exceptions=False)


def _post(client: TestClient, number: int) -> tuple[int, str]:
    long = " ".join(f"وقال رامي حداد إن البند رقم {number}{k} مقبول." for k in range(3))
    given = {"id": f"full-{number}", "text": long, "published": "2024-08-20"}
    answer = client.post("/api/v1/articles", json=given, headers={"Authorization": f"Bearer {KEY}"})
    return answer.status_code, answer.headers["content-type"]


def test_an_index_without_room_is_told_and_made_good_later(disk: Path, full: Full) -> None:
    """The store is elsewhere, so it alone is written."""
    with open_store("memory:") as store:
        index = open_index(store, disk / "s.index")
        lookup = Lookup(store, index)
        assert lookup.who(Filters())["total"] == 0
        ingest = poster(store)
        from api.models import ArticleIn

        with full(), pytest.raises(StoreError, match=r"the index .* cannot be written: .*full"):
            for given in articles(0, 50):
                ingest(ArticleIn.model_validate(given))
                lookup.who(Filters())
        written = len(held(store))
        assert lookup.who(Filters())["total"] == written > 0
        assert not list(check(store, index))
        index.close()


def test_what_was_to_be_written_is_there_whole_or_not_at_all(disk: Path, full: Full) -> None:
    def triples(n: int) -> list[Triple]:
        return [Triple(NamedNode(f"urn:s:{k}"), NamedNode("urn:p"), Literal(f"{n} " + "x" * 400)) for k in range(200)]

    done = 0
    with open_store(f"oxigraph:{disk}/s.db") as store:
        with pytest.raises(StoreError, match="No space left"):
            while done < 1000:
                store.write({f"urn:g:{done}": triples(done)})
                done += 1
        assert done > 10
    subprocess.run(["mount", "-o", "remount,size=64m", str(disk)], check=True)
    with open_store(f"oxigraph:{disk}/s.db") as store:
        assert [store.count(f"urn:g:{n}") for n in range(done)] == [200] * done
        assert store.count() == 200 * done
        store.write({"urn:more": triples(0)})
