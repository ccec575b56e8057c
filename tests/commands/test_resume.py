"""`wasata ingest --resume` after kill -9, as a user has it."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ingest.model import Article
from ingest.read import read_articles
from ontology import iris
from samples import articles_dir
from store import open_store
from tests.commands.conftest import done

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_a_killed_ingest_is_gone_on_with(tmp_path: Path) -> None:
    found = [a for a in read_articles([articles_dir()], max_bytes=1_000_000) if isinstance(a, Article)]
    feed, store = tmp_path / "feed.jsonl", tmp_path / "store"
    records = [{"id": f"{a.id}-{n}", "text": f"{a.text}\n{n}"} for n in range(5) for a in found]
    feed.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    command = [sys.executable, "-m", "wasata", "ingest", str(feed), "--store", f"oxigraph:{store}", "--resume"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        for _ in range(2400):
            if done(tmp_path / "store.journal") or process.poll() is not None:
                break
            time.sleep(0.05)
        process.kill()
    held = done(tmp_path / "store.journal")
    assert 0 < held < len(records), "killed in the middle"
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    assert f"going on: {held} inputs are done" in ended.stderr
    assert f"{len(records)} articles: " in ended.stdout
    with open_store(f"oxigraph:{store}", read_only=True) as opened:
        assert {iris.article(r["id"]) for r in records} <= set(opened.graphs())
    assert not (tmp_path / "store.journal").exists()
