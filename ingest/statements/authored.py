"""Whose a noun of speech is that has no genitive: «تحذيرات من الوزارة من …», «اتهام فرنسي ل… بـ», «تصريحات أدلى بها X عن»."""

from ingest.lexicon.authority import authority
from ingest.model import Mention
from ingest.statements.agreement import animate
from ingest.statements.cue import Cue
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.words import AN, BAN, MASDARS, RELATIVE

_SIDE = frozenset(["جانب", "قبل", "طرف"])
_MADE = frozenset(["ادلي", "ادلت", "ادلوا", "بعث", "بعثت", "تقدم", "تقدمت"])
_GAVE = frozenset(
    verb + pronoun
    for verb in (
        "وجه",
        "وجهت",
        "اطلق",
        "اطلقت",
        "اصدر",
        "اصدرت",
        "ساق",
        "ساقت",
        "قدم",
        "قدمت",
        "نشر",
        "نشرت",
        "كرر",
        "كررت",
        "كال",
        "كالت",
    )
    for pronoun in ("ه", "ها")
)
"""Verbs of giving with the pronoun that takes up what is given."""
_WAS = frozenset(["كان", "كانت", "قد"])
_TIED = frozenset(["من", "الي", "عن", "علي", "حول", "بشان"]) | AN | BAN
"""What may bring in the content behind the author."""


def author_of(nouns: Nouns, cue: Cue, end: int) -> Slot | None:
    """The author behind من, or the state or body of whom an adjective tells; None where neither stands behind the noun."""
    i = cue.index + 1
    if cue.pos != "masdar" or cue.enclitic or cue.lemma not in MASDARS or i + 1 >= end:
        return None
    if cue.article and cue.lemma == "ادعي":
        return None  # الادعاء الفرنسي: the prosecution
    named = named_by_adjective(nouns, i, cue.article)
    if named is not None:
        return Slot(named, i, i + 1, "adjective of the noun")
    if (k := _given(nouns, i, end)) > i:
        i = k
    elif nouns.tokens[i].folded == "من":
        i += 1 + (nouns.tokens[i + 1].folded in _SIDE)
    else:
        return None
    found = nouns.starting(i)
    if found is None or nouns.prefixed(i) or not animate(found[0]) or found[1] >= end:
        return None
    following = nouns.tokens[found[1]].folded
    return Slot(found[0], i, found[1], "author of the noun") if following in _TIED or following[:1] in ("ب", "ل") else None


def _given(nouns: Nouns, i: int, end: int) -> int:
    """The index behind a verb of giving whose pronoun takes up the noun before `i` (تصريحات أدلى بها X, التحذيرات التي أطلقتها X)."""
    tokens, start = nouns.tokens, i
    if i < end and tokens[i].folded in RELATIVE:
        i += 1
    while i < end and tokens[i].folded in _WAS:
        i += 1
    if i + 1 >= end:
        return start
    if tokens[i].folded in _MADE and tokens[i + 1].folded in ("بها", "به"):
        return i + 2
    return i + 1 if tokens[i].folded in _GAVE else start


def named_by_adjective(nouns: Nouns, i: int, definite: bool) -> Mention | None:
    """The state or body whose adjective stands at `i`, definite or not as the noun before it."""
    token = nouns.tokens[i]
    word = token.folded.removeprefix("ال") if definite else token.folded
    known = authority().demonyms.get(word) if token.kind == "word" and definite == token.folded.startswith("ال") else None
    if known is None or nouns.starting(i) is not None:
        return None
    actor = authority().actors[known[0]]
    return Mention(token.span, "name", actor.key, actor.type, actor.label_ar, authority=actor.key)
