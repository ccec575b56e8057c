"""An actor: names, posts, link, statements over time, roles, outlets."""

from typing import Any

from api.html import escape
from api.models import Actor, Label, LinkJudgement, Mediation, Page, RoleAssignment, Statement
from api.views import offices
from api.views.bars import bar
from api.views.chart import histogram
from api.views.parts import (
    actor,
    actor_url,
    actors,
    article,
    by_role,
    cards,
    empty,
    label,
    link,
    meta,
    process_url,
    section,
    table,
    text_of,
    url,
    wikidata,
)
from api.views.strings import Words

Names = dict[str, Label]
_OUTLETS = 12


def body(
    words: Words,
    found: Actor,
    names: Names,
    months: list[dict[str, Any]],
    outlets: list[dict[str, Any]],
    said: Page[Statement],
    roles: list[RoleAssignment],
    processes: list[Mediation],
) -> str:
    """The page's content; `names` has the labels of processes and bodies by id, `outlets` is `Lookup.by_outlet`, `processes` those of `roles`."""
    about = {"speaker": found.id}
    chart = histogram(words, months, lambda date: url(words, "/", about | {"from": date, "to": date}))
    more = f"<p>{link(url(words, '/', about), words('all_statements'))} ({said.total})</p>" if said.items else ""
    evidence = ""
    if roles:
        told = role_table(words, roles, names)
        evidence = f"<details><summary>{escape(words('evidence'))} (<bdi>{len(roles)}</bdi>)</summary>{told}</details>"
    main = (
        chart
        + _together(words, found, roles, processes)
        + evidence
        + _outlets(words, found, outlets)
        + section(words, "latest", cards(words, said.items) + more)
    )
    beside = _facts(words, found, names) + _posts(words, found, names)
    compare = _compare(words, found, bool(said.items))
    return (
        f"<h1>{text_of(label(words, found.label, found.id))}</h1>{compare}"
        f'<div class="columns facts-first"><div class="facts">{beside}</div><div>{main}</div></div>'
    )


def _compare(words: Words, found: Actor, speaks: bool) -> str:
    by = [kind for kind, there in (("speaker", speaks), ("outlet", found.type == "media_outlet")) if there]
    return meta(
        [
            link(url(words, "/compare", {"by": kind, "a": found.id}), words(f"compare_as_{kind}"), ' class="compare"')
            for kind in by
        ]
    )


def _facts(words: Words, found: Actor, names: Names) -> str:
    linked = wikidata(words, found.wikidata) + f" ({escape(words(f'match_{found.match}'))})" if found.wikidata else ""
    lines = [
        ("type", escape(words.concept(found.type))),
        ("names", f'<ul class="names">{"".join(f"<li>{text_of(n)}</li>" for n in found.names)}</ul>' if found.names else ""),
        ("affiliation", _named(words, found.affiliation, names)),
        ("wikidata", linked or escape(words("no_link"))),
        ("judgement", _judgement(words, found.judgement) or _by_authority(words, found)),
    ]
    return "<dl>" + "".join(f"<dt>{escape(words(key))}</dt><dd>{value}</dd>" for key, value in lines if value) + "</dl>"


def _by_authority(words: Words, found: Actor) -> str:
    """Why a link of the authority stands."""
    sure = found.link_confidence if found.link_confidence in ("verified", "recalled", "weak") else None
    return f"{escape(words('authority'))}: {escape(words(f'link_{sure}'))}" if found.wikidata and sure else ""


def _named(words: Words, id_: str | None, names: Names) -> str:
    return link(actor_url(words, id_), label(words, names.get(id_, Label()), id_)) if id_ else ""


def _judgement(words: Words, found: LinkJudgement | None) -> str:
    if found is None:
        return ""
    by = words("rules" if found.by == "rules" else "a_person")
    reasons = "".join(f'<li lang="en" dir="auto">{escape(reason)}</li>' for reason in found.reasons)
    candidates = ("، " if words.lang == "ar" else ", ").join(wikidata(words, qid) for qid in found.candidates)
    return (
        f"{escape(words(f'verdict_{found.verdict}'))} · {escape(words('judged_by'))} {escape(by)} · {escape(words('score'))} "
        f"<bdi>{found.score:.2f}</bdi> · <bdi>{escape(found.judged[:10])}</bdi>"
        + (f"<details><summary>{escape(words('reasons'))}</summary><ul>{reasons}</ul></details>" if reasons else "")
        + (f"<p>{escape(words('candidates'))}: {candidates}</p>" if candidates else "")
    )


