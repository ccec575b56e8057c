"""Our figures beside those of the reference scorer, run as a program of its own."""

import json
import random
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from evaluation import BASELINES, GoldArticle, common_cue, load_gold, score

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"
Records = Mapping[str, Mapping[str, Any]]


@pytest.fixture(scope="module")
def gold() -> Sequence[GoldArticle]:
    if not (SHARED / "evaluation" / "score.py").exists():
        pytest.skip("../shared is absent")
    return load_gold(SHARED / "gold", SHARED / "articles")


def reference(records: Records, folder: Path) -> dict[str, Any]:
    predicted = folder / "predicted.jsonl"
    predicted.write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in records.values()), encoding="utf-8")
    command = [sys.executable, str(SHARED / "evaluation" / "score.py"), "--json", "--predicted", str(predicted)]
    command += ["--gold", str(SHARED / "gold"), "--articles", str(SHARED / "articles")]
    out: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return out


def perfect(article: GoldArticle) -> dict[str, Any]:
    """The record that says what gold says."""
    gold, actors = article.gold, {}

    def actor(a: Mapping[str, Any]) -> str | None:
        if not a["names"]:
            return None
        ident = "/".join(a["names"])
        actors[ident] = {"id": ident, "label": a["names"][0], "names": a["names"], "type": "unknown", "wikidata": a.get("qid")}
        return ident

    statements = [{**s, "speaker": actor(s["speaker"])} for s in gold["statements"]]
    roles = [{**r, "actor": actor(r["actor"])} for r in gold["roles"]]
    lists = {"segments": gold["segments"], "statements": statements, "roles": roles, "dates": gold["dates"]}
    return {"article": {"id": article.name}, "actors": list(actors.values()), **lists}


def perturbed(article: GoldArticle, draw: random.Random) -> dict[str, Any]:
    """The same with much of it dropped, moved, renamed, doubled."""
    record = json.loads(json.dumps(perfect(article)))
    ids = [a["id"] for a in record["actors"]]
    for a in record["actors"]:
        if draw.random() < 0.3:
            a["wikidata"] = draw.choice([None, "Q1", "Q30"])
        if draw.random() < 0.3:
            a["names"], a["label"] = a["names"][-1:], "آخر"
    for s in record["statements"]:
        c = s["content"]
        c["start"] = max(0, c["start"] + draw.randint(-40, 40))
        c["end"] = max(c["start"], min(len(article.text), c["end"] + draw.randint(-40, 40)))
        if draw.random() < 0.3:
            s["speaker"] = draw.choice([*ids, None, "gone"])
        if draw.random() < 0.3:
            s |= {"mode": "direct", "act": "deny", "date": None}
    for r in record["roles"]:
        if draw.random() < 0.3:
            r["role"] = draw.choice(["mediator", "party", "host"])
    for d in record["dates"]:
        if draw.random() < 0.3:
            d["value"] = draw.choice([None, "2024", "2024-04-07"])
    for s in record["segments"]:
        s["end"] = max(s["start"], s["end"] + draw.randint(-200, 200))
    for name in ("statements", "roles", "dates", "segments"):
        record[name] = [x for x in record[name] for _ in range(draw.choice([0, 1, 1, 1, 2]))]
    return dict(record)


@pytest.mark.shared
def test_a_perfect_record(gold: Sequence[GoldArticle], tmp_path: Path) -> None:
    records = {g.name: perfect(g) for g in gold}
    ours = score(gold, records).as_json()
    assert ours == reference(records, tmp_path)
    assert ours["attribution"]["f1"] > 0.99


@pytest.mark.shared
@pytest.mark.parametrize("seed", range(4))
def test_a_perturbed_record(gold: Sequence[GoldArticle], tmp_path: Path, seed: int) -> None:
    draw = random.Random(seed)
    records = {g.name: perturbed(g, draw) for g in gold if draw.random() < 0.9}
    ours = score(gold, records).as_json()
    assert ours == reference(records, tmp_path)
    assert 0.1 < ours["attribution"]["f1"] < 0.9


@pytest.mark.shared
@pytest.mark.parametrize("name", BASELINES)
def test_the_baselines(gold: Sequence[GoldArticle], tmp_path: Path, name: str) -> None:
    records = {g.name: BASELINES[name](g.name, g.text, common_cue) for g in gold}
    assert score(gold, records).as_json() == reference(records, tmp_path)
