"""The embedded store: Oxigraph in this process, on disk or in memory."""

import contextlib
import gc
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad, RdfFormat, Triple

from errors import QueryError, StoreError
from store import lock
from store.binding import bind
from store.convert import quads
from store.dump import PREFIXES, chunks, rdf_format
from store.protocol import Answer, Bindings, Triples
from store.tokens import names_dataset
from store.update import as_carried_out, update_text

_MANY = 1_000_000
"""Bytes of N-Quads from which a load by tables of their own is worth their number."""


class EmbeddedStore:
    """Oxigraph by pyoxigraph. `directory` None: in memory, gone with the object.

    Read-only opening holds a shared lock, so several readers can work at a time and a writer is kept out meanwhile, as they
    are while a writer has it (`StoreLocked`).
    """

    def __init__(self, directory: str | None, *, read_only: bool = False) -> None:
        self.url = "memory:" if directory is None else f"oxigraph:{directory}"
        self.read_only = read_only
        self._path = None if directory is None else Path(directory).resolve()
        self._writing = threading.Lock()
        self._generation = 0
        self._shared = False
        self._store: ox.Store | None = self._open()

    def _open(self) -> ox.Store:
        if self._path is None:
            return ox.Store()
        if self.read_only and not (self._path / "CURRENT").exists():
            raise StoreError(f"there is no store at {self._path}: fill one first with `wasata ingest PATH --store {self.url}`")
        if self.read_only and lock.SHARED:
            return self._open_shared(self._path)
        lock.write_claim(self._path)
        try:
            return ox.Store(str(self._path))
        except RuntimeError as error:  # what RocksDB calls corruption
            lock.write_release(self._path)
            raise _damaged(self._path, error) from error
        except OSError as error:
            lock.write_release(self._path)
            if "lock" in str(error).lower():
                raise lock.locked(self._path) from error
            raise StoreError(f"the store {self._path} cannot be opened for writing: {_reason(error)}") from error

    def _open_shared(self, path: Path) -> ox.Store:
        try:
            lock.read_lock(path)
        except OSError as error:
            raise StoreError(f"the store {path} cannot be read: {error.strerror or error}") from error
        try:
            store = ox.Store.read_only(str(path))
        except RuntimeError as error:
            lock.read_unlock(path)
            raise _damaged(path, error) from error
        except OSError as error:
            lock.read_unlock(path)
            raise StoreError(f"the store {path} cannot be read: {_reason(error)}") from error
        self._shared = True
        return store

    @property
    def generation(self) -> int:
        """Grows with every write."""
        return self._generation

    @property
    def ox(self) -> ox.Store:
        """The open pyoxigraph store; `StoreError` when it is closed."""
        if self._store is None:
            raise StoreError(f"the store {self.url} is closed")
        return self._store

    def query(
        self,
        text: str,
        *,
        bindings: Bindings | None = None,
        default_graphs: Sequence[str] = (),
        named_graphs: Sequence[str] = (),
        union: bool = True,
    ) -> Answer:
        """See `Store.query`; the dataset of the call goes before that of the query's FROM, as the protocol says."""
        dataset: dict[str, object] = {}
        if default_graphs or named_graphs:
            dataset = {"default_graph": [_iri(g) for g in default_graphs], "named_graphs": [_iri(g) for g in named_graphs]}
        try:
            answer: Answer = self.ox.query(
                bind(text, bindings),
                use_default_graph_as_union=union and not dataset and not names_dataset(text),
                **dataset,  # type: ignore[arg-type]
            )
            return answer
        except SyntaxError as error:
            raise QueryError(f"malformed query: {error}") from error
        except RuntimeError as error:
            if _is_damage(error):
                raise _damaged(self.url, error) from error
            raise QueryError(str(error)) from error
        except OSError as error:
            raise StoreError(f"the store {self.url} cannot be read: {_reason(error)}") from error

    def write(
        self,
        replace: Mapping[str, Triples] | None = None,
        *,
        add: Mapping[str, Triples] | None = None,
        remove: Iterable[Quad] = (),
    ) -> None:
        """See `Store.write`. One `extend` where all is new (three times as fast), else one `update`; each is a transaction."""
        if self.read_only:
            raise StoreError(f"the store {self.url} is open read-only")
        new = {name: list(triples) for name, triples in (replace or {}).items()}
        more = {name: list(triples) for name, triples in (add or {}).items()}
        gone = list(remove)
        with self._writing:
            try:
                if not gone and not any(self.ox.contains_named_graph(_iri(name)) for name in new):
                    self.ox.extend(
                        [q for graphs in (new, more) for name, triples in graphs.items() for q in quads(name, triples)]
                    )
                else:
                    self.ox.update(update_text(new, more, gone))
            except OSError as error:
                raise StoreError(f"the store {self.url} cannot be written: {_reason(error)}") from error
            except RuntimeError as error:
                raise _damaged(self.url, error) from error
            except (SyntaxError, ValueError) as error:
                raise StoreError(f"what was to be written is no RDF: {error}") from error
            self._generation += 1

    def add(self, nquads: bytes, *, minted: bool = False) -> None:
        """See `Store.add`. Many quads go in as sorted tables of their own, in less than half the time; that is one step too."""
        if self.read_only:
            raise StoreError(f"the store {self.url} is open read-only")
        with self._writing:
            try:
                if len(nquads) > _MANY:
                    self.ox.bulk_load(nquads, RdfFormat.N_QUADS, lenient=minted)
                else:
                    self.ox.load(nquads, RdfFormat.N_QUADS)
            except SyntaxError:
                raise
            except OSError as error:
                raise StoreError(f"the store {self.url} cannot be written: {_reason(error)}") from error
            except RuntimeError as error:
                raise _damaged(self.url, error) from error
            self._generation += 1

    def update(self, text: str, *, using: Sequence[str] = (), using_named: Sequence[str] = ()) -> None:
        """See `Store.update`."""
        if self.read_only:
            raise StoreError(f"the store {self.url} is open read-only")
        rewritten = as_carried_out(text, using, using_named)
        with self._writing:
            try:
                self.ox.update(rewritten)
            except SyntaxError as error:
                raise QueryError(f"malformed update: {error}") from error
            except OSError as error:
                raise StoreError(f"the store {self.url} cannot be written: {_reason(error)}") from error
            except RuntimeError as error:
                if _is_damage(error):
                    raise _damaged(self.url, error) from error
                raise QueryError(str(error)) from error
            finally:  # readers look again, whatever of it was done
                self._generation += 1

    def graphs(self) -> Iterator[str]:
        """See `Store.graphs`."""
        return (name.value for name in self.ox.named_graphs())

    def has_graph(self, iri: str) -> bool:
        """See `Store.has_graph`."""
        return next(iter(self.ox.quads_for_pattern(None, None, None, _iri(iri))), None) is not None

    def triples(self, graph: str) -> Iterator[Triple]:
        """See `Store.triples`."""
        return (quad.triple for quad in self.ox.quads_for_pattern(None, None, None, _iri(graph)))

    def count(self, graph: str | None = None) -> int:
        """See `Store.count`."""
        return len(self.ox) if graph is None else sum(1 for _ in self.ox.quads_for_pattern(None, None, None, _iri(graph)))

    def dump(self, format_: str = "trig", *, graph: str | None = None) -> Iterator[bytes]:
        """See `Store.dump`; one consistent state of the store."""
        format_to = rdf_format(format_)
        if graph is None and (format_to.supports_datasets):
            return chunks(lambda file: self.ox.dump(file, format_to, prefixes=PREFIXES))
        pattern = self.ox.quads_for_pattern(None, None, None, None if graph is None else _iri(graph))
        triples = {q.triple: None for q in pattern}
        return chunks(lambda file: ox.serialize(triples, file, format_to, prefixes=PREFIXES), format_to)

    def snapshot(self, target: Path) -> None:
        """Write one consistent state to the new directory `target`, for readers: a backup by hard links, or N-Quads."""
        try:
            if self._path is None:
                target.mkdir()
                self.ox.dump(str(target / "memory.nq"), RdfFormat.N_QUADS)
            else:
                self.ox.backup(str(target))
        except OSError as error:
            raise StoreError(f"no snapshot could be made in {target}: {_reason(error)}") from error

    @property
    def still(self) -> Path | None:
        """The store's own directory where it cannot change because this process reads it under a shared lock, else None.

        There readers open it as it is (and must: `backup` of a store opened read-only leaves out what is in the log only).
        """
        return self._path if self._shared else None

    @property
    def snapshots(self) -> Path | None:
        """Where snapshots go so that hard links work: beside the store; None for one in memory."""
        return None if self._path is None else self._path.with_name(self._path.name + ".snapshots")

    def close(self) -> None:
        """See `Store.close`."""
        if self._store is None:
            return
        if self._path is not None and self._generation:
            # Into tables: what is only in the write-ahead log is replayed at every opening (48 s for 5,000 articles).
            with contextlib.suppress(OSError, RuntimeError):
                self._store.flush()
        self._store = None
        if self._path is None:
            return
        if self._shared:
            lock.read_unlock(self._path)
            return
        # pyoxigraph has no close: the lock falls when the last reference (also of an open result) is gone. A collection costs a
        # tenth of a second and more, so only where one is left.
        if lock.is_open(self._path):
            gc.collect()
        lock.write_release(self._path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def _iri(value: str) -> NamedNode:
    try:
        return NamedNode(value)
    except ValueError as error:
        raise QueryError(f"not an IRI: {value!r}") from error


def _is_damage(error: RuntimeError) -> bool:
    return str(error).startswith("Corruption")


def _damaged(what: object, error: RuntimeError) -> StoreError:
    """The error for files that are not as Oxigraph left them, or that another version wrote."""
    first = str(error).partition(": stored")[0]
    return StoreError(f"the store {what} is damaged ({first}): move it away and ingest again, or put a copy in its place")


def _reason(error: OSError) -> str:
    text = str(error).removeprefix("IO error: ")
    text = text.rsplit(": ", 1)[-1] if ": " in text else text
    # RocksDB writes nothing more into a store that met a full disk until it is opened anew.
    return f"{text}: make room, then open it again (what serves it must be started again)" if "No space" in text else text
