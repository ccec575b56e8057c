"""Answer queries from outside under limits of time, rows and memory that really hold.

pyoxigraph can neither time out nor cancel a query (oxigraph#1926), so embedded stores are asked in reader processes over a
snapshot (`backup`, hard links: 15 ms for a small store, 0.2 s for a million quads), and one that runs too long is killed.
A query sees every write that was acknowledged before it came: after a write the next query takes a new snapshot.
An endpoint bounds its own queries; there a time limit only bounds how long we wait.

Updates cannot be stopped either, and only the service itself may write. So one is *rehearsed* first, by such a process on a snapshot of
its own that it may write; where it ends within its limits, the service carries out the same text on the same state. That costs the
work twice, but what is written is what pyoxigraph's own update writes. (The other way, to evaluate WHERE in a reader and write the
solutions as data, would have to rebuild templates, blank nodes and sequences of operations.)
"""

import contextlib
import json
import os
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from errors import QueryTimeout, StoreError
from store.embedded import EmbeddedStore
from store.protocol import Store
from store.reader import KINDS
from store.results import serialise
from store.tokens import only_data

MEMORY = 2 << 30
"""Address space of one reader, in bytes."""


class Asker(Protocol):
    """Answers queries under limits."""

    def ask(
        self, query: str, *, default_graphs: list[str], named_graphs: list[str], media: str, rows: int, seconds: float
    ) -> bytes:
        """The result in `media`. Raises `QueryError`, `ResultTooLarge`, `QueryTimeout` (or too much memory, or all busy)."""
        ...

    def rehearse(self, update: str, *, seconds: float) -> None:
        """Carry out an update where it changes nothing; raises `QueryError`, `QueryTimeout` where it is not to be carried out."""
        ...

    def close(self) -> None:
        """End what runs."""
        ...


def open_asker(store: Store, *, size: int = 2, memory: int = MEMORY) -> Asker:
    """Reader processes for an embedded store, the store itself for an endpoint."""
    return Readers(store, size, memory) if isinstance(store, EmbeddedStore) else Direct(store)


class Direct:
    """Asks the store in this process."""

    def __init__(self, store: Store, most: int = 8) -> None:
        self._store = store
        self._free = threading.BoundedSemaphore(most)

    def ask(
        self, query: str, *, default_graphs: list[str], named_graphs: list[str], media: str, rows: int, seconds: float
    ) -> bytes:
        """See `Asker.ask`; does not stop a query, so at most `most` run at a time."""
        if not self._free.acquire(timeout=seconds):
            raise QueryTimeout(f"the endpoint was busy for {seconds:g} s: ask again later")
        try:
            return serialise(self._store.query(query, default_graphs=default_graphs, named_graphs=named_graphs), media, rows)
        finally:
            self._free.release()

    def rehearse(self, update: str, *, seconds: float) -> None:
        """Nothing: that server bounds its updates itself."""

    def close(self) -> None:
        """Nothing runs."""


class Readers:
    """At most `size` reader processes, started when needed; a further query waits for one within its own time limit."""

    def __init__(self, store: EmbeddedStore, size: int, memory: int) -> None:
        self._store = store
        self._memory = memory
        self._free = threading.BoundedSemaphore(size)
        self._lock = threading.Lock()
        self._idle: list[_Reader] = []
        self._busy: set[_Reader] = set()
        self._snapshot: _Snapshot | None = None
        self._base: Path | None = None
        self._closed = False

    def ask(
        self, query: str, *, default_graphs: list[str], named_graphs: list[str], media: str, rows: int, seconds: float
    ) -> bytes:
        """See `Asker.ask`."""
        end = time.monotonic() + seconds
        if not self._free.acquire(timeout=seconds):
            raise QueryTimeout(f"all readers were busy for {seconds:g} s: ask again later")
        try:
            reader = self._take()
            request = {"query": query, "default": default_graphs, "named": named_graphs, "media": media, "rows": rows}
            with self._at_work(reader):
                kind, body = _asked(reader, request, end, "the query", f"ran past {seconds:g} s and was stopped")
            self._give(reader)
        finally:
            self._free.release()
        return _checked(kind, body)

    def rehearse(self, update: str, *, seconds: float) -> None:
        """See `Asker.rehearse`: in a process of its own, on a snapshot that may be written and is thrown away.

        An update of data only takes as long as its text is, so it needs no rehearsal. Whoever rehearses and then writes must keep
        others from writing in between.
        """
        if only_data(update):
            return
        end = time.monotonic() + seconds
        with self._lock:
            if self._closed:
                raise StoreError("the service is shutting down")
            stage = _Snapshot(-1, Path(tempfile.mkdtemp(prefix="rehearsal-", dir=self._directory())) / "store")
        reader = None
        try:
            self._store.snapshot(stage.directory)
            reader = _Reader(stage, self._memory, writable=True)
            late = f"ran past {seconds:g} s in its rehearsal and was stopped; nothing is changed"
            with self._at_work(reader):
                answer = _asked(reader, {"update": update}, end, "the update", late)
            _checked(*answer)
        finally:
            if reader is not None:
                reader.end()
            shutil.rmtree(stage.directory.parent, ignore_errors=True)

    def close(self) -> None:
        """End all readers, also those in the middle of a query, and remove the snapshots."""
        with self._lock:
            self._closed = True
            for reader in self._busy:
                reader.kill()
            for reader in self._idle:
                reader.end()
            self._idle.clear()
            if self._base is not None:
                shutil.rmtree(self._base, ignore_errors=True)

    @contextlib.contextmanager
    def _at_work(self, reader: "_Reader") -> Iterator[None]:
        """Have `close` end the reader meanwhile, so that nobody who stops a service waits for a query's limit."""
        with self._lock:
            if self._closed:
                reader.kill()
            self._busy.add(reader)
        try:
            yield
        except QueryTimeout as error:
            if self._closed:
                raise StoreError("the service is shutting down") from error
            raise
        finally:
            with self._lock:
                self._busy.discard(reader)

    def _take(self) -> "_Reader":
        with self._lock:
            if self._closed:
                raise StoreError("the service is shutting down")
            generation = self._store.generation
            if self._snapshot is None or self._snapshot.generation != generation:
                for old in self._idle:
                    old.end()
                self._idle.clear()
                if self._snapshot is not None:
                    self._snapshot.retire()
                self._snapshot = self._take_snapshot(generation)
            while self._idle:
                reader = self._idle.pop()
                if reader.alive:
                    return reader
                reader.end()  # somebody killed it: its pipes and its hold on the snapshot go
            return _Reader(self._snapshot, self._memory)

    def _give(self, reader: "_Reader") -> None:
        with self._lock:
            if self._closed or reader.snapshot is not self._snapshot:
                reader.end()
            else:
                self._idle.append(reader)

    def _take_snapshot(self, generation: int) -> "_Snapshot":
        if (still := self._store.still) is not None:
            return _Snapshot(generation, still, ours=False)
        snapshot = _Snapshot(generation, self._directory() / str(generation))
        self._store.snapshot(snapshot.directory)
        return snapshot

    def _directory(self) -> Path:
        if self._base is None:
            beside = self._store.snapshots
            if beside is None or not os.access(beside.parent, os.W_OK):
                self._base = Path(tempfile.mkdtemp(prefix="wasata-"))
            else:  # ours alone, as the store's lock is; what a killed service left is removed
                shutil.rmtree(beside, ignore_errors=True)
                beside.mkdir()
                self._base = beside
        return self._base


