"""Match a cue's frames: where its content begins and in what form."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from ingest.model import Mention
from ingest.statements.content import is_source
from ingest.statements.cue import Cue
from ingest.statements.noun import Nouns
from ingest.statements.subject import BI_FRAMES, Slot, after, agrees
from ingest.statements.words import (
    ADJUNCT,
    AN,
    BAN,
    CLAUSE_STARTS,
    FIRST_PERSON,
    LISTING,
    NOT_AFTER,
    NOT_BI,
    NOT_LI,
    NOT_NOUN,
    PRONOUN_SUBJECT,
    RELATIVE,
    SOURCE,
    THAT_NOUNS,
    TIME,
)  # fmt: skip

_PREPOSITIONS = {"الي": "ILA", "علي": "ALA", "من": "MIN", "عن": "AN_", "في": "FI", "مع": "MAA"}
_BARE_AN = frozenset(["INNA", "ANNA", "AN_SUBJ", "BIANNA", "OBJ2_ANNA", "NOMSENT", "BIAN_SUBJ", "NOM", "NOM_MASDAR", "RELAY"])
_CARRIERS = frozenset(
    ["قائلا", "قايلا", "قايله", "قايلين", "قايلتين", "قايلات", "بالقول", "بقوله", "بقولها", "بقولهم", "يقول", "تقول"]
)
_QUOTED = frozenset(
    ["DQ", "DU", "INNA", "ANNA", "BIANNA", "ALA_ANNA", "ILA_ANNA", "MIN_ANNA", "OBJ2_ANNA", "OBJ2_BIANNA", "OBJ_BIANNA", "BI_NP"]
)
_BI = BI_FRAMES | {"OBJ_BI", "OBJ_BIANNA", "BIAN_SUBJ"}
_PASSIVE = frozenset(["اتهم", "وصف", "طلب"])
_TEMPORAL = frozenset(["منذ", "بعد", "قبل", "دون", "بدون", "الا", "غير", "بيد", "رغم", "حتي", "الي", "علي", "من", "في", "عن", "شرط", "لحين", "كما", "لولا", "الرغم", "حيث"])
_NEAR = 3  # tokens between a noun cue and its connector
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


@dataclass(frozen=True, slots=True)
class Match:
    """A cue with its slot and the beginning of its content.

    `kind` is clause, phrase, quote (`start` is the opening mark) or speech (direct without marks). `strip` characters of the
    first token are a proclitic that stays outside. `connector` is where the conjunction, colon or mark stands. `carried`
    is the cue that carries the content for this one (تابع قائلا).
    """

    cue: Cue
    slot: Slot
    frame: str
    kind: str
    start: int
    connector: int
    strip: int = 0
    carried: Cue | None = None
    relay: Mention | None = None


def match(
    nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, end: int, subject_before: bool
) -> Match | None:
    """The frame of `cue` that the tokens up to `end` fulfil, None where there is none. Linear in the sentence."""
    tokens = nouns.tokens
    if cue.index + 1 >= end:
        return None
    if cue.pos == "verb" and not subject_before:
        slot = after(nouns, quotes, cues, cue, end)
        if tokens[cue.index - 1].folded in PRONOUN_SUBJECT and cue.index and slot.mention is not None:
            slot = Slot(None, slot.end, slot.end)  # لكنه دعا X إلى: the pronoun is the subject, X the addressee
        elif cue.number in ("p", "d") or cue.person == "1":  # a verb before its subject is singular
            slot = Slot(None, cue.index + 1, cue.index + 1)
        elif "needs_fi" in cue.flags and tokens[cue.index + 1].folded == "في" and cue.index + 2 < end:
            start = cue.index + 2
            found_in = nouns.starting(start)
            close = found_in[1] if found_in else nouns.phrase_end(start, end)
            if close > start:
                slot = Slot(found_in[0] if found_in else nouns.phrase(start, close), start, close, "document")
        elif slot.mention is not None and any(f.startswith("OBJ2") for f in cue.frames) and not agrees(cue, slot.mention):
            slot = Slot(None, slot.end, slot.end)
    elif cue.pos in ("noun", "masdar") and not cue.enclitic:
        genitive = nouns.starting(cue.index + 1)
        slot = (
            Slot(genitive[0], cue.index + 1, genitive[1], "genitive of the cue")
            if genitive and not nouns.prefixed(cue.index + 1)
            else Slot(None, cue.index + 1, cue.index + 1)
        )
    else:
        slot = Slot(None, cue.index + 1, cue.index + 1)
    if cue.pos == "verb" and cue.enclitic and cue.lemma not in ("قال", "سال"):
        cue = replace(cue, frames=frozenset(f for f in cue.frames if f.startswith(("OBJ2_", "OBJ_"))))
        if not cue.frames:
            return None
    if cue.lemma == "هتف":
        cue = replace(cue, frames=frozenset(["DQ"]))
    if "RELAY" in cue.frames and cue.pos in ("verb", "participle"):
        return _relay(nouns, quotes, cues, cue, slot, end)
    if "hearsay" in cue.flags:
        return _hearsay(nouns, cue, end)
    limit = end
    if cue.pos == "masdar" and not cue.enclitic and slot.mention is None:
        return None
    if cue.pos == "noun":
        close = nouns.phrase_end(cue.index, min(end, cue.index + 4))
        slot = Slot(
            nouns.phrase(cue.index, max(close, cue.index + 1), len(cue.proclitics)),
            cue.index,
            max(close, cue.index + 1),
            "the report itself",
        )
    if cue.pos in ("noun", "masdar"):
        limit = min(end, slot.end + _NEAR)
    found = _connector(nouns, quotes, cues, cue, slot, limit, end)
    known = subject_before or (slot.mention is not None and slot.rule in ("subject after the cue", "genitive of the cue"))
    first = slot.end if known or slot.mention is None else slot.start
    thing = _object(nouns, quotes, cues, cue, slot, first, end)
    if (
        found is not None
        and thing is not None
        and known
        and found.frame == "DQ"
        and found.kind == "phrase"
        and thing < found.start
    ):
        found = None
    if found is not None and thing is not None and found.kind != "quote":
        between = {t.folded for t in tokens[thing : found.connector]}
        if tokens[found.connector - 1].folded in THAT_NOUNS or (known and (between & RELATIVE or found.connector - thing > 6)):
            found = None
    if found is None and thing is not None:
        slot = slot if known else Slot(None, cue.index + 1, cue.index + 1)
        found = Match(cue, slot, "OBJ", "phrase", thing, thing)
    if found is None:
        found = _speech(nouns, cue, slot, cues, end)
    if found is None or not _allowed(nouns, found, subject_before):
        return None
    passive = found.frame == "BI_NP" and found.connector == cue.index + 1 and tokens[cue.index - 1].folded in RELATIVE
    return None if passive and any(f.startswith("OBJ2_BI") for f in cue.frames) else found


def _allowed(nouns: Nouns, found: Match, subject_before: bool) -> bool:
    """Whether what the cue's flags ask for is there."""
    cue, flags = found.cue, found.cue.flags
    spoken = found.kind in ("quote", "speech", "clause") or found.frame == "DQ"
    if "document" in flags and "needs_fi" not in flags and (found.slot.mention is None or found.slot.mention.kind != "document"):
        return False
    if "needs_mark" in flags and not (spoken or found.carried):
        return False
    if "needs_fi" in flags:
        return found.frame == "ANNA" and any(
            nouns.tokens[k].folded in ("في", "فيه", "فيها") for k in range(cue.index + 1, found.connector)
        )
    if "needs_object" in flags:
        return any("مسوولي" in nouns.tokens[k].folded for k in range(cue.index + 1, min(cue.index + 9, len(nouns.tokens))))
    if "ambiguous" in flags and not spoken:
        known = subject_before or (found.slot.mention is not None and found.slot.mention.kind != "phrase")
        return known and cue.pos == "verb" and found.frame != "OBJ"
    if cue.lemma in ("بين", "عد") and cue.pos == "verb":
        before_it = nouns.tokens[cue.index - 1] if cue.index else None
        if before_it is not None and before_it.kind == "word" and not cue.coordinated and nouns.ending(cue.index) is None:
            return False
        return found.frame == "ANNA" and (
            found.connector == cue.index + 1 or (found.slot.mention is not None and found.connector == found.slot.end)
        )
    if "serial" in flags and not found.carried and found.kind != "quote":
        return False
    if "outlet_verb" in flags and found.frame == "OBJ":
        return False
    if cue.lemma == "عقب" and cue.noun and not (found.kind == "quote" or found.carried):
        return False
    before_it = nouns.tokens[cue.index - 1] if cue.index else None
    if (
        cue.pos == "participle"
        and cue.lemma in _PASSIVE
        and not cue.coordinated
        and before_it is not None
        and before_it.kind == "word"
    ):
        return False
    if cue.lemma == "عبر" and cue.pos == "verb":
        gap = {t.folded for t in nouns.tokens[found.slot.end : found.connector]} if found.slot.end > cue.index else set()
        return found.frame.startswith("AN_") and not gap - TIME - {"،", "في", "تصريح", "بيان"}
    if cue.pos == "participle" and cue.noun:
        word = nouns.tokens[found.start].folded
        return spoken or found.frame != "OBJ" or (len(word) > 4 and word.endswith(("ه", "ها", "هم")))
    return True


