"""Statements in the order in which one reads them."""

from datetime import date

from api.lookup import Filters, who
from api.models import Statement
from ingest.dates.edtf import bounds
from store import Store

_PAGE = 200


def said(store: Store, filters: Filters, limit: int) -> tuple[list[Statement], int]:
    """The first `limit` statements that pass, and how many there are: by day, then article and position, undated ones last.

    The service gives the order of days; to cut inside a day rightly, that day is read to its end.
    """
    items: list[Statement] = []
    cursor = None
    while True:
        page = who(store, filters, sort="date", limit=_PAGE, cursor=cursor)
        items += page.items
        cursor = page.next
        if cursor is None or (len(items) > limit and _day(items[-1]) != _day(items[limit - 1])):
            break
    return sorted(items, key=_place)[:limit], page.total


def _day(s: Statement) -> date:
    begin, end = bounds(s.date) if s.date else (None, None)
    return begin or end or (date.fromisoformat(s.published) if s.published else date.max)


def _place(s: Statement) -> tuple[date, str, int]:
    return _day(s), s.article.id, s.evidence.start or 0
