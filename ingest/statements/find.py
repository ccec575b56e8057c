"""Find the statements of a document."""

from collections.abc import Mapping, Sequence

from ingest.model import DateMention, Document, Mention, Segment, Statement
from ingest.statements.draft import Draft, finish
from ingest.statements.headline import headline
from ingest.statements.memory import Memory
from ingest.statements.noun import Nouns
from ingest.statements.passage import Passage
from ingest.statements.quotes import pair_quotes
from ingest.statements.sentence import Sentence, sentences
from ingest.statements.voice import is_first_person

_READ = frozenset(["title", "body", "related_title", "related_body"])
_HEADING = 25  # tokens of a line that heads a part of the body


def find_statements(document: Document, mentions: Sequence[Mention], dates: Sequence[DateMention]) -> tuple[Statement, ...]:
    """The attributed utterances of `document`, in the order of their content. Pure, deterministic, linear, never raises."""
    nouns = Nouns(document, mentions)
    drafts: list[Draft] = []
    heads: list[Draft] = []
    for segment in document.segments:
        if segment.role in _READ:
            found = _segment(document, nouns, segment, dates)
            if segment.role.endswith("title"):
                heads = found
            else:
                _not_a_topic(heads, found, drafts)
                _date_headlines(heads, found)
                heads = []
            drafts += found
    return finish(document, nouns, drafts)


def _date_headlines(heads: Sequence[Draft], body: Sequence[Draft]) -> None:
    """Give headlines the day of what the same speaker first says in the body under them."""
    for head in heads:
        if head.date is None and head.speaker is not None and body:
            entity = head.speaker.entity
            same = next((d for d in body if d.speaker is not None and d.speaker.entity == entity), None)
            head.date = (same or body[0]).date


def _not_a_topic(heads: list[Draft], body: Sequence[Draft], drafts: list[Draft]) -> None:
    """Drop «سامي نور: الوزارة تؤكد …» as what Nour said, where Nour says nothing in the body and somebody speaks in the line."""
    if len(heads) < 2 or heads[0].frame != "HEADLINE" or heads[0].speaker is None or not body:
        return
    if heads[0].speaker.type == "unnamed_source" or heads[1].start >= heads[0].end:
        return  # a source is no topic; another speaks in the line's second half
    entity = heads[0].speaker.entity
    if all(d.speaker is None or d.speaker.entity != entity for d in body):
        drafts.remove(heads[0])
        del heads[0]


def _subheading(document: Document, nouns: Nouns, quotes: Mapping[int, int], sentence: Sentence) -> bool:
    """Whether a paragraph of the body begins with a named speaker and a colon, and is short without a full stop or a turn of his.

    A turn is a quotation or in the first person: «سامي نور: "لن نتراجع".», «سامي نور: أنا مع الاتفاق.»
    """
    tokens, found = document.tokens, nouns.starting(sentence.start)
    if not sentence.first or found is None or sentence.quote >= 0 or sentence.end - sentence.start < 4:
        return False
    after = tokens[sentence.end] if sentence.end < len(tokens) else None
    ends = after is None or after.kind == "newline"
    colon = found[1]
    if found[0].kind == "unnamed":  # مصادر لـ«الأفق»: …
        colon = next((k for k in range(colon, min(colon + 5, sentence.end)) if tokens[k].surface == ":"), colon)
        if colon > found[1] and not tokens[found[1]].folded.startswith("ل"):
            return False
    if found[0].kind not in ("name", "office", "unnamed") or colon >= sentence.end or tokens[colon].surface != ":":
        return False
    if ends and sentence.end - sentence.start <= _HEADING:
        return True
    spoken = colon + 1 in quotes or any(is_first_person(tokens, i) for i in range(colon + 1, sentence.end))
    return spoken and found[0].type == "person"


def _is_clock(document: Document, sentence: Sentence) -> bool:
    """Whether a paragraph is nothing but the time of an item in a live report: «09:40»."""
    token = document.tokens[sentence.start]
    return sentence.first and sentence.end - sentence.start == 1 and token.kind == "number" and ":" in token.surface


def _segment(document: Document, nouns: Nouns, segment: Segment, dates: Sequence[DateMention]) -> list[Draft]:
    start, end = document.first_token_at(segment.span.start), document.first_token_at(segment.span.end)
    line = segment.role in ("title", "related_title")
    quotes = pair_quotes(document.tokens, start, end)
    passage = Passage(
        document,
        nouns,
        quotes,
        Memory(nouns.text),
        [d for d in dates if segment.span.contains(d.span)],
        document.published(segment),
    )
    clock = False
    for sentence in sentences(document.tokens, start, end, quotes, line):
        behind, clock = clock, _is_clock(document, sentence)
        if behind and not line and headline(passage, Sentence(sentence.start, sentence.end, line=True)):
            continue
        if (line or _subheading(document, nouns, quotes, sentence)) and headline(passage, sentence):
            continue
        number = document.tokens[sentence.start]
        if sentence.first and sentence.quote < 0 and number.kind == "number" and ":" in number.surface:
            timed = Sentence(sentence.start + 1, sentence.end, line=True)  # «10:05 X: …» of a live report
            if timed.end - timed.start > 3 and headline(passage, timed):
                continue
            passage.read(timed)
            continue
        passage.read(sentence)
    return passage.drafts if line else passage.finish()
