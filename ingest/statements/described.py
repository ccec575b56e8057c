"""Whether the only noun behind a verb of describing is what it describes: «ووصف اللقاء بأنه مثمر»."""

from ingest.statements.cue import Cue
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.words import ADJUNCT, BAN, RELATIVE, TIME

_DESCRIBE = frozenset(["وصف", "نعت"])
_WITH_PRONOUN = BAN - {"بان"}
_OF_A_THING = RELATIVE | ADJUNCT | {"في", "بين", "مع", "من", "علي", "الي", "ضد", "عن"}
_REACH = 16  # tokens of what belongs to a thing, up to its predicate


def is_described(nouns: Nouns, cue: Cue, slot: Slot, end: int) -> bool:
    """Whether the noun in `slot` is the object of `cue`: such a verb has always one, and no other noun stands before the predicate.

    With a pronoun on the verb (وصفه الوزير بأنه) the object is there already.
    """
    if cue.lemma not in _DESCRIBE or cue.pos != "verb" or cue.enclitic or slot.mention is None:
        return False
    tokens, i = nouns.tokens, slot.end
    while i < end and (tokens[i].folded in TIME or tokens[i].surface in ("،", ",")):
        i += 1
    if i >= end or i == slot.start:
        return False
    word = tokens[i].folded
    if word in _WITH_PRONOUN or word == "ب" or (word.startswith("بال") and len(word) > 5 and nouns.starting(i) is None):
        return True
    thing = slot.mention.type == "unknown" and slot.mention.kind == "phrase" and slot.mention.label.startswith("ال")
    if not thing or word not in _OF_A_THING:
        return False
    return any(tokens[k].folded in _WITH_PRONOUN for k in range(i, min(end, i + _REACH)))
