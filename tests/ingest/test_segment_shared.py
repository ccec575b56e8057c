"""The annotated articles, where they are at hand."""

import json
from pathlib import Path

import pytest

from ingest.model import Article
from ingest.read import read_articles
from ingest.segment import segment

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"


@pytest.mark.shared
def test_share_of_characters_with_the_right_role() -> None:
    if not SHARED.is_dir():
        pytest.skip("../shared is absent")
    right = total = 0
    for article in read_articles([SHARED / "articles"], max_bytes=5_000_000):
        assert isinstance(article, Article)
        gold = json.loads((SHARED / "gold" / f"{article.id}.json").read_text(encoding="utf-8"))
        role_at = {k: s.role for s in segment(article) for k in range(s.span.start, s.span.end)}
        for s in gold["segments"]:
            places = [k for k in range(s["start"], s["end"]) if not article.text[k].isspace()]
            total += len(places)
            right += sum(role_at.get(k) == s["role"] for k in places)
    assert total > 10_000
    assert right / total >= 0.99
