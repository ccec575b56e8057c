"""Which files the given paths stand for."""

import os
from collections.abc import Iterable
from pathlib import Path

from errors import ArticleRejected, UsageError

STDIN = "-"
SUFFIXES = (".txt", ".html", ".htm", ".jsonl", ".jsonl.gz")
"""Suffixes of articles; the longest that fits counts."""


def suffix(path: str | Path) -> str | None:
    """The article suffix of a file name, in lower case, or None."""
    name = Path(path).name.lower()
    return next((s for s in sorted(SUFFIXES, key=len, reverse=True) if name.endswith(s)), None)


def stem(path: str | Path) -> str:
    """The file name without its article suffix, which is the id of an article that has a file of its own."""
    name = Path(path).name
    return name[: len(name) - len(suffix(path) or "")]


def find_inputs(paths: Iterable[str | Path]) -> tuple[list[str | ArticleRejected], bool]:
    """The files (or `-`) that `paths` stand for in order, with rejects in their place, and whether any file was found.

    A directory gives the files with an article's suffix in it and below it, sorted by path, without hidden ones and
    without following links to directories; sidecars (`.json`) and other files there are passed over.
    """
    out: list[str | ArticleRejected] = []
    for given in paths:
        path = os.fspath(given)
        if path == STDIN:
            out.append(STDIN)
        elif Path(path).is_dir():
            out.extend(_below(path))
        elif not os.path.lexists(path):
            out.append(ArticleRejected(path, "no such file or directory; check the path"))
        elif suffix(path) is None:
            out.append(ArticleRejected(path, f"unsupported kind of file; give one of {', '.join(SUFFIXES)}, or a directory"))
        else:
            out.append(path)
    return out, any(isinstance(x, str) for x in out)


def _below(root: str) -> list[str | ArticleRejected]:
    files: list[str] = []
    bad: list[str | ArticleRejected] = []

    def unreadable(error: OSError) -> None:
        bad.append(
            ArticleRejected(error.filename or root, f"the directory cannot be read ({error.strerror}); check its permissions")
        )

    for folder, folders, names in os.walk(root, onerror=unreadable):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        files += [str(Path(folder) / n) for n in names if not n.startswith(".") and suffix(n)]
    if not files and not bad:
        bad.append(ArticleRejected(root, f"the directory holds no articles ({', '.join(SUFFIXES)})"))
    return [*sorted(files, key=lambda f: Path(f).parts), *bad]


def nothing_found(rejects: Iterable[object]) -> UsageError:
    """The error for a run without a single input, with the reasons in one line."""
    reasons = "; ".join(map(str, rejects))
    return UsageError(reasons or "no input given; name a file, a directory or - for JSON Lines from standard input")
