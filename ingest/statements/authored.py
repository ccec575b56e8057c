"""Whose a noun of speech is that has no genitive: «تحذيرات من الوزارة من …», «اتهام فرنسي ل… بـ», «الدعوات الأميركية إلى»."""

from ingest.lexicon.authority import authority
from ingest.model import Mention
from ingest.statements.agreement import animate
from ingest.statements.cue import Cue
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.words import AN, BAN, MASDARS

_SIDE = frozenset(["جانب", "قبل", "طرف"])
_TIED = frozenset(["من", "الي", "عن", "علي", "حول", "بشان"]) | AN | BAN
"""What may bring in the content behind the author."""


def author_of(nouns: Nouns, cue: Cue, end: int) -> Slot | None:
    """The author behind من, or the state or body of whom an adjective tells; None where neither stands behind the noun."""
    i = cue.index + 1
    if cue.pos != "masdar" or cue.enclitic or cue.lemma not in MASDARS or i + 1 >= end:
        return None
    if cue.article and cue.lemma == "ادعي":
        return None  # الادعاء الفرنسي: the prosecution
    named = _nisba(nouns, i, cue.article)
    if named is not None:
        return Slot(named, i, i + 1, "adjective of the noun")
    if nouns.tokens[i].folded != "من" or cue.article:
        return None
    i += 1 + (nouns.tokens[i + 1].folded in _SIDE)
    found = nouns.starting(i)
    if found is None or nouns.prefixed(i) or not animate(found[0]) or found[1] >= end:
        return None
    following = nouns.tokens[found[1]].folded
    return Slot(found[0], i, found[1], "author of the noun") if following in _TIED or following[:1] == "ب" else None


def _nisba(nouns: Nouns, i: int, definite: bool) -> Mention | None:
    """The state or body whose adjective stands at `i`, definite or not as the noun before it."""
    token = nouns.tokens[i]
    word = token.folded.removeprefix("ال") if definite else token.folded
    known = authority().demonyms.get(word) if token.kind == "word" and definite == token.folded.startswith("ال") else None
    if known is None or nouns.starting(i) is not None:
        return None
    actor = authority().actors[known[0]]
    return Mention(token.span, "name", actor.key, actor.type, actor.label_ar, authority=actor.key)
