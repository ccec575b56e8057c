"""The 17 real articles: positions, and records that the shared schema takes."""

import json
from pathlib import Path

import jsonschema
import pytest

from ingest.extract import extract
from ingest.model import Article
from ingest.pipeline import Prepared
from ingest.read import read_articles
from ingest.record import record
from tests.pipeline.conftest import once
from tests.pipeline.test_pipeline_graphs import assert_anchors

SHARED = Path(__file__).resolve().parents[3] / "shared"

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def real() -> tuple[Article, ...]:
    if not (SHARED / "articles").is_dir():
        pytest.skip("../shared is absent")
    found = tuple(a for a in read_articles([SHARED / "articles"], max_bytes=5_000_000) if isinstance(a, Article))
    assert len(found) == 17
    return found


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    schema = SHARED / "evaluation" / "extraction.schema.json"
    if not schema.is_file():
        pytest.skip("../shared is absent")
    return jsonschema.Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))


def _check(validator: jsonschema.Draft202012Validator, article: Article) -> None:
    found = json.loads(json.dumps(record(extract(article)), ensure_ascii=False))
    assert [f"{article.id} {e.json_path}: {e.message}" for e in validator.iter_errors(found)] == []
    ids = {a["id"] for a in found["actors"]}
    for s in found["statements"]:
        assert {s["speaker"], *s["via"], *s["addressee"]} - {None} <= ids
        assert 0 <= s["content"]["start"] < s["content"]["end"] <= len(article.text)
    for r in found["roles"]:
        assert {r["actor"], r["asserted_by"]} - {None} <= ids


def test_records_of_real_articles_fit_the_schema(real: tuple[Article, ...], validator: jsonschema.Draft202012Validator) -> None:
    for article in real:
        _check(validator, article)


def test_records_of_samples_fit_the_schema(articles: tuple[Article, ...], validator: jsonschema.Draft202012Validator) -> None:
    for article in articles:
        _check(validator, article)


@pytest.mark.slow
def test_graphs_of_real_articles_conform_and_keep_positions(real: tuple[Article, ...]) -> None:
    found: dict[str, Prepared] = {a.id: once(a) for a in real}
    assert {p.article_id: p.report for p in found.values() if p.reason} == {}
    for article in real:
        assert_anchors(article, found[article.id])
