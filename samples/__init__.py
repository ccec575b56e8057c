"""Short articles of our own, in the forms that real pages have, each with its annotation; samples/README.md says more."""

from importlib.resources import files
from pathlib import Path


def articles_dir() -> Path:
    """The folder of the articles (`.txt` with sidecar, `.html`, `.jsonl`); works from the installed package too."""
    return _folder("articles")


def gold_dir() -> Path:
    """The folder of the annotations, `NAME.json` for the article with the id NAME."""
    return _folder("gold")


def _folder(name: str) -> Path:
    return Path(str(files("samples") / name))
