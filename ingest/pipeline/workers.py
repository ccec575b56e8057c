"""Prepare articles in other processes, and outlive them."""

import contextlib
import ctypes
import os
import signal
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context
from types import TracebackType
from typing import Self

from ingest.collector import relax
from ingest.model import Article
from ingest.pipeline.guard import Prepare, failed, guarded
from ingest.pipeline.prepare import Prepared
from settings import settings


class Workers:
    """Processes that prepare articles. Where one dies, what was in hand is prepared again, each article by itself.

    They are started afresh, not forked: the store that this process holds has threads and locks.
    """

    def __init__(self, count: int, prepare: Prepare) -> None:
        self._count = count
        self._prepare = prepare
        self._pool = self._open(count)

    def submit(self, article: Article) -> "Future[Prepared]":
        """Begin to prepare an article."""
        work = partial(guarded, self._prepare, article)
        try:
            return self._pool.submit(work)
        except BrokenProcessPool:
            self._pool.shutdown()
            self._pool = self._open(self._count)
            return self._pool.submit(work)

    def result(self, article: Article, future: "Future[Prepared]") -> Prepared:
        """What was prepared; an article at which a process of its own dies too is rejected."""
        try:
            return future.result()
        except BrokenProcessPool:
            with self._open(1) as alone:
                try:
                    return alone.submit(guarded, self._prepare, article).result()
                except BrokenProcessPool:
                    return failed(article, "the process that prepared it died, perhaps for want of memory; split the article")

    def _open(self, count: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_begin, initargs=(settings().morph,))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._pool.shutdown(cancel_futures=True)


def _begin(morph: str) -> None:
    """In the new process: the settings of the run, Ctrl-C left to the parent, and an end when the parent is killed."""
    relax()
    os.environ["WASATA_MORPH"] = morph
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(OSError, AttributeError):  # Linux only
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)
