"""What an outlet gives twice is read once; what two outlets give is kept twice."""

from array import array

import pytest

from errors import ArticleRejected
from ingest.copies import Repeats, Shelf
from ingest.copies.carried import Carried
from ingest.copies.same_text import text_key
from ingest.model import Article
from ontology import iris

TEXT = "قالت هدى النجار إن المعبر سيفتح صباح الأحد."


def article(id_: str, **more: str) -> Article:
    given = {"text": TEXT, "published": "2024-05-04"} | more
    return Article(id=id_, source=f"{id_}.txt", **given)


def shelve(shelf: Shelf, one: Article) -> None:
    key = text_key(one.text, one.publisher, one.published, one.url)
    shelf.put(Carried(iris.article(one.id), "sha256:0", 0, key, array("I")))


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        pytest.param({"publisher": "صحيفة السهل"}, {"publisher": "صحيفة السهل"}, {"a"}, id="same outlet, same day"),
        pytest.param({}, {}, {"a", "b"}, id="nothing tells the outlets"),
        pytest.param({"url": "https://sahl.example/1"}, {"url": "https://sahl.example/2"}, {"a"}, id="the host tells the outlet"),
        pytest.param({"url": "https://sahl.example/1"}, {"url": "https://mina.example/1"}, {"a", "b"}, id="two hosts"),
        pytest.param(
            {"publisher": "صحيفة السهل"}, {"publisher": "صحيفة السهل", "published": "2024-05-09"}, {"a", "b"}, id="another day"
        ),
        pytest.param(
            {"publisher": "صحيفة السهل"}, {"publisher": "صحيفة السهل", "text": TEXT + " انتهى."}, {"a", "b"}, id="another text"
        ),
    ],
)
@pytest.mark.parametrize("held", [False, True], ids=["in one run", "the first is in the store"])
def test_what_is_a_repetition(shelf: Shelf, first: dict[str, str], second: dict[str, str], kept: set[str], held: bool) -> None:
    one, two = article("a", **first), article("b", **second)
    repeats = Repeats(shelf)
    if held:
        shelve(shelf, one)
    passed = list(repeats.without([two] if held else [one, two]))
    assert {a.id for a in passed if isinstance(a, Article)} | ({"a"} if held else set()) == kept
    assert [(o.article_id, o.source) for o in repeats.found] == ([] if "b" in kept else [("b", "b.txt")])


def test_what_the_store_holds_passes_under_its_own_id(shelf: Shelf) -> None:
    """Both may be there from before; neither is lost."""
    both = [article("a", publisher="صحيفة السهل"), article("b", publisher="صحيفة السهل")]
    for one in both:
        shelve(shelf, one)
    assert list(Repeats(shelf).without(both)) == both


def test_rejects_pass_and_repetitions_are_told() -> None:
    told: list[str] = []
    repeats = Repeats(on_repeat=lambda outcome: told.append(outcome.reason))
    lost = ArticleRejected("x.txt", "empty")
    items = [lost, article("خبر/1", publisher="ص"), article("b", publisher="ص")]
    assert list(repeats.without(items)) == items[:2]
    assert told == ["skipped: the same text of the same outlet and day is there as خبر/1"]
