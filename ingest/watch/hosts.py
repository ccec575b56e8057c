"""Which hosts may be asked, and at which addresses."""

import ipaddress
import socket
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from errors import WasataError

Resolve = Callable[[str, int], list[str]]
"""Host and port → addresses; raises `OSError`."""
_PORTS = {"http": 80, "https": 443}


class Refused(WasataError):
    """An address that we do not ask; the text says why."""


def resolved(host: str, port: int) -> list[str]:
    """The addresses of a host, by the system's resolver."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a URL leads: the address is settled once, so that a name cannot lead elsewhere when it is asked again."""

    scheme: str
    host: str
    port: int
    address: str
    target: str

    @property
    def name(self) -> str:
        """Host and, where it is not the scheme's own, port."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
        return shown if self.port == _PORTS[self.scheme] else f"{shown}:{self.port}"


@dataclass(frozen=True, slots=True)
class Hosts:
    """The hosts that may be asked (`example.org`, `example.org:8080`), each by its exact name.

    A name that leads to a private address (loopback, a local network, a cloud's metadata) is refused; who wants such a one lists
    the address itself (`127.0.0.1:8080`).
    """

    allowed: frozenset[str]
    resolve: Resolve = resolved

    @classmethod
    def of(cls, listed: str, resolve: Resolve = resolved) -> "Hosts":
        """From names with commas or blanks between."""
        return cls(frozenset(listed.replace(",", " ").lower().split()), resolve)

    def place(self, url: str) -> Place:
        """Where `url` leads; raises `Refused` where nobody may go."""
        parts, port = _split(url)
        host = (parts.hostname or "").lower().rstrip(".")
        if parts.username or parts.password:
            raise Refused(f"{host}: a password does not belong into an address")
        name = Place(parts.scheme, host, port, "", "").name
        if name not in self.allowed:
            raise Refused(f"the host {name} is not in WASATA_FEED_HOSTS")
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        if not target.isascii() or not target.isprintable() or " " in target:
            from urllib.parse import quote

            target = quote(target, safe="/?&=%:;,+@!$'()*~-._")
        if _literal(host) is not None:
            return Place(parts.scheme, host, port, host, target)
        try:
            addresses = self.resolve(host, port)
        except OSError as error:
            raise Refused(f"{host} has no address ({error.strerror or error})") from error
        for address in addresses:
            found = _literal(address.partition("%")[0])
            if found is None or not found.is_global or found.is_multicast:
                raise Refused(f"{host} leads to {address}, which is no public address; list the address itself if you mean it")
        if not addresses:
            raise Refused(f"{host} has no address")
        return Place(parts.scheme, host, port, addresses[0], target)


def _split(url: str) -> tuple[SplitResult, int]:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise Refused(f"no address: {error}") from error
    if parts.scheme not in _PORTS or not parts.hostname:
        raise Refused(f"not an http(s) address: {url[:80]}")
    return parts, port or _PORTS[parts.scheme]


def _literal(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        found = ipaddress.ip_address(host)
    except ValueError:
        return None
    return found.ipv4_mapped or found if isinstance(found, ipaddress.IPv6Address) else found
