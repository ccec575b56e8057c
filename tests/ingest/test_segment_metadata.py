"""Days in publication lines and URLs, and the metadata of the page as a whole."""

import pytest

from ingest.model import Article
from ingest.segment import page_metadata, segment
from ingest.segment.pubdate import day_in, day_in_url, is_day

P = "قالت المتحدثة سلمى حداد إن اللجنة أنهت الجولة الأولى."


@pytest.mark.parametrize(
    ("line", "day"),
    [
        pytest.param("تاريخ النشر: 23rd, August 2024 GMT", "2024-08-23", id="ordinal, month, year"),
        pytest.param("آخر تحديث: فبراير 21, 2025", "2025-02-21", id="month first"),
        pytest.param("August 3, 2024", "2024-08-03", id="English, month first"),
        pytest.param("٢٣ أغسطس ٢٠٢٤", "2024-08-23", id="Arabic digits"),
        pytest.param("۲۳ اغسطس ۲۰۲۴", "2024-08-23", id="Persian digits"),
        pytest.param("الجمعة، 23 آب/أغسطس 2024", "2024-08-23", id="two names of the month"),
        pytest.param("1 كانون الثاني 2019 - 12:00", "2019-01-01", id="Levant, two words"),
        pytest.param("30 تشرين الثاني 2016", "2016-11-30", id="Levant, November"),
        pytest.param("12 جويلية 2020", "2020-07-12", id="Algeria and Tunisia"),
        pytest.param("5 غشت 2021", "2021-08-05", id="Morocco"),
        pytest.param("الثلاثاء 5 من مارس 2019", "2019-03-05", id="fifth of"),
        pytest.param("2024-08-23T10:00", "2024-08-23", id="ISO"),
        pytest.param("2024/8/3", "2024-08-03", id="year first"),
        pytest.param("23/08/2024", "2024-08-23", id="day first"),
        pytest.param("5-7-2024", "2024-07-05", id="day before month"),
        pytest.param("08/23/2024", "2024-08-23", id="month first where it must be"),
        pytest.param("الأحد 18 صفر 1446هـ - 23 أغسطس 2024م", "2024-08-23", id="Hijri and Gregorian"),
        pytest.param("31 فبراير 2024", None, id="no such day"),
        pytest.param("23 أغسطس", None, id="no year"),
        pytest.param("أغسطس 2024", None, id="no day"),
        pytest.param("قبل ساعتين", None, id="relative"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_day_in(line: str, day: str | None) -> None:
    assert day_in(line) == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://news.example/world/2024/4/13/talks", "2024-04-13"),
        ("http://news.example/ar/20180617-أفغانستان-هدنة", "2018-06-17"),
        ("https://news.example/2024-04-13-talks", "2024-04-13"),
        ("https://news.example/article/419611/x", None),
        ("https://news.example/article/2018999", None),
        ("https://news.example/2024/13/45/x", None),
        ("https://news.example/x?d=2024/4/13", None),
        ("https://2024-04-13.example/x", None),
        ("https://news.example/2024/04/x", None),
    ],
)
def test_day_in_url(url: str, day: str | None) -> None:
    assert day_in_url(url) == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الجمعة 23 أغسطس 2024 - 10:30 مساء", True),
        ("Fri, 23 August 2024 10:30 GMT", True),
        ("في 23 أغسطس 2024 وصل الوفد", False),
        ("23 أغسطس", False),
        (P, False),
    ],
)
def test_is_day(text: str, expected: bool) -> None:
    assert is_day(text) is expected


OWN = f"عنوان الخبر الأول\nتاريخ النشر: 23/08/2024\n{P}\nالمصدر: الأفق"
PAGE = f"{OWN}\nإقرأ أيضا:\nخبر ثان\nآخر تحديث: 1/1/2025\n{P}\nالمصدر: النهر"


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        pytest.param(Article("a", PAGE), ("عنوان الخبر الأول", "الأفق", "2024-08-23"), id="the page's own"),
        pytest.param(
            Article("a", PAGE, "عنوان", "البحر", "2024-08-24", "https://x.example/2024/08/25/"),
            ("عنوان", "البحر", "2024-08-24"),
            id="the input's metadata come first",
        ),
        pytest.param(Article("a", P, url="https://x.example/2024/08/25/"), (None, None, "2024-08-25"), id="the URL comes last"),
        pytest.param(Article("a", f"\ufeffعنوان الخبر\n{P}"), ("عنوان الخبر", None, None), id="no byte order mark in the title"),
        pytest.param(
            Article("a", f"{P}\nكلمات دلالية: لجنة\nإقرأ أيضا:\nخبر ثان\nآخر تحديث: 1/1/2025\n{P}\nالمصدر: النهر"),
            (None, None, None),
            id="a related article says nothing of this one",
        ),
        pytest.param(Article("a", ""), (None, None, None), id="empty"),
    ],
)
def test_page_metadata(article: Article, expected: tuple[str | None, ...]) -> None:
    assert page_metadata(article, segment(article)) == expected
