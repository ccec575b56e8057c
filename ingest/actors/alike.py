"""Whether two names may be one actor's, and why one thinks so."""

from dataclasses import dataclass
from functools import cached_property

from ingest.actors.latin import bones_of_latin
from ingest.lexicon.authority import authority, words_of
from ingest.link.identity import parts, plain
from ingest.mentions.respelled import skeleton
from ingest.mentions.words import noun

_TITLES = ("office", "honorific", "source")
_BODIES = ("org", "body", "media", "armed")
_SHORT = 4
"""Letters below which a word of another spelling is another word."""


@dataclass(frozen=True)
class Name:
    """A name as it is compared: folded `words`, without articles, and for persons its `parts` without title."""

    text: str
    person: bool

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Folded words without article."""
        return tuple(map(_bare, words_of(self.text)))

    @cached_property
    def title(self) -> tuple[str, ...]:
        """The titles that a person's name begins with; two words at least are left (أمينة محمد is all name)."""
        at = 0
        while self.person and at < len(self.words) - 2 and _is(self.words[at], _TITLES):
            at += 1
        return self.words[:at]

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The parts of a person's name without titles, the words of any other."""
        if not self.person:
            return self.words
        return tuple(" ".join(map(_bare, p.split())) for p in parts(" ".join(words_of(self.text)[len(self.title) :])))

    @cached_property
    def bones(self) -> tuple[str, ...]:
        """The consonants of each part; of a name in Latin letters as Arabic would write them."""
        if self.text.isascii():
            return tuple(map(bones_of_latin, plain(self.text).split()))
        return tuple(skeleton(p.replace(" ", "")) for p in self.parts)


def why_alike(one: Name, other: Name) -> str | None:
    """The reason to think that two different names are one person's or one body's, None where there is none."""
    if plain(one.text) == plain(other.text):
        return "same name"
    if one.text.isascii() != other.text.isascii():
        long_enough = len("".join(one.bones)) > _SHORT
        return "Latin and Arabic letters" if long_enough and one.bones == other.bones else None
    if not one.parts or not other.parts:
        return None
    if one.parts == other.parts:
        return "title in the name" if one.title != other.title else "same name without articles"
    short, long = sorted((one, other), key=lambda n: len(n.parts))
    if len(short.parts) == len(long.parts):
        return "spelling" if _respelled(one, other) else None
    return _longer(short, long) if one.person else _body(short, long)


def _longer(short: Name, long: Name) -> str | None:
    """One person's name with and without some of its parts."""
    if len(short.parts) < 2:
        return None
    if not _in_order(short.parts, long.parts):
        return None
    if short.parts[0] == long.parts[0] and short.parts[-1] == long.parts[-1]:
        return "with and without a middle name"
    return "a part of the name" if short.parts[0] == long.parts[0] else None


def _body(short: Name, long: Name) -> str | None:
    """One body's name with and without its head noun (حركة حماس) or a nationality (حزب الله اللبناني).

    One word alone (الجيش، الإدارة) is any state's, so a nationality tells nothing of it.
    """
    if long.parts[1:] == short.parts and _is(long.parts[0], _BODIES):
        return "with and without the head noun"
    if len(short.parts) > 1 and long.parts[:-1] == short.parts and long.parts[-1] in authority().demonyms:
        return "with and without a nationality"
    return None


def _respelled(one: Name, other: Name) -> bool:
    """Whether each part is the same or nearly so, and one at least is long enough to tell by."""
    pairs = list(zip(one.parts, other.parts, strict=True))
    differing = [(a, b) for a, b in pairs if a != b]
    if (len(pairs) == 1 and one.person) or len(differing) > 2 or len("".join(one.parts)) < 2 * _SHORT:
        return False
    return all(min(len(a), len(b)) >= _SHORT and (_same_bones(a, b) or within_one(a, b)) for a, b in differing)


def _same_bones(a: str, b: str) -> bool:
    return len(skeleton(a)) > 2 and skeleton(a) == skeleton(b)


def within_one(a: str, b: str) -> bool:
    """Whether one letter more, less or other makes one word of the other."""
    short, long = sorted((a, b), key=len)
    if len(long) - len(short) > 1:
        return False
    at = next((k for k, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return short[at:] == long[at + 1 :] or (len(short) == len(long) and short[at + 1 :] == long[at + 1 :])


def _in_order(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(part in rest for part in short)


def _bare(word: str) -> str:
    return word.removeprefix("ال") if len(word) > 4 else word


def _is(word: str, kinds: tuple[str, ...]) -> bool:
    return noun(word, *kinds) is not None
