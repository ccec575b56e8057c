"""The digest by which a run knows what it has done before."""

from dataclasses import fields, replace

import pytest

from ingest import fingerprint
from ingest.model import Article

ARTICLE = Article("a", "نص", "عنوان", "صحيفة المثال", "2024-08-20", "https://example.org/a", "a.txt")


@pytest.mark.parametrize("field", [f.name for f in fields(Article) if f.name != "source"])
def test_every_field_counts(field: str) -> None:
    assert fingerprint.input_digest(replace(ARTICLE, **{field: "x"})) != fingerprint.input_digest(ARTICLE)  # type: ignore[arg-type]


def test_where_it_was_read_does_not_count() -> None:
    assert fingerprint.input_digest(replace(ARTICLE, source="elsewhere")) == fingerprint.input_digest(ARTICLE)


def test_an_absent_field_is_not_an_empty_one() -> None:
    empty, absent = replace(ARTICLE, title=""), replace(ARTICLE, title=None)
    assert fingerprint.input_digest(empty) != fingerprint.input_digest(absent)


def test_fields_do_not_run_into_one_another() -> None:
    one, other = replace(ARTICLE, title="ab", publisher="c"), replace(ARTICLE, title="a", publisher="bc")
    assert fingerprint.input_digest(one) != fingerprint.input_digest(other)


def test_it_depends_on_code_lexicons_and_names() -> None:
    names = {name for name, _ in fingerprint._sources()}
    assert {"ingest/extract.py", "ontology/iris.py", "ingest/triples/statements.py"} <= names
    assert any(n.startswith("ingest/lexicon/") and n.endswith(".tsv") for n in names)
    assert not any("__pycache__" in n for n in names)


def test_it_does_not_depend_on_what_works_on_finished_graphs() -> None:
    assert not any(n.startswith("ingest/wikidata/") for n, _ in fingerprint._sources())