def _asked(reader: "_Reader", request: dict[str, object], end: float, what: str, late: str) -> tuple[bytes, bytes]:
    """What the reader answers; one that does not is ended. Raises `QueryTimeout`."""
    try:
        return reader.ask(json.dumps(request).encode() + b"\n", end)
    except TimeoutError as error:
        reader.end()
        raise QueryTimeout(f"{what} {late}") from error
    except EOFError as error:
        reader.end()
        raise QueryTimeout(f"{what} used too much memory, or is nested too deeply, and was stopped") from error
    except BaseException:
        reader.end()
        raise


def _checked(kind: bytes, body: bytes) -> bytes:
    """The body of a result; raises what it says otherwise."""
    if (error_type := KINDS[kind]) is not None:
        raise error_type(body.decode())
    return body


class _Snapshot:
    """A directory that, where it is ours, is removed when its last reader is gone and a newer one is there."""

    def __init__(self, generation: int, directory: Path, *, ours: bool = True) -> None:
        self.generation = generation
        self.directory = directory
        self._users = 0
        self._old = False
        self._ours = ours
        self._lock = threading.Lock()

    def use(self) -> None:
        with self._lock:
            self._users += 1

    def leave(self) -> None:
        with self._lock:
            self._users -= 1
        self.remove_if_done()

    def retire(self) -> None:
        self._old = True
        self.remove_if_done()

    def remove_if_done(self) -> None:
        with self._lock:
            if self._old and self._ours and not self._users:
                shutil.rmtree(self.directory, ignore_errors=True)


class _Reader:
    """One reader process."""

    def __init__(self, snapshot: _Snapshot, memory: int, *, writable: bool = False) -> None:
        self.snapshot = snapshot
        self._ended = False
        root = str(Path(__file__).resolve().parents[1])
        path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "store.reader", str(snapshot.directory), str(memory), *(["rehearse"] if writable else [])],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": path},
            )
        except OSError as error:  # no more processes, files or memory
            raise StoreError(f"no reader process could be started: {error.strerror or error}") from error
        snapshot.use()
        try:
            self._receive(time.monotonic() + 60)
        except (EOFError, TimeoutError) as error:
            self.end()
            raise StoreError("a reader process could not open the snapshot of the store") from error

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, request: bytes, end: float) -> tuple[bytes, bytes]:
        try:
            if self._process.stdin is not None:
                self._process.stdin.write(request)
                self._process.stdin.flush()
        except BrokenPipeError as error:
            raise EOFError from error
        return self._receive(end)

    def _receive(self, end: float) -> tuple[bytes, bytes]:
        length, kind = struct.unpack(">Qc", self._read(9, end))
        return kind, self._read(length, end)

    def _read(self, wanted: int, end: float) -> bytes:
        if self._process.stdout is None:
            raise EOFError
        file = self._process.stdout.fileno()
        poll = select.poll()
        poll.register(file, select.POLLIN)
        parts: list[bytes] = []
        while wanted:
            if (left := end - time.monotonic()) <= 0 or not poll.poll(left * 1000):
                raise TimeoutError
            if not (part := os.read(file, min(wanted, 1 << 20))):
                raise EOFError
            parts.append(part)
            wanted -= len(part)
        return b"".join(parts)

    def kill(self) -> None:
        """End the process only: who waits for its answer tidies up."""
        self._process.kill()

    def end(self) -> None:
        if self._ended:
            return
        self._ended = True
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(BrokenPipeError):
                if pipe is not None:
                    pipe.close()
        self.snapshot.leave()
