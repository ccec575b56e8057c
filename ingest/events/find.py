"""Find the diplomatic events that an article tells of."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ingest.events.calling import calls
from ingest.events.cues import frames, openings
from ingest.events.hit import Hit
from ingest.events.meeting import meetings
from ingest.events.proposing import answers, proposals, replies
from ingest.events.rounds import rounds, talks
from ingest.events.sentence import Sentence, bounds, items
from ingest.events.signing import signings
from ingest.events.visiting import visits
from ingest.events.when import day, outcome
from ingest.model import DateMention, Document, Event, Mention, Segment, Span, Statement

Frame = Callable[[Sentence, int, Sequence[Statement], Hit | None], Iterator[Hit]]
_FRAMES: tuple[tuple[frozenset[str], Frame], ...] = (
    (frozenset({"visit_verb", "arrive_verb", "visit_noun"}), visits),
    (frozenset({"call_noun", "phone_verb", "ring_verb"}), calls),
    (frozenset({"meet_verb", "gather_verb", "receive_verb", "meet_noun", "talks_noun"}), meetings),
    (frozenset({"round_noun"}), rounds),
    (frozenset({"talks_noun"}), talks),
    (frozenset({"propose_verb"}), proposals),
    (frozenset({"hand_verb", "answer_verb"}), replies),
    (frozenset({"answer_noun"}), answers),
    (frozenset({"sign_verb", "sign_noun"}), signings),
)
_SEGMENTS = ("title", "body", "related_title", "related_body")
_BACK, _AHEAD = 40, 300
"""Statements before a sentence, and characters around it, among which what it stands in or opens is sought."""
_ENOUGH = 2
"""Words of sport or finance in a sentence from which on it tells of no events."""


def find_events(
    document: Document, mentions: Sequence[Mention], dates: Sequence[DateMention], statements: Sequence[Statement]
) -> tuple[Event, ...]:
    """The events of the article in the order of their cues, each once however often it is told in the same words' sense.

    Only what names those who take part. Linear in the text; never raises.
    """
    tokens = document.tokens
    found: list[Event] = []
    ordered: list[Mention] | None = None
    done, reached = -1, -1
    sentence: Sentence | None = None
    last: Hit | None = None
    segment: Segment | None = None
    start_at: dict[int, int] = {}
    told = sorted(statements, key=lambda s: s.content.start)
    near: list[Statement] = []
    for index in openings(document.folded):
        if tokens[index].kind != "word":
            continue
        if ordered is None:
            ordered = sorted(mentions, key=lambda m: (m.span.start, -m.span.end))
        if index >= reached or sentence is None:
            segment = _segment(document, tokens[index].span)
            if segment is None:
                continue
            done, reached = bounds(tokens, index)
            read = items(document.article.text, tokens[done:reached], ordered, dates)
            title = segment.role.endswith("title")
            sentence = Sentence(read, document.article.text, title=title, published=document.published(segment))
            start_at = {item.span.start: n for n, item in enumerate(read)}
            near = _near(told, read[0].span.start, read[-1].span.end)
            last = None
            if sum("off_topic" in frames(item.word) for item in read) >= _ENOUGH:
                sentence, segment = Sentence([], "", title=title, published=None), None
        k = start_at.get(tokens[index].span.start)
        if k is None or not len(sentence) or not sentence.word(k):
            continue
        opened = sentence.opens(k)
        for kinds, frame in _FRAMES:
            if kinds.isdisjoint(opened):
                continue
            for hit in frame(sentence, k, near, last):
                last = hit
                found.append(_event(sentence, hit, near))
    return _once(found)


def _segment(document: Document, span: Span) -> Segment | None:
    i = bisect_right(document.segments, span.start, key=lambda s: s.span.start) - 1
    found = document.segments[i] if i >= 0 else None
    return found if found and found.role in _SEGMENTS and found.span.contains(span) else None


def _near(told: Sequence[Statement], start: int, end: int) -> list[Statement]:
    """The statements of which a sentence may be a part, `told` in the order of their contents."""
    stop = bisect_right(told, end + _AHEAD, key=lambda s: s.content.start)
    return [s for s in told[max(stop - _BACK, 0) : stop] if s.content.end > start - _AHEAD]


def _event(sentence: Sentence, hit: Hit, statements: Sequence[Statement]) -> Event:
    cue = sentence.items[hit.cue].span
    when = day(sentence, hit)
    around = [s for s in statements if s.content.start <= cue.start < s.content.end]
    inner = min(around, key=lambda s: s.content.end - s.content.start, default=None)
    if hit.place is None and (head := sentence.light(0)).place and head.end == min(hit.first, hit.cue):
        hit = replace(hit, place=head.place)  # «وفي دمشق، التقى أ ب»
    last = min(max(hit.last, hit.cue + 1), len(sentence)) - 1
    return Event(
        kind=hit.kind,
        participants=hit.participants,
        cue=cue,
        evidence=Span(sentence.items[min(hit.first, hit.cue)].span.start, sentence.items[last].span.end),
        outcome=outcome(hit.outcome, when, sentence.published),
        place=hit.place,
        date=when,
        number=hit.number,
        asserted_by=inner.speaker if inner else None,
    )


def _once(events: Sequence[Event]) -> tuple[Event, ...]:
    """Events with the same kind, people and outcome, whose days do not contradict, as one that keeps what either knows."""
    out: list[Event] = []
    groups: dict[tuple[object, ...], list[int]] = {}
    for event in events:
        key = (event.kind, frozenset(p.actor.entity for p in event.participants), event.outcome, event.number)
        for n in groups.get(key, ())[:20]:
            other = out[n]
            if None in (event.date, other.date) or event.date == other.date:
                if event.place is None or other.place is None or event.place.entity == other.place.entity:
                    out[n] = replace(other, date=other.date or event.date, place=other.place or event.place)
                    break
        else:
            groups.setdefault(key, []).append(len(out))
            out.append(event)
    return tuple(out)
