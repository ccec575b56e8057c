"""A hit with where it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.model import Span
from ingest.roles.hit import Hit


@dataclass(frozen=True, slots=True)
class Found:
    """`words` are those of the sentence, `sides` the keys of its parties with their labels; `title` whether it is a headline."""

    hit: Hit
    evidence: Span
    words: Sequence[str]
    sides: Mapping[str, str]
    title: bool = False
