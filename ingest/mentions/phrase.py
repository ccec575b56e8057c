"""The phrase that follows a head, as far as it has been read."""

from dataclasses import dataclass, field
from functools import lru_cache

from ingest.mentions.reader import Reader
from ingest.mentions.words import Noun, forms, listed, noun
from ingest.model import Gender

BODY = ("org", "armed", "media", "field", "body", "place", "side")
CHAIN = ("office", "source", "honorific", *BODY)
NO_GENITIVE = listed("الذي التي الذين اللذان اللذين اللتان اللتين اليوم الان السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه")
MAX = 14


FORMER = listed("سابق اسبق راحل مخلوع منتخب مكلف مستقيل مقال موقت")
"""Adjectives by which somebody does not hold the office, or not yet."""


@dataclass(slots=True)
class Complement:
    """The end of the phrase, its words without article or adjectives, the bodies it names, whether a genitive is missing or a person."""

    last: int
    parts: list[str] = field(default_factory=list)
    ofs: list[str] = field(default_factory=list)
    demonyms: list[str] = field(default_factory=list)
    missing: bool = False
    of_person: bool = False


@lru_cache(maxsize=16384)
def _body_noun(word: str) -> Noun | None:
    """The first reading of a word as the head of a body's name."""
    return next((n for n in (noun(f.base, *BODY) for f in forms(word)) if n is not None), None)


class Phrase:
    """The state of one `complement`: what was read, and the last place at which the phrase may end."""

    def __init__(self, r: Reader, i: int, head: str, construct: bool, person: bool) -> None:
        self.r, self.i, self.head, self.construct, self.person = r, i, head, construct, person
        self.out = Complement(i, missing=construct)
        self.prepositions = 0
        self.named = False  # a body's or person's proper name was the last thing read
        self.genitive = False  # a noun in construct that no table has was the last thing read: its genitive may follow
        self.closed = False  # a nationality adjective ends the noun phrase, except for adjectives and of-phrases
        self.qualified: Gender | None = None  # the gender of the adjective read last, to which و may join another
        self.noun: Noun | None = _body_noun(r.word(i - 1)) if i and not person else None

    def _goes(self, last: int, missing: bool = False) -> bool:
        self.out.last, self.out.missing = last, missing
        return True

    def _many(self) -> bool:
        """Whether the head is a plural of persons."""
        found = [n for form in forms(self.r.word(self.i - 1)) if (n := noun(form.base, "office", "source"))]
        return self.person and bool(found) and found[0].number == "p"

    def _one(self) -> bool:
        """Whether the head can only be a singular of persons."""
        found = [n for form in forms(self.r.word(self.i - 1)) for n in (noun(form.base, "office", "source", "honorific"),) if n]
        return bool(found) and all(n.number == "s" for n in found)
