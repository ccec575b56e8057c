"""A client of a scheduler of Dask, whose workers have our code."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from errors import DataMissing, UsageError
from ingest.engine.work import code

_ANSWER = 20.0
"""Seconds in which a scheduler must answer."""


@contextmanager
def cluster(engine: str, wait: float) -> Iterator[Any]:
    """The client (`distributed.Client`) for `dask://HOST:PORT`; `wait` seconds for a first worker.

    Who can reach a scheduler can run anything on its workers and on us (pickle): it belongs into a trusted network.
    Raises `UsageError` and `DataMissing`.
    """
    kind, _, place = engine.partition("://")
    if kind == "ray":
        raise UsageError(
            "there is no engine for Ray (docs/scale.md says why); start a scheduler of Dask and give dask://HOST:PORT"
        )
    if kind not in ("dask", "tcp", "tls") or not place:
        raise UsageError(f"no engine: {engine!r}; give dask://HOST:PORT")
    try:
        from distributed import Client
    except ImportError as error:
        raise DataMissing("the engine is not installed: pip install 'wasata[engine]'") from error
    make: Any = Client
    address = f"{'tls' if kind == 'tls' else 'tcp'}://{place}"
    try:
        client = make(address, timeout=min(wait, _ANSWER), set_as_default=False)
    except (OSError, ValueError) as error:
        raise UsageError(f"no scheduler answers at {engine}; start one with: dask scheduler --host 127.0.0.1") from error
    try:
        try:
            client.wait_for_workers(1, timeout=wait)
        except TimeoutError as error:
            raise UsageError(f"{engine} has no worker; start some with: dask worker {address} --nthreads 1") from error
        others = sorted(worker for worker, theirs in client.run(code).items() if theirs != code())
        if others:
            raise UsageError(f"workers with another version, lexicon or morphology would make other graphs: {', '.join(others)}")
        yield client
    finally:
        client.close()
