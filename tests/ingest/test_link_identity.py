"""When two articles mean the same person: the name, and where many bear it, office or affiliation too."""

import pytest

from ingest.link import link_actors
from ingest.link.identity import lasting_id, parts, shared
from ingest.mentions import find_mentions
from ingest.model import Actor, Article, Document, Segment, Span
from ingest.text import tokenise


def person(text: str, label: str, id_: str) -> Actor:
    document = Document(Article(id_, text), (Segment(Span(0, len(text)), "body"),), tokenise(text))
    [found] = [a for a in link_actors(document, find_mentions(document)).values() if a.label == label]
    return found


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("عبد الله", ["عبد الله"]),
        ("محمد بن سلمان آل سهل", ["محمد", "بن سلمان", "ال سهل"]),
        ("أبو بكر الحداد", ["ابو بكر", "الحداد"]),
        ("سلمى حداد", ["سلمي", "حداد"]),
    ],
    ids=["servant of", "son of, house of", "father of", "plain"],
)
def test_parts_of_a_name(name: str, expected: list[str]) -> None:
    assert parts(name) == expected


@pytest.mark.parametrize(
    ("name", "many"),
    [
        pytest.param("محمد", True, id="a given name alone"),
        pytest.param("عبد الرحمن", True, id="a compound one alone"),
        pytest.param("أبو عمر", True, id="a kunya alone"),
        pytest.param("محمد علي", True, id="two of the most common"),
        pytest.param("أحمد عبد الله", True, id="two of the most common, one compound"),
        pytest.param("محمد حداد", False, id="a surname that tells"),
        pytest.param("محمد علي حسن", False, id="three parts"),
        pytest.param("سلمى حداد", False, id="plain"),
        pytest.param("جون سميث", False, id="foreign"),
    ],
)
def test_names_that_many_bear(name: str, many: bool) -> None:
    assert shared(name) is many
    assert (lasting_id(name, "person") is None) is many


def test_a_full_name_is_one_person_whatever_the_office() -> None:
    one = person("قالت سلمى حداد، المتحدثة باسم الوزارة، ذلك.", "سلمى حداد", "a1")
    two = person("قالت سلمى حداد رئيسة لجنة السهل ذلك.", "سلمى حداد", "a2")
    assert one.id == two.id


def test_a_common_name_is_one_person_where_the_office_agrees() -> None:
    said = "قال المتحدث باسم وزارة الصحة محمد علي ذلك."
    one, two = person(said, "محمد علي", "a1"), person(f"وفي بيان آخر {said}", "محمد علي", "a2")
    other = person("قال لاعب نادي السهل محمد علي ذلك.", "محمد علي", "a3")
    assert one.id == two.id != other.id


def test_a_common_name_alone_lives_in_its_article() -> None:
    one, two = (person("قال محمد علي ذلك.", "محمد علي", id_) for id_ in ("a1", "a2"))
    assert one.id != two.id


def test_honours_do_not_tell_one_from_another() -> None:
    one, two = (person("قال الشيخ محمد ذلك.", "محمد", id_) for id_ in ("a1", "a2"))
    assert one.id != two.id
