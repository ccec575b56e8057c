"""What a running service holds, and how routes get it."""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from typing import Annotated

from fastapi import Depends, Request

from api.errors import Forbidden, Unauthorized
from api.index import Lookup
from api.kept import Answers
from api.keys import Keys
from api.ports import IngestArticle
from corrections import Folder
from store import Store
from store.readers import Asker


@dataclass(frozen=True)
class Service:
    """The store, those who answer queries over it, and the settings that routes need."""

    store: Store
    asker: Asker
    ingest: IngestArticle | None
    keys: Keys
    query_seconds: float
    query_rows: int
    query_seconds_most: float = 60.0
    lookup: Lookup | None = None
    """The index; None over an endpoint, which is asked itself."""
    corrections: Folder | None = None
    """Where readers' corrections are kept; None where they only leave as files."""
    writing: threading.Lock = field(default_factory=threading.Lock)
    answers: Answers = field(default_factory=Answers)

    @contextmanager
    def writing_past_ingest(self) -> Iterator[None]:
        """Hold the right to write, and have the index compare all afterwards: no digest tells what such a write changed."""
        with self.writing, self.doubting():
            yield

    def doubting(self) -> AbstractContextManager[None]:
        """The second half of it, for who holds `writing`."""
        return self.lookup.index.doubting() if self.lookup is not None else nullcontext()

    @property
    def keeps_corrections(self) -> bool:
        """Whether those who have the key can save corrections here."""
        return self.corrections is not None and bool(self.keys)

    @property
    def writes(self) -> bool:
        """Whether anything can be written by those who have the key."""
        return self.ingest is not None and bool(self.keys)


async def _service(request: Request) -> Service:
    found: Service = request.app.state.service
    return found


The = Annotated[Service, Depends(_service)]
"""The service, as a parameter of a route."""


async def may_write(request: Request, service: The) -> None:
    """Raise `Forbidden` on a read-only service and `Unauthorized` without a right key; its name goes to `request.state.key`."""
    if not service.writes:
        raise Forbidden("this service is read-only: it writes only when started with WASATA_API_KEY and without --read-only")
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    name = service.keys.name_of(given.strip().encode("latin-1"))  # header values come as Latin-1
    if name is None or scheme.lower() != "bearer":
        raise Unauthorized("writing needs the key: Authorization: Bearer $WASATA_API_KEY")
    request.state.key = name


MayWrite = Depends(may_write)
"""Dependency of a route that writes: 403 on a read-only service, 401 without the right key."""
