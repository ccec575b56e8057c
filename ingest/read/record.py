"""An article from a record: the fields of a JSON object or a sidecar, checked."""

import re
from collections.abc import Mapping
from datetime import date, datetime

from errors import ArticleRejected
from ingest.model import Article
from ingest.read.content import too_large

MAX_ID = 200
"""Longest id, in characters; it becomes part of an IRI and of a file name."""

FIELDS = ("publisher", "published", "url", "title")
"""What a record or sidecar may say of an article."""

MARKS = ("sample",)
"""Members that only mark an article, ours as samples; nobody reads them."""

_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ].*)?", re.DOTALL)
_SURROGATE = re.compile("[\ud800-\udfff]")


def article_of(record: Mapping[str, object], source: str, max_bytes: int) -> Article:
    """The article that a JSON object with `id`, `text` and the sidecar's fields gives.

    Optional fields that are null or blank count as absent; fields with other names are passed over. The text is kept
    exactly as given. Raises `ArticleRejected` naming the field that is wrong.
    """
    ident = record.get("id")
    if isinstance(ident, int) and not isinstance(ident, bool):
        ident = str(ident)
    ident = identifier(ident, source)
    text = record.get("text")
    if text is None:
        raise ArticleRejected(source, "`text` is missing; every record needs the article's text")
    if not isinstance(text, str):
        raise ArticleRejected(source, f"`text` must be a string, not {kind_of(text)}")
    check_text(text, source, "`text`")
    size = len(text.encode("utf-8"))
    if size > max_bytes:
        raise ArticleRejected(source, too_large(size, max_bytes))
    return Article(id=ident, text=text, source=source, **metadata(record, source))


def identifier(value: object, source: str) -> str:
    """`value` as an article's id. Raises `ArticleRejected`."""
    if value is None:
        raise ArticleRejected(source, "`id` is missing; every record needs one that is its own")
    if not isinstance(value, str) or not value.strip():
        raise ArticleRejected(source, "`id` must be a string that is not empty")
    check_characters(value, source, "`id`")
    if len(value) > MAX_ID:
        raise ArticleRejected(source, f"`id` has {len(value)} characters; {MAX_ID} are allowed")
    if not value.isprintable():
        raise ArticleRejected(source, "`id` holds characters that cannot be printed")
    if not value.strip(". "):  # `…/article/..` is another address to whoever resolves it
        raise ArticleRejected(source, "`id` must hold more than dots")
    return value


def check_text(text: str, source: str, name: str) -> None:
    """Raise `ArticleRejected` where `text` says nothing or holds characters that no text has."""
    if not text.strip("\ufeff \t\r\n\v\f\xa0") or text.isspace():
        raise ArticleRejected(source, f"{name} is empty; nothing can be extracted")
    check_characters(text, source, name)


def check_characters(text: str, source: str, name: str) -> None:
    """Raise `ArticleRejected` for a NUL or half of a surrogate pair, which neither RDF nor UTF-8 can hold."""
    if (at := text.find("\0")) >= 0:
        raise ArticleRejected(source, f"{name} holds a NUL at character {at}; is it binary or UTF-16?")
    if m := _SURROGATE.search(text):
        raise ArticleRejected(source, f"{name} holds half a surrogate pair (\\u{ord(m[0]):04x}) at character {m.start()}")


def metadata(record: Mapping[str, object], source: str) -> dict[str, str | None]:
    """`title`, `publisher`, `published`, `url` of a record or sidecar, None where absent. Raises `ArticleRejected`."""
    out: dict[str, str | None] = {}
    for name in FIELDS:
        value = record.get(name)
        if value is None:
            out[name] = None
            continue
        if not isinstance(value, str):
            raise ArticleRejected(source, f"`{name}` must be a string or null, not {kind_of(value)}")
        check_characters(value, source, f"`{name}`")
        out[name] = value.strip() or None
    if out["published"] is not None:
        out["published"] = day_of(out["published"], source)
    if out["url"] is not None:
        out["url"] = _address(out["url"], source)
    return out


def day_of(value: str, source: str) -> str:
    """The day of an ISO date or time, as written there (no change of time zone). Raises `ArticleRejected`."""
    m = _DAY.fullmatch(value)
    try:
        if m is None:
            raise ValueError("form")
        if value != m[1]:
            datetime.fromisoformat(value)
        return date.fromisoformat(m[1]).isoformat()
    except ValueError:
        raise ArticleRejected(
            source, f"`published` is not an ISO date: {_short(value)}; write it as 2024-04-07 or 2024-04-07T10:00:00Z"
        ) from None


def _address(value: str, source: str) -> str:
    """`value` with its scheme in lower case, as the shape of an article's address wants it."""
    scheme, separator, rest = value.partition("://")
    if scheme.lower() not in ("http", "https") or not re.match(r"[^\s/]", rest):
        raise ArticleRejected(source, f"`url` must begin with http:// or https://, not {_short(value)}")
    if re.search(r"\s", rest):
        raise ArticleRejected(source, f"`url` holds a blank: {_short(value)}; write it as %20")
    return scheme.lower() + separator + rest


def kind_of(value: object) -> str:
    """The name that JSON has for the type of `value`."""
    names = {bool: "a boolean", int: "a number", float: "a number", list: "an array", dict: "an object", str: "a string"}
    return "null" if value is None else names.get(type(value), type(value).__name__)


def _short(value: str) -> str:
    return repr(value if len(value) <= 60 else value[:57] + "…")
