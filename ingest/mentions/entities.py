"""The actors of one block: what is known of them so far, one entity for each."""

from functools import cache

from ingest.lexicon.authority import authority, words_of
from ingest.mentions.draft import Draft
from ingest.mentions.memory import Entity, Office, Posts, body_heads
from ingest.mentions.nominative import nominative
from ingest.mentions.reader import Reader
from ingest.model import Span
from ingest.text import fold, one_line


@cache
def posts() -> Posts:
    """The posts of the authority."""
    return Posts()


class Entities:
    """The entities of one block (an article and its title, or a related article)."""

    def __init__(self, text: str, block: int, home: str | None) -> None:
        self.text = text
        self.block = block
        self.home = home
        self.entities: dict[str, Entity] = {}
        self.recent: list[Entity] = []  # of the segment, in order of mention
        self.strong: set[str] = set()
        self.full: dict[tuple[str, ...], str] = {}
        self._indexed: dict[int, tuple[tuple[str, ...], str]] = {}
        self._by_part: dict[tuple[str, tuple[str, ...]], set[int]] = {}
        self.known_full: dict[tuple[str, ...], str] = {}
        self.tails: dict[tuple[str, ...], str] = {}
        self.states: dict[str, int] = {}
        self.named_offices: dict[Office, str] = {}
        self.namesakes: set[tuple[str, ...]] = set()  # names of known persons that others bear here
        self.bodies: dict[tuple[str, ...], str] = {}  # folded words of unknown bodies' names, and the surface
        self.by_last: dict[str, dict[tuple[str, ...], None]] = {}  # the same names by their last word
        self.day: str | None = None
        self.tenure: tuple[str, str | None] | None = None  # when all those named with their post held it

    labels: dict[str, str] = {}

    def _entity(self, id_: str, draft: Draft, span: Span, full: tuple[str, ...] | None = None) -> Entity:
        if id_ not in self.entities:
            type_ = draft.type
            if draft.kind == "role" and draft.heads & {"مسوول", "مصدر", "شهود", "ناشط", "محلل", "خبير", "دبلوماسي"}:
                type_ = "unnamed_source"
            label = self.bodies[full] if full else surface(self.text, span)
            if draft.kind == "unnamed":
                label = nominative(label)
            entity = Entity(id_, type_, label, None, draft.kind, draft.gender, draft.number, set(draft.heads))
            entity.states = {s for s in (authority().state_of(k) for k in draft.ofs) if s}
            self.entities[id_] = entity
        return self.entities[id_]

    def _id(self, r: Reader, draft: Draft, span: Span, full: tuple[str, ...] | None = None) -> str:
        words = " ".join(full or words_of(surface(self.text, span)))
        if (draft.type == "organization" and draft.kind == "phrase") or draft.type in ("armed_group", "media_outlet"):
            return f"{draft.type}:{words}"
        return f"{draft.kind}:{self.block}:{words}"

    def _words(self, r: Reader, draft: Draft) -> tuple[str, ...]:
        if not draft.name:
            return ()
        first, last = draft.name
        words = [r.word(k) for k in range(first, last) if r.word(k)]
        if words and first == draft.first and (draft.start != r.tokens[first].span.start or not r.word(first)):
            span = Span(draft.start, r.tokens[first].span.end)
            words[0] = fold(span.of(self.text))
        return tuple(words)

    def _name_span(self, r: Reader, draft: Draft) -> Span | None:
        if not draft.name:
            return None
        first, last = draft.name
        start = draft.start if first == draft.first else r.tokens[first].span.start
        return Span(start, r.tokens[last - 1].span.end)

    def _known(self, key: str) -> Entity:
        if key not in self.entities:
            actor = authority().actors[key]
            entity = Entity(key, actor.type, actor.label_ar, key, gender=actor.gender, number="s")
            if actor.type == "person":
                entity.offices = set(posts().offices(key, self.day))
                entity.heads = {o[0][0] for o in entity.offices}
            else:
                entity.heads = set(body_heads(key))
            entity.states = {s for s in (authority().state_of(key),) if s}
            self.entities[key] = entity
        return self.entities[key]


def surface(text: str, span: Span) -> str:
    """The surface of a phrase on one line, with ال where only half of it was left after ل (للوكالة → الوكالة)."""
    words = one_line(span.of(text))
    if (
        span.start
        and text[span.start - 1] == "ل"
        and words.startswith("ل")
        and not words.startswith("لل")
        and fold(words[1:2]) not in ("ا",)
    ) and (span.start < 2 or not text[span.start - 2].isalpha() or text[span.start - 2] in "وف"):
        return "ا" + words
    return words
