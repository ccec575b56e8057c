"""One written form of a word, as the lexicon database holds it."""

from typing import NamedTuple

CONJUNCTION = "c"  # takes و and ف
IMPERFECT = "i"  # takes و, ف and then س or ل
JUSSIVE = "j"  # takes و, ف and then ل
NOUN = "n"  # takes و, ف, then ب, ك, ل, then ال
GENITIVE = "g"  # as NOUN, without ال
CONJOINED = "a"  # a conjunction of the language: takes و, ف, then ب, ل (كان is no ك and أن)
LAM = "l"  # a noun in ل whose own ل is lost in writing after لل
BARE = "b"  # takes nothing

ALONE = "0"
OBJECT = "v"  # may take an object pronoun
ONLY_OBJECT = "w"
POSSESSIVE = "p"  # may take a possessive pronoun
ONLY_POSSESSIVE = "q"


class Form(NamedTuple):
    """A folded form; `before` and `after` are the classes of clitics that it takes, the rest as in `Analysis`."""

    surface: str
    before: str
    after: str
    aspect: str = "-"
    person: str = "-"
    gender: str = "-"
    number: str = "-"


def join(*parts: str) -> str:
    """Put folded pieces together; two alefs in a row are written as one (آ)."""
    return "".join(parts).replace("اا", "ا")
