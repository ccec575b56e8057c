"""The tables of known actors: sound, and read as they say."""

import re
import unicodedata
from collections import Counter

import pytest

from ingest.lexicon.authority import authority, rows, spellings, words_of
from ingest.mentions.memory import office_in
from ingest.mentions.words import nouns
from ingest.text import fold


def slug(english: str) -> str:
    plain = unicodedata.normalize("NFKD", english).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def test_keys_are_unique_slugs() -> None:
    keys = [row["key"] for row in rows("actors.tsv")]
    assert not [k for k, n in Counter(keys).items() if n > 1]
    assert all(slug(key) == key for key in keys)


def test_no_wikidata_id_stands_twice() -> None:
    qids = [row["qid"] for row in rows("actors.tsv") if row["qid"]]
    assert not [q for q, n in Counter(qids).items() if n > 1]
    assert all(re.fullmatch(r"Q[1-9]\d*", q) for q in qids)


def test_every_row_is_sound() -> None:
    known = authority().actors
    for row in rows("actors.tsv"):
        assert row["type"] in {"person", "state", "organization", "armed_group", "media_outlet", "place"}, row
        assert row["confidence"] in {"verified", "recalled", "weak", "unresolved"}, row
        assert bool(row["qid"]) == (row["confidence"] != "unresolved"), row
        assert row["source"], row
        assert not row["affiliation"] or row["affiliation"] in known, row
        assert (row["gender"] in {"m", "f"}) == (row["type"] == "person"), row
        assert "كناية" not in row["aliases"], row


def test_every_source_of_a_link_is_named_once_with_its_version() -> None:
    sources = [row["name"] for row in rows("link_sources.tsv")]
    assert not [s for s, n in Counter(sources).items() if n > 1]
    assert all(row["where"] and row["file"] and row["version"] for row in rows("link_sources.tsv"))
    tables = [*rows("actors.tsv"), *rows("positions.tsv")]
    used = {part for row in tables for part in row["source"].split()} - {"editor", "reference"}
    assert used <= set(sources)
    assert set(sources) <= used, "sources that nobody is linked by"


def test_a_link_that_an_editor_calls_verified_names_where() -> None:
    """An id from memory is recalled; verified it is by the reference or by a source of `link_sources.tsv`."""
    assert not [row["key"] for row in rows("actors.tsv") if row["confidence"] == "verified" and row["source"] == "editor"]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        pytest.param("محمد مصطفى", "mohammad-mustafa", id="two common given names"),
        pytest.param("عبد المهدي", "adil-abdul-mahdi", id="a surname that is a given name of others"),
    ],
)
def test_a_name_of_many_counts_only_with_support(name: str, key: str) -> None:
    assert dict(authority().names[words_of(name)])[key] is True


def test_posts_name_known_holders_and_parse() -> None:
    for post in authority().posts:
        assert post.holder in authority().actors
        assert post.body is None or post.body in authority().actors
        words, bodies = office_in(post)
        assert words and bodies, post


@pytest.mark.parametrize(
    ("word", "key", "gender", "number"),
    [
        pytest.param("أمريكي", "united-states", "m", "s", id="American"),
        pytest.param("أميركية", "united-states", "f", "s", id="American, feminine, other spelling"),
        pytest.param("مصريون", "egypt", "m", "p", id="Egyptians"),
        pytest.param("سعوديين", "saudi-arabia", "m", "p", id="oblique plural"),
        pytest.param("إيرانيان", "iran", "m", "d", id="dual"),
        pytest.param("روس", "russia", "m", "p", id="broken plural"),
        pytest.param("أممي", "united-nations", "m", "s", id="of the United Nations"),
    ],
)
def test_demonyms(word: str, key: str, gender: str, number: str) -> None:
    assert authority().demonyms[fold(word)] == (key, gender, number)


def test_spellings_join_compounds_and_change_ghayn() -> None:
    assert ("بدر", "عبدالعاطي") in spellings("بدر عبد العاطي", False)
    assert ("جوتيريش",) in spellings("غوتيريش", True)


def test_quotation_marks_are_no_part_of_a_name() -> None:
    assert words_of('حركة "حماس"') == ("حركه", "حماس")


def test_the_titles_table_has_every_form_folded_once_a_class() -> None:
    assert all(len({n.kind for n in readings}) == len(readings) for readings in nouns().values())


def test_weak_names_are_marked() -> None:
    assert dict(authority().names[words_of("سلام")]) == {"nawaf-salam": True}
    assert dict(authority().names[words_of("نواف سلام")]) == {"nawaf-salam": False}
