"""The bytes of a file, within bounds, as text."""

import stat
from pathlib import Path

from errors import ArticleRejected

_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def read_bytes(path: str, max_bytes: int) -> bytes:
    """The content of a regular file of at most `max_bytes`; a larger one is refused by its size, without being read.

    Raises `ArticleRejected`.
    """
    try:
        status = Path(path).stat()
        if not stat.S_ISREG(status.st_mode):
            raise ArticleRejected(path, "not a regular file; give a file, a directory, or - for standard input")
        if status.st_size > max_bytes:
            raise ArticleRejected(path, too_large(status.st_size, max_bytes))
        with Path(path).open("rb") as f:
            data = f.read(max_bytes + 1)
    except OSError as e:
        raise ArticleRejected(path, f"cannot be read ({e.strerror or e}); check the path and its permissions") from e
    if len(data) > max_bytes:  # it grew meanwhile
        raise ArticleRejected(path, too_large(len(data), max_bytes))
    return data


def too_large(size: int, max_bytes: int) -> str:
    """The reason for refusing something of `size` bytes."""
    return f"{size:,} bytes are more than the {max_bytes:,} allowed; split it or raise WASATA_MAX_ARTICLE_BYTES"


def decode(data: bytes, source: str) -> str:
    """`data` as UTF-8, every character kept: line ends as they are, a byte order mark as U+FEFF at offset 0.

    Raises `ArticleRejected` with the offset of the first byte that is not UTF-8.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as e:
        other = next((name for mark, name in _MARKS.items() if data.startswith(mark)), "WINDOWS-1256")
        raise ArticleRejected(
            source,
            f"not UTF-8: byte 0x{data[e.start]:02x} at offset {e.start}; convert it, perhaps: iconv -f {other} -t UTF-8",
        ) from e
