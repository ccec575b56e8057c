"""Annotated articles from a directory."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from errors import UsageError
from evaluation.match import Record


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article's text exactly as in its file (line ends included), and what the annotation says of it."""

    name: str
    text: str
    gold: Record


def load_gold(gold: Path, articles: Path | Mapping[str, str]) -> tuple[GoldArticle, ...]:
    """The articles that `gold/*.json` annotate, by name, each with the text `articles/NAME.txt` or that of a mapping by id.

    A mapping is for articles that are not all `.txt`: whoever calls has read them (pages, JSON Lines).
    Raises `UsageError` where a directory, an annotation or a text is missing or broken, or where an annotation has a
    `sha256` and its text another.
    """
    return tuple(_with_text(f, _annotation(f), articles) for f in _files(gold))


def annotated_ids(gold: Path) -> frozenset[str]:
    """The ids of the articles that `gold/*.json` annotate, so that only these need be read.

    Raises `UsageError` where the directory or an annotation is missing or broken.
    """
    return frozenset(_annotation(f)["article"] for f in _files(gold))


def _files(gold: Path) -> list[Path]:
    files = sorted(gold.glob("*.json")) if gold.is_dir() else []
    if not files:
        raise UsageError(f"{gold}: no annotations (*.json) there; give the directory of the gold files by --gold")
    return files


def _annotation(file: Path) -> Record:
    try:
        gold = json.loads(file.read_text(encoding="utf-8"))
        missing = {"article", "segments", "statements", "roles", "dates"} - gold.keys()
    except (OSError, ValueError, AttributeError, TypeError) as e:
        raise UsageError(f"{file}: not an annotation ({e})") from e
    if missing:
        raise UsageError(f"{file}: not an annotation, {', '.join(sorted(missing))} missing")
    if not isinstance(gold["article"], str):
        raise UsageError(f"{file}: not an annotation, `article` must be a string")
    return dict(gold)


def _with_text(file: Path, gold: Record, articles: Path | Mapping[str, str]) -> GoldArticle:
    found = GoldArticle(gold["article"], _text(file, gold["article"], articles), gold)
    try:
        _check(gold, len(found.text))
    except (KeyError, TypeError, ValueError, AttributeError) as e:
        raise UsageError(f"{file}: not an annotation ({type(e).__name__}: {e})") from e
    digest = gold.get("sha256")
    if digest and digest != sha256(found.text.encode("utf-8", "surrogatepass")).hexdigest():
        raise UsageError(f"{file}: the text of {found.name} is not the one that was annotated (its SHA-256 differs)")
    return found


def _check(gold: Record, length: int) -> None:
    """Raises `KeyError`, `TypeError` or `ValueError` where the annotation lacks what is scored or has a span outside the text."""
    for part in gold["segments"]:
        _span(part, length)
        _string(part["role"])
    for s in gold["statements"]:
        for name in ("content", "cue", "speaker_mention"):
            if name == "content" or s.get(name) is not None:
                _span(s[name], length)
        for name in ("mode", "act"):
            _string(s[name])
        _actor(s["speaker"])
        for via in s.get("via", ()):
            if not isinstance(via, str):
                _actor(via, least=1)
    for r in gold["roles"]:
        _actor(r["actor"])
        _string(r["role"])
    for d in gold["dates"]:
        _span(d, length)
        if d["value"]:
            _string(d["value"])


def _span(span: Record, length: int) -> None:
    start, end = span["start"], span["end"]
    if type(start) is not int or type(end) is not int or not 0 <= start <= end <= length:
        raise ValueError(f"no span of a text of {length} characters: {start!r} to {end!r}")


def _actor(actor: Record, least: int = 0) -> None:
    names = actor["names"]
    if not isinstance(names, list) or len(names) < least:
        raise TypeError(f"`names` must be a list of strings, not {names!r}")
    for name in names:
        _string(name)


def _string(value: object) -> None:
    if not isinstance(value, str):
        raise TypeError(f"a string is wanted, not {value!r}")


def _text(file: Path, name: str, articles: Path | Mapping[str, str]) -> str:
    if isinstance(articles, Mapping):
        if name not in articles:
            raise UsageError(f"{file}: no article has the id {name}; give the directory of the articles by --articles")
        return articles[name]
    path = articles / f"{name}.txt"
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as e:
        raise UsageError(f"{path}: the text of {file.name} cannot be read ({e}); give its directory by --articles") from e
