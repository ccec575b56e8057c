"""Two speakers, or two outlets on one matter, side by side by day."""

from collections.abc import Mapping
from typing import Any

from api.compare import SIDES, Aligned, Day
from api.html import escape
from api.models import ActorRef, Label, Page, Statement
from api.views.bars import twin, two_bars
from api.views.parts import actor_url, card, empty, label, link, section, text_of, url
from api.views.search import chips
from api.views.strings import Words

COMMON = ("about", "q", "from", "to", "process", "role", "act", "mode", "speaker", "outlet")
"""Filters that hold for both sides; the one that is compared is not among them."""
_SHOWN = ("about", "q", "from", "to")
_DATES = ("from", "to")
Facets = Mapping[str, list[dict[str, Any]]]


def form(words: Words, given: Mapping[str, str], offered: list[dict[str, Any]]) -> str:
    """What to compare: two tabs, two names, what about; the names that occur most are offered."""
    by = given["by"]
    shown = ("speaker", *_SHOWN) if by == "outlet" else _SHOWN
    tabs = "".join(
        link(
            url(words, "/compare", {**given, "by": kind, "a": "", "b": "", "speaker": "", "outlet": ""}),
            words(f"two_{kind}s"),
            ' aria-current="page"' if kind == by else "",
        )
        for kind in ("speaker", "outlet")
    )
    names = "".join(f'<option value="{escape(name)}"></option>' for name in dict.fromkeys(_name(words, one) for one in offered))
    fields = "".join(
        f'<label>{escape(words(f"{by}_{side}"))}<input name="{side}" value="{escape(given[side])}" dir="auto" list="names"></label>'
        for side in SIDES
    ) + "".join(
        f'<label>{escape(words(f))}<input name="{f}" value="{escape(given[f])}"'
        + (' placeholder="2024-08-21" dir="ltr" inputmode="numeric"' if f in _DATES else ' dir="auto"')
        + "></label>"
        for f in shown
    )
    kept = {f: given[f] for f in COMMON if f not in shown and f != by} | {"by": by, "lang": "en" if words.lang == "en" else ""}
    hidden = "".join(f'<input type="hidden" name="{f}" value="{escape(v)}">' for f, v in kept.items() if v)
    taken = chips(words, dict(given), {}, "/compare", [f for f in COMMON if f not in shown and f != by])
    return (
        f'<nav class="tabs" aria-label="{escape(words("compare_what"))}">{tabs}</nav>'
        f'<form action="/compare" method="get" aria-label="{escape(words("compare"))}">{fields}{hidden}'
        f'<button>{escape(words("compare_do"))}</button></form><datalist id="names">{names}</datalist>{taken}'
    )


def _name(words: Words, one: dict[str, Any]) -> str:
    return label(words, Label(**one["label"]), str(one["value"])) if one["label"] else str(one["value"])


def offers(words: Words, given: Mapping[str, str], offered: list[dict[str, Any]], chosen: ActorRef | None) -> str:
    """With whom to compare, where one side or both are not chosen yet."""
    side = "b" if chosen else "a"
    lines = "".join(
        f'<li><a href="{escape(url(words, "/compare", {**given, side: str(one["value"])}))}">{text_of(_name(words, one))} '
        f'<span class="n">{one["statements"]}</span></a></li>'
        for one in offered
        if chosen is None or one["value"] != chosen.id
    )
    if not lines:
        return empty(words, "compare_none")
    title = words("compare_choose") if chosen is None else words("compare_with").format(label(words, chosen.label, chosen.id))
    return f'<section class="facets offers" aria-labelledby="with"><h2 id="with">{escape(title)}</h2><ul>{lines}</ul></section>'


def body(
    words: Words,
    given: Mapping[str, str],
    who: tuple[ActorRef, ActorRef],
    pages: tuple[Page[Statement], Page[Statement]],
    rows: Aligned,
    acts: tuple[Facets, Facets],
    months: tuple[list[dict[str, Any]], list[dict[str, Any]]],
) -> str:
    """Both sides: totals, months and acts, then their statements day by day."""
    names = tuple(label(words, one.label, one.id) for one in who)
    all_of = [url(words, "/", {**{f: given[f] for f in COMMON}, given["by"]: one.id}) for one in who]
    heads = "".join(
        f'<div class="head {side}"><h2>{link(actor_url(words, one.id), name)}</h2>'
        f'<p class="meta"><span>{link(href, words("all_statements"))} (<bdi>{page.total}</bdi>)</span></p></div>'
        for side, one, name, href, page in zip(SIDES, who, names, all_of, pages, strict=True)
    )
    same = empty(words, "compare_same") if who[0].id == who[1].id else ""
    chart = twin(words, months, names, lambda date: url(words, "/compare", {**given, "from": date, "to": date}))
    told = "".join(_day(words, day, names) for day in rows.days) or empty(words, "no_results")
    cut = f'<p class="meta">{escape(words("compare_cut"))}</p>' if rows.cut else ""
    earlier = {**given, "to": rows.until.isoformat()} if rows.until else None
    more = (
        f'<nav class="pages" aria-label="{escape(words("pages"))}"><p>{link(url(words, "/compare", earlier), words("earlier"))}</p></nav>'
        if earlier
        else ""
    )
    listed = section(words, "by_day", f'<ol class="days">{told}</ol>' if rows.days else told)
    return f'{same}<div class="pair heads">{heads}</div>{chart}{_acts(words, acts, names)}{listed}{cut}{more}'


def _acts(words: Words, facets: tuple[Facets, Facets], names: tuple[str, ...]) -> str:
    counts = [{one["value"]: int(one["statements"]) for one in side.get("act", ())} for side in facets]
    acts = sorted(counts[0].keys() | counts[1].keys(), key=lambda act: (-sum(side.get(act, 0) for side in counts), act))
    if not acts:
        return ""
    lines = [(escape(words.concept(act)), counts[0].get(act, 0), counts[1].get(act, 0)) for act in acts]
    return section(words, "acts", two_bars(words, "act", lines, names))


def _day(words: Words, day: Day, names: tuple[str, ...]) -> str:
    sides = "".join(
        f'<div class="side {side}"><p class="whose">{text_of(name)}</p>'
        + (f"<ol>{''.join(card(words, s) for s in said)}</ol>" if said else f'<p class="silent">{escape(words("silent"))}</p>')
        + "</div>"
        for side, name, said in zip(SIDES, names, (day.a, day.b), strict=True)
    )
    when = (
        f'<time datetime="{day.day.isoformat()}"><bdi>{day.day.isoformat()}</bdi></time>' if day.day else escape(words("undated"))
    )
    return f'<li class="day"><h3>{when}</h3><div class="pair">{sides}</div></li>'
