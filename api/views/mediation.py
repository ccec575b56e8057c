"""A mediation process: roles with who asserts or denies them, events on a line of time, venues, proposals; and the list of all."""

from api.html import escape
from api.models import ActorRef, Event, Label, Mediation, MediationDetail, Page, RoleAssignment
from api.views.actor import actor_or_text, status
from api.views.parts import actor, actors, article, day, empty, label, link, meta, process_url, section, table, text_of, url
from api.views.strings import Words

_PROPOSED = ("proposal", "reply")


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
    found: dict[str, list[ActorRef]] = {
        "mediator": one.mediators, "party": one.parties, "host": one.hosts, "envoy": one.envoys, **one.others,
    }  # fmt: skip
    lines = [f"<dt>{escape(words.concept(role))}</dt><dd>{actors(words, who)}</dd>" for role, who in found.items() if who]
    return f"<dl>{''.join(lines)}</dl>" if lines else ""


def body(words: Words, one: MediationDetail, names: dict[str, Label]) -> str:
    """The page of one process; `names` has the labels of its topics."""
    topics = meta([text_of(label(words, names.get(topic, Label()), topic)) for topic in one.topics])
    proposed = [e for e in one.events if e.kind in _PROPOSED]
    told = [e for e in one.events if e.kind not in _PROPOSED]
    venues = f"<p>{actors(words, one.venues)}</p>" if one.venues else ""
    return (
        f'<h1 data-process="{escape(one.id)}">{text_of(label(words, one.label, one.id))}</h1>{topics}'
        f"{_by_role(words, one)}"
        + section(words, "roles", _roles(words, one.evidence))
        + section(words, "events", _line(words, told) if told else empty(words, "no_events"))
        + (section(words, "proposals", _line(words, proposed)) if proposed else "")
        + (section(words, "venues", venues) if venues else "")
    )


def _roles(words: Words, found: list[RoleAssignment]) -> str:
    if not found:
        return empty(words, "no_roles")
    lines = [
        [
            actor(words, r.actor),
            escape(words.concept(r.role)),
            status(words, r),
            _asserted(words, r),
            f'<bdi class="date">{escape(r.during or r.published or "")}</bdi>',
            actor_or_text(r.outlet),
            article(words, r.article, f"r-{r.id}"),
        ]
        for r in found
    ]
    return table(words, ["actor", "role", "status", "asserted_by", "when", "outlet", "evidence"], lines)


def _asserted(words: Words, role: RoleAssignment) -> str:
    who = actor(words, role.asserted_by, words("the_article"))
    return f'{who} <span class="no">{escape(words("denies"))}</span>' if role.status == "denied" else who


def _line(words: Words, events: list[Event]) -> str:
    return f'<ol class="line">{"".join(_event(words, e) for e in events)}</ol>'


def _event(words: Words, e: Event) -> str:
    number = f" {escape(words('round_number'))} <bdi>{e.number}</bdi>" if e.number else ""
    place = f"{escape(words('at'))} {actor(words, e.place)}" if e.place else ""
    by = f"{escape(words('asserted_by'))} {actor(words, e.asserted_by)}" if e.asserted_by else ""
    outcome = escape(words.concept(e.outcome))
    return (
        f"<li><strong>{day(words, e.date, e.published)}</strong> {escape(words.concept(e.kind))}{number}: "
        f"{actors(words, [p.actor for p in e.participants])}"
        + meta([outcome, place, by, actor_or_text(e.outlet), article(words, e.article, f"e-{e.id}")])
        + "</li>"
    )
