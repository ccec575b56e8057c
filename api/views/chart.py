"""A histogram over time as inline SVG; every bar is a link."""

from collections.abc import Callable, Sequence
from typing import Any

from api.html import escape
from api.views.strings import Words

_HEIGHT = 100
_STEP = 10
_MOST = 120
"""Bars at most; beyond that months become years."""
_LEAST = 12
"""Months or years at least, so that a bar stays a bar."""


def histogram(words: Words, items: Sequence[dict[str, Any]], href: Callable[[str], str]) -> str:
    """`items` are months (`date`, `statements`) in order, undated ones (None) left out; time goes as the language is read."""
    counts = {str(item["date"]): int(item["statements"]) for item in items if item["date"]}
    if not counts:
        return ""
    bars = filled(counts)
    most = max(bars.values())
    width = len(bars) * _STEP
    drawn = []
    for n, (date, count) in enumerate(bars.items()):
        if not count:
            continue
        height = max(3, round(count / most * _HEIGHT))
        x = width - (n + 1) * _STEP if words.lang == "ar" else n * _STEP
        title = f"{date}: {count}"
        drawn.append(
            f'<a href="{escape(href(date))}" aria-label="{escape(title)}"><title>{escape(title)}</title>'
            f'<rect class="hit" x="{x}" y="0" width="{_STEP}" height="{_HEIGHT}"/>'
            f'<rect class="bar" x="{x + 1}" y="{_HEIGHT - height}" width="{_STEP - 2}" height="{height}"/></a>'
        )
    first, last = next(iter(bars)), list(bars)[-1]
    ends = f"<bdi>{first}</bdi>" + (f"<bdi>{last}</bdi>" if last != first else "")
    return (
        f'<section class="chart" aria-labelledby="chart"><h2 id="chart">{escape(words("over_time"))}</h2>'
        f'<svg data-first="{first}" viewBox="0 0 {width} {_HEIGHT}" preserveAspectRatio="none" role="group" aria-labelledby="chart">{"".join(drawn)}</svg>'
        f'<p class="meta ends">{ends}</p><p class="meta">{escape(words("most"))}: <bdi>{most}</bdi></p></section>'
    )


def filled(counts: dict[str, int]) -> dict[str, int]:
    """Counts by month with the months between, or by year where there are too many of them."""
    first, last = (int(d[:4]) * 12 + int(d[5:7]) - 1 for d in (min(counts), max(counts)))
    if last - first < _MOST:
        first = max(0, min(first, last - _LEAST + 1))
        months = (f"{m // 12:04}-{m % 12 + 1:02}" for m in range(first, last + 1))
        return {month: counts.get(month, 0) for month in months}
    years: dict[str, int] = {}
    for date, count in sorted(counts.items()):
        years[date[:4]] = years.get(date[:4], 0) + count
    first = min(int(min(years)), int(max(years)) - _LEAST + 1)
    return {f"{year:04}": years.get(f"{year:04}", 0) for year in range(first, int(max(years)) + 1)}
