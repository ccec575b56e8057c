"""Outlets that saw, obtained or published a document: «بحسب مسودة اطلعت عليها وكالة الأفق»."""

from typing import NamedTuple

from ingest.model import Mention
from ingest.statements.noun import Nouns
from ingest.statements.outlet import PUBLISHED
from ingest.statements.words import RELATIVE

_GETS = frozenset(["اطلع", "اطلعت", "تطلع", "حصل", "حصلت", "تحصل", "تحصلت"])
"""Verbs of seeing and obtaining, with علي."""
_ON_IT = frozenset(["عليه", "عليها", "عليهما", "عليهم"])
_ACTS = frozenset(
    base + pronoun
    for base in [
        "تلقت",
        "تلقي",
        "تسلمت",
        "تسلم",
        "راجعت",
        "راجع",
        "فحصت",
        "فحص",
        "استعرضت",
        "استعرض",
        "رصدت",
        "رصد",
        "كشفت",
        "كشف",
        "عاينت",
        "عاين",
    ]
    for pronoun in ("ه", "ها", "هما", "هم")
)
"""Verbs of receiving and examining, with their object."""
_REACH = 10  # tokens of the document's name


class Seen(NamedTuple):
    """A document whose phrase ends at token `head`; the clause with its outlet ends at `end`."""

    head: int
    end: int
    outlet: Mention


def seen_by(nouns: Nouns, start: int, end: int) -> Seen | None:
    """The outlet that had the document named from `start` on, in a relative clause with its pronoun; None where there is none."""
    tokens = nouns.tokens
    for k in range(start + 1, min(end, start + _REACH)):
        if tokens[k].kind not in ("word", "number"):
            return None
        word = tokens[k].folded
        if word not in _GETS and word not in _ACTS and word not in PUBLISHED:
            continue
        i = k + 1
        on_it = word not in _GETS
        if not on_it and i < end and tokens[i].folded in _ON_IT:
            i, on_it = i + 1, True
        found = nouns.starting(i) if i < end else None
        if found is None and i + 1 < end and tokens[i].kind == "quote":
            found = nouns.starting(i + 1)
        if found is None or found[0].type != "media_outlet" or nouns.prefixed(i):
            return None
        close = found[1] + (found[1] < end and tokens[found[1]].kind == "quote" and tokens[i].kind == "quote")
        if not on_it:
            if close >= end or tokens[close].folded not in _ON_IT:
                return None
            close += 1  # اطلعت وكالة الأفق عليها
        head = k - (tokens[k - 1].folded in RELATIVE)
        return Seen(head, close, found[0]) if head > start else None
    return None
