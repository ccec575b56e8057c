"""Answers kept until the next write: of a press archive, the same pages are asked again and again."""

import threading
from collections import OrderedDict
from dataclasses import dataclass

from fastapi import Request, Response

MOST_BYTES = 32 << 20
MOST_ANSWER = 1 << 20
"""A larger one is not kept: it would push out too many."""
Key = tuple[object, ...]
State = tuple[int, int]
"""Writes to the store and to the index so far (`api.index.Lookup.state`)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent: the body in its media type, and the headers that go with it (names as they are given)."""

    body: bytes
    media: str
    headers: dict[str, str]

    def response(self) -> Response:
        """As a response of its own, which whoever sends it may change."""
        return Response(self.body, media_type=self.media, headers=self.headers)


class Answers:
    """The answers given last, `most` bytes of them, all of one state of the graph."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self.most = most
        self._lock = threading.Lock()
        self._held: OrderedDict[Key, Answer] = OrderedDict()
        self._state: State | None = None
        self._bytes = 0

    def __len__(self) -> int:
        return len(self._held)

    def get(self, key: Key, state: State) -> Answer | None:
        """The answer to `key` where it is of this state."""
        with self._lock:
            if state != self._state or (found := self._held.get(key)) is None:
                return None
            self._held.move_to_end(key)
            return found

    def put(self, key: Key, state: State, answer: Answer) -> None:
        """Keep an answer of this state; those of another one go."""
        size = _size(key, answer)
        if size > MOST_ANSWER:
            return
        with self._lock:
            if state != self._state:
                self._held.clear()
                self._state, self._bytes = state, 0
            if (old := self._held.pop(key, None)) is not None:
                self._bytes -= _size(key, old)
            self._held[key] = answer
            self._bytes += size
            while self._bytes > self.most:
                self._bytes -= _size(*self._held.popitem(last=False))


def key_of(request: Request) -> Key:
    """All of a GET that its answer may depend on: the whole address (it is in links), and what is accepted."""
    scope = request.scope
    return (
        scope["scheme"],
        request.headers.get("host"),
        scope.get("root_path"),
        scope["path"],
        scope["query_string"],
        request.headers.get("accept"),
    )


def _size(key: Key, answer: Answer) -> int:
    """Bytes, roughly: an entry has 500 of its own, with the objects around it."""
    parts = (answer.body, *answer.headers.values(), *(part for part in key if isinstance(part, str | bytes)))
    return 500 + sum(map(len, parts))
