"""The table of statements as Parquet, for those who have pyarrow (the extra `wasata[parquet]`)."""

import io
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from commands.statement_table import COLUMNS
from errors import UsageError

_ROWS = 10_000
"""Rows in one group, which is what a reader holds at a time."""
_NUMBERS = {"start": int, "end": int, "confidence": float}


class _Sink(io.RawIOBase):
    """Keeps what is written until it is taken; knows where in the whole it is."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._at = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        part = bytes(data)
        self._parts.append(part)
        self._at += len(part)
        return len(part)

    def tell(self) -> int:
        return self._at

    def taken(self) -> bytes:
        parts, self._parts = self._parts, []
        return b"".join(parts)


def statement_parquet(rows: Iterable[dict[str, str]]) -> Iterator[bytes]:
    """The rows of `statement_rows` as a Parquet file, a chunk a row group; `start` and `end` are integers, `confidence` a double,
    all else text, and what is empty is null. Raises `UsageError` at the first chunk where pyarrow is not installed.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise UsageError('Parquet needs pyarrow (.venv/bin/pip install "pyarrow>=18"), or export --format csv') from error
    types = {"start": pa.int64(), "end": pa.int64(), "confidence": pa.float64()}
    schema = pa.schema([(name, types.get(name, pa.string())) for name in COLUMNS])
    sink, items = _Sink(), iter(rows)
    with parquet.ParquetWriter(pa.PythonFile(sink, mode="w"), schema, compression="zstd") as out:
        while some := list(islice(items, _ROWS)):
            out.write_table(pa.Table.from_pylist([_typed(row) for row in some], schema=schema))
            yield sink.taken()
    yield sink.taken()


def _typed(row: dict[str, str]) -> dict[str, object]:
    return {name: _NUMBERS.get(name, str)(value) if value else None for name, value in row.items()}
