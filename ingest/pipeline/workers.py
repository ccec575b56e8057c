"""Prepare batches in other processes, and outlive them."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from types import TracebackType
from typing import Protocol, Self

from ingest import processes
from ingest.model import Article
from ingest.pipeline.guard import PrepareBatch
from ingest.pipeline.prepare import Prepared, failed
from settings import settings


class Pool(Protocol):
    """What prepares articles: `submit` begins, what it returns waits for the end."""

    ahead: int
    """Batches that may be begun before the first is waited for."""

    def submit(self, articles: Sequence[Article]) -> "Pending":
        """Begin to prepare."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None: ...


class Pending(Protocol):
    """Waits for what was prepared, a result an article."""

    def __call__(self) -> list[Prepared]:
        """In the order of the articles."""
        ...


class Here:
    """Prepares in this process, when the result is asked for."""

    ahead = 0

    def __init__(self, prepare: PrepareBatch) -> None:
        self._prepare = prepare

    def submit(self, articles: Sequence[Article]) -> Pending:
        """See `Pool`."""
        return partial(self._prepare, articles) if articles else list

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Nothing is held."""


class Workers:
    """Processes that prepare batches. Where one dies, what was in hand is prepared again, each article by itself.

    They are never forked from this process (`ingest.processes`).
    """

    def __init__(self, count: int, prepare: PrepareBatch) -> None:
        self.ahead = 2 * count
        self._count = count
        self._prepare = prepare
        self._pool = self._open(count)

    def submit(self, articles: Sequence[Article]) -> Pending:
        """See `Pool`."""
        if not articles:
            return list
        try:
            future = self._pool.submit(self._prepare, articles)
        except BrokenProcessPool:
            self._pool.shutdown()
            self._pool = self._open(self._count)
            future = self._pool.submit(self._prepare, articles)
        return partial(self._result, articles, future)

    def _result(self, articles: Sequence[Article], future: "Future[list[Prepared]]") -> list[Prepared]:
        try:
            return future.result()
        except BrokenProcessPool:
            return list(self._alone(articles))

    def _alone(self, articles: Sequence[Article]) -> Iterator[Prepared]:
        """Each article by itself; one at which a process of its own dies too is rejected."""
        pool = self._open(1)
        for article in articles:
            try:
                yield from pool.submit(self._prepare, [article]).result()
            except BrokenProcessPool:
                yield failed(article, "the process that prepared it died, perhaps for want of memory; split the article")
                pool.shutdown()
                pool = self._open(1)
        pool.shutdown()

    def _open(self, count: int) -> ProcessPoolExecutor:
        context = processes.context()
        return ProcessPoolExecutor(count, mp_context=context, initializer=processes.begin, initargs=(settings().morph,))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._pool.shutdown(cancel_futures=True)
