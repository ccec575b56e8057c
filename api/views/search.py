"""Who said what: form, chips, facets, histogram, results, pager, exports, query."""

from collections.abc import Mapping, Sequence
from typing import Any, get_args
from urllib.parse import urlencode

from api.html import escape
from api.models import Act, ActorRef, Label, Mode, Page, Role, Statement
from api.views.chart import histogram
from api.views.parts import cards, empty, label, link, text_of, url
from api.views.strings import Words

ASKED = ("speaker", "about", "q")
FIELDS = (*ASKED, "from", "to", "outlet", "act", "mode", "role", "process")
FACETS = ("speaker", "outlet", "process", "role", "act", "mode", "month")
COMPARED = ("speaker", "outlet")
FORMS = ("csv", "json", "ttl", "jsonld")
_LONGEST = 12_000
_ROLES, _ACTS, _MODES = get_args(Role), get_args(Act), get_args(Mode)
_CONCEPTS = ("act", "mode", "role")


def form(words: Words, given: dict[str, str]) -> str:
    """The search form: one box for whatever one looks for, and a part that unfolds with all filters."""
    kept = '<input type="hidden" name="lang" value="en">' if words.lang == "en" else ""
    box = (
        f'<label class="box">{escape(words("find"))}<input type="search" name="find" dir="auto" data-names maxlength="500" '
        f'placeholder="{escape(words("find_what"))}"></label>'
    )
    more = "".join(_text(words, given, f) for f in (*ASKED, "from", "to", "outlet", "process"))
    more += "".join(_choice(words, given, f, among) for f, among in (("role", _ROLES), ("act", _ACTS), ("mode", _MODES)))
    return (
        f'<form action="/" method="get" class="search" role="search" aria-label="{escape(words("search_form"))}">{box}'
        f"<button>{escape(words('search'))}</button>"
        f'<details><summary>{escape(words("more_filters"))}</summary><div class="more">{more}</div></details>{kept}</form>'
    )


def _text(words: Words, given: Mapping[str, str], name: str) -> str:
    dates = ' placeholder="2024-08-21" dir="ltr" inputmode="numeric"' if name in ("from", "to") else ' dir="auto"'
    return f'<label>{escape(words(name))}<input name="{name}" value="{escape(given[name])}"{dates}></label>'


def _choice(words: Words, given: Mapping[str, str], name: str, among: tuple[str, ...]) -> str:
    values = among if given[name] in (*among, "") else (*among, given[name])
    options = "".join(
        f'<option value="{escape(v)}"{" selected" if given[name] == v else ""}>{escape(words.concept(v))}</option>'
        for v in values
    )
    return f'<label>{escape(words(name))}<select name="{name}"><option value="">{escape(words("any"))}</option>{options}</select></label>'


def chips(
    words: Words, given: dict[str, str], facets: dict[str, list[dict[str, Any]]], place: str = "/", shown: Sequence[str] = FIELDS
) -> str:
    """Every filter of `shown` that is set, as a link to the view at `place` without it."""
    out = []
    for field in shown:
        value = given[field]
        if not value:
            continue
        named = next((f["label"] for f in facets.get(field, ()) if f["value"] == value and f["label"]), None)
        shown = words.concept(value) if field in _CONCEPTS else label(words, Label(**named), value) if named else value
        href = url(words, place, given | {field: ""})
        title = f' aria-label="{escape(words("remove"))}: {escape(words(field))} {escape(shown)}"'
        out.append(f'<li><a href="{escape(href)}"{title}>{escape(words(field))}: {text_of(shown)} ×</a></li>')
    if not out:
        return ""
    rest = (
        f"<li>{link(url(words, place, {f: v for f, v in given.items() if f not in shown}), words('clear'))}</li>"
        if len(out) > 1
        else ""
    )
    return f'<nav aria-label="{escape(words("active"))}"><ul class="chips">{"".join(out)}{rest}</ul></nav>'


def compare_link(words: Words, given: Mapping[str, str], by: str) -> str:
    """A link to the page that compares what is chosen as `by` with another, other filters kept."""
    href = url(words, "/compare", {"by": by, "a": given[by], **{f: v for f, v in given.items() if f != by}})
    return link(href, words("compare_more"), ' class="compare"')


