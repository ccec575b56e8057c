"""The sentence shown as evidence."""

import pytest

from ingest.model import Span
from ingest.text import sentence_span


@pytest.mark.parametrize(
    ("text", "inside", "sentence"),
    [
        pytest.param("وصل الوفد. قال نور إنه باق. ثم غادر", "إنه باق", "قال نور إنه باق.", id="between two full stops"),
        pytest.param("العنوان\nقال نور إنه باق", "باق", "قال نور إنه باق", id="after a line break"),
        pytest.param("بلغت 8.5 في المئة قال نور", "قال", "بلغت 8.5 في المئة قال نور", id="a decimal point ends nothing"),
        pytest.param('قال: "لا. نعم." وخرج', "لا. نعم", 'قال: "لا. نعم."', id="a full stop inside is no bound"),
    ],
)
def test_sentence(text: str, inside: str, sentence: str) -> None:
    start = text.index(inside)
    assert sentence_span(text, Span(start, start + len(inside)), Span(0, len(text))).of(text) == sentence
