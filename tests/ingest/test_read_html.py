"""Web pages in files."""

from pathlib import Path

import pytest

from errors import ArticleRejected
from ingest.model import Article
from ingest.read import read_articles

FIRST = (
    "قالت المتحدثة سلمى حداد في مدينة الأفق إن اللجنة أنهت الجولة الأولى من المشاورات، وإنها ستعود إلى العمل بعد أسبوع من الآن."
)
SECOND = (
    "وأضافت أن الوفدين تسلما ورقة جديدة تتضمن خمسة بنود، وأن الرد عليها مطلوب قبل نهاية الشهر الجاري بحسب ما اتفق عليه الجميع."
)
PAGE = f"""<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>اللجنة تنهي جولة المشاورات - الأفق</title>
<meta property="og:title" content="اللجنة تنهي جولة المشاورات"><meta property="og:site_name" content="وكالة الأفق">
<meta property="og:url" content="https://horizon.example/2024/04/07/talks"><link rel="canonical" href="https://horizon.example/2024/04/07/talks">
<meta property="article:published_time" content="2024-04-07T09:30:00+00:00"></head>
<body><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">رياضة</a></li></ul></nav>
<article><h1>اللجنة تنهي جولة المشاورات</h1><p>{FIRST}</p><p>{SECOND}</p></article>
<footer>جميع الحقوق محفوظة</footer></body></html>"""


def read(path: Path) -> Article | ArticleRejected:
    (item,) = read_articles([path], max_bytes=100_000)
    return item


@pytest.mark.parametrize("name", ["page.html", "page.HTM"])
def test_main_text_title_day_and_address(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(PAGE, encoding="utf-8")
    article = read(path)
    assert isinstance(article, Article)
    assert (article.id, article.title, article.publisher) == ("page", "اللجنة تنهي جولة المشاورات", "وكالة الأفق")
    assert (article.published, article.url) == ("2024-04-07", "https://horizon.example/2024/04/07/talks")
    assert article.text.startswith("اللجنة تنهي جولة المشاورات\n")
    assert article.text.count("اللجنة تنهي جولة المشاورات") == 1
    assert FIRST in article.text
    assert SECOND in article.text
    assert "رياضة" not in article.text


def test_the_sidecar_comes_before_the_page(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "page.json").write_text('{"published": "2024-04-09"}', encoding="utf-8")
    article = read(tmp_path / "page.html")
    assert isinstance(article, Article)
    assert (article.published, article.publisher) == ("2024-04-09", "وكالة الأفق")


def test_the_charset_of_the_page_counts(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(PAGE.replace("utf-8", "windows-1256").encode("cp1256"))
    article = read(tmp_path / "page.html")
    assert isinstance(article, Article)
    assert FIRST in article.text


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"<html><body></body></html>", "no main text", id="no text"),
        pytest.param(b"<html>\0</html>", "NUL", id="binary"),
        pytest.param(b"<p>" + b"x" * 200_000, "200,003 bytes are more", id="too large"),
    ],
)
def test_pages_without_text(tmp_path: Path, content: bytes, expected: str) -> None:
    (tmp_path / "page.html").write_bytes(content)
    item = read(tmp_path / "page.html")
    assert isinstance(item, ArticleRejected)
    assert expected in item.reason
