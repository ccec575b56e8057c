"""What the build of `web/` left in `api/built`: scripts, style sheets and fonts, read once; nothing where it was not built."""

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from re import compile as pattern

_MEDIA = {
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "woff2": "font/woff2",
    "txt": "text/plain; charset=utf-8",
}
_HASHED = pattern(r"-[0-9A-Z]{8}\.")
_FOR_EVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Built:
    """A file as it is served."""

    name: str
    body: bytes
    media: str
    etag: str

    @property
    def caching(self) -> str:
        """A name with a hash never means anything else; the others are asked for anew."""
        return _FOR_EVER if _HASHED.search(self.name) else "no-cache"


def _read() -> dict[str, Built]:
    here = files("api") / "built"
    found = {}
    for one in here.iterdir() if here.is_dir() else ():
        media = _MEDIA.get(one.name.rpartition(".")[2])
        if media is not None:
            body = one.read_bytes()
            found[one.name] = Built(one.name, body, media, f'"{hashlib.sha256(body).hexdigest()[:16]}"')
    return found


FILES = _read()
"""Name → file. Only these names are served, so that no path from outside leads to a file."""
THERE = {"page.js", "page.css", "fonts.css", "editor.js", "editor.css"} <= FILES.keys()
"""Whether the pages have their script and fonts."""


@cache
def compressed(name: str) -> bytes:
    """A text file of `FILES` as gzip."""
    return gzip.compress(FILES[name].body, 9, mtime=0)
