"""From an article to what it says: the extractors in their order."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.dates import find_dates
from ingest.events import find_events
from ingest.lexicon.metonym import saying
from ingest.link import NONE, Decisions, link_actors, outlet_actor, united
from ingest.mentions import find_mentions
from ingest.model import Article, Document, Event, Extraction, Mention, Role, Span, Statement
from ingest.proceedings import in_processes
from ingest.roles import find_roles
from ingest.segment import page_metadata, segment
from ingest.statements import find_statements
from ingest.text import bracketed, tokenise, unwrapped

NAMED = frozenset({"name", "office", "joint"})
"""Kinds of mention that count as naming an actor inside a statement's content."""


def extract(article: Article, decisions: Decisions = NONE) -> Extraction:
    """All that the article says, its actors after the `decisions` of people.

    Pure and deterministic; never raises, whatever the text. Linear in the text.
    """
    segments = segment(article)
    title, publisher, published = page_metadata(article, segments)
    anchored = Article(article.id, article.text, title, publisher, published, article.url, article.source)
    tokens = unwrapped(tokenise(article.text))
    document = Document(anchored, segments, bracketed(tokens) if "/" in article.text else tokens)
    mentions = find_mentions(document)
    dates = find_dates(document)
    statements = tuple(_for_states(s) for s in find_statements(document, mentions, dates))
    roles = find_roles(document, mentions, dates, statements)
    events = in_processes(document, find_events(document, mentions, dates, statements), roles)
    used = list(_with_members(_used(article.text, statements, roles, events, mentions)))
    entities = {m.entity for m in used}
    # All that an actor is called in the article counts among its names, also where nothing is said there.
    used += [m for m in _with_members(mentions) if m.entity in entities]
    publishers = {s.publisher for s in segments if s.publisher} | ({publisher} if publisher else set())
    actors = link_actors(document, used, decisions)
    outlets = {name: decisions.apply(outlet_actor(name)) for name in sorted(publishers)}
    # An outlet that is cited too is one actor with the names of both.
    one = united({("entity", k): a for k, a in actors.items()} | {("outlet", k): a for k, a in outlets.items()})
    return Extraction(
        document=document,
        actors={k: one["entity", k] for k in actors},
        statements=statements,
        roles=roles,
        dates=dates,
        events=events,
        mentions=mentions,
        outlets={k: one["outlet", k] for k in outlets},
        publisher=publisher,
        published=published,
        title=title,
        given=article,
    )


def _for_states(statement: Statement) -> Statement:
    """The statement with the state as speaker where its capital speaks (حذرت موسكو من)."""
    speaker = saying(statement.speaker) if statement.speaker else None
    return statement if speaker is statement.speaker else replace(statement, speaker=speaker)


def mentions_in_content(statement: Statement, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions that name somebody inside the content of `statement`, members of joint ones too; `mentions` are in text order."""
    return _with_members(_named_in(statement.content, mentions))


def _named_in(content: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
    for i in range(bisect_left(mentions, content.start, key=_start), len(mentions)):
        mention = mentions[i]
        if mention.span.start >= content.end:
            return
        if mention.kind in NAMED and mention.span.end <= content.end:
            yield mention


def _start(mention: Mention) -> int:
    return mention.span.start


def _used(
    text: str, statements: Iterable[Statement], roles: Iterable[Role], events: Iterable[Event], mentions: tuple[Mention, ...]
) -> Iterator[Mention]:
    for s in statements:
        if s.speaker:
            yield s.speaker
            if (phrase := _called(s, text)) is not None:
                yield phrase
        yield from (*s.via, *s.addressee)
        yield from _named_in(s.content, mentions)
    for r in roles:
        yield r.actor
        if r.asserted_by:
            yield r.asserted_by
    for e in events:
        yield from (p.actor for p in e.participants)
        yield from (m for m in (e.place, e.asserted_by) if m)


def _called(statement: Statement, text: str) -> Mention | None:
    """The phrase that takes the speaker up beside the cue (المتحدث العسكري، الإدارة), None for a person's bare title (الوزير)."""
    speaker, span = statement.speaker, statement.speaker_mention
    if speaker is None or span is None or span == speaker.span or speaker.members:
        return None
    if speaker.type == "person" and " " not in span.of(text):
        return None
    return replace(speaker, kind="phrase", span=span, name=None)


def _with_members(mentions: Iterable[Mention]) -> Iterator[Mention]:
    for m in mentions:
        yield m
        if m.members:
            yield from _with_members(m.members)
