"""Parts that several pages have: links, names, days, cards."""

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from api.html import escape
from api.models import ActorRef, ArticleRef, Label, Mediation, Statement
from api.views.strings import Words


def url(words: Words, path: str, given: Mapping[str, str | None] | None = None, anchor: str = "") -> str:
    """A place within the service in the language of the page; parameters without a value are left out. Not escaped for HTML."""
    kept = {name: value for name, value in (given or {}).items() if value}
    if words.lang == "en":
        kept["lang"] = "en"
    return path + (f"?{urlencode(kept)}" if kept else "") + (f"#{anchor}" if anchor else "")


def link(href: str, text: str, more: str = "") -> str:
    """A link; `href` and `text` are text, `more` attributes that are escaped already."""
    return f'<a href="{escape(href)}"{more}>{text_of(text)}</a>'


def text_of(text: str) -> str:
    """Text of whatever script, isolated."""
    return f"<bdi>{escape(text)}</bdi>"


def in_arabic(words: Words, text: str) -> str:
    """The attributes of an element that holds Arabic text, on whichever page."""
    return ' dir="auto"' if words.lang == "ar" else ' lang="ar" dir="rtl"' if text else ""


def label(words: Words, found: Label, otherwise: str) -> str:
    """The name in the page's language where there is one, as text."""
    first, second = (found.en, found.ar) if words.lang == "en" else (found.ar, found.en)
    return first or second or otherwise


def actor_url(words: Words, id_: str) -> str:
    """The page of an actor."""
    return url(words, f"/actors/{quote(id_, safe='')}")


def actor(words: Words, found: ActorRef | None, otherwise: str = "") -> str:
    """A link to the page of an actor; `otherwise` (text) where there is none."""
    if found is None:
        return escape(otherwise)
    return link(actor_url(words, found.id), label(words, found.label, found.id))


def actors(words: Words, found: list[ActorRef]) -> str:
    """Links to several."""
    return ("، " if words.lang == "ar" else ", ").join(actor(words, one) for one in found)


def article_url(words: Words, id_: str, anchor: str = "") -> str:
    """The page of an article, at a mark."""
    return url(words, f"/articles/{quote(id_, safe='')}", anchor=anchor)


def article(words: Words, found: ArticleRef, anchor: str = "") -> str:
    """A link to the page of an article, at a mark."""
    return link(article_url(words, found.id, anchor), found.title or found.id)


def process_url(words: Words, id_: str) -> str:
    """The page of a process."""
    return url(words, f"/mediations/{quote(id_, safe='')}")


def wikidata(words: Words, qid: str) -> str:
    """A link out of the service, to an item."""
    place = f"https://www.wikidata.org/wiki/{quote(qid, safe='')}"
    return f'<a href="{escape(place)}" rel="external noreferrer">{escape(words("wikidata"))} <bdi>{escape(qid)}</bdi></a>'


def day(words: Words, date: str | None, published: str | None) -> str:
    """When: the day said, else that of publication."""
    if date:
        return f'<bdi class="date">{escape(date)}</bdi>'
    return f"{escape(words('published_on'))} <bdi>{escape(published)}</bdi>" if published else escape(words("undated"))


def meta(parts: list[str], last: str = "") -> str:
    """A line of small parts (HTML), empty ones left out; `last` stands at its end."""
    return '<p class="meta">' + " ".join(f"<span>{part}</span>" for part in parts if part) + f"{last}</p>"


def act(words: Words, name: str | None) -> str:
    """The act of a statement; those that are against something stand out."""
    against = " against" if name in ("deny", "reject", "accuse", "condemn", "warn") else ""
    return f'<span class="act{against}">{escape(words.concept(name))}</span>' if name else ""


def standing(words: Words, found: Statement) -> str:
    """That it stands inside what somebody denies, or asks for or expects; nothing where it is simply told."""
    said = {"denied": "inside_denial", "hypothetical": "inside_wish"}.get(found.standing)
    return f'<span class="standing">{escape(words(said))}</span>' if said else ""


def actions(words: Words, id_: str) -> str:
    """What a reader can do with a statement."""
    return f' <span class="actions">{record(words, id_)} {wrong(words, id_)}</span>'


def record(words: Words, id_: str) -> str:
    """A link to the record of a statement."""
    return f'<a href="/api/v1/statements/{quote(id_, safe="")}">{escape(words("record"))}</a>'


def wrong(words: Words, id_: str) -> str:
    """The control by which a reader says that a statement is wrong."""
    href = url(words, f"/statements/{quote(id_, safe='')}/correct")
    return f'<a class="wrong" rel="nofollow" href="{escape(href)}">{escape(words("wrong_control"))}</a>'


def card(words: Words, found: Statement) -> str:
    """A statement with who, what, when, where, and its sentence as evidence."""
    who = actor(words, found.speaker, words("unknown"))
    linked = wikidata(words, found.speaker.wikidata) if found.speaker and found.speaker.wikidata else ""
    via = f"{escape(words('via'))} {actors(words, found.via)}" if found.via else ""
    outlet = actor(words, found.publisher)
    where = article(words, found.article, f"s-{found.id}")
    return (
        f'<li><article class="card"><h3>{who} {act(words, found.act)}</h3>'
        f"<blockquote{in_arabic(words, found.content)}>{escape(found.content)}</blockquote>"
        + meta(
            [standing(words, found), day(words, found.date, found.published), via, outlet, where, linked],
            actions(words, found.id),
        )
        + _evidence(words, found)
        + "</article></li>"
    )


def _evidence(words: Words, found: Statement) -> str:
    before, content, after = (found.evidence.sentence or "").partition(found.content)
    if not content:
        return ""
    sentence = f"{escape(before)}<mark>{escape(content)}</mark>{escape(after)}"
    return (
        f"<details><summary>{escape(words('evidence'))}: {escape(words('characters'))} "
        f'<bdi dir="ltr">{found.evidence.start}–{found.evidence.end}</bdi></summary><p{in_arabic(words, content)}>{sentence}</p></details>'
    )


def cards(words: Words, found: list[Statement]) -> str:
    """A list of statements; what to say where there are none."""
    if not found:
        return f'<p class="problem empty">{escape(words("no_statements"))}</p>'
    return f"<ol>{''.join(card(words, one) for one in found)}</ol>"


def empty(words: Words, key: str) -> str:
    """A sentence in the place of what is not there."""
    return f'<p class="problem empty">{escape(words(key))}</p>'


def section(words: Words, key: str, body: str, id_: str = "") -> str:
    """A part of a page with its heading."""
    name = id_ or f"p-{key}"
    return f'<section aria-labelledby="{name}"><h2 id="{name}">{escape(words(key))}</h2>{body}</section>'


def by_role(one: Mediation) -> dict[str, list[ActorRef]]:
    """The actors of a process by role, mediators first."""
    return {"mediator": one.mediators, "party": one.parties, "host": one.hosts, "envoy": one.envoys, **one.others}


def table(words: Words, heads: list[str], lines: list[list[str]], kind: str = "") -> str:
    """A table of the class `kind`; `heads` are keys, the cells HTML, the first of each line heads it."""
    top = "".join(f'<th scope="col">{escape(words(key))}</th>' for key in heads)
    body = "".join(f'<tr><th scope="row">{line[0]}</th>{"".join(f"<td>{cell}</td>" for cell in line[1:])}</tr>' for line in lines)
    return (
        f'<div class="scroll" tabindex="0"><table class="{kind}"><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>'
    )
