"""Ctrl-C where an article is awaited, not between reading one and having it written."""

import signal
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import Self, TypeVar

_T = TypeVar("_T")


class Interrupts:
    """While it is entered, Ctrl-C is a `KeyboardInterrupt` only inside `awaited`; elsewhere it is remembered until then.

    So what was read of a pipe, which gives it only once, can still be written. A second Ctrl-C ends the run wherever it is, but
    not inside `writing`. Outside the main thread, where Ctrl-C never comes, it does nothing.
    """

    def __init__(self) -> None:
        self._came = 0
        self._waits = self._writes = False
        self._before: object = None

    @property
    def pending(self) -> bool:
        """Whether Ctrl-C came."""
        return self._came > 0

    def awaited(self, items: Iterable[_T]) -> Iterator[_T]:
        """The items; Ctrl-C ends the wait for one."""
        source = iter(items)
        while True:
            self._waits = True
            try:
                if self._came:
                    raise KeyboardInterrupt
                item = next(source)
            except StopIteration:
                return
            finally:
                self._waits = False
            yield item

    @contextmanager
    def writing(self) -> Iterator[None]:
        """What is done inside is not parted by a second Ctrl-C either."""
        self._writes = True
        try:
            yield
        finally:
            self._writes = False
        if self._came > 1:
            raise KeyboardInterrupt

    def _came_in(self, _number: int, _frame: FrameType | None) -> None:
        self._came += 1
        if self._waits or (self._came > 1 and not self._writes):
            raise KeyboardInterrupt

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._came_in)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)  # type: ignore[arg-type]
