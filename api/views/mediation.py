"""A mediation process: roles with who asserts or denies them, events on a line of time, venues, proposals; and the list of all."""

from api.html import escape
from api.models import Event, Label, Mediation, MediationDetail, Page, RoleAssignment
from api.views.actor import actor_or_text, status
from api.views.parts import (
    actor,
    actors,
    article,
    by_role,
    day,
    empty,
    label,
    link,
    meta,
    process_url,
    section,
    table,
    text_of,
    url,
)
from api.views.strings import Words

_ORDER = ("mediator", "party", "host", "envoy", "proposer", "guarantor")
_AGAINST = ("denied", "rejected")


def listed(words: Words, page: Page[Mediation], cursor: str | None) -> str:
    """The list of processes."""
    head = f"<h1>{escape(words('mediations'))}</h1>"
    if not page.items:
        return head + empty(words, "no_mediations")
    cards = "".join(_card(words, one) for one in page.items)
    links = [link(url(words, "/mediations"), words("first"))] if cursor else []
    if page.next:
        links.append(link(url(words, "/mediations", {"cursor": page.next}), words("next"), ' rel="next"'))
    pager = f'<nav class="pages" aria-label="{escape(words("pages"))}"><p>{" · ".join(links)}</p></nav>' if links else ""
    return f"{head}<ol>{cards}</ol>{pager}"


def _card(words: Words, one: Mediation) -> str:
    name = link(process_url(words, one.id), label(words, one.label, one.id))
    count = f"{escape(words('assignments'))}: {one.assignments}"
    return f'<li><article class="card"><h2>{name}</h2>{_by_role(words, one)}<p class="meta">{count}</p></article></li>'


def _by_role(words: Words, one: Mediation) -> str:
    lines = [f"<dt>{escape(words.concept(role))}</dt><dd>{actors(words, who)}</dd>" for role, who in by_role(one).items() if who]
    return f"<dl>{''.join(lines)}</dl>" if lines else ""


def body(words: Words, one: MediationDetail, names: dict[str, Label]) -> str:
    """The page of one process; `names` has the labels of its topics."""
    topics = meta([text_of(label(words, names.get(topic, Label()), topic)) for topic in one.topics])
    venues = f"<p>{actors(words, one.venues)}</p>" if one.venues else ""
    return (
        f'<h1 data-process="{escape(one.id)}">{text_of(label(words, one.label, one.id))}</h1>{topics}'
        f"{_by_role(words, one)}"
        + section(words, "roles", _roles(words, one.evidence))
        + section(words, "events", _line(words, one.events) if one.events else empty(words, "no_events"))
        + (section(words, "venues", venues) if venues else "")
    )


def _roles(words: Words, found: list[RoleAssignment]) -> str:
    """One line for each actor in a role: who says so, and who denies it, each leading to its evidence."""
    if not found:
        return empty(words, "no_roles")
    grouped: dict[tuple[str, str], list[RoleAssignment]] = {}
    for r in found:
        grouped.setdefault((r.role or "", r.actor.id if r.actor else ""), []).append(r)
    order = {role: n for n, role in enumerate(_ORDER)}
    ordered = sorted(grouped.items(), key=lambda pair: (order.get(pair[0][0], len(order)), -len(pair[1]), pair[0][1]))
    lines = [
        [
            actor(words, held[0].actor),
            escape(words.concept(role)),
            _voices(words, [r for r in held if r.status not in _AGAINST]),
            _voices(words, [r for r in held if r.status in _AGAINST]),
        ]
        for (role, _), held in ordered
    ]
    return table(words, ["actor", "role", "says_so", "denies_it"], lines, "voices")


def _voices(words: Words, found: list[RoleAssignment]) -> str:
    lines = []
    for r in found:
        when = f'<bdi class="date">{escape(r.during or r.published or "")}</bdi>'
        state = status(words, r) if r.status != "asserted" else ""
        who = actor(words, r.asserted_by, words("the_article"))
        lines.append(f"<li>{who}{meta([state, actor_or_text(r.outlet), when, article(words, r.article, f'r-{r.id}')])}</li>")
    return f"<ul>{''.join(lines)}</ul>" if lines else ""


def _line(words: Words, events: list[Event]) -> str:
    return f'<ol class="line">{"".join(_event(words, e) for e in events)}</ol>'


def _event(words: Words, e: Event) -> str:
    number = f" {escape(words('round_number'))} <bdi>{e.number}</bdi>" if e.number else ""
    place = f"{escape(words('at'))} {actor(words, e.place)}" if e.place else ""
    by = f"{escape(words('asserted_by'))} {actor(words, e.asserted_by)}" if e.asserted_by else ""
    outcome = escape(words.concept(e.outcome))
    return (
        f'<li class="{escape(e.kind or "")}"><strong>{day(words, e.date, e.published)}</strong> <span class="kind">{escape(words.concept(e.kind))}</span>{number}: '
        f"{actors(words, [p.actor for p in e.participants])}"
        + meta([outcome, place, by, actor_or_text(e.outlet), article(words, e.article, f"e-{e.id}")])
        + "</li>"
    )
