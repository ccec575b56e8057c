"""Offices as bars over the years."""

import re
from collections.abc import Sequence

from api.html import escape
from api.models import Post

_YEAR = re.compile(r"(\d{4})(?:-(\d{2}))?")
_ROW = 10


def span(during: str | None) -> tuple[float | None, float | None]:
    """Beginning and end of an EDTF date or interval in years with fractions of months; None for an open or unknown end."""
    if not during:
        return None, None
    start, slash, end = during.partition("/")
    first, last = _year(start, 0), _year(end if slash else start, 1)
    return first, last


def _year(text: str, end: int) -> float | None:
    match = _YEAR.match(text.strip())
    if match is None:
        return None
    month = int(match[2]) - 1 + end if match[2] else 12 * end
    return int(match[1]) + min(month, 12) / 12


def bars(posts: Sequence[Post]) -> dict[str, str]:
    """For each post by its IRI a bar on an axis that all of them share; those without a time have none.

    An open end runs to the edge of the axis, where the bar fades out by its class.
    """
    spans = {post.iri: span(post.during) for post in posts}
    known = [year for pair in spans.values() for year in pair if year is not None]
    if not known:
        return {}
    low, high = int(min(known)), int(-(-max(known) // 1))
    width = max(high - low, 1) + (1 if any(a is not None and b is None for a, b in spans.values()) else 0)
    out = {}
    for iri, (first, last) in spans.items():
        if first is None and last is None:
            continue
        x = 0.0 if first is None else (first - low) / width * 100
        end = 100.0 if last is None else (last - low) / width * 100
        open_ = " open" if first is None or last is None else ""
        drawn = f'<rect class="bar{open_}" x="{x:.1f}" y="2" width="{max(end - x, 1.5):.1f}" height="{_ROW - 4}" rx="1"/>'
        out[iri] = (
            f'<svg class="office" viewBox="0 0 100 {_ROW}" preserveAspectRatio="none" aria-hidden="true">'
            f'<line class="axis" x1="0" x2="100" y1="{_ROW - 1}" y2="{_ROW - 1}"/>{drawn}</svg>'
        )
    return out


def ends(posts: Sequence[Post]) -> str:
    """The first and the last year of the axis."""
    known = [year for post in posts for year in span(post.during) if year is not None]
    if not known:
        return ""
    low, high = int(min(known)), int(-(-max(known) // 1))
    return f'<p class="meta ends axis-ends"><bdi>{low}</bdi><bdi>{escape(str(high))}</bdi></p>'
