"""One spelling of a name, whichever of the current ones an article has, so that an actor has one label everywhere."""

from collections.abc import Iterator
from functools import cache

from ingest.lexicon.authority import authority, rows
from ingest.text import fold, tokenise
from ingest.text.folding import DROPPED

_ENDINGS = ("", "ة", "ون", "ين", "ان", "ات")
_GONE = {ord(c): None for c in DROPPED}


def spelled(name: str) -> str:
    """The name on one line, without marks of quotation, hash or vowel, each known word in its usual spelling.

    الحكومة الاسرائيلية → الحكومة الإسرائيلية. Words that no table has keep the spelling of the article.
    """
    kept = [t for t in tokenise(name) if t.kind in ("word", "number")]
    return " ".join(_usual().get(t.folded) or t.surface.translate(_GONE) for t in kept)


def identifying(label: str) -> str:
    """What of a label (as `spelled` gives it) goes into an id: folded words, but words of unknown spelling as they are.

    So two labels never share an id: an actor has one label in every article.
    """
    return " ".join(t.folded if t.folded in _usual() else t.surface for t in tokenise(label) if t.kind in ("word", "number"))


@cache
def _usual() -> dict[str, str]:
    """Folded word → its usual spelling."""
    out = dict(_respelled())
    for word in _words():
        out.setdefault(fold(word), word.translate(_GONE))
    return out


def _respelled() -> Iterator[tuple[str, str]]:
    """Folded variants of words that current newspapers write in two ways, with the usual one: اميركيه → أمريكية."""
    for row in rows("spellings.tsv"):
        usual, *others = [row["usual"], *row["variants"].split("|")]
        for end in _ENDINGS if usual.endswith("ي") else ("",):
            for article in ("", "ال"):
                for word in (usual, *others):
                    yield fold(article + word + end), article + usual + end


def _words() -> Iterator[str]:
    for row in rows("titles.tsv"):
        yield from (row["form"], "ال" + row["form"], "لل" + row["form"])
    for row in rows("demonyms.tsv"):
        for nisba in row["nisba"].split("|"):
            for end in _ENDINGS:
                yield from (nisba + end, "ال" + nisba + end)
    for row in rows("given_names.tsv"):
        yield row["name"]
    for actor in authority().actors.values():
        yield from actor.label_ar.split()
