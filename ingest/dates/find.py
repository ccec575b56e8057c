"""Find the expressions of time of a document."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache

from ingest.dates import ago_rules, day_rules, feast_rules, long_rules, near_rules, year_rules
from ingest.dates.calendar import make
from ingest.dates.edtf import bounds
from ingest.dates.found import Found
from ingest.dates.join import join
from ingest.dates.quotes import quoted_words
from ingest.dates.scene import Rule, Scene
from ingest.dates.triggers import joined, windows
from ingest.dates.view import View
from ingest.model import DateMention, Document, Segment

_SKIPPED = ("related_headlines", "keywords")
_PATH_DAY = re.compile(r"/(20[0-3]\d|19\d\d)([/-]?)(\d\d?)\2(\d\d?)(?=[/_.?#-]|$)")


def find_dates(document: Document) -> tuple[DateMention, ...]:
    """The expressions in text order, none overlapping; outside the lists of headlines and the keywords.

    Anchored on `document.published` of the segment they stand in (for what stands between segments, such as a publication
    line, of the next one). Linear in the text; never raises.
    """
    view = View(document.tokens)
    segments = document.segments
    starts = [s.span.start for s in segments]

    def segment_at(offset: int) -> Segment | None:
        index = bisect_right(starts, offset) - 1
        if index >= 0 and offset < segments[index].span.end:
            return segments[index]
        return segments[index + 1] if index + 1 < len(segments) else None

    def anchor_at(position: int) -> date | None:
        segment = segment_at(view.offset(position))
        given = document.published(segment) if segment else document.article.published
        if given is None and not (segment and segment.role.startswith("related")):
            return _url_day(document.article.url)
        return _day(given) if given else None

    scene = Scene(view, anchor_at)
    quoted = quoted_words(view)
    found = []
    for item in _longest(_candidates(view, scene)):
        offset = view.offset(item.start)
        segment = segment_at(offset)
        inside = segment is not None and segment.span.start <= offset
        if not (inside and segment is not None and segment.role in _SKIPPED):
            found.append(item.placed(quoted[view.word_at(item.start)], anchor_at(item.start)))
    joined = _headlines(join(found, view), view, segment_at)
    return tuple(DateMention(view.span(f.start, f.end), f.value if bounds(f.value) != (None, None) else None) for f in joined)


def _url_day(url: str | None) -> date | None:
    """The day in the path of an address (`/2024/4/13/`, `/2024-04-13-`, `/20240413/`)."""
    found = _PATH_DAY.search(url or "")
    return make(int(found[1]), int(found[3]), int(found[4])) if found else None


def _day(given: str) -> date | None:
    """The anchor; a day outside the years of news anchors nothing."""
    try:
        day = date.fromisoformat(given)
    except ValueError:
        return None
    return day if 1000 < day.year < 3000 else None


@cache
def _rules() -> dict[tuple[str, ...], list[tuple[re.Pattern[str], Rule]]]:
    """The rules by the kinds of trigger of which one must be near."""
    out: dict[tuple[str, ...], list[tuple[re.Pattern[str], Rule]]] = {}
    for module in (day_rules, near_rules, ago_rules, feast_rules, long_rules, year_rules):
        for kinds, pattern, rule in module.patterns():
            out.setdefault(tuple(kinds.split()), []).append((pattern, rule))
    return out


def _candidates(view: View, scene: Scene) -> list[Found]:
    out = []
    near = windows(view)
    for kinds, rules in _rules().items():
        stretches = near.get(kinds[0], []) if len(kinds) == 1 else joined([near[k] for k in kinds if k in near])
        for start, end in stretches:
            for pattern, rule in rules:
                for match in pattern.finditer(view.text, start, end):
                    if found := rule(match, scene):
                        out.append(found)
    return out


def _longest(candidates: Iterable[Found]) -> list[Found]:
    """Of overlapping candidates the longest; of equally long ones the one that has a value, then the first rule's."""
    taken: list[tuple[int, int]] = []
    kept: list[Found] = []
    for item in sorted(candidates, key=lambda f: (f.start - f.end, f.value is None, f.start)):
        index = bisect_right(taken, (item.start, item.end))
        if index and taken[index - 1][1] > item.start:
            continue
        if index < len(taken) and taken[index][0] < item.end:
            continue
        taken.insert(index, (item.start, item.end))
        kept.append(item)
    return sorted(kept, key=lambda f: f.start)


def _headlines(found: list[Found], view: View, segment_at: Callable[[int], Segment | None]) -> list[Found]:
    """Give a weekday of a title the day that the body of the same article gives it: titles have no tense."""
    titles = {"title": "body", "related_title": "related_body"}
    roles = [s.role if (s := segment_at(view.offset(f.start))) else "body" for f in found]
    out = []
    for index, item in enumerate(found):
        if item.kind == "weekday" and (body := titles.get(roles[index])):
            same = (f.value for f, r in zip(found[index:], roles[index:], strict=True) if r == body and f.weekday == item.weekday)
            value = next((v for v in same if v), item.value)
            out.append(Found(item.start, item.end, value, item.kind, weekday=item.weekday))
        else:
            out.append(item)
    return out
