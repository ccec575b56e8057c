"""Work in a thread that another thread may end: the reading of a posted article, for which a service that is stopped would wait."""

import ctypes
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")


class Stopped(BaseException):
    """Raised in the work that was ended; no `Exception`, so that work which passes over what fails does not pass over this."""


class Stoppable:
    """Ends what goes on in `ending`, wherever its Python stands, and nothing else; all that begins later too."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._at_work: set[int] = set()
        self._stopped = False

    @contextmanager
    def _noted(self) -> Iterator[None]:
        me = threading.get_ident()
        with self._lock:
            if self._stopped:
                raise Stopped
            self._at_work.add(me)
        try:
            yield
        finally:
            with self._lock:  # `stop` holds it, so that nothing is raised in what comes after
                self._at_work.discard(me)

    def ending(self, work: Callable[_P, _T]) -> Callable[_P, _T]:
        """`work`, in which `Stopped` is raised once `stop` is called. It must leave nothing half done: this may come anywhere in it."""

        def run(*args: _P.args, **kwargs: _P.kwargs) -> _T:
            with self._noted():
                return work(*args, **kwargs)

        return run

    def stop(self) -> None:
        """End all such work as soon as Python runs in it; what runs in C ends first."""
        with self._lock:
            self._stopped = True
            for thread in self._at_work:
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(Stopped))
