"""Say who asks, where a server wants to know: Digest where it knows that, else Basic."""

from email.message import Message
from http.client import HTTPResponse
from typing import IO, Any
from urllib.request import (
    BaseHandler,
    HTTPBasicAuthHandler,
    HTTPDigestAuthHandler,
    HTTPPasswordMgrWithDefaultRealm,
    Request,
)

_CHALLENGE = "WWW-Authenticate"


class Login(BaseHandler):
    """urllib's two handlers behind one that asks each once and never fails: a scheme that neither knows is a plain 401."""

    def __init__(self, place: str, user: str, password: str) -> None:
        passwords = HTTPPasswordMgrWithDefaultRealm()
        passwords.add_password(None, f"{place}/", user, password)
        self._handlers: dict[str, Any] = {"digest": HTTPDigestAuthHandler(passwords), "basic": HTTPBasicAuthHandler(passwords)}

    def http_error_401(
        self, request: Request, answer: IO[bytes], code: int, message: str, headers: Message
    ) -> HTTPResponse | None:
        """The answer to the request with a name; None where no scheme is known or the name was refused."""
        challenges = {line.partition(" ")[0].lower(): line for line in headers.get_all(_CHALLENGE, [])}
        for scheme, handler in self._handlers.items():
            line = challenges.get(scheme)
            if line is None:
                continue
            if request.get_header("Authorization", "").lower().startswith(scheme) and "stale=true" not in line.lower():
                return None
            alone = Message()
            alone[_CHALLENGE] = line
            handler.add_parent(self.parent)
            try:
                found: HTTPResponse | None = handler.http_error_401(request, answer, code, message, alone)
            except ValueError:  # an algorithm that urllib does not know
                continue
            return found
        return None
