"""What every annotation holds to, of samples and of press-like texts: order, references, vocabularies, segments."""

import re
from itertools import pairwise
from typing import Any, get_args

from ingest.model import Act, Mode, RoleName, RoleStatus, SegmentRole


def check_order(record: dict[str, Any]) -> None:
    """Statements are numbered in order of text, and those inside another lie within its content."""
    statements = record["statements"]
    by_id = {s["id"]: s for s in statements}
    assert list(by_id) == [f"s{i}" for i in range(1, len(statements) + 1)]
    starts = [s["content"]["start"] for s in statements]
    assert starts == sorted(starts)
    for s in statements:
        if s["parent"]:
            outer = by_id[s["parent"]]["content"]
            assert outer["start"] <= s["content"]["start"] < s["content"]["end"] <= outer["end"]


def check_words(record: dict[str, Any]) -> None:
    """All words are of the vocabularies."""
    assert {s["act"] for s in record["statements"]} <= set(get_args(Act))
    assert {s["mode"] for s in record["statements"]} <= set(get_args(Mode))
    assert {r["role"] for r in record["roles"]} <= set(get_args(RoleName))
    assert {r["status"] for r in record["roles"]} <= set(get_args(RoleStatus))
    assert {s["role"] for s in record["segments"]} <= set(get_args(SegmentRole))
    assert all(re.fullmatch(r"[\w+-]+", r["process"]) for r in record["roles"])


def check_segments(record: dict[str, Any]) -> None:
    """Segments do not overlap, and each content lies in one."""
    segments = sorted(record["segments"], key=lambda s: s["start"])
    for before, after in pairwise(segments):
        assert before["end"] <= after["start"]
    for s in record["statements"]:
        assert any(g["start"] <= s["content"]["start"] and s["content"]["end"] <= g["end"] for g in segments)


def check_actors(actors: dict[str, Any]) -> None:
    """No two actors have one label."""
    labels = [row["label"] for row in actors.values()]
    assert len(labels) == len(set(labels))
