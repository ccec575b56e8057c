"""Folding and tokens, with offsets of the text as given."""

from ingest.text.beginning import beginnings
from ingest.text.folding import fold
from ingest.text.sentence import sentence_span
from ingest.text.strokes import bracketed
from ingest.text.table import Table
from ingest.text.tokens import MARKS, folded_words, one_line, tokenise
from ingest.text.wrapped import unwrapped

__all__ = [
    "MARKS",
    "Table",
    "beginnings",
    "bracketed",
    "fold",
    "folded_words",
    "one_line",
    "sentence_span",
    "tokenise",
    "unwrapped",
]