def _relay(nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, slot: Slot, end: int) -> Match | None:
    """نقل X عن Y (قوله) إن …: Y speaks, X relays."""
    tokens = nouns.tokens
    i = cue.index + 1 if slot.mention is None else slot.end
    while i < end and i - cue.index < 25 and tokens[i].folded not in ("عن", "لسان"):
        if tokens[i].folded in AN or i in quotes:
            return None
        i += 1
    if i + 1 >= end or tokens[i].folded not in ("عن", "لسان"):
        return None
    i += 1
    found = nouns.starting(i)
    close = found[1] if found else i
    if found is None:
        while (
            close < end
            and not (close in cues and cues[close].pos == "masdar")
            and tokens[close].kind in ("word", "number")
            and tokens[close].folded not in AN | BAN
        ):
            close += 1
        if close == i:
            return None
    source = found[0] if found else nouns.phrase(i, close)
    who = Slot(source, i, close, "relay")
    k, carried = close, None
    while k < end and k - close < 12:
        inner = cues.get(k)
        if inner is not None and inner.pos == "masdar" and inner.enclitic:
            carried = inner
            rest = match(nouns, quotes, cues, replace(inner, pos="participle", enclitic=""), end, True)
            if rest is None:
                return None
            return replace(
                rest,
                cue=replace(cue, act=inner.act, frames=cue.frames),
                slot=who,
                frame="RELAY",
                carried=carried,
                relay=slot.mention,
            )
        if tokens[k].folded in AN or tokens[k].folded in BAN:
            return Match(cue, who, "RELAY", "clause", k + 1, k, relay=slot.mention)
        if k in quotes:
            return Match(cue, who, "RELAY", "quote", k, k, relay=slot.mention)
        if tokens[k].surface == ":" and k + 1 < end:
            return Match(cue, who, "RELAY", "quote" if k + 1 in quotes else "speech", k + 1, k, relay=slot.mention)
        k += 1
    return None


