"""New processes that extract: forked from one that has all modules and lexicons loaded (Linux), or started afresh."""

import os
import signal
import sys
import threading
from multiprocessing import connection, forkserver, get_context, parent_process
from multiprocessing.context import BaseContext

from ingest.collector import relax
from settings import settings

_WARM = "ingest.pipeline.warm"
_loaded: list[str] = []
"""The morphology for which that process was started; there is one a process of ours, and it stays until the end."""


def load() -> None:
    """Begin to load what processes will need, beside what this one does meanwhile; nothing where they are started afresh."""
    context()


def context() -> BaseContext:
    """What starts processes. They never come from this one, whose store has threads and locks, but from one that has done nothing
    but load: that takes two seconds, which each of them is spared, and they share its memory."""
    morph = settings().morph
    if sys.platform != "linux" or morph not in (_loaded or [morph]):
        return get_context("spawn")
    found = get_context("forkserver")
    if not _loaded:
        _loaded.append(morph)
        found.set_forkserver_preload([_WARM])
        before = os.environ.get("WASATA_MORPH")
        os.environ["WASATA_MORPH"] = morph
        try:
            forkserver.ensure_running()
        finally:
            if before is None:
                del os.environ["WASATA_MORPH"]
            else:
                os.environ["WASATA_MORPH"] = before
    return found


def begin(morph: str) -> None:
    """In a new process: the settings of the run, Ctrl-C left to the parent, and an end when the parent is killed."""
    relax()
    os.environ["WASATA_MORPH"] = morph
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os.kill(os.getpid(), signal.SIGTERM)
