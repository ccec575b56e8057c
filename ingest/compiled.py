"""Whether the extractors run compiled (`make fast`), and a look that what was compiled is what the source says."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

STAMP = Path(__file__).with_name(".compiled")
"""What `scripts/fast.py` compiled: a digest of the source, then a path a line; absent where all is Python."""
_ROOT = Path(__file__).parents[1]


def compiled() -> bool:
    """Whether this process uses compiled extractors."""
    return STAMP.exists()


def check() -> None:
    """Raise ImportError where compiled modules are older than their source, which they would hide."""
    try:
        held, *files = STAMP.read_text(encoding="utf-8").split()
    except FileNotFoundError:
        return
    if digest(files) != held:
        raise ImportError(
            "the compiled extractors are older than their source: `make fast` compiles them anew, `make slow` removes them"
        )


def digest(files: Iterable[str]) -> str:
    """A digest of these files, given relative to the folder that holds `ingest`; a missing one counts as empty."""
    h = hashlib.blake2b(digest_size=16)
    for name in files:
        path = _ROOT / name
        content = path.read_bytes() if path.exists() else b""
        h.update(name.encode() + b"\0" + len(content).to_bytes(8, "big") + content)
    return h.hexdigest()
