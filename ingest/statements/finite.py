"""Finite verbs, which no noun phrase holds unless a clause inside it opened."""

from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from ingest.lexicon.table import rows
from ingest.model import Token
from ingest.morph import analyse
from ingest.statements.words import ADJUNCT, RELATIVE, THAT
from ingest.text import fold

_SUBORDINATES = RELATIVE | THAT | {
    "ما", "عما", "مما", "لما", "بما", "فيما", "كما", "ممن", "عمن", "لمن", "حيث", "حين", "حينما", "عندما", "بعدما", "قبلما",
    "كي", "لكي", "حتي", "اذا", "لو", "لان", "لانه", "لانها", "لم", "لا", "لن", "قد", "سوف", "كلما", "ريثما", "طالما",
}  # fmt: skip
"""Words that open a clause of their own."""
_ALSO_NOUNS = frozenset(["اشبه", "ضمن", "خلفها", "عدا", "برغم", "بحوزتها", "عبر"])
"""Counted as verbs, but prepositions and comparatives too."""


def is_verb(word: str) -> bool:
    """Whether a folded word form is a finite verb and hardly ever anything else."""
    forms = _forms()
    return word in forms or (word[:2] in ("سي", "ست", "سن") and word[1:] in forms)


@cache
def _forms() -> frozenset[str]:
    """The forms that the news uses as verbs, by count."""
    counted = frozenset(row["word"] for row in rows("verb_forms.tsv"))
    return counted - ADJUNCT - _ALSO_NOUNS - {fold(row["name"]) for row in rows("given_names.tsv")}


def opens_clause(word: str) -> bool:
    """Whether a word inside a noun phrase opens a clause, to which later verbs may belong."""
    return word in _SUBORDINATES or is_verb(word)


@lru_cache(maxsize=4096)
def _only_a_joined_verb(word: str) -> bool:
    """Whether the morphology knows a word as a verb with و before it and as nothing else."""
    known = analyse(word)
    return bool(known) and all(a.pos == "verb" and a.proclitics == ("و",) for a in known)


def narrates(tokens: Sequence[Token], i: int, masdar: bool, named: Callable[[int], bool]) -> bool:
    """Whether the verb at `i` cannot belong to the noun phrase before it, in which no clause opened.

    «أدان الهجوم وأعلن …»: a verb joined to a noun is the narrator's. Behind the content of a verbal noun its own predicate
    follows («تصريحات الوزير عن الهدنة أثارت …»), where the noun before it is definite and takes no relative clause; `named`
    says whether a name ends before a token.
    """
    word = tokens[i].folded
    before = tokens[i - 1]
    if word[:1] == "و" and len(word) > 3 and word not in _forms():
        if word[1] in "يت" and before.kind == "word" and not _definite(before):
            return False  # سفينة تابعة لمنظمة وتحمل …: a second attribute
        return is_verb(word[1:]) or _only_a_joined_verb(word)
    return masdar and is_verb(word) and (_definite(before) or named(i))


def _definite(token: Token) -> bool:
    word = token.folded
    return token.kind == "word" and (
        word.startswith(("ال", "بال", "لل", "وال")) or (len(word) > 4 and word.endswith(("ها", "هم")))
    )
