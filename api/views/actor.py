"""An actor: names, posts, link, statements over time, roles, outlets."""

from typing import Any

from api.html import escape
from api.models import Actor, Label, LinkJudgement, Page, RoleAssignment, Statement
from api.views.chart import histogram
from api.views.parts import (
    actor,
    actor_url,
    article,
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


def body(
    words: Words,
    found: Actor,
    names: Names,
    months: list[dict[str, Any]],
    outlets: list[dict[str, Any]],
    said: Page[Statement],
    roles: list[RoleAssignment],
) -> str:
    """The page's content; `names` has the labels of processes and bodies by id, `outlets` counts as the facets give them."""
    about = {"speaker": found.id}
    chart = histogram(words, months, lambda date: url(words, "/", about | {"from": date, "to": date}))
    more = f"<p>{link(url(words, '/', about), words('all_statements'))} ({said.total})</p>" if said.items else ""
    main = (
        _facts(words, found, names)
        + _posts(words, found, names)
        + chart
        + section(words, "latest", cards(words, said.items) + more)
        + section(words, "roles", role_table(words, roles, names))
    )
    beside = "".join(
        f'<li><a href="{escape(url(words, "/", about | {"outlet": str(o["value"])}))}">'
        f'{text_of(label(words, Label(**o["label"]), str(o["value"])))} <span class="n">{o["statements"]}</span></a></li>'
        for o in outlets
        if o["label"]
    )
    aside = f'<div class="facets sticky">{section(words, "outlets", f"<ul>{beside}</ul>")}</div>' if beside else ""
    compare = _compare(words, found, bool(said.items))
    return f'<h1>{text_of(label(words, found.label, found.id))}</h1>{compare}<div class="columns"><div>{main}</div>{aside}</div>'


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
        ("judgement", _judgement(words, found.judgement)),
    ]
    return "<dl>" + "".join(f"<dt>{escape(words(key))}</dt><dd>{value}</dd>" for key, value in lines if value) + "</dl>"


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
    lines = [
        [
            text_of(label(words, post.label, post.iri)),
            _named(words, post.organization if post.organization in names else None, names),
            f'<bdi class="date" dir="ltr">{escape(post.during.replace("/", " – "))}</bdi>' if post.during else "",
            escape(words("authority" if post.source == "authority" else "wikidata")),
        ]
        for post in sorted(found.posts, key=lambda p: p.during or "", reverse=True)
    ]
    return section(words, "posts", table(words, ["post", "affiliation", "when", "source"], lines))


def role_table(words: Words, roles: list[RoleAssignment], names: Names) -> str:
    """The roles of one actor by process, each with its evidence."""
    if not roles:
        return empty(words, "no_roles")
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
