"""What extraction does for a token on average, counted: so that a rule that asks much of every word is noticed."""

from errors import ArticleRejected
from ingest.extract import extract
from ingest.model import Article
from ingest.read import read_articles
from samples import articles_dir
from tests.work import calls

MOST = 132
"""Calls of functions for a token, of Python and of C, once its word is known; 109, 121 and, with the rules of that day, 126 on
30 November 2026 (Python 3.11)."""


def articles() -> list[Article]:
    return [a for a in read_articles([articles_dir()], max_bytes=1 << 20) if not isinstance(a, ArticleRejected)]


def test_a_token_costs_no_more_calls_than_agreed() -> None:
    read = articles()
    tokens = sum(len(extract(a).document.tokens) for a in read)  # and every word is known now
    done = calls(lambda: [extract(a) for a in read])
    assert done / tokens < MOST
    assert done / tokens > 10, "calls are no longer counted"