def facet_lists(words: Words, given: dict[str, str], facets: dict[str, list[dict[str, Any]]]) -> str:
    """Values that narrow the view, each with its count; nothing for what is chosen already."""
    parts = []
    for name in FACETS:
        if name in COMPARED and given[name]:
            parts.append(f"<h3>{escape(words(name))}</h3><p>{compare_link(words, given, name)}</p>")
            continue
        found = [f for f in facets.get(name, ()) if given.get(name) != f["value"]]
        if not found or (name != "month" and given[name]) or (name == "month" and given["from"] and given["from"] == given["to"]):
            continue
        lines = []
        for one in found:
            value = str(one["value"])
            shown = label(words, Label(**one["label"]), value) if one["label"] else words.concept(value)
            more = {"from": value, "to": value} if name == "month" else {name: value}
            href = escape(url(words, "/", given | more))
            lines.append(f'<li><a href="{href}">{text_of(shown)} <span class="n">{one["statements"]}</span></a></li>')
        parts.append(f"<h3>{escape(words(name))}</h3><ul>{''.join(lines)}</ul>")
    if not parts:
        return ""
    return f'<nav class="facets sticky" aria-labelledby="narrow"><h2 id="narrow">{escape(words("narrow"))}</h2>{"".join(parts)}</nav>'


def results(
    words: Words,
    found: Page[Statement],
    given: dict[str, str],
    facets: dict[str, list[dict[str, Any]]],
    months: list[dict[str, Any]],
    sparql: str,
    cursor: str | None,
    hints: str = "",
) -> str:
    """All below the form; `hints` (HTML) stand where there are no results."""
    chart = histogram(words, months, lambda date: url(words, "/", given | {"from": date, "to": date}))
    narrow = facet_lists(words, given, facets)
    jump = f' <a class="jump" href="#narrow">{escape(words("narrow"))}</a>' if narrow else ""
    listed = cards(words, found.items) if found.items else empty(words, "no_results") + hints
    compared = [compare_link(words, given, by) for by in COMPARED if given[by]][:1]
    total = f'<h2 id="found"><span role="status">{escape(words("total"))}: <bdi>{found.total}</bdi></span></h2>'
    head = f'<div class="found">{total}{_turned(words, given)}{"".join(compared)}{jump}</div>'
    main = f"<div>{chart}{head}{listed}{_pager(words, found, given, cursor)}{_export(words, given, sparql)}</div>"
    return f'{chips(words, given, facets)}<div class="columns">{main}{narrow}</div>'


def _turned(words: Words, given: dict[str, str]) -> str:
    """From what somebody said to what was said about him, and back."""
    for here, there in (("speaker", "about"), ("about", "speaker")):
        if given[here] and not given[there]:
            return link(url(words, "/", {**given, here: "", there: given[here]}), words(f"as_{there}"))
    return ""


def hints(words: Words, given: dict[str, str], without: dict[str, int], named: ActorRef | None) -> str:
    """What may help where nothing was found: filters to drop, each with how many statements there are then; whom the words name."""
    lines = [
        f"<li>{link(url(words, '/', {**given, name: ''}), words('suggest_drop') + ': ' + words(name))} "
        f'<span class="n"><bdi>{total}</bdi></span></li>'
        for name, total in sorted(without.items(), key=lambda pair: -pair[1])
    ]
    if named is not None:
        name = label(words, named.label, named.id)
        for field in ("speaker", "about"):
            if not given[field]:
                href = url(words, "/", {**given, "q": "", field: named.id})
                lines.append(f"<li>{link(href, f'{words(field)}: {name}')}</li>")
    if given["q"]:
        lines.append(f"<li>{escape(words('suggest_spelling'))}</li>")
    if not lines:
        return ""
    return f'<section aria-labelledby="hints"><h2 id="hints">{escape(words("suggest_title"))}</h2><ul class="ways">{"".join(lines)}</ul></section>'


def _pager(words: Words, found: Page[Statement], given: dict[str, str], cursor: str | None) -> str:
    links = [link(url(words, "/", given), words("first"))] if cursor else []
    if found.next:
        links.append(link(url(words, "/", given | {"cursor": found.next}), words("next"), ' rel="next"'))
    return f'<nav class="pages" aria-label="{escape(words("pages"))}"><p>{" · ".join(links)}</p></nav>' if links else ""


def _export(words: Words, given: dict[str, str], sparql: str) -> str:
    query = urlencode({name: value for name, value in given.items() if value})
    names = {"csv": "CSV", "json": "JSON", "ttl": "Turtle", "jsonld": "JSON-LD"}
    files = " · ".join(link(f"/statements.{f}" + (f"?{query}" if query else ""), names[f], ' rel="nofollow"') for f in FORMS)
    run = f"/sparql?{urlencode({'query': sparql})}"
    edit = url(words, "/editor", {"query": sparql})
    both = f"{link(run, words('run'), ' rel=nofollow')} · {link(edit, words('open_in_editor'), ' rel=nofollow')}"
    running = f"<p>{both}</p>" if len(run) <= _LONGEST else ""
    return (
        f'<section class="export" aria-labelledby="export"><h2 id="export">{escape(words("export"))}</h2><p>{files}</p>'
        f"<details><summary>{escape(words('sparql'))}</summary><p>{escape(words('sparql_note'))}</p>"
        f'<pre tabindex="0" dir="ltr"><code>{escape(sparql)}</code></pre>{running}</details></section>'
    )
