"""Which words can open a phrase at all: asked once a word form, so that most tokens are passed over."""

from dataclasses import dataclass
from functools import lru_cache

from ingest.lexicon.authority import authority
from ingest.mentions.attribute import could_be_possessed
from ingest.mentions.body import SOME
from ingest.mentions.reader import starts
from ingest.mentions.words import Form, forms, is_given, nouns, reporting_verbs


@dataclass(frozen=True, slots=True)
class Opener:
    """A reading of a word and the grammars that it may open: a name, or a noun (title, body, source, document)."""

    form: Form
    name: bool
    noun: bool


@lru_cache(maxsize=65536)
def openers(word: str) -> tuple[tuple[Opener, ...], bool]:
    """The readings of a folded word, and whether any of them may open a phrase by itself."""
    out = []
    for form in forms(word):
        base = form.base
        is_noun = base in nouns() or base in SOME or (form.article and base in authority().demonyms) or could_be_possessed(base)
        out.append(Opener(form, not form.article and is_given(base), is_noun))
    return tuple(out), any(o.name or o.noun for o in out)


@lru_cache(maxsize=65536)
def dull(word: str) -> bool:
    """Whether a word opens nothing, unless a verb of saying stands before it."""
    return not word or not (openers(word)[1] or starts(word))


@lru_cache(maxsize=65536)
def says(word: str) -> bool:
    """Whether a word is a verb of saying, so that a bare name may follow."""
    return any(f.base in reporting_verbs() and not f.article for f in forms(word))
