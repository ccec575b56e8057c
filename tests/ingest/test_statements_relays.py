"""A relay counts once, however often the text names it."""

from ingest.model import Article, Document, Mention, Span
from ingest.segment import segment
from ingest.statements.draft import Draft, finish
from ingest.statements.noun import Nouns
from ingest.text import tokenise

TEXT = "ذكرت وكالة الأفق نقلا عن الوكالة أن الجولة ستعود غدا"


def mention(surface: str, entity: str) -> Mention:
    start = TEXT.index(surface)
    return Mention(Span(start, start + len(surface)), "name", entity, "organization", surface)


def test_two_mentions_of_one_relay_are_one() -> None:
    article = Article("x", TEXT)
    document = Document(article, segment(article), tokenise(TEXT))
    start = TEXT.index("الجولة")
    agency, again, other = mention("وكالة الأفق", "a"), mention("الوكالة", "a"), mention("غدا", "b")
    draft = Draft(
        Span(0, 4),
        7,
        10,
        Span(start, len(TEXT)),
        "indirect",
        "say",
        None,
        None,
        "ذكر",
        "OBJ",
        "test",
        0.9,
        -1,
        via=[agency, other, again],
    )
    (made,) = finish(document, Nouns(document, [agency, again, other]), [draft])
    assert [relay.entity for relay in made.via] == ["a", "b"]
