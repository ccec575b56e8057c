"""What holds of `find_dates` on any text, and that our month names are those of CLDR."""

import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.dates import find_dates
from ingest.dates.edtf import bounds
from ingest.dates.words import months
from ingest.model import Article, Document, Segment, SegmentRole, Span
from ingest.text import fold, tokenise
from tests.work import calls

_TEXT = (
    "في من إلى حتى بين "
    "يوم يومي مساء ليل أمس اليوم غدا الأحد الاثنين الجمعة الماضي المقبل الجاري نفسه التالي العام عام شهر الشهر "
    "الأسبوع أول أيام عيد الفطر "
    '7 31 30 2018 1445 هـ ٢٣ أكتوبر تشرين الأول مايو آب فبراير رمضان السابع العشرين والعشرين / - ( ) ، . " \n '
    "سيعقد قال إن قبل ثلاثة "
    "صيف الربع منتصف التسعينات القرن 23/8/2024 2024/4/13 أُ َ ـ"
)
WORDS = _TEXT.split(" ")


def document(text: str, published: str | None = "2018-09-05", role: SegmentRole = "body") -> Document:
    return Document(Article("a", text, published=published), (Segment(Span(0, len(text)), role),), tokenise(text))


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from(["2018-09-05", None, "9999-12-31", "0001-01-01", "not a day"])
)
def test_mentions_are_in_order_apart_and_valid(chosen: list[str], published: str | None) -> None:
    text = " ".join(chosen)
    end = 0
    for mention in find_dates(document(text, published)):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.span.of(text) == mention.span.of(text).strip()
        assert mention.value is None or bounds(mention.value) != (None, None)
        end = mention.span.end


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    for mention in find_dates(document(text)):
        assert mention.span.of(text)


def test_work_is_linear_in_the_text() -> None:
    line = (
        "قال المتحدث، الثلاثاء، إن اللقاء سيعقد في 7 أكتوبر/تشرين الأول من العام المقبل بين الساعة 5 و 6 الأحد الاثنين 12 12 12\n"
    )
    find_dates(document(line))

    def work(copies: int) -> int:
        given = document(line * copies)
        return calls(lambda: find_dates(given))

    assert work(400) < 9 * work(50)


@pytest.mark.parametrize("locale", ["ar", "ar_EG", "ar_SY", "ar_LB", "ar_DZ", "ar_TN", "ar_MA", "ar_SA"])
def test_month_names_of_cldr(locale: str) -> None:
    names = Locale.parse(locale).months["format"]["wide"]
    assert {months()[fold(name)].number for name in names.values()} == set(range(1, 13))
    assert all(months()[fold(name)].number == number for number, name in names.items())


def test_lists_of_headlines_and_keywords_are_not_read() -> None:
    assert not find_dates(document("اجتماع الأحد الماضي", role="related_headlines"))
    assert not find_dates(document("كلمات: عام 2018", role="keywords"))


def test_related_article_has_an_anchor_of_its_own() -> None:
    text = "وصل أمس\nغادر أمس"
    segments = (Segment(Span(0, 7), "body"), Segment(Span(8, 16), "related_body", published="2020-02-21"))
    found = find_dates(Document(Article("a", text, published="2018-09-05"), segments, tokenise(text)))
    assert [m.value for m in found] == ["2018-09-04", "2020-02-20"]


def test_related_article_without_a_day_has_no_anchor() -> None:
    text = "وصل أمس\nغادر أمس"
    segments = (Segment(Span(0, 7), "body"), Segment(Span(8, 16), "related_body"))
    found = find_dates(Document(Article("a", text, published="2018-09-05"), segments, tokenise(text)))
    assert [m.value for m in found] == ["2018-09-04", None]


def test_a_line_between_segments_is_read() -> None:
    text = "عنوان\nتاريخ النشر: 2018/9/5\nوصل أمس"
    segments = (Segment(Span(0, 5), "title"), Segment(Span(28, len(text)), "body", published="2018-09-05"))
    found = find_dates(Document(Article("a", text), segments, tokenise(text)))
    assert [m.value for m in found] == ["2018-09-05", "2018-09-04"]


def test_a_title_takes_the_day_that_the_body_gives() -> None:
    text = "الوزير يزور المدينة الاثنين\nسيزور الوزير المدينة يوم الاثنين"
    segments = (Segment(Span(0, 27), "title"), Segment(Span(28, len(text)), "body"))
    found = find_dates(Document(Article("a", text, published="2018-09-05"), segments, tokenise(text)))
    assert [m.value for m in found] == ["2018-09-10", "2018-09-10"]
