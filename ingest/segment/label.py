"""Lines that say what follows or what they are: «المصدر: …», «إقرأ أيضاً», «تاريخ النشر …»; the words are in `labels.tsv`."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from ingest.segment.line import HEAD, MARKS, Line
from ingest.segment.pubdate import says_when
from ingest.text import fold

LabelKind = Literal["credit", "keywords", "read_also", "list", "published", "updated", "boilerplate"]

_LONGEST = 40  # words; a label with a headline or a few tags after it is shorter, and running text need not be looked at
_MOST_TAGS = 120
_NO_LABEL = 18  # words; in a longer line a label stands at the start only
_LONGEST_FORM = 80  # letters; more than the longest label has
_SEPARATOR = re.compile(r"[\s\xa0]*(?:[:\uff1a|/،,…>»›]|\.{2,}|[-–—]+(?=\s|$)|/-)[\s:\uff1a….\-–—]*")
_WORD = re.compile(r"\w+")
_HASHTAGS = re.compile(r"(?:#\w+[\s،,]*){2,}")


@dataclass(frozen=True, slots=True)
class Label:
    """What a line is labelled as; `rest` is the offset within the line's text of what stands after it, None if nothing."""

    kind: LabelKind
    rest: int | None


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: LabelKind
    form: str
    max_words: int


def label_of(line: Line) -> Label | None:
    """The label that `line` begins with, or None for text.

    A label stands at the start of its line, after bullets or marks at most; what follows it is a colon, a dash, dots, or
    nothing. Its words in a sentence are no label.
    """
    if line.words > _MOST_TAGS:
        return None
    if line.words > _NO_LABEL and (not _may_begin(line) or not _begins(line)):
        return Label("keywords", 0) if _HASHTAGS.fullmatch(line.text) else None
    key = line.key
    if not key:  # a rule of dashes, a lone bullet
        return Label("boilerplate", None)
    starts, anywhere = _tables()
    m = starts.match(key)
    while m is not None:
        entry, end = _entries()[m.group()], m.end()
        found = _fits(line, key, entry, end)
        if found is not None:
            return found
        m = starts.match(key, 0, end - 1)  # a shorter label may fit where a longer one does not
    if line.words <= _NO_LABEL and anywhere.search(key):
        return Label("boilerplate", None)
    if _HASHTAGS.fullmatch(line.text):
        return Label("keywords", 0)
    return None


def _may_begin(line: Line) -> bool:
    """Whether the first word of a line is that of a label: enough to pass over most paragraphs, and folds one word only."""
    for piece in line.text[:HEAD].split():
        key = MARKS.sub("", fold(piece))
        if key:
            word = _WORD.match(key)
            return word is None or word.group() in _first_words()
    return True


@cache
def _first_words() -> frozenset[str]:
    return frozenset(word.group() for form in _entries() if (word := _WORD.match(form)))


def _begins(line: Line) -> bool:
    """Whether a long line may begin with a label; looks at its head only, for most lines are paragraphs of running text."""
    head = MARKS.sub("", " ".join(line.head.split()))
    return len(head) <= _LONGEST_FORM or _tables()[0].match(head) is not None


def _fits(line: Line, key: str, entry: _Entry, end: int) -> Label | None:
    if entry.max_words and line.words > entry.max_words:
        return None
    after = key[end:]
    if entry.form == "prefix":
        return Label(entry.kind, None)
    if entry.form == "date":
        dated = says_when(f"نشر {after}") or (after.lstrip().startswith(":") and re.search("[0-9]", after))
        return Label(entry.kind, None) if dated else None
    if entry.kind != "keywords" and line.words > _LONGEST:
        return None
    if not after.strip(' .:…-–—|/«»"()[]؟!*<>'):
        return Label(entry.kind, None)
    if entry.kind == "credit" and line.words > 4 and line.stops:  # an interview's turn, not a credit
        return None
    if _SEPARATOR.match(after) is None:
        starred = entry.kind == "credit" and key.startswith("نقلا عن") and line.text[0] in "*(" and not line.stops
        return Label(entry.kind, _rest(line, key[:end])) if starred else None
    return Label(entry.kind, _rest(line, key[:end]))


def _rest(line: Line, label: str) -> int:
    """Where in the line's own text begins what follows the label: folding may have dropped characters before it."""
    at, wanted = 0, len(label.replace(" ", ""))
    opening = re.match(r"[^\w©]*", line.text)
    at = opening.end() if opening else 0
    while wanted > 0 and at < len(line.text):
        wanted -= len(fold(line.text[at]).strip())
        at += 1
    while at < len(line.text) and not fold(line.text[at]):  # marks on the last letter
        at += 1
    m = _SEPARATOR.match(line.text, at)
    return m.end() if m else at


@cache
def _entries() -> dict[str, _Entry]:
    out: dict[str, _Entry] = {}
    for row in files(__package__).joinpath("labels.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        label, kind, form, words, _ = row.split("\t")
        if form != "any":
            out[fold(label)] = _Entry(kind, form, int(words))  # type: ignore[arg-type]
    return out


@cache
def _tables() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A pattern of all labels at the start of a folded line, the longest first, and one of those that stand anywhere."""
    rows = [r.split("\t") for r in files(__package__).joinpath("labels.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    starts = sorted({fold(r[0]) for r in rows if r[2] != "any"}, key=lambda s: (-len(s), s))
    anywhere = sorted({fold(r[0]) for r in rows if r[2] == "any"})
    return re.compile(rf"(?:{'|'.join(map(re.escape, starts))})(?!\w)"), re.compile("|".join(map(re.escape, anywhere)))
