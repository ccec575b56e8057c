"""What the reader gives of each sample is the text to which its annotation's offsets refer, with the metadata."""

import json

import pytest

from samples import articles_dir, gold_dir, marks

reading = pytest.importorskip("ingest.read")
if not hasattr(reading, "read_articles"):
    pytest.skip("ingest.read.read_articles is not merged yet", allow_module_level=True)


@pytest.fixture(scope="module")
def articles():
    return {article.id: article for article in reading.read_articles([articles_dir()], max_bytes=1_000_000)}


def test_every_sample_is_read_and_nothing_else(articles):
    assert set(articles) == {path.stem for path in gold_dir().glob("*.json")}


@pytest.mark.parametrize("name", sorted(path.stem for path in gold_dir().glob("*.json")))
def test_text_and_metadata(articles, name):
    marked = marks.parse((marks.ANNOTATIONS / f"{name}.mark").read_text(encoding="utf-8"))
    record = json.loads((gold_dir() / f"{name}.json").read_text(encoding="utf-8"))
    article = articles[name]
    assert article.text == marked.text
    assert article.published == record["published"]
    assert article.publisher == marked.meta.get("publisher")
