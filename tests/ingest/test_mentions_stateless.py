"""A ministry named without its state: of the state that the article settles, else of this article only."""

import pytest

from ingest.link import link_actors
from ingest.mentions import find_mentions
from ingest.model import Actor, Article, Document, Segment, Span
from ingest.text import tokenise


def ministry(text: str, start: str, publisher: str | None = None, id_: str = "a1") -> Actor:
    """The actor of the last mention whose text begins with `start`."""
    document = Document(Article(id_, text, publisher=publisher), (Segment(Span(0, len(text)), "body"),), tokenise(text))
    mentions = find_mentions(document)
    actors = link_actors(document, mentions)
    return [actors[m.entity] for m in mentions if m.span.of(text).startswith(start)][-1]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param(
            "وصل الوفد إلى مصر أمس. وقالت وزارة الداخلية إن الأمر انتهى.", "ministry-of-interior-egypt", id="state before"
        ),
        pytest.param(
            "قال رئيس الوزراء الأردني ذلك. وقالت وزارة الداخلية إن الأمر انتهى.",
            "ministry-of-interior-jordan",
            id="nisba of a post",
        ),
        pytest.param(
            "قالت وزارة الداخلية المصرية ذلك. ورحبت تونس بالأمر وشكرت تونس الوفد. وأضافت وزارة الداخلية أن",
            "ministry-of-interior-egypt",
            id="named in full before",
        ),
    ],
)
def test_the_article_settles_the_state(text: str, key: str) -> None:
    assert ministry(text, "وزارة الداخلية").id == key


def test_the_state_of_the_outlet_comes_last() -> None:
    said = "وقالت وزارة الداخلية إن الأمر انتهى."
    assert ministry(said, "وزارة", publisher="صدى البلد").id == "ministry-of-interior-egypt"
    assert ministry("وصل الوفد إلى تونس. " + said, "وزارة", publisher="صدى البلد").id == "ministry-of-interior-tunisia"


def test_an_unknown_ministry_gets_the_name_with_the_state() -> None:
    one = ministry("وصل الوفد إلى مصر. وقالت وزارة الأسواق إن الأمر انتهى.", "وزارة")
    two = ministry("وقالت وزارة الأسواق المصرية إن الأمر انتهى.", "وزارة", id_="a2")
    assert (one.label, one.id) == ("وزارة الأسواق المصرية", two.id)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("وقالت وزارة الداخلية إن الأمر انتهى.", id="no state at all"),
        pytest.param("شكرت تونس الوفد ورحبت تونس بالأمر كما رحبت مصر. وقالت وزارة الداخلية إن", id="the nearest is named less"),
        pytest.param("شكرت تونس وفد مصر. ثم شكرت مصر الوفد. وقالت وزارة الأسواق إن", id="unknown, and two states are named"),
        pytest.param("وقالت رئاسة الوزراء إن الأمر انتهى.", id="prime minister's office"),
    ],
)
def test_what_nothing_settles_stays_in_its_article(text: str) -> None:
    start = "رئاسة" if "رئاسة" in text else "وزارة"
    one, two = ministry(text, start), ministry(text, start, id_="a2")
    assert one.id != two.id
    assert one.id.startswith("x-")


def test_a_body_that_is_no_ministry_keeps_its_node() -> None:
    text = "قالت لجنة أهالي السهل إن الأمر انتهى."
    assert ministry(text, "لجنة").id == ministry(text, "لجنة", id_="a2").id
