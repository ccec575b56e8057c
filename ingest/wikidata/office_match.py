"""Whether a post as an article gives it is an office of Wikidata: وزير الخارجية القطري and "وزير خارجية قطر"."""

from collections.abc import Iterable
from functools import cache

from ingest.lexicon.authority import authority, rows
from ingest.text import fold
from ingest.wikidata.item import Office
from ingest.wikidata.spelling import latin, words

_SMALL = frozenset(map(fold, ("في", "من", "لدى", "عن", "على", "إلى", "باسم", "شؤون", "السابق", "الحالي", "الجديد", "سابق")))
_SMALL_EN = frozenset(("of", "the", "for", "and", "in", "to", "affairs", "state", "former", "s", "republic"))


def same_office(titles: Iterable[str], office: Office) -> str | None:
    """The first of `titles` that names the kind of `office` (its state is compared elsewhere), None where none does."""
    names = [key for label in (office.label_ar, office.label_en) if label and (key := _key(label))]
    for title in titles:
        mine = _key(title)
        if mine and any(_same(mine, name) for name in names):
            return title
    return None


def _same(a: frozenset[str], b: frozenset[str]) -> bool:
    """One may be longer (وزير الخارجية والمغتربين), but رئيس alone is not رئيس الوزراء."""
    return a == b or (len(a) > 1 and a < b) or (len(b) > 1 and b < a)


@cache
def _key(title: str) -> frozenset[str]:
    """The words of a title that say what it is: no articles, no states, no small words, one form of each noun."""
    arabic = [_bare(w) for w in words(title)]
    if any("\u0621" <= c <= "\u064a" for w in arabic for c in w):
        return frozenset(_lemmas().get(w, w) for w in arabic if w and w not in _SMALL and w not in _of_states())
    return frozenset(w for w in latin(title) if w not in _SMALL_EN and w not in _of_states_en())


def _bare(word: str) -> str:
    for article in ("وال", "بال", "لل", "ال"):
        if word.startswith(article) and len(word) > len(article) + 2:
            return word[len(article) :]
    return word


@cache
def _lemmas() -> dict[str, str]:
    """وزيرة → وزير."""
    return {fold(row["form"]): fold(row["lemma"]) for row in rows("titles.tsv") if row["number"] == "s"}


@cache
def _of_states() -> frozenset[str]:
    known = authority()
    names = {_bare(w) for a in known.actors.values() if a.type == "state" for n in (a.label_ar, *a.aliases) for w in words(n)}
    return frozenset(names | known.demonyms.keys())


@cache
def _of_states_en() -> frozenset[str]:
    return frozenset(w for a in authority().actors.values() if a.type == "state" for w in latin(a.label_en))
