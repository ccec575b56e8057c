"""More statements than one page of the lookup holds."""

from api.lookup import Filters, who
from api.models import Statement
from store import Store

_PAGE = 200


def said(store: Store, filters: Filters, limit: int) -> tuple[list[Statement], int]:
    """The first `limit` statements that pass, and how many there are: by day, then article and position, undated ones last."""
    items: list[Statement] = []
    cursor = None
    while True:
        page = who(store, filters, sort="date", limit=min(_PAGE, limit - len(items)), cursor=cursor)
        items += page.items
        cursor = page.next
        if cursor is None or len(items) >= limit:
            return items, page.total
