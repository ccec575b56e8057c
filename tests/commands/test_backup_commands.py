"""`wasata backup`, `restore` and `migrate`, and ingest into a server that a service is on."""

import contextlib
import json
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest

from ontology import iris
from store import open_store
from tests.commands.conftest import Run, Spawn, one_line
from tests.servers import free_port, oxigraph_program, oxigraph_server


def test_back_up_and_restore(run: Run, sample_url: str, tmp_path: Path) -> None:
    saved = run("backup", tmp_path, "--store", sample_url)
    assert saved.exit_code == 0, saved.output
    (file,) = tmp_path.glob("wasata-*.nq.gz")
    with open_store(sample_url, read_only=True) as store:
        assert saved.stdout == f"{store.count():,} quads written to {file}\n"
        count = store.count()
    back = run("restore", tmp_path, "--store", f"oxigraph:{tmp_path / 'new.db'}")
    assert back.exit_code == 0, back.output
    assert f"restored to oxigraph:{tmp_path / 'new.db'}" in back.stdout
    with open_store(f"oxigraph:{tmp_path / 'new.db'}", read_only=True) as store:
        assert store.count() == count
    assert "not overwritten" in one_line(run("backup", file, "--store", sample_url))
    assert "not overwritten" in one_line(run("restore", file, "--store", f"oxigraph:{tmp_path / 'new.db'}"))


def test_migrate_says_what_it_does(run: Run, tmp_path: Path) -> None:
    url = f"oxigraph:{tmp_path / 'a.db'}"
    assert "is empty" in run("migrate", "--store", url).stdout
    with open_store(url) as store:
        store.update(
            f"INSERT DATA {{ GRAPH <{iris.PROVENANCE}> {{ <{iris.run('0' * 16)}> a <http://www.w3.org/ns/prov#Activity> }} }}"
        )
    done = run("migrate", "--store", url)
    assert done.stdout.splitlines() == [
        "to version 1: writes the version where none is",
        f"{url} brought from schema version 0 to 1",
    ]
    assert "already" in run("migrate", "--store", url).stdout


@pytest.mark.skipif(oxigraph_program() is None, reason="there is no `oxigraph` server (pip install oxigraph)")
def test_ingest_while_a_service_runs_on_the_same_endpoint(run: Run, spawn: Spawn, article: Path) -> None:
    with oxigraph_server() as url:
        named = url.replace("http://", "http://salma:s3cret@", 1)
        port = free_port()
        base = f"http://127.0.0.1:{port}"
        answering(base, spawn("serve", "--store", url, "--port", port))
        assert statements(base) == 0
        done = run("ingest", article, "--store", named)
        assert done.exit_code == 0, done.output
        assert "s3cret" not in done.output
        assert statements(base) == 1
        assert "unchanged" in run("ingest", article, "--store", url).stdout
        saved = run("backup", "all.nq.gz", "--store", url)
        assert saved.exit_code == 0, saved.output


def answering(base: str, service: "subprocess.Popen[bytes]") -> None:
    """Wait until a service answers."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        assert service.poll() is None
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{base}/healthz", timeout=10):
            return
        time.sleep(0.05)
    raise AssertionError("the service does not answer")


def statements(base: str) -> int:
    with urllib.request.urlopen(f"{base}/api/v1/statements", timeout=30) as answer:
        total: int = json.load(answer)["total"]
        return total
