"""The collector of garbage, set for extraction."""

import gc


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
