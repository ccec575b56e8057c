# ruff: noqa: SIM905
"""What holds for every text: no error, right slices, order, no overlap, time that grows with the text only."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.mentions import find_mentions
from ingest.model import Article, Document, Mention, Segment, Span
from ingest.text import tokenise
from tests.work import calls

WORDS = (
    'قال وزير الخارجية الأميركي أنتوني بلينكن إن المتحدث باسم وزارة الدفاع سامي نور مسؤول أميركي كبير مصادر « » " ، . : ( ) # _ - \n '
    "مصر وقطر الجانبان الحركة حماس لل ال و ب د. الدكتور عبد أبو بن آل ولد وزيرا والإيراني نظيره 2024 CNN ً ـ البيان تقرير رئيس"
).split(" ")


def document(text: str) -> Document:
    return Document(Article("t", text, published="2024-08-20"), (Segment(Span(0, len(text)), "body"),), tokenise(text))


def check(text: str) -> None:
    last = 0
    for mention in find_mentions(document(text)):
        assert last <= mention.span.start < mention.span.end <= len(text)
        last = mention.span.end
        for one in (mention, *mention.members):
            assert mention.span.contains(one.span)
            assert one.label
            assert one.entity
            assert one.name is None or one.span.contains(one.name)
            assert isinstance(one, Mention)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_any_mixture_of_our_words(text: str) -> None:
    check(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    check(text)


def test_empty_document_and_no_segments() -> None:
    assert find_mentions(document("")) == ()
    assert find_mentions(Document(Article("t", "قال بلينكن"), (), tokenise("قال بلينكن"))) == ()


def test_the_same_every_time() -> None:
    text = "قال وزير الخارجية المصري سامي نور إن مصر وقطر تعملان، وأضاف الوزير أن الجانبين اتفقا."
    assert find_mentions(document(text)) == find_mentions(document(text))


def test_work_grows_with_the_text_only() -> None:
    sentence = "قال المتحدث باسم وزارة الدفاع سامي نور إن مسؤولا أميركيا كبيرا وصل إلى القاهرة، وأضاف المتحدث أن الحركة وافقت. "

    def work(n: int) -> int:
        read = document(sentence * n)
        return calls(lambda: find_mentions(read))

    work(10)
    assert work(400) < work(50) * 8 * 1.5


def test_work_grows_with_the_names_only() -> None:
    letters = "بتثجحخدذرز"

    def work(n: int) -> int:
        names = (f"محمد {letters[i % 10]}{letters[i // 10 % 10]}{letters[i // 100 % 10]}ان" for i in range(n))
        read = document(" ".join(f"قال {name} إن الحل قريب جدا." for name in names))
        return calls(lambda: find_mentions(read))

    work(400)  # what is read once is known from here on
    assert work(400) < 2.4 * work(200)
