"""Folding and tokens, with offsets of the text as given."""

from ingest.text.fold import fold
from ingest.text.sentence import sentence_span
from ingest.text.tokenise import tokenise

__all__ = ["fold", "sentence_span", "tokenise"]
