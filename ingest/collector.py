"""The collector of garbage, set for extraction."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def relax() -> None:
    """Look seldom for objects that only cycles keep: for processes that do little but extract.

    An article makes ten thousands of objects and hardly a cycle. With Python's own thresholds, which follow the number of objects
    made, looking through them takes one part in fifteen of the time; the lexicons are never looked through again.
    """
    gc.freeze()
    seldom()


def seldom() -> None:
    """Look seldom, but through all: for a process that extracts beside other work, which takes a sixth less to start."""
    gc.set_threshold(100_000, 50, 100)


@contextmanager
def relaxed() -> Iterator[None]:
    """`relax` for as long as the block lasts: for a process that does other things too."""
    before = gc.get_threshold()
    relax()
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
