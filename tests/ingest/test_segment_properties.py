"""What holds of the segments of every text."""

from hypothesis import given
from hypothesis import strategies as st

from ingest.model import Article
from ingest.segment import page_metadata, segment

LINES = st.sampled_from(
    [
        "إقرأ أيضاً:",
        "اقرأ المزيد: خبر آخر",
        "المصدر: الأفق",
        "المصدر",
        "مقالات مشابهة",
        "• خبر قصير",
        "كلمات دلالية: كلمة أخرى",
        "وسوم",
        "----",
        "رويترز/ أ ف ب",
        "الأفق/- وصل الوفد.",
        "تاريخ النشر: 23rd, August 2024 GMT",
        "2024-02-30",
        "عنوان الخبر الأول",
        "قالت سلمى حداد إن الوفد عاد.",
        "\ufeff",
        "\u200f ",
        " ",
    ]
)
ENDS = st.sampled_from(["\n", "\r\n", "\n\n", "\r", "\u2028", "\n\xa0\n", " "])
PAGES = st.lists(st.tuples(LINES | st.text(max_size=30), ENDS), max_size=25).map(lambda pairs: "".join(a + b for a, b in pairs))


@given(PAGES | st.text(), st.none() | st.just("عنوان الخبر الأول"))
def test_segments_cover_the_text_in_order(text: str, title: str | None) -> None:
    article = Article("a", text, title=title)
    segments = segment(article)
    at = 0
    for s in segments:
        assert at <= s.span.start < s.span.end <= len(text)
        assert not text[at : s.span.start].strip()
        at = s.span.end
    assert not text[at:].strip()
    assert segments == segment(article)
    page_metadata(article, segments)


def test_time_grows_with_the_length_only() -> None:
    links = "اقرأ أيضاً:\nعنوان قصير\nقال سامي نور إن الوفد عاد\n" * 2000
    odd = [
        "إقرأ أيضاً\n" * 20_000,
        "قال سامي نور.\nالمصدر: النهر\n" + "خبر\n" * 20_000 + "قال سامي نور إن الوفد عاد.",
        links,
        "المصدر:" * 20_000,
        "23 أغسطس " * 20_000,
        "- " * 60_000,
        "(" * 100_000,
        "#ا" * 50_000,
        "2024-" * 40_000,
        *(f"العنوان\n\nقال سامي نور.\n\nالمصدر: النهر{c * 20_000}الأفق" for c in " .-،"),
        *(f"الأفق{' ' * 40_000}{word}\n\nقال سامي نور." for word in ("وكالات", "خبر")),
    ]
    for text in odd:  # a pattern that tried every ending of these would not come back
        assert segment(Article("a", text))
