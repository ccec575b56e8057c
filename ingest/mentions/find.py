"""The mentions of a document."""

from itertools import compress, count

from ingest.lexicon.authority import authority, words_of
from ingest.mentions.draft import Draft
from ingest.mentions.office import skip_to
from ingest.mentions.reader import Reader
from ingest.mentions.resolve import Resolver
from ingest.mentions.scan import joined, scan
from ingest.mentions.words import forms, not_names, nouns
from ingest.model import Document, Mention, Segment
from ingest.text import one_line


def find_mentions(document: Document) -> tuple[Mention, ...]:
    """All mentions in text order; they do not overlap, a joint one holds its members.

    `entity` is the authority's key for known actors; for others a string that is the same for all mentions of one actor in this
    article. A capital that may stand for its state has type `place`, its own key, and the state's key in `candidates`: where it
    speaks or has a role, take `ingest.lexicon.metonym.speaking(mention)`. Other candidates are the known actors whom an
    ambiguous surname may mean. Pure, linear in the text, never raises on odd text.
    """
    out: list[Mention] = []
    for number, segments in enumerate(blocks(document)):
        resolver = Resolver(document.article.text, number, _home(document, segments))
        read = []
        for segment in segments:
            reader = Reader(document.tokens_in(segment.span))
            drafts = scan(reader)
            resolver.survey(reader, drafts)
            read.append((segment, reader, drafts))
        resolver.labels = {**resolver.labels, **_labels(document, resolver, read)}
        surnames = resolver.surnames()
        for segment, reader, drafts in read:
            whole = joined(_with_surnames(reader, drafts, surnames))
            out += resolver.segment(reader, whole, document.published(segment))
    return tuple(sorted(out, key=lambda m: m.span))


def blocks(document: Document) -> list[list[Segment]]:
    """Segments that speak of the same actors: the article with its title, each related article, the rest."""
    main = [s for s in document.segments if not s.role.startswith("related")]
    out = [main]
    for segment in document.segments:
        if segment.role == "related_title" or (
            segment.role == "related_body" and (len(out) == 1 or out[-1][-1].role != "related_title")
        ):
            out.append([segment])
        elif segment.role == "related_body":
            out[-1].append(segment)
    heads = [s for s in document.segments if s.role == "related_headlines"]
    return [b for b in [*out, heads] if b]


def _home(document: Document, segments: list[Segment]) -> str | None:
    """The state of the outlet that is credited for these segments."""
    related = segments[0].role.startswith("related")
    names = [s.publisher for s in segments] + ([] if related else [document.article.publisher])
    for name in filter(None, names):
        for key, _ in authority().names.get(words_of(name), ()):
            if authority().actors[key].type == "media_outlet":
                return authority().actors[key].affiliation
    return None


def _labels(document: Document, resolver: Resolver, read: list[tuple[Segment, Reader, list[Draft]]]) -> dict[str, str]:
    out: dict[str, str] = {}
    for _, reader, drafts in read:
        for draft in drafts:
            span = resolver._name_span(reader, draft)
            if span and (words := resolver._words(reader, draft)) in resolver.full:
                out.setdefault(resolver.full[words], one_line(span.of(document.article.text)))
    return out


def _with_surnames(r: Reader, drafts: list[Draft], surnames: dict[tuple[str, ...], str]) -> list[Draft]:
    """The drafts and, between them, the last names of those whom the block names in full (غريفيث after مارتن غريفيث)."""
    if not surnames:
        return drafts
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for words in surnames:
        by_first.setdefault(words[0], []).append(words)
    tails = tuple({first.removeprefix("ال") for first in by_first})
    may = [word for word in set(r.words) if word and word.endswith(tails)]
    readings = {word: read for word in may if (read := tuple(f for f in forms(word) if f.text in by_first))}
    if not readings:
        return drafts
    taken = {k for d in drafts for k in range(d.first, d.last)}
    extra: list[Draft] = []
    behind = 0  # what is read already
    for i in compress(count(), map(readings.__contains__, r.words)):
        if i < behind or i in taken:
            continue
        found = None
        for form in readings[r.words[i]]:
            for words in by_first.get(form.text, ()):
                last = i + len(words)
                if tuple(r.word(k) for k in range(i + 1, last)) == words[1:] and not taken & set(range(i, last)):
                    if len(words) == 1 and (words[0] in not_names() or words[0].removeprefix("ال") in nouns()):
                        continue
                    if found is None or last > found.last:
                        found = Draft(
                            i, last, skip_to(r, i, form), "name", "person", name=(i, last), conjoined="و" in form.proclitics
                        )
        if found:
            extra.append(found)
            behind = found.last
    return sorted([*drafts, *extra], key=lambda d: d.first)
