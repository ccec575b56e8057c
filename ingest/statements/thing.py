"""The direct object that is what was said: أكد التزامه، نفى صحة الأنباء."""

from collections.abc import Mapping

from ingest.statements.cue import Cue
from ingest.statements.noun import Nouns
from ingest.statements.subject import Slot
from ingest.statements.words import ADJUNCT, AN, BAN, NOT_NOUN, SOURCE, TIME

_NO_OBJECT = frozenset(
    [
        "التعليق",
        "الادلاء",
        "الافصاح",
        "الكشف",
        "الحديث",
        "كشف",
        "ذكر",
        "نشر",
        "تاكيد",
        "التصريح",
        "الاجابه",
        "الرد",
        "الخوض",
        "التاكيد",
    ]
)


def thing_said(
    nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, slot: Slot, first: int, end: int
) -> int | None:
    """The first token of a direct object that is what was said, None where the cue takes none here."""
    if cue.lemma in ("اعتبر", "عد") or not any(
        f.startswith("OBJ") and f not in ("OBJ_BIANNA", "OBJ_BI") and not f.startswith("OBJ2_") for f in cue.frames
    ):
        return None
    if (cue.pos == "noun" and slot.mention is None) or (cue.pos == "verb" and cue.enclitic):
        return None
    tokens = nouns.tokens
    i, jumps = first, 0
    while i < end and cue.pos != "noun":
        if (
            tokens[i].folded in TIME
            or tokens[i].folded in ("فيه", "فيها", "به", "بها")
            or (tokens[i].surface in ("،", ",") and i + 1 < end and tokens[i + 1].folded in TIME)
            or (tokens[i].surface in ("،", ",") and tokens[i - 1].folded in TIME and jumps == 0)
        ):
            i += 1
        elif (
            (tokens[i].surface in ("،", ",") or (jumps and tokens[i].folded in ADJUNCT | {"في"}))
            and i > cue.index + 1
            and jumps < 4
        ):
            following = next((k for k in range(i + 1, min(end, i + 14)) if tokens[k].surface in ("،", ",")), -1)
            if following < 0:
                return None
            i, jumps = following + 1, jumps + 1
        else:
            break
    if jumps and tokens[i - 1].surface not in ("،", ","):
        return None
    if i >= end or tokens[i].kind not in ("word", "number") or i in quotes:
        return None
    word = tokens[i].folded
    if (
        word in NOT_NOUN - {"هذا", "هذه", "ذلك", "تلك", "اي"}
        or word in AN
        or word in BAN
        or word in _NO_OBJECT
        or word in SOURCE
        or (i in cues and cues[i].pos in ("verb", "participle"))
    ):
        return None
    if tokens[i].surface.startswith(("لـ", "للص", "لل")):
        return None
    return i
