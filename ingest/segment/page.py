"""What the page as a whole says of itself: title, outlet, day."""

from collections.abc import Iterable
from itertools import takewhile

from ingest.model import Article, Segment
from ingest.segment.pubdate import day_in_url


def page_metadata(article: Article, segments: Iterable[Segment]) -> tuple[str | None, str | None, str | None]:
    """`(title, publisher, published)` of the page's own article, the day in ISO form, each None where nothing gives it.

    The input's metadata come first, then what the page states: its title line, its credit line or dateline, its
    publication line, and last the day in the URL's path.
    """
    before_related = takewhile(lambda s: s.role not in ("related_title", "related_body"), segments)
    own = [s for s in before_related if s.role in ("title", "body", "source")]
    title = article.title or next((s.span.of(article.text).strip("\ufeff") for s in own if s.role == "title"), None)
    publisher = article.publisher or next((s.publisher for s in own if s.publisher), None)
    published = article.published or next((s.published for s in own if s.published), None)
    return title, publisher, published or (day_in_url(article.url) if article.url else None)
