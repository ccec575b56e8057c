"""A frame that a sentence does not bring out finds nothing there, so that leaving it out changes nothing."""

import csv
from collections.abc import Iterator

import pytest

from errors import ArticleRejected
from ingest.mentions import find_mentions
from ingest.model import Article, Document, Mention, Segment, Span
from ingest.read import read_articles
from ingest.roles.choose import FRAMES, choose
from ingest.roles.clause import Item, sentences
from ingest.roles.cues import rows
from ingest.text import tokenise
from samples import articles_dir
from tests.ingest.test_roles_sentences import TABLE

_AROUND = "قطر {word} مصر وإسرائيل {word} المبعوث الأممي محادثات الهدنة"


def read(text: str) -> Iterator[list[Item]]:
    segment = Segment(Span(0, len(text)), "body")
    document = Document(Article("a", text), (segment,), tokenise(text))
    mentions: list[Mention] = list(find_mentions(document))
    yield from sentences(document, segment, mentions)


def texts(kind: str) -> list[str]:
    if kind == "table":
        with TABLE.open(encoding="utf-8") as file:
            return [row["sentence"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    if kind == "samples":
        found = read_articles([articles_dir()], max_bytes=1 << 20)
        return [a.text for a in found if not isinstance(a, ArticleRejected)]
    return [_AROUND.format(word=prefix + row["form"]) for row in rows("role_cues.tsv") for prefix in ("", "و")]


@pytest.mark.parametrize("kind", ["table", "samples", "cues between sides"])
def test_what_is_left_out_finds_nothing(kind: str) -> None:
    left_out = 0
    for text in texts(kind):
        for sentence in read(text):
            chosen = choose(sentence, frozenset().union(*[item.opens for item in sentence]))
            for number, frame in enumerate(FRAMES):
                if chosen is not None and frame not in chosen:
                    left_out += 1
                    assert list(frame.find(sentence)) == [], (number, text)
    assert left_out > 1000, "nothing is left out, so nothing is saved"
