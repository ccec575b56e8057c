"""Pages by key, not by number: a cursor names the last item seen, so that it survives writes."""

import base64
import binascii
import json
from bisect import bisect_right
from typing import NamedTuple, TypeVar

from errors import UsageError

LIMIT = 200
T = TypeVar("T")


class Key(NamedTuple):
    """Order of a result: dated ones first, by day (negative when the newest come first), then by place."""

    undated: bool
    day: int
    place: str


def key(day: str | None, place: str, *, newest_first: bool) -> Key:
    """The key of an item dated `day` (ISO, None without a date); `place` orders the items of a day and tells them apart."""
    digits = "" if day is None else day[:10].replace("-", "")
    if not digits.isdigit():
        return Key(True, 0, place)
    return Key(False, -int(digits) if newest_first else int(digits), place)


def cut(keys: list[Key], sort: str, limit: int, cursor: str | None) -> tuple[list[str], str | None]:
    """The places of the page of sorted `keys` after `cursor`, and the next page's cursor, None at the end.

    Raises `UsageError` for a limit outside 1…200 or a cursor that is not one of this order.
    """
    if not 1 <= limit <= LIMIT:
        raise UsageError(f"limit must be between 1 and {LIMIT}, not {limit}")
    start = 0 if cursor is None else bisect_right(keys, _decode(cursor, sort))
    page = keys[start : start + limit]
    return [k.place for k in page], _encode(page[-1], sort) if page and start + limit < len(keys) else None


def after(cursor: str | None, sort: str, limit: int) -> Key | None:
    """The key that `cursor` names, None without one; raises `UsageError` as `cut` does."""
    if not 1 <= limit <= LIMIT:
        raise UsageError(f"limit must be between 1 and {LIMIT}, not {limit}")
    return None if cursor is None else _decode(cursor, sort)


def before(day: int, place: str, sort: str) -> str:
    """The cursor of a page that ends with that item."""
    return _encode(Key(False, day, place), sort)


def _encode(last: Key, sort: str) -> str:
    return base64.urlsafe_b64encode(json.dumps([sort, *last]).encode()).decode().rstrip("=")


def _decode(cursor: str, sort: str) -> Key:
    try:
        made_for, undated, day, place = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        if made_for != sort or not (isinstance(undated, bool) and isinstance(day, int) and isinstance(place, str)):
            raise ValueError
    except (ValueError, TypeError, binascii.Error, RecursionError) as error:
        raise UsageError("the cursor is not one of this list in this order: start again without it") from error
    return Key(undated, day, place)
