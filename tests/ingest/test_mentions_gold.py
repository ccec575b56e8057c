"""How many speakers of the annotated articles are found, and how many links are right (the annotated segments are given)."""

import json
import re
from pathlib import Path

import pytest

from ingest.lexicon.metonym import speaking
from ingest.link import link_actors
from ingest.mentions import find_mentions
from ingest.model import Actor, Article, Document, Mention, Segment, Span
from ingest.text import fold, tokenise

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"


def plain(name: str) -> str:
    return " ".join(re.findall(r"\w+", fold(name)))


def parts(mention: Mention) -> list[Mention]:
    return [mention, *mention.members]


def nearest(mentions: list[Mention], span: Span) -> Mention | None:
    def overlap(m: Mention) -> float:
        both = min(m.span.end, span.end) - max(m.span.start, span.start)
        return both / (max(m.span.end, span.end) - min(m.span.start, span.start))

    return max((m for m in mentions if m.span.overlaps(span)), key=overlap, default=None)


def same(speaker: dict[str, object], actor: Actor) -> bool:
    if speaker["qid"] and actor.wikidata:
        return speaker["qid"] == actor.wikidata
    names: list[str] = speaker["names"]  # type: ignore[assignment]
    return bool({plain(n) for n in names} & {plain(n) for n in (actor.label, *actor.names)})


@pytest.mark.shared
def test_speakers_of_the_annotated_articles() -> None:
    if not (SHARED / "gold").is_dir():
        pytest.skip("../shared is absent")
    total = covered = right = linked = links_right = 0
    for path in sorted((SHARED / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (SHARED / "articles" / f"{gold['article']}.txt").read_text(encoding="utf-8")
        segments = tuple(Segment(Span(s["start"], s["end"]), s["role"]) for s in gold["segments"])
        article = Article(gold["article"], text, published=gold["published"], publisher=gold["publisher"])
        document = Document(article, segments, tokenise(text))
        mentions = [speaking(m) for m in find_mentions(document)]
        actors = link_actors(document, mentions)
        flat = [p for m in mentions for p in parts(m)]
        for statement in gold["statements"]:
            if not (at := statement.get("speaker_mention")):
                continue
            total += 1
            mention = nearest(flat, Span(at["start"], at["end"]))
            if mention is None:
                continue
            covered += 1
            actor = actors[mention.entity]
            right += same(statement["speaker"], actor)
            if statement["speaker"]["qid"] and actor.wikidata:
                linked += 1
                links_right += statement["speaker"]["qid"] == actor.wikidata
    assert covered / total >= 0.95
    assert right / total >= 0.93
    assert links_right / linked >= 0.98
