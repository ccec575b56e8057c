"""What somebody lets others know of his own decision: «أبلغ الوزير الوسطاء موافقته على المقترح»."""

from ingest.lexicon.phrases import attitude_act
from ingest.statements.cue import Cue, readings
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.words import NOT_NOUN, THAT

_TELLS = frozenset(["ابلغ", "اخبر"])
_TOLD = 9  # tokens of those who are told
_OWN = ("ه", "ها", "هم", "هما")


def own_decision(nouns: Nouns, cue: Cue, slot: Slot, end: int) -> Match | None:
    """The verbal noun with a pronoun behind those who are told, which is what they are told; None where none stands there."""
    if cue.pos not in ("verb", "participle") or cue.lemma not in _TELLS:
        return None
    first = slot.end + (not cue.enclitic)
    for k in range(first, min(end, slot.end + _TOLD)):
        token = nouns.tokens[k]
        if token.kind == "quote":
            continue
        if token.kind != "word" or token.folded in THAT or (token.folded in NOT_NOUN and k > first):
            return None
        if _own(token.folded) and not nouns.prefixed(k):
            return Match(cue, slot, "OBJ2", "phrase", k, k)
    return None


def _own(word: str) -> bool:
    """Whether a word is such a noun with a pronoun: موافقتها, رفضه, استعداده."""
    if not word.endswith(_OWN) or word.startswith("و"):
        return False
    return attitude_act(word) is not None or any(c.pos == "masdar" and c.enclitic and not c.proclitics for c in readings(word))
