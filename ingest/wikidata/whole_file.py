"""Write a file whole or not at all."""

import os
from pathlib import Path

from errors import UsageError


def write_whole(path: Path, text: str) -> None:
    """Write `text` under another name, then give it the right one, so that a reader or a killed run never sees half of it."""
    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise UsageError(f"cannot write {path}: {error.strerror or error}") from error
