"""A process that answers queries over a snapshot, so that a query that runs too long can be stopped by ending it.

`python -m store.reader DIR BYTES [rehearse]`: one request a line on standard input (JSON), one answer each on standard output: eight
bytes of length, a byte that says what it is, and the body. Ends with its parent or at the end of input. With `rehearse` the snapshot
is nobody else's: updates are carried out on it.
"""

import contextlib
import ctypes
import json
import os
import signal
import struct
import sys
from pathlib import Path
from typing import Any, BinaryIO

import pyoxigraph as ox

from errors import QueryError, ResultTooLarge, StoreError, WasataError
from store.results import serialise
from store.tokens import names_dataset

KINDS: dict[bytes, type[WasataError] | None] = {b"=": None, b"q": QueryError, b"l": ResultTooLarge, b"s": StoreError}
"""First byte of an answer → what it is; None for a result."""


def main(directory: str, memory: int, *, writable: bool = False) -> None:
    """Answer until standard input ends; `memory` bounds the address space (bytes, 0: no bound)."""
    _without_network()
    _end_with_parent()
    store = _open(Path(directory), writable)
    if memory:
        with contextlib.suppress(ImportError, ValueError, OSError):
            import resource

            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    _send(sys.stdout.buffer, b"=", b"")
    _behind()
    for line in sys.stdin.buffer:
        try:
            kind, body = b"=", _answer(store, json.loads(line))
        except QueryError as error:
            kind, body = b"q", str(error).encode()
        except ResultTooLarge as error:
            kind, body = b"l", str(error).encode()
        except (WasataError, OSError) as error:
            kind, body = b"s", str(error).encode()
        _send(sys.stdout.buffer, kind, body)


def _answer(store: ox.Store, request: dict[str, Any]) -> bytes:
    dataset: dict[str, Any] = {}
    try:
        if "update" in request:
            store.update(request["update"])
            return b""
        text = request["query"]
        if request["default"] or request["named"]:
            dataset["default_graph"] = [ox.NamedNode(g) for g in request["default"]]
            dataset["named_graphs"] = [ox.NamedNode(g) for g in request["named"]]
        answer = store.query(text, use_default_graph_as_union=not dataset and not names_dataset(text), **dataset)
        return serialise(answer, request["media"], request["rows"])
    except SyntaxError as error:
        raise QueryError(f"malformed {'update' if 'update' in request else 'query'}: {error}") from error
    except (RuntimeError, ValueError) as error:
        raise QueryError(str(error)) from error


def _open(directory: Path, writable: bool = False) -> ox.Store:
    if (dump := directory / "memory.nq").exists():
        store = ox.Store()
        store.bulk_load(path=str(dump), format=ox.RdfFormat.N_QUADS)
        return store
    return ox.Store(str(directory)) if writable else ox.Store.read_only(str(directory))


def _send(out: BinaryIO, kind: bytes, body: bytes) -> None:
    out.write(struct.pack(">Q", len(body)) + kind + body)
    out.flush()


def _without_network() -> None:
    """On Linux, where the system lets us: no network in this process, should a SERVICE ever get past `refuse_service`.

    Goes before `_end_with_parent`, because new credentials take back the wish to be killed with the parent.
    """
    new_network, new_user = 0x40000000, 0x10000000  # CLONE_NEWNET, CLONE_NEWUSER of linux/sched.h
    with contextlib.suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None)
        if libc.unshare(new_network):
            libc.unshare(new_network | new_user)


def _behind() -> None:
    """Let the service go first where both want the processor, so that lookups stay quick while long queries run."""
    with contextlib.suppress(OSError, AttributeError):
        os.nice(1)  # little: on a machine that others use too, a query must get on as well


def _end_with_parent() -> None:
    """On Linux: be killed when the parent dies, also in the middle of a query."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), writable=sys.argv[3:] == ["rehearse"])
