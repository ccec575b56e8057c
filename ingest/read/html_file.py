"""A web page in a file: its main text, by trafilatura (Apache-2.0)."""

from dataclasses import replace
from typing import Any

from errors import ArticleRejected
from ingest.model import Article
from ingest.read.content import read_bytes
from ingest.read.inputs import stem
from ingest.read.record import check_text, day_of, identifier
from ingest.read.text_file import Note, read_sidecar, silent

# The latest day is fixed, because htmldate's default is today and the same page must give the same article every day.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}


def read_html_file(path: str, max_bytes: int, note: Note = silent) -> Article:
    """The article of a page: title, a blank line and the main text, and what the page's head says of it.

    The text begins with the title, as on the page, also where the extraction leaves it out. Fields of a sidecar come
    before those of the page. Nothing is fetched. Raises `ArticleRejected`.
    """
    ident = identifier(stem(path), path)
    data = read_bytes(path, max_bytes)
    if not data.strip():
        raise ArticleRejected(path, "the file is empty; nothing can be extracted")
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ArticleRejected(path, "the page holds NUL bytes; is it binary?")
    page = _extract(data)
    main = (page.text or "").strip() if page is not None else ""
    if not main:
        raise ArticleRejected(path, "no main text was found in the page; save it as .txt instead")
    title = (page.title or "").strip() or None
    text = main if title is None or main.startswith(title) else f"{title}\n\n{main}"
    check_text(text, path, "the page")
    article = Article(id=ident, text=text, source=path, **read_sidecar(path, max_bytes, note))
    return replace(
        article,
        title=article.title or title,
        publisher=article.publisher or (page.sitename or "").strip() or None,
        published=article.published or _day(page.date),
        url=article.url or _url(page.url),
    )


def _extract(data: bytes) -> Any:
    """trafilatura's document, None where it finds nothing."""
    from trafilatura import bare_extraction  # slow to import, and most runs read no page

    return bare_extraction(
        data,
        url=None,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        favor_precision=False,
        date_extraction_params=_DATES,
    )


def _day(value: str | None) -> str | None:
    try:
        return day_of(value, "") if value else None
    except ArticleRejected:  # what the page says of itself is used where it is good, else passed over
        return None


def _url(value: str | None) -> str | None:
    return value if value and value.startswith(("http://", "https://")) else None