def _hearsay(nouns: Nouns, cue: Cue, end: int) -> Match | None:
    """سمعت من X أن …: X said it."""
    tokens = nouns.tokens
    for i in range(cue.index + 1, min(end, cue.index + 5)):
        if tokens[i].folded != "من" or i + 1 >= end:
            continue
        found = nouns.starting(i + 1)
        close = found[1] if found else nouns.phrase_end(i + 1, end)
        if close <= i + 1 or close >= end or tokens[close].folded not in AN | BAN:
            return None
        mention = found[0] if found else nouns.phrase(i + 1, close)
        return Match(cue, Slot(mention, i + 1, close, "heard from"), "MIN_ANNA", "clause", close + 1, close)
    return None


def _connector(
    nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, slot: Slot, limit: int, end: int
) -> Match | None:
    tokens, frames = nouns.tokens, cue.frames
    has: Callable[[str], bool] = lambda code: any(f.startswith((code, "OBJ2_" + code, "OBJ_" + code)) for f in frames)
    quoted = cue.pos != "noun" and (bool(frames & _QUOTED) or cue.pos == "participle" or cue.act == "call_for")
    spare: Match | None = None
    relative = False
    i = slot.end
    while i < limit:
        token = tokens[i]
        word = token.folded
        if i in quotes:
            words = quotes[i] - i - 1
            colon = tokens[i - 1].surface == ":"
            lead = colon or tokens[i - 1].surface in ("،", ",")
            follow = tokens[quotes[i] + 1] if quotes[i] + 1 < end else None
            closed = follow is None or follow.kind != "word" or quotes[i] + 1 in cues or is_source(tokens, quotes[i] + 1, end)
            at_once = i == slot.end and closed and cue.pos != "noun"
            if at_once or (quoted and (closed or colon) and (i == slot.end or lead or words >= 4)):
                return Match(cue, slot, "DQ", "quote", i, i)
            if quoted and follow is not None and words >= 2 and follow.folded[:1] == "و" and follow.folded[1:] in AN:
                return Match(cue, slot, "DQ", "phrase", i, i)
            if quoted and not closed and words >= 2 and i > slot.end and spare is None:
                spare = Match(cue, slot, "DQ", "phrase", i, i)
            elif (
                quoted
                and not closed
                and words >= 2
                and i == slot.end
                and not _clause_follows(nouns, quotes, cues, cue, quotes[i] + 1, limit)
            ):
                return Match(cue, slot, "DQ", "phrase", i, i)
            i = quotes[i] + 1
            continue
        if (
            word in _CARRIERS
            and i > cue.index
            and cue.pos in ("verb", "participle")
            and (word not in ("يقول", "تقول") or i == slot.end)
        ):
            carrier = replace(cue, index=i, frames=cue.frames | {"INNA", "DQ", "DU", "BIANNA"})
            inner = match(
                nouns,
                quotes,
                {k: v for k, v in cues.items() if k > i},
                replace(carrier, pos="participle", lemma="قال"),
                end,
                True,
            )
            return replace(inner, cue=cue, slot=slot, carried=carrier) if inner else None
        if token.surface in ("،", ",") and slot.mention is not None and i >= slot.end and i + 2 < end and frames & {"DU", "INNA"}:
            word = tokens[i + 1].folded
            if _opens_speech(word):
                return Match(cue, slot, "DU", "speech", i + 1, i)
            i += 1
            continue
        if token.surface == ":" and cue.pos != "noun" and tokens[i - 1].folded not in LISTING:
            if i + 1 < end and i + 1 in quotes:
                return Match(cue, slot, "DQ", "quote", i + 1, i)
            if i + 1 < end and tokens[i + 1].folded in AN:
                return Match(cue, slot, "INNA", "clause", i + 2, i)
            if i + 1 < end and (frames & {"DU", "DQ"}):
                return Match(cue, slot, "DU", "speech", i + 1, i)
        if word in AN and frames & _BARE_AN and _conjunction(nouns, i, end, cue):
            return Match(cue, slot, "INNA" if cue.lemma == "قال" else "ANNA", "clause", i + 1, i)
        if (
            cue.lemma == "وصف"
            and word in BAN - {"بان"}
            and slot.end < i
            and not cue.enclitic
            and tokens[slot.end].kind == "word"
            and tokens[slot.end].folded not in ("اياها", "اياه", "اياهم")
        ):
            return Match(cue, slot, "OBJ_BIANNA", "phrase", slot.end, i)
        if word in BAN and (has("BI") or frames & _BARE_AN):
            return Match(cue, slot, "BIANNA", "clause", i + 1, i)
        if (
            word in _PREPOSITIONS
            and has(_PREPOSITIONS[word])
            and i + 1 < end
            and not (word == "في" and i == slot.end and not has("FI"))
        ):
            code = _PREPOSITIONS[word].rstrip("_")
            if tokens[i + 1].folded in AN:
                return Match(cue, slot, code + "_ANNA", "clause", i + 2, i)
            if tokens[i + 1].kind in ("word", "number", "quote") and tokens[i + 1].folded not in TIME | NOT_AFTER:
                return Match(cue, slot, code + "_NP", "phrase", i + 1, i)
        if (
            frames & _BI
            and word.startswith("ب")
            and token.kind == "word"
            and word not in NOT_BI
            and word not in BAN
            and not cue.frames & {"INNA"}
        ):
            if word == "ب":
                return Match(cue, slot, "BI_NP", "quote" if i + 1 in quotes else "phrase", i + 1, i)
            start_here = nouns.starting(i)
            if (
                len(word) > 3 and (start_here is None or (start_here[0].authority is None and start_here[0].type == "person"))
            ) or nouns.prefixed(i) == "ب":
                return Match(cue, slot, "BI_NP", "phrase", i, i, strip=1)
        if (
            has("ILA")
            and i <= slot.end + 1
            and word.startswith("ل")
            and len(word) > 3
            and token.kind == "word"
            and nouns.starting(i) is None
            and cue.pos in ("masdar", "noun")
        ):
            return Match(cue, slot, "LI_NP", "phrase", i, i, strip=1)
        if (
            "ILA_MASDAR" in frames
            and cue.pos == "verb"
            and spare is None
            and slot.mention is not None
            and word.startswith("ل")
            and len(word) > 4
            and token.kind == "word"
            and nouns.starting(i) is None
            and word not in NOT_LI
        ):
            spare = Match(cue, slot, "LI_NP", "phrase", i, i)
        if word in RELATIVE:
            relative = True
        elif word in SOURCE and i > slot.end and cue.pos != "noun":
            return spare
        other = cues.get(i)
        if other is not None and i > slot.end and (other.pos in ("verb", "participle")):
            if other.pos == "participle" or not relative:
                return spare
            relative = False
        i += 1
    return spare


