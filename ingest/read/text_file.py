"""A `.txt` article and its sidecar."""

import json
from collections.abc import Callable
from pathlib import Path

from errors import ArticleRejected
from ingest.model import Article
from ingest.read.content import decode, read_bytes
from ingest.read.inputs import stem
from ingest.read.record import FIELDS, MARKS, check_text, identifier, kind_of, metadata

Note = Callable[[str], object]
"""Takes a line about what was read otherwise than somebody may have meant."""


def silent(_: str) -> None:
    """Nobody wants notes."""


def read_text_file(path: str, max_bytes: int, note: Note = silent) -> Article:
    """The article of a text file: exactly its characters, and the fields of `NAME.json` beside it where there is one.

    Raises `ArticleRejected`.
    """
    ident = identifier(stem(path), path)
    data = read_bytes(path, max_bytes)
    if not data:
        raise ArticleRejected(path, "the file is empty; nothing can be extracted")
    text = decode(data, path)
    check_text(text, path, "the file")
    return Article(id=ident, text=text, source=path, **read_sidecar(path, max_bytes, note))


def read_sidecar(path: str, max_bytes: int, note: Note = silent) -> dict[str, str | None]:
    """The metadata in `NAME.json` beside the article at `path`, all None where there is no such file.

    A field of another name is passed over with a note. Raises `ArticleRejected`.
    """
    sidecar = Path(path).with_name(stem(path) + ".json")
    if not sidecar.exists():
        return metadata({}, path)
    source = str(sidecar)
    try:
        record = json.loads(decode(read_bytes(source, max_bytes), source).removeprefix("\ufeff"))
    except (ValueError, RecursionError) as e:
        raise ArticleRejected(path, f"its sidecar {sidecar.name} is not valid JSON ({e}); mend or remove it") from e
    except ArticleRejected as e:
        raise ArticleRejected(path, f"its sidecar {sidecar.name}: {e.reason}") from e
    if not isinstance(record, dict):
        raise ArticleRejected(path, f"its sidecar {sidecar.name} must hold a JSON object, not {kind_of(record)}")
    for name in sorted(record.keys() - {*FIELDS, *MARKS}):
        note(f"{source}: no field {_shown(name)} is known in a sidecar, so it is passed over; known are {', '.join(FIELDS)}")
    try:
        return metadata(record, source)
    except ArticleRejected as e:
        raise ArticleRejected(path, f"its sidecar {sidecar.name}: {e.reason}") from e


def _shown(name: str) -> str:
    return repr(name if len(name) <= _LONGEST else name[:_LONGEST] + "…")


_LONGEST = 60
