"""Spellings that are asked for, posts and offices, states in descriptions, and what is a name."""

import pytest

from ingest.wikidata.item import Office
from ingest.wikidata.nationality import states_in
from ingest.wikidata.office_match import same_office
from ingest.wikidata.offices import edtf
from ingest.wikidata.spelling import asked, is_whole, same_arabic, same_latin
from ingest.wikidata.subjects import is_name


def test_spellings_begin_with_the_name_and_are_few() -> None:
    assert asked("أحمد") == ("أحمد", "احمد")
    assert asked("مُصطفى  علي") == ("مصطفى علي", "مصطفي علي")
    found = asked("عبد الرحمن الأيوبي")
    assert found[0] == "عبد الرحمن الأيوبي"
    assert {"عبد الرحمن الايوبي", "عبدالرحمن الأيوبي"} <= set(found)
    assert len(asked("عبد الإله أبي هدى الأيوبي حداد فاطمة")) <= 8
    assert asked("") == ()


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        pytest.param("أماني الأيوبي", "اماني الايوبي", True, id="hamza"),
        pytest.param("مصطفى", "مصطفي", True, id="alef maqsura"),
        pytest.param("عبد العزيز حداد", "عبدالعزيز حداد", True, id="joined"),
        pytest.param("غريغوري", "جريجوري", True, id="foreign g"),
        pytest.param("سامي نور", "سامي نور الدين", False, id="longer"),
        pytest.param("سامي نور", "سامي نوري", False, id="another letter"),
    ],
)
def test_arabic_names_are_compared_folded(a: str, b: str, same: bool) -> None:
    assert same_arabic(a, b) == same_arabic(b, a) == same


def test_latin_names_are_compared_without_case_and_accents() -> None:
    assert same_latin("Andrés López-Obrador", "ANDRES LOPEZ OBRADOR")
    assert not same_latin("Ann", "Anna")
    assert not same_latin("سامي", "نور"), "no Latin letter at all"


@pytest.mark.parametrize(
    ("title", "ar", "en", "same"),
    [
        ("وزير الخارجية القطري", "وزير خارجية قطر", None, True),
        ("وزيرة الخارجية", "وزير الخارجية", None, True),
        ("وزير الخارجية والمغتربين اللبناني", "وزير الخارجية", None, True),
        ("رئيس الوزراء", "رئيس", None, False),
        ("الرئيس المصري", "رئيس مصر", None, True),
        ("وزير الدفاع", "وزير الخارجية", None, False),
        ("وزير", "وزير الخارجية", None, False),
        ("Prime Minister of the United Kingdom", None, "Prime Minister of the United Kingdom", True),
        ("United States Ambassador to the United Nations", None, "President of Mexico", False),
        ("الخبير القانوني", None, None, False),
    ],
)
def test_posts_and_offices(title: str, ar: str | None, en: str | None, same: bool) -> None:
    assert same_office([title], Office("s", "Q9", ar, en)) == (title if same else None)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("وزير الخارجية القطري", {"Q846"}),
        ("رئيس وزراء مصر", {"Q79"}),
        ("مبعوث المنظمة إلى مصر", set()),
        ("السفير المصري لدى قطر", {"Q79"}),
        ("مدير المكتب", set()),
        ("مصر", set()),
    ],
)
def test_states_in_descriptions(text: str, states: set[str]) -> None:
    assert states_in(text) == states


@pytest.mark.parametrize(
    ("value", "precision", "expected"),
    [
        ("2023-01-15T00:00:00Z", "11", "2023-01-15"),
        ("+2023-01-15T00:00:00Z", "10", "2023-01"),
        ("2023-00-00T00:00:00Z", "9", "2023"),
        ("2023-00-00T00:00:00Z", "10", None),
        ("2023-02-30T00:00:00Z", "11", None),
        ("1990-01-01T00:00:00Z", "8", None),
        ("-0044-01-01T00:00:00Z", "9", None),
        ("t1234567", "11", None),
    ],
)
def test_dates_are_no_finer_than_they_are(value: str, precision: str, expected: str | None) -> None:
    assert edtf(value, precision) == expected


@pytest.mark.parametrize(
    ("label", "type_", "name"),
    [
        ("سلمى حداد", "person", True),
        ("سامي نور", "person", True),
        ("أمين حداد", "person", True),
        ("نور الدين حداد", "person", True),
        ("الهيئة", "organization", False),
        ("أمين عام الحزب", "person", False),
        ("وزير الداخلية", "person", False),
        ("المتحدثة باسم الهيئة", "person", False),
        ("الأم", "person", False),
        ("وزارة الداخلية", "organization", True),
        ("مصدر مطلع", "unnamed_source", False),
        ("", "person", False),
        ("!", "person", False),
    ],
)
def test_what_is_a_name(label: str, type_: str, name: bool) -> None:
    assert is_name(label, type_) == name  # type: ignore[arg-type]


def test_a_known_body_may_have_a_common_noun_as_its_name() -> None:
    assert is_name("الأخبار", "media_outlet", known=True) and not is_name("الأخبار", "media_outlet")


def test_whole_names() -> None:
    assert is_whole("سلمى حداد") and is_whole("عبد العزيز حداد")
    assert not is_whole("عبد العزيز") and not is_whole("حداد") and not is_whole("أبو بكر")
