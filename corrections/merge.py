"""Several corrections of one article in one file."""

from collections.abc import Iterable, Mapping
from typing import Any

from corrections.apply import gold
from corrections.model import Correction, Record
from errors import UsageError

MOST = 2_000
"""Corrections of one article."""


def corrections_of(file: Record) -> list[Correction]:
    """What readers said, in order."""
    return [Correction.from_json(value) for value in file.get("corrections", ())]


def added(file: Record | None, base: Record, corrections: Iterable[Correction]) -> dict[str, Any]:
    """`file` (None: there is none yet) with `corrections` after those it holds, over `base` as it was extracted last.

    The same again changes nothing; another word on the same statement takes the place of the former. Raises `UsageError` where
    the two are not of one article and one text.
    """
    if file is not None:
        if file.get("article") != base["article"]:
            raise UsageError(f"corrections of {file.get('article')!r} and of {base['article']!r} do not go into one file")
        if file.get("sha256") != base.get("sha256"):
            raise UsageError(f"the text of {base['article']!r} is not the one that was corrected (its SHA-256 differs)")
    held = {c.of: c for c in (corrections_of(file) if file is not None else [])}
    for correction in corrections:
        if held.get(correction.of) == correction:
            continue
        held.pop(correction.of, None)
        held[correction.of] = correction
    if len(held) > MOST:
        raise UsageError(f"more than {MOST:,} corrections of {base['article']!r}")
    return gold(base, held.values())


def merged(files: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """One file an article, of any number of files in order: the later word on a statement counts."""
    out: dict[str, dict[str, Any]] = {}
    for file in files:
        base = {**file, "statements": file["extracted"]}
        out[file["article"]] = added(out.get(file["article"]), base, corrections_of(file))
    return out
