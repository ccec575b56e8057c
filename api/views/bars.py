"""Counts of two sides as bars: over time, back to back; and by kind, beside their numbers."""

from collections.abc import Callable, Sequence
from typing import Any

from api.html import escape
from api.views.chart import filled
from api.views.strings import Words

_HALF = 50
_STEP = 10


def twin(
    words: Words,
    items: tuple[Sequence[dict[str, Any]], Sequence[dict[str, Any]]],
    names: Sequence[str],
    href: Callable[[str], str],
) -> str:
    """Two histograms over the same months (or years): the first upwards, the second downwards; every month is a link."""
    counts = [{str(item["date"]): int(item["statements"]) for item in side if item["date"]} for side in items]
    together = {date: counts[0].get(date, 0) + counts[1].get(date, 0) for date in counts[0].keys() | counts[1].keys()}
    if not together:
        return ""
    span = filled(together)
    a, b = (filled(dict.fromkeys(together, 0) | side) for side in counts)
    most = max(1, *a.values(), *b.values())
    width = len(span) * _STEP
    drawn = []
    for n, date in enumerate(span):
        if not span[date]:
            continue
        x = width - (n + 1) * _STEP if words.lang == "ar" else n * _STEP
        up, down = (max(3, round(side[date] / most * _HALF)) if side[date] else 0 for side in (a, b))
        title = escape(f"{date}: {names[0]} {a[date]}, {names[1]} {b[date]}")
        drawn.append(
            f'<a href="{escape(href(date))}" aria-label="{title}"><title>{title}</title>'
            f'<rect class="hit" x="{x}" y="0" width="{_STEP}" height="{2 * _HALF}"/>'
            f'<rect class="bar a" x="{x + 1}" y="{_HALF - up}" width="{_STEP - 2}" height="{up}"/>'
            f'<rect class="bar b" x="{x + 1}" y="{_HALF}" width="{_STEP - 2}" height="{down}"/></a>'
        )
    first, last = next(iter(span)), list(span)[-1]
    ends = f"<bdi>{first}</bdi>" + (f"<bdi>{last}</bdi>" if last != first else "")
    return (
        f'<section class="twin" aria-labelledby="chart"><h2 id="chart">{escape(words("over_time"))}</h2>'
        f'<svg viewBox="0 0 {width} {2 * _HALF}" preserveAspectRatio="none" role="group" aria-labelledby="chart">{"".join(drawn)}'
        f'<line class="axis" x1="0" x2="{width}" y1="{_HALF}" y2="{_HALF}"/></svg>'
        f'<p class="meta ends">{ends}</p></section>'
    )


def bar(count: int, most: int, kind: str = "") -> str:
    """One bar that lies, `most` long at most; its number stands beside it as text."""
    length = round(count / most * 100, 1) if most else 0
    return (
        f'<svg class="lying" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="bar {kind}" width="{length}" height="10"/></svg>'
    )


def two_bars(words: Words, head: str, lines: Sequence[tuple[str, int, int]], names: Sequence[str]) -> str:
    """A table of kinds (HTML) with the counts of two sides."""
    most = max(1, *(n for _, *both in lines for n in both))
    top = "".join(f'<th scope="col">{text}</th>' for text in (escape(words(head)), *(f"<bdi>{escape(n)}</bdi>" for n in names)))
    body = "".join(
        f'<tr><th scope="row">{name}</th>'
        + "".join(f'<td><span class="n">{n}</span>{bar(n, most, side)}</td>' for n, side in zip(both, ("a", "b"), strict=True))
        + "</tr>"
        for name, *both in lines
    )
    return f'<table class="bars"><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>'