def _object(
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


def _speech(nouns: Nouns, cue: Cue, slot: Slot, cues: Mapping[int, Cue], end: int) -> Match | None:
    """Direct speech without marks after «name،» (قال سامي نور، نعمل …)."""
    tokens = nouns.tokens
    if ("DU" not in cue.frames and "INNA" not in cue.frames) or (slot.mention is None and not cue.coordinated):
        return None
    i = cue.index + 1
    while i + 2 < end and i - cue.index < 30:
        if tokens[i].surface in ("،", ",") and i >= min(slot.end, end):
            if _opens_speech(tokens[i + 1].folded) or tokens[i + 1].folded in CLAUSE_STARTS:
                return Match(cue, slot, "DU", "speech", i + 1, i)
        if i > slot.end and i in cues:
            return None
        i += 1
    return None


def _opens_speech(word: str) -> bool:
    """Whether a word after «name،» can only open what the speaker says."""
    return (
        word in FIRST_PERSON
        or word in ("لقد", "علينا")
        or (word.startswith("سن") and len(word) > 4 and not word.startswith(("سنه", "سنو", "سند")))
    )


def _clause_follows(nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, i: int, limit: int) -> bool:
    """Whether a conjunction of the cue stands after a quotation, which is then a name and no speech."""
    while i < limit:
        if nouns.tokens[i].folded in AN or nouns.tokens[i].folded in BAN or (i in quotes and quotes[i] - i > 3):
            return True
        if i in cues and cues[i].pos in ("verb", "participle"):
            return False
        i = quotes.get(i, i) + 1
    return False


def _conjunction(nouns: Nouns, i: int, end: int, cue: Cue) -> bool:
    """Whether أن or إن at `i` is a conjunction: not part of a name (جاي-إن) and not the إن of a condition."""
    tokens = nouns.tokens
    if i and tokens[i - 1].surface == "-" and tokens[i - 1].span.end == tokens[i].span.start:
        return False
    if i and tokens[i - 1].folded in _TEMPORAL and i - 1 > cue.index:
        return False
    return not (i + 1 < end and tokens[i + 1].folded == "لم" and tokens[i].surface == "إن" and cue.lemma != "قال")