def _posts(words: Words, found: Actor, names: Names) -> str:
    if not found.posts:
        return ""
    posts = sorted(found.posts, key=lambda p: p.during or "", reverse=True)
    drawn = offices.bars(posts)
    lines = []
    for post in posts:
        of = _named(words, post.organization if post.organization in names else None, names)
        when = f'<bdi class="date" dir="ltr">{escape(post.during.replace("/", " – "))}</bdi>' if post.during else ""
        source = escape(words("authority" if post.source == "authority" else "wikidata"))
        head = f"<strong>{text_of(label(words, post.label, post.iri))}</strong>"
        lines.append(f"<li>{head}{meta([of, when, source])}{drawn.get(post.iri, '')}</li>")
    return section(words, "posts", f'<ol class="offices">{"".join(lines)}</ol>{offices.ends(posts)}')


def _together(words: Words, found: Actor, roles: list[RoleAssignment], processes: list[Mediation]) -> str:
    """In which processes, as what, and with whom."""
    lines = []
    for one in processes:
        held = list(dict.fromkeys((r.role, r.status) for r in roles if r.process == one.id))
        own = ("، " if words.lang == "ar" else ", ").join(_role_word(words, role, state) for role, state in held)
        others = [
            f"<dt>{escape(words.concept(role))}</dt><dd>{actors(words, rest)}</dd>"
            for role, who in by_role(one).items()
            if (rest := [w for w in who if w.id != found.id])
        ]
        name = link(process_url(words, one.id), label(words, one.label, one.id))
        with_whom = f"<dl>{''.join(others)}</dl>" if others else ""
        lines.append(f'<li><article class="card"><h3>{name} <span class="meta">{own}</span></h3>{with_whom}</article></li>')
    return section(words, "together", f"<ol>{''.join(lines)}</ol>" if lines else empty(words, "no_roles"))


def _role_word(words: Words, role: str | None, state: str | None) -> str:
    named = escape(words.concept(role))
    return named if state == "asserted" else f'{named} <span class="no">({escape(words.concept(state))})</span>'


def _outlets(words: Words, found: Actor, outlets: list[dict[str, Any]]) -> str:
    """How outlets differ: how much of the actor each reports, and by which acts."""
    if not outlets:
        return ""
    most = max(int(one["statements"]) for one in outlets)
    lines = []
    for one in outlets[:_OUTLETS]:
        ref = one["outlet"]
        name = label(words, Label(**ref["label"]), ref["id"])
        href = url(words, "/", {"speaker": found.id, "outlet": ref["id"]})
        acts = meta([f"{escape(words.concept(act))} <bdi>{n}</bdi>" for act, n in list(one["acts"].items())[:5]])
        lines.append(
            [link(href, name), f'<span class="n"><bdi>{one["statements"]}</bdi></span>{bar(int(one["statements"]), most)}', acts]
        )
    compared = ""
    if len(outlets) > 1:
        a, b = (one["outlet"]["id"] for one in outlets[:2])
        href = url(words, "/compare", {"by": "outlet", "a": a, "b": b, "speaker": found.id})
        compared = f"<p>{link(href, words('compare_these'), ' class=compare')}</p>"
    return section(words, "outlets", table(words, ["outlet", "statements", "acts"], lines, "bars") + compared)


def role_table(words: Words, roles: list[RoleAssignment], names: Names) -> str:
    """The roles of one actor by process, each with its evidence."""
    lines = [
        [
            link(process_url(words, r.process), label(words, names.get(r.process, Label()), r.process)) if r.process else "",
            escape(words.concept(r.role)),
            status(words, r),
            actor(words, r.asserted_by, words("the_article")),
            actor_or_text(r.outlet),
            article(words, r.article, f"r-{r.id}"),
        ]
        for r in sorted(roles, key=lambda r: r.process or "")
    ]
    return table(words, ["process", "role", "status", "asserted_by", "outlet", "evidence"], lines)


def status(words: Words, role: RoleAssignment) -> str:
    """The status of a role; one that somebody denies stands out."""
    name = escape(words.concept(role.status))
    return f'<strong class="no">{name}</strong>' if role.status in ("denied", "rejected") else name


def actor_or_text(name: str | None) -> str:
    """A name that has no page to link to."""
    return text_of(name) if name else ""
