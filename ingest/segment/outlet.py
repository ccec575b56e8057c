"""The outlet that a credit line or a dateline names, as written."""

import re
from functools import cache
from importlib.resources import files

from ingest.segment.line import Line
from ingest.text import fold

_MEDIA = re.compile(
    r"(?<!\w)(?:ال)?(?:نيوز|وكاله|صحيفه|جريده|قناه|موقع|بوابه|شبكه|راديو|اذاعه|تلفزيون|برس|اونلاين|مجله|news|press|online|agency|tv|radio)(?!\w)"
)
_BRACKETS = re.compile(r"[^()\n]{0,60}\((?P<outlet>[^()\n]{2,40})\)\s*[-–—]")
_SLASH = re.compile(r"(?P<outlet>[^\W\d_][^/()\n:،.]{1,30}?)\s*/\s?[-–—]")
_DASHES = re.compile(r"\s+[-–—|]+\s+|\s*[-–—|]\s+|\s*/\s*")
_PARTS = re.compile(r"[/،,+&|()\[\]]|\s[-–—]\s|\sو(?=\S)")
_COLLECTIVE = re.compile(r"(?:^|[\s/+،,&|–—-] ?و? ?)(?:ال)?وكالات(?: ال[أا]نباء)?$")
_WORDLIKE = re.compile(r"\w")
_LATIN = re.compile(r"[A-Za-z][A-Za-z .]*[0-9]*")
_BYLINE = re.compile(r"(?:كتبت?|اعدها?|اعداد|تحرير|ترجمه|مراسلنا)\s*[:/|\-–—]|(?:التحليل )?بقلم(?!\w)")
_PLACE_AND_NAME = re.compile(
    r"[^\W\d]+(?: [^\W\d]+){0,2}(?:\s+[-–—|]\s+|\s*/\s*)[^\W\d]+(?: [^\W\d]+){0,2}"
)  # no headline of 5,000
_WORDS_IN_DATELINE = 9


def credited(text: str) -> str | None:
    """The outlet in what follows the label of a credit line, without brackets, quotation marks and stops.

    «وكالات», alone or after the name, names nobody and is left out.
    """
    name = _trimmed(re.sub(r'["«»“”]', "", text))
    return _trimmed(_COLLECTIVE.sub("", name)) or None


def _trimmed(name: str) -> str:
    """The name from its first letter or digit to its last, one blank between words."""
    ends = [m.start() for m in _WORDLIKE.finditer(name)]
    return " ".join(name[ends[0] : ends[-1] + 1].split()) if ends else ""


def first_agency(text: str) -> str | None:
    """The first outlet of a line of agencies' names."""
    return next((name for part in _PARTS.split(text) if (name := credited(part))), None)


def in_dateline(text: str) -> str | None:
    """The outlet in the dateline with which a paragraph begins: `(CNN)--`, `القدس (رويترز) -`, `الأفق/-`, `رويترز –`.

    A place or a person's name alone gives None, and so does «وكالات», which names nobody.
    """
    if (m := _BRACKETS.match(text)) and (_LATIN.fullmatch(m["outlet"].strip()) or _known(m["outlet"])):
        return credited(m["outlet"])
    if m := _SLASH.match(text):
        return credited(m["outlet"]) if len(m["outlet"].split()) <= 4 else None
    head = _DASHES.split(" ".join(text.split(None, _WORDS_IN_DATELINE)[:_WORDS_IN_DATELINE]))[:-1][:2]
    return next((credited(part) for part in head if _known(part) and len(part.split()) <= 4), None)


def is_agency_line(line: Line) -> bool:
    """Whether the line holds nothing but names of agencies: `رويترز/ أ ف ب`, `(وكالات)`."""
    if line.words > 10:
        return False
    parts = [p for p in _PARTS.split(line.text) if p.strip()]
    return bool(parts) and all(_squeezed(p) in _agencies() for p in parts)


def is_byline(line: Line) -> bool:
    """Whether the line names only who wrote the report, or where and who: `كتبت: سلمى حداد`, `القاهرة – سلمى حداد`."""
    if line.words > 9 or not line.like_headline:
        return False
    return _BYLINE.match(line.key) is not None or _PLACE_AND_NAME.fullmatch(line.text) is not None


def is_outlet_line(line: Line) -> bool:
    """Whether the line names an outlet and a section or place, as some pages put it over the report: `الأفق نيوز – سياسة`."""
    if line.words > 7 or not line.like_headline:
        return False
    parts = [p for p in re.split(r" ?[-–—|/] ?", " ".join(line.text.split())) if p]
    return len(parts) in (2, 3) and any(_known(p) for p in parts) and all(len(p.split()) <= 4 for p in parts)


def _known(name: str) -> bool:
    return _squeezed(name) in _agencies() or _MEDIA.search(fold(name)) is not None


def _squeezed(name: str) -> str:
    return re.sub(r"[\W_]+", "", fold(name))


@cache
def _agencies() -> frozenset[str]:
    rows = files(__package__).joinpath("agencies.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return frozenset(_squeezed(r.split("\t")[0]) for r in rows)
