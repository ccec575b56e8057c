"""The short name that stands beside a body's full name: حركة المقاومة الإسلامية (حماس)، قوات سوريا الديمقراطية "قسد"."""

from collections.abc import Callable

from ingest.mentions.ofphrase import NOT_PERSON, keys_of
from ingest.mentions.reader import Reader, opens_name
from ingest.mentions.spoken import BY
from ingest.mentions.words import common_words, forms, is_given, not_names, noun, nouns
from ingest.morph import analyse

_DASHES = ("-", "–", "—")
_MOST = 4
"""The most words a short name has."""
_BODIES = ("org", "armed", "media", "body")


def past_short_name(r: Reader, j: int) -> int:
    """The token behind the short name at `j`, `j` where there is none. The caller knows that a body's name ends at `j`.

    What stands in parentheses there is the body's other name unless it names a person or says by whom something is told; in
    quotation marks or between dashes much else may stand, so that only a known body or a word of no table is one.
    """
    opening = r.mark(j)
    if opening == "(":
        end = _closed(r, j, lambda k: r.mark(k) == ")")
        inner = [r.word(k) for k in range(j + 1, end)]
        return j if not end or inner[0] in BY or opens_name(inner[0]) or _person(r, j + 1) else end + 1
    if r.is_quote(j) and r.tokens[j].span.end == (r.tokens[j + 1].span.start if r.word(j + 1) else 0):
        end = _closed(r, j, r.is_quote)
        return end + 1 if end and _other_name(r, j + 1, end) else j
    if opening in _DASHES:
        end = _closed(r, j, lambda k: r.mark(k) in _DASHES)
        return end + 1 if end and _other_name(r, j + 1, end) else j
    return j


def names_body(r: Reader, i: int, j: int) -> bool:
    """Whether a post's complement `[i, j)` has a body's head noun."""
    return any(noun(form.base, *_BODIES) is not None for k in range(i, j) if r.word(k) for form in forms(r.word(k)))


def _closed(r: Reader, j: int, closing: Callable[[int], bool]) -> int:
    """The mark that closes what opens at `j` around few words and nothing else, 0 where there is none."""
    k = j + 1
    while r.word(k) and k - j <= _MOST:
        k += 1
    return k if k > j + 1 and closing(k) else 0


def _person(r: Reader, i: int) -> bool:
    known = r.plain(i)
    return known is not None and bool(keys_of(known, "person")) and not keys_of(known, *NOT_PERSON)


def _other_name(r: Reader, i: int, end: int) -> bool:
    """Whether the words `[i, end)` are a known body's name, Latin letters, a word of no table (قسد), or stand before a person's name."""
    known = r.plain(i)
    if known and known.last == end:
        return bool(keys_of(known, *NOT_PERSON))
    words = [r.word(k) for k in range(i, end)]
    if all(word.isascii() for word in words):
        return True
    word = words[0]
    ordinary = word in not_names() or word in common_words() or word in nouns() or is_given(word) or analyse(word)
    if word.startswith("ال") or len(words) > 2 or len(word) < 2:
        return False
    named = opens_name(r.word(end + 1))  # حركة الفجر "فجر" سامي نور
    return named or (len(words) == 1 and not ordinary)
