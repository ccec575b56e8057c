"""An article as printed, with every statement marked in it."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from api.articles import Told
from api.html import escape
from api.models import ArticleDetail, Event, RoleAssignment, Segment
from api.views.correct import badge, missing_link
from api.views.marks import Span, marked
from api.views.parts import act, actions, actor, day, empty, in_arabic, link, meta, section
from api.views.strings import Words


def spans(told: list[Told], roles: Iterable[RoleAssignment], events: Iterable[Event]) -> list[Span]:
    """What is marked: contents (`s-ID`), cues and speakers of statements, evidence of roles (`r-ID`) and events (`e-ID`)."""
    out = [
        Span(at.start, at.end, what, f"s-{one.statement.id}" if what == "content" else None)
        for one in told
        for what, at in one.spans.items()
    ]
    out += [Span(r.evidence.start, r.evidence.end, "role", f"r-{r.id}") for r in roles if r.evidence]
    out += [Span(e.evidence.start, e.evidence.end, "event", f"e-{e.id}") for e in events if e.evidence]
    return _once(out)


def _once(found: list[Span]) -> list[Span]:
    # Two statements may share a cue or a speaker; one element is enough for what has no anchor of its own.
    return list(dict.fromkeys(found))


def body(
    words: Words,
    article: ArticleDetail,
    told: list[Told],
    roles: list[RoleAssignment],
    events: list[Event],
    verdicts: Mapping[str, str],
) -> str:
    """The page's content; `verdicts` is what readers said of statements, by id."""
    title = article.title or article.id
    original = _original(words, article.url)
    published = f"<bdi>{escape(article.published)}</bdi>" if article.published else escape(words("undated"))
    head = f"<h1{in_arabic(words, title)}>{escape(title)}</h1>" + meta([actor(words, article.publisher), published, original])
    legend = (
        f'<section aria-label="{escape(words("legend"))}"><p class="meta legend"><mark>{escape(words("content"))}</mark> '
        f'<span class="cue">{escape(words("cue"))}</span> <span class="speaker">{escape(words("speaker"))}</span> '
        f'<span class="role">{escape(words("evidence"))}</span></p></section>'
    )
    beside = _beside(words, told, verdicts) + (missing_link(words, article.id) if article.text else "")
    text = _text(words, article, spans(told, roles, events))
    return (
        f'{head}{legend}<div class="columns"><div>{section(words, "text", text)}</div>'
        f'<div class="aside sticky">{section(words, "statements", beside)}</div></div>'
    )


def _original(words: Words, place: str | None) -> str:
    if not place or not place.lower().startswith(("http://", "https://")):
        return ""
    return f'<a href="{escape(place)}" rel="external noreferrer nofollow">{escape(words("original"))}</a>'


def _text(words: Words, article: ArticleDetail, found: list[Span]) -> str:
    if not article.text:
        return empty(words, "no_text")
    parts = []
    for start, end, segment in _pieces(article.segments, len(article.text)):
        inside = marked(article.text, found, start, end)
        if segment is None:
            parts.append(f"<p>{inside}</p>" if article.text[start:end].strip() else "")
            continue
        role = segment.role or "body"
        head = "" if role in ("body", "title") else f"<h3{_own(words)}>{escape(words.concept(role))}</h3>"
        parts.append(f'<div class="part {escape(role)}">{head}<p>{inside}</p></div>')
    lang = ' lang="ar" dir="rtl"' if article.language in (None, "ar") else f' lang="{escape(article.language)}" dir="auto"'
    return f'<div class="text"{lang}>{"".join(parts)}</div>'


def _own(words: Words) -> str:
    return ' lang="en" dir="ltr"' if words.lang == "en" else ""


def _pieces(segments: list[Segment], length: int) -> list[tuple[int, int, Segment | None]]:
    """The whole text in order: segments and what stands between them; of segments that overlap the later begins where the former ends."""
    cuts = sorted({0, length, *(min(p, length) for s in segments for p in (s.start, s.end))})
    out: list[tuple[int, int, Segment | None]] = []
    for start, end in pairwise(cuts):
        owner = next((s for s in segments if s.start <= start and end <= s.end), None)
        if out and out[-1][2] is owner and owner is not None:
            out[-1] = (out[-1][0], end, owner)
        else:
            out.append((start, end, owner))
    return out


def _beside(words: Words, told: list[Told], verdicts: Mapping[str, str]) -> str:
    if not told:
        return empty(words, "no_statements")
    lines = []
    for one in told:
        s = one.statement
        jump = link(f"#s-{s.id}", s.content if len(s.content) < 90 else s.content[:89] + "…", in_arabic(words, s.content))
        read = badge(words, verdicts[s.id]) if s.id in verdicts else ""
        about = meta([day(words, s.date, s.published), read], actions(words, s.id))
        lines.append(f"<li>{actor(words, s.speaker, words('unknown'))} {act(words, s.act)}<div>{jump}</div>{about}</li>")
    return f"<ol>{''.join(lines)}</ol>"
