"""The URL by which an endpoint is named: its parts, and a form of it that may be shown."""

import re
from dataclasses import dataclass
from typing import Self
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit, urlunsplit

_USERINFO = re.compile(r"//[^/?#\s]*@")


def shown(url: str) -> str:
    """`url` without the user names and passwords in it, for messages and logs."""
    return _USERINFO.sub("//", url)


@dataclass(frozen=True, slots=True)
class Address:
    """Where an endpoint answers queries, takes updates and gives single graphs, and who asks; `repr` leaves the password out."""

    query: str
    update: str | None
    graphs: str | None
    """The Graph Store Protocol's URL."""
    parameters: tuple[tuple[str, str], ...]
    """Sent along with every query."""
    logins: "Logins"

    @classmethod
    def parse(cls, url: str) -> Self:
        """Of `http(s)://[USER:PASSWORD@]HOST/QUERY?update=URL&gsp=URL&…`; user and password may be percent-encoded."""
        parts = urlsplit(url)
        parameters = parse_qsl(parts.query, keep_blank_values=True)
        named = dict(parameters)
        urls = [urlunsplit(parts._replace(query="", fragment="")), named.get("update"), named.get("gsp")]
        bare = [None if u is None else shown(u) for u in urls]
        rest = tuple((name, value) for name, value in parameters if name not in ("update", "gsp"))
        return cls(bare[0] or "", bare[1], bare[2], rest, Logins.of([u for u in urls if u is not None]))

    def graph(self, iri: str) -> str:
        """The URL of one graph by the Graph Store Protocol, which must be known."""
        assert self.graphs is not None
        return self.graphs + ("&" if "?" in self.graphs else "?") + urlencode({"graph": iri})

    @property
    def origins(self) -> frozenset[str]:
        """The places (scheme, host and port) that the URL names: to these alone a secret is sent."""
        return frozenset(origin(u) for u in (self.query, self.update, self.graphs) if u is not None)


class Logins:
    """User and password by place, kept out of `repr`."""

    def __init__(self, found: dict[str, tuple[str, str]]) -> None:
        self._found = found

    @classmethod
    def of(cls, urls: list[str]) -> Self:
        """Those in the URLs; the first of a place holds for its other URLs too."""
        found: dict[str, tuple[str, str]] = {}
        for url in urls:
            parts = urlsplit(url)
            if parts.username is not None:
                found.setdefault(origin(shown(url)), (unquote(parts.username), unquote(parts.password or "")))
        return cls(found)

    def at(self, url: str) -> tuple[str, str] | None:
        """Who asks at `url`, where somebody was named."""
        return self._found.get(origin(url))


def origin(url: str) -> str:
    """Scheme, host and port of a URL without a user."""
    parts: SplitResult = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()
