"""Names that look like one actor twice, and names that do not."""

from pathlib import Path

import pytest

from ingest.actors.alike import Name, why_alike, within_one
from ingest.actors.decide import merge
from ingest.actors.duplicates import duplicates
from ingest.model import Article
from ingest.pipeline import ingest_articles
from store import Store
from tests.actors.conftest import clock


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        pytest.param("سلمى حداد", "سلمى الحداد", "same name without articles", id="an article"),
        pytest.param("إيمان سهلي", "ايمان سهلي", "same name", id="a hamza"),
        pytest.param("الشيخ سالم الأفقي", "سالم الأفقي", "title in the name", id="a title inside"),
        pytest.param("سالم حمود الأفقي", "سالم الأفقي", "with and without a middle name", id="a middle name"),
        pytest.param("سالم بن حمود الأفقي", "سالم بن حمود", "a part of the name", id="without the house"),
        pytest.param("روبرت دانيلز", "روبرت دانييلز", "spelling", id="a vowel of a foreign name"),
        pytest.param("سالم خوجاني", "سالم خوجياني", "spelling", id="a letter less"),
        pytest.param("John Smith", "جون سميث", "Latin and Arabic letters", id="Latin letters"),
        pytest.param("سلمى حداد", "سلمى سهلي", None, id="another surname"),
        pytest.param("سلمى حداد", "سلوى حداد", "spelling", id="a guess that a person must look at"),
        pytest.param("حداد", "حدادي", None, id="one part only"),
        pytest.param("علي حسن", "على حسين", None, id="short names of other people"),
    ],
)
def test_persons(one: str, other: str, why: str | None) -> None:
    assert why_alike(Name(one, True), Name(other, True)) == why
    assert why_alike(Name(other, True), Name(one, True)) == why


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        pytest.param("حركة الأفق", "الأفق", "with and without the head noun", id="a head noun"),
        pytest.param("حزب السهل اللبناني", "حزب السهل", "with and without a nationality", id="a nationality"),
        pytest.param("حزب السهل", "حزب الجبل", None, id="another body"),
        pytest.param("الجيش", "الجيش المصري", None, id="a body that every state has"),
        pytest.param("وزارة الخارجية المصرية", "وزارة الخارجية القطرية", None, id="the ministries of two states"),
    ],
)
def test_bodies(one: str, other: str, why: str | None) -> None:
    assert why_alike(Name(one, False), Name(other, False)) == why


@pytest.mark.parametrize(
    ("a", "b", "near"), [("قلم", "قلم", True), ("قلم", "قلام", True), ("قلم", "علم", True), ("قلم", "لقم", False)]
)
def test_one_letter(a: str, b: str, near: bool) -> None:
    assert within_one(a, b) is within_one(b, a) is near


TEXTS = (
    "قال الناطق باسم لجنة السهل سامي الأفقي إن الاجتماع انتهى.",
    "وقال سامي حمود الأفقي إن الوفد وصل.",
    "قال الناطق باسم لجنة السهل رائد الأفقي إن الوفد غادر. وقال رائد الأفقي إن الوقت حان.",
    "قال أنتوني بلينكن إن الوقت حان.",
    "قال محمد إن الوقت حان.",
    "وأضاف محمد أن الوفد وصل.",
)


@pytest.fixture
def crowd(store: Store) -> Store:
    ingest_articles(store, [Article(f"t{n}", text) for n, text in enumerate(TEXTS)], now=clock)
    return store


def test_groups_begin_with_the_most_frequent(crowd: Store) -> None:
    found = [(r.group, r.actor.label, r.why) for r in duplicates(crowd, 50)]
    assert (1, "سلمى الحداد", "") in found or (1, "سلمى حداد", "") in found or (1, "رائد الأفقي", "") in found
    whys = {label: why for _, label, why in found if why}
    assert whys["سامي الأفقي"] == "same surname and office"
    assert "محمد" not in {label for _, label, _ in found}, "a name that many bear is nobody's double"
    counts = [r.actor.statements for r in duplicates(crowd, 50) if not r.why]
    assert counts == sorted(counts, reverse=True)


def test_what_was_merged_is_no_double_any_more(crowd: Store, folder: Path) -> None:
    merge(crowd, folder, "سلمى حداد", ["سلمى الحداد"], now=clock)
    assert not [r for r in duplicates(crowd, 50) if "سلمى" in r.actor.label]
