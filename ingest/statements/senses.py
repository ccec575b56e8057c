"""Senses of a cue's form that are no speech: يعلم knows, يشبه resembles, تعد is deemed, تجدد breaks out again."""

from ingest.lexicon.phrases import attitude_act
from ingest.statements.cue import readings
from ingest.statements.match import Match
from ingest.statements.noun import Nouns


def another_sense(nouns: Nouns, found: Match) -> bool:
    """Whether the form of the cue is that of another word here."""
    cue, start = found.cue, nouns.tokens[found.start]
    if cue.lemma == "وعد" and cue.aspect == "i":
        if found.frame == "DQ":
            return nouns.tokens[found.start - 1].surface != ":"  # تعد "جدية": are deemed
        return found.connector > max(found.slot.end, cue.index + 1) + 1  # يعد سامي نور من أبرز …: is deemed
    if cue.lemma == "شبه":
        return found.frame == "DQ"  # فيما يشبه "…"
    if cue.lemma == "جدد" and found.frame == "OBJ" and cue.pos == "verb":
        return not _said_again(start.folded)  # وتجدد القصف
    if cue.lemma == "علم" or (cue.lemma == "اعلم" and cue.aspect == "i" and not cue.enclitic):
        return found.slot.mention is None or found.slot.mention.type != "media_outlet"
    return False


def _said_again(word: str) -> bool:
    """Whether a noun after جدد is something said: دعوته, التزامها, الدعوة, رفض."""
    bare = word.removeprefix("ال")
    return word.endswith(("ه", "ها", "هم")) or attitude_act(bare) is not None or any(c.pos == "masdar" for c in readings(bare))
