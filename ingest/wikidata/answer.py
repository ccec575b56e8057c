"""The rows in a reply, or why there are none."""

import re

import pyoxigraph as ox

from ingest.wikidata.transport import ROWS, Reply

Row = dict[str, ox.NamedNode | ox.BlankNode | ox.Literal]


class NoRows(Exception):
    """The reply is no result of a SELECT; the text says what it is instead."""


def rows(reply: Reply) -> list[Row]:
    """The rows of a reply with status 200; raises `NoRows`.

    A service that runs out of time in the middle of an answer cuts it off, or goes on in plain text, under status 200.
    """
    if reply.media not in (ROWS, "application/json"):
        raise NoRows(f"a page ({said(reply)})" if "html" in reply.media else f"{reply.media or 'something without a media type'}")
    try:
        answer = ox.parse_query_results(reply.body, ox.QueryResultsFormat.JSON)
        if not isinstance(answer, ox.QuerySolutions):
            raise NoRows("true or false instead of rows")
        names = [variable.value for variable in answer.variables]
        return [{name: term for name in names if _plain(term := row[name])} for row in answer]
    except (SyntaxError, ValueError) as error:
        raise NoRows(f"an answer that is cut off or broken ({len(reply.body):,} bytes)") from error


def said(reply: Reply) -> str:
    """What a page or message says, on one line: its title, else its beginning."""
    text = reply.body[:20_000].decode("utf-8", "replace")
    if title := re.search(r"<title[^>]*>([^<]*)", text, re.IGNORECASE):
        text = title[1]
    return " ".join(re.sub(r"<[^>]*>", " ", text).split())[:120]


def _plain(term: object) -> bool:
    return isinstance(term, ox.NamedNode | ox.BlankNode | ox.Literal)
