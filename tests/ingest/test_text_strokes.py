"""Names between strokes are read like names in brackets; every other stroke stays what it is."""

import pytest

from ingest.extract import extract
from ingest.model import Article
from ingest.text import bracketed, tokenise


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        pytest.param("قالت حركة /حماس/ إن", "()", id="a movement"),
        pytest.param("الدوحة /قنا/", "()", id="an agency at the end"),
        pytest.param("وكالة الأنباء /أ ش أ/، أن", "()", id="an agency's letters before a comma"),
        pytest.param("في حزيران/يونيو/ 2024", "//", id="two names of a month"),
        pytest.param("القاهرة/ أ ش أ / أكد", "//", id="strokes apart from the letters"),
        pytest.param("و/أو نعم /لا", "//", id="or"),
        pytest.param("عنوان //", "//", id="nothing between"),
    ],
)
def test_marks(text: str, marks: str) -> None:
    tokens = tokenise(text)
    found = bracketed(tokens)
    assert "".join(t.surface for t in found if t.surface in "/()") == marks
    assert [t.span for t in found] == [t.span for t in tokens]


def test_who_speaks() -> None:
    text = "وقال المتحدث باسم حركة /السهل/ سامي نور إن الحل قريب."
    (statement,) = extract(Article("made-up", text)).statements
    assert statement.speaker is not None
    assert (statement.speaker.label, statement.content.of(text)) == ("سامي نور", "الحل قريب")
