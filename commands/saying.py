"""More statements than one page of the lookup holds."""

from collections.abc import Callable

from api.index import Lookup
from api.lookup import Filters, who
from api.models import Page, Statement
from commands.indexing import existing
from store import Store

_PAGE = 200


def said(store: Store, filters: Filters, limit: int) -> tuple[list[Statement], int]:
    """The first `limit` statements that pass, and how many there are: by day, then article and position, undated ones last.

    From the index where the store has one, else by asking the store, which takes the longer the more it holds.
    """
    with existing(store) as index:
        if index is None:
            return _pages(lambda size, cursor: who(store, filters, sort="date", limit=size, cursor=cursor), limit)
        lookup = Lookup(store, index)
        return _pages(
            lambda size, cursor: Page[Statement].model_validate(lookup.who(filters, sort="date", limit=size, cursor=cursor)),
            limit,
        )


def _pages(page_of: Callable[[int, str | None], Page[Statement]], limit: int) -> tuple[list[Statement], int]:
    items: list[Statement] = []
    cursor = None
    while True:
        page = page_of(min(_PAGE, limit - len(items)), cursor)
        items += page.items
        cursor = page.next
        if cursor is None or len(items) >= limit:
            return items, page.total
