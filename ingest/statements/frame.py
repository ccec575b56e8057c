"""Match a cue's frames: where its content begins and in what form."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.lexicon.phrases import attitude_act
from ingest.model import Token
from ingest.statements.agreement import agrees
from ingest.statements.allowed import allowed
from ingest.statements.authored import author_of
from ingest.statements.brackets import past_brackets
from ingest.statements.briefed import own_decision
from ingest.statements.connector import connector
from ingest.statements.control import CONTROLS, controller
from ingest.statements.cue import Cue
from ingest.statements.described import is_described
from ingest.statements.inverted import inverted, pointed_back
from ingest.statements.late import late_clause
from ingest.statements.late_object import late_object
from ingest.statements.light import giver
from ingest.statements.masdar import of_the_noun, reach
from ingest.statements.match import Match
from ingest.statements.naming import deemed
from ingest.statements.noun import Nouns
from ingest.statements.reported import reported
from ingest.statements.serial import about
from ingest.statements.slot import Slot
from ingest.statements.special import special
from ingest.statements.speech import speech
from ingest.statements.subject import BODIES, STYLES, after, is_deed
from ingest.statements.thing import thing_said
from ingest.statements.unknown import bare_name
from ingest.statements.words import (
    AN,
    DEEDS,
    PRONOUN_SUBJECT,
    RELATIVE,
    SOURCE_NOUNS,
    THAT_NOUNS,
    TIME,
)  # fmt: skip

_ALL = frozenset(["جميع", "كل", "كافه", "كلا", "كلتا", "ساير", "مختلف"])
_SETTING = frozenset(["في", "خلال", "عبر", "ضمن", "وفي", "وخلال", "اثناء"])
_EVERYBODY = frozenset(["العالم", "المجتمع", "الجميع", "الاطراف", "الامه", "البشريه", "الانسانيه"])
"""Whom one calls upon and who call upon nobody."""
_STANDS = frozenset(
    ["دعم", "موقف", "قدره", "عزم", "اصرار", "احقيه", "سياده", "متانه", "عمق", "تصميم", "موافقه", "انفتاح", "اقبال"]
)
"""Nouns of what somebody stands for, which have a preposition of their own."""
_BODIES = frozenset(["organization", "state", "armed_group", "media_outlet"])
_SUMS_UP = frozenset(["لخص", "اوجز", "اختصر"])
"""Verbs whose object is what is spoken of, and what is said comes after: لخص الموقف بقوله."""
_IN_THE_NAME = frozenset(["باسمه", "باسمها", "باسمهم"])


def match(
    nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, end: int, subject_before: bool
) -> Match | None:
    """The frame of `cue` that the tokens up to `end` fulfil, None where there is none. Linear in the sentence."""
    tokens = nouns.tokens
    if cue.index + 1 >= end:
        return pointed_back(nouns, quotes, cue, Slot(None, end, end))
    slot = _slot(nouns, quotes, cues, cue, end, subject_before)
    slot = voice = _mouth(nouns, cues, cue, slot, end) or slot
    cue = _framed(cue, slot)

    def again(other: Cue, stop: int) -> Match | None:
        return match(nouns, quotes, {k: v for k, v in cues.items() if k > other.index}, other, stop, True)

    own, found = special(nouns, quotes, cues, cue, slot, end, again)
    if own:
        return found
    if (told := reported(nouns, cue, slot, end) or pointed_back(nouns, quotes, cue, slot)) is not None:
        return told
    if (
        cue.lemma == "ابلغ"
        and cue.pos == "verb"
        and cue.enclitic
        and (attitude := _attitude_told(nouns, cue, slot, end)) is not None
    ):
        return attitude
    if cue.pos == "verb" and cue.enclitic and cue.lemma not in ("قال", "سال"):
        cue = replace(cue, frames=frozenset(f for f in cue.frames if f.startswith(("OBJ2_", "OBJ_"))))
        if not cue.frames:
            return None
    limit = end
    if cue.pos == "masdar" and not cue.enclitic and not cue.article and slot.mention is None:
        return None
    if cue.pos == "noun":
        slot = _report(nouns, cue, end)
    if cue.pos in ("noun", "masdar"):
        limit = min(end, slot.end + 12) if slot.rule == "issuer" else reach(nouns, slot.end, end)
    found = connector(nouns, quotes, cues, cue, slot, limit, end, again) or _about(nouns, cue, slot, end)
    found = found and _fitting(nouns, quotes, cues, cue, slot, found, end)
    known = subject_before or (
        slot.mention is not None
        and slot.rule in ("subject after the cue", "quoted name", "genitive of the cue", "mouth", CONTROLS)
    )
    first = slot.end if known or slot.mention is None else slot.start
    thing = thing_said(nouns, quotes, cues, cue, slot, first, end)
    found = _sooner(nouns, quotes, cues, found, subject_before) if thing is None else found
    if (
        found is not None
        and thing is not None
        and (
            (
                known
                and "OBJ" in cue.frames
                and cue.lemma not in _SUMS_UP
                and found.carried is not None
                and thing < found.carried.index
            )
            or (found.frame == "DQ" and thing < found.start and _ends_object(tokens, cue, slot, known, thing, found))
        )
    ):
        found = None  # نفى سامي نور الاتهامات، قائلا: what is denied, and what is said besides
    if found is not None and thing is not None and thing < found.connector and found.frame.endswith("_NP"):
        if _whole_object(tokens[thing].folded, cue, known or slot.mention is None):
            found = None
    if (
        found is not None
        and thing == cue.index + 1 < found.connector
        and cue.pos == "participle"
        and found.frame in ("DQ", "BI_NP")
    ):
        found = None
    if found is not None and thing is not None and found.kind != "quote":
        between = {t.folded for t in tokens[thing : found.connector]}
        apposed = (
            found.kind == "clause" and tokens[found.connector - 1].surface in ("،", ",") and nouns.starting(thing) is not None
        )
        if apposed and not between & RELATIVE:
            thing = None
        elif tokens[found.connector - 1].folded in THAT_NOUNS or (known and (between & RELATIVE or found.connector - thing > 6)):
            found = None
    if found is None and cue.lemma in ("اعتبر", "عد") and cue.pos in ("verb", "participle"):
        found = deemed(nouns, quotes, cue, slot, end, subject_before)
    if found is None and thing is not None:
        slot = slot if known else Slot(None, cue.index + 1, cue.index + 1)
        found = Match(cue, slot, "OBJ", "phrase", thing, thing)
    if found is None:
        found = late_object(nouns, quotes, cues, cue, slot, end, subject_before) or speech(nouns, cue, slot, cues, end)
    found = found or (_quoted_object(quotes, cue, slot) if subject_before else None)
    found = found or own_decision(nouns, cue, slot, end) or inverted(nouns, quotes, cues, cue, slot, end)
    found = found and late_clause(nouns, quotes, cues, found, voice, end)
    return found if found is not None and found.start < end and allowed(nouns, found, subject_before) else None


def _attitude_told(nouns: Nouns, cue: Cue, slot: Slot, end: int) -> Match | None:
    """«وأبلغته احتجاجها على …», «وأبلغه سامي نور رفضه»: the attitude right behind the verb or its subject."""
    for i in {cue.index + 1, slot.end}:
        word = nouns.tokens[i].folded if i < end else ""
        if len(word) > 3 and word.endswith(("ه", "ها", "هم")) and attitude_act(word) is not None:
            slot = slot if i == slot.end and slot.mention is not None else Slot(None, i, i)
            told = replace(cue, act=attitude_act(word))  # type: ignore[arg-type]
            return Match(told, slot, "OBJ", "phrase", i, i)
    return None


def _sooner(
    nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], found: Match | None, subject_before: bool
) -> Match | None:
    """The object before a preposition that goes with it: «أكد سامي نور خلال اللقاء حرصه على الحوار»."""
    if found is None or not found.frame.endswith("_NP"):
        return found
    return late_object(nouns, quotes, cues, found.cue, found.slot, found.connector, subject_before) or found


def _quoted_object(quotes: Mapping[int, int], cue: Cue, slot: Slot) -> Match | None:
    """The object that begins in marks behind a verb whose subject stands before: «الوزارة تدين "الهجوم المروع" في السهل»."""
    i = cue.index + 1
    if cue.pos != "verb" or cue.enclitic or "OBJ" not in cue.frames or quotes.get(i, i) - i < 2:
        return None
    return Match(cue, slot, "OBJ", "phrase", i, i)


def _fitting(
    nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, slot: Slot, found: Match, end: int
) -> Match | None:
    """What was found, unless a verbal noun does not govern it, or what stands before the verb is what its subject said."""
    if cue.pos == "masdar" and not of_the_noun(nouns, cue, slot, found):
        return None
    if _of_a_participle(nouns, cues, cue, slot, found):
        return inverted(nouns, quotes, cues, cue, slot, end) or found
    return found


def _of_a_participle(nouns: Nouns, cues: Mapping[int, Cue], cue: Cue, slot: Slot, found: Match) -> bool:
    """Whether what was found stands behind a participle, and marks close before the verb: «"…"، قال X، مضيفا: "…"»."""
    tokens, i = nouns.tokens, cue.index
    if cue.pos != "verb" or i < 3 or "quote" not in (tokens[i - 1].kind, tokens[i - 2].kind):
        return False
    return any(k in cues and cues[k].pos == "participle" for k in range(slot.end, found.connector))


def _framed(cue: Cue, slot: Slot) -> Cue:
    """The cue with the frames that it has here: one chants a quotation, a request from somebody takes ب."""
    if cue.lemma == "هتف":
        return replace(cue, frames=frozenset(["DQ"]))
    return replace(cue, frames=cue.frames | {"BI_NP"}) if cue.lemma == "طلب" and slot.rule.endswith("of the noun") else cue


def _ends_object(tokens: Sequence[Token], cue: Cue, slot: Slot, known: bool, thing: int, found: Match) -> bool:
    """Whether a quotation is the end of a longer object: «أكدت استهداف الموقع "أثناء التدريب"»."""
    if found.kind == "phrase":
        return known
    start = found.start
    if not known and (slot.mention is not None or not cue.coordinated or tokens[thing].folded.startswith("ال")):
        return False
    return all(t.kind == "word" for t in tokens[thing:start]) and tokens[start - 1].folded not in TIME


def _whole_object(word: str, cue: Cue, known: bool) -> bool:
    """Whether a noun is the object with all that belongs to it: «أكد حرصه على السلام», «أكد أهمية الحوار على كافة المستويات»."""
    if known and len(word) > 3 and word.endswith(("ه", "ها", "هم")) and not word.startswith("ال"):
        return True
    deed = word in DEEDS or (word.startswith("ال") and (word[2:] in DEEDS or is_deed(word[2:])))
    if deed and word.startswith("ال") and cue.lemma in ("اعلن", "اكد", "نفي", "رفض"):
        return True  # أعلن سامي نور الإفراج عن المحتجزين
    if "OBJ" in cue.frames and (attitude_act(word) is not None or word in _STANDS):
        return True  # أكد سامي نور حرص بلاده على السلام
    return word in THAT_NOUNS and word not in ("رغم", "حق") and "OBJ" in cue.frames


def _wanted(nouns: Nouns, cue: Cue, slot: Slot) -> bool:
    """Whether an indefinite noun right behind طلب is what is asked for: «وطلبت عينة من الغاز»."""
    mention = slot.mention
    if cue.lemma != "طلب" or mention is None or mention.type != "unknown" or mention.kind != "phrase":
        return False
    head = nouns.tokens[slot.start].folded
    named = head.startswith("ال") or head in BODIES or head in SOURCE_NOUNS or head.endswith(("ون", "وه", "وها"))
    return not named and cue.coordinated and nouns.tokens[slot.start].surface.endswith(("ة", "ا", "اً"))


def _report(nouns: Nouns, cue: Cue, end: int) -> Slot:
    """تقارير غربية تفيد بـ: the report speaks."""
    close = max(nouns.phrase_end(cue.index, min(end, cue.index + 4)), cue.index + 1)
    return Slot(nouns.phrase(cue.index, close, len(cue.proclitics)), cue.index, close, "the report itself")


def _about(nouns: Nouns, cue: Cue, slot: Slot, end: int) -> Match | None:
    """تصريح X حول Y, unless it is only where the main verb's content was said (في تصريحات له عن …)."""
    if slot.rule == "issuer" and cue.lemma != "توجيهات":
        return about(nouns, cue, slot, slot.end, end)
    if cue.pos == "noun" and "AN_NP" in cue.frames:
        return about(nouns, cue, slot, slot.end, end)
    if cue.pos != "masdar" or cue.lemma != "صرح" or nouns.tokens[cue.index - 1].folded in _SETTING:
        return None
    return about(nouns, cue, slot, max(slot.end, cue.index + 1), end)


def _without_the_other(nouns: Nouns, cue: Cue, slot: Slot) -> Slot:
    """The speaker without whom ل brings in as told: «اتهامات الجيش للحركة ب»."""
    if slot.mention is None or slot.mention.kind != "phrase" or not any(f.startswith("OBJ2") for f in cue.frames):
        return slot
    close = next((k for k in range(slot.start + 1, slot.end) if nouns.tokens[k].folded.startswith("لل")), slot.end)
    return slot if close == slot.end else replace(slot, mention=nouns.phrase(slot.start, close), end=close)


def _mouth(nouns: Nouns, cues: Mapping[int, Cue], cue: Cue, slot: Slot, end: int) -> Slot | None:
    """أكدت الدولة، على لسان وزيرها، أن …: who speaks for her."""
    tokens, i = nouns.tokens, slot.end
    if cue.pos != "verb":
        return None
    i += i < end and tokens[i].surface in ("،", ",")
    if i + 2 >= end or tokens[i].folded != "علي" or tokens[i + 1].folded != "لسان":
        return None
    found = nouns.starting(i + 2)
    if found is not None and found[1] + 1 < end and tokens[found[1]].folded in _IN_THE_NAME:
        own = nouns.starting(found[1] + 1)  # على لسان المتحدثة باسمها فلانة
        found = own if own is not None and own[0].type == "person" and own[0].name is not None else found
    close = found[1] if found else bare_name(nouns, cues, i + 2, end, False)
    if close <= i + 2:
        close = nouns.phrase_end(i + 2, end)
    if close <= i + 2:
        return None
    return Slot(found[0] if found else nouns.phrase(i + 2, close), i + 2, close, "mouth")


def _slot(nouns: Nouns, quotes: Mapping[int, int], cues: Mapping[int, Cue], cue: Cue, end: int, subject_before: bool) -> Slot:
    """The speaker's slot after the cue: a verb's subject, a verbal noun's genitive, the document in which it stands."""
    tokens = nouns.tokens
    none = Slot(None, cue.index + 1, cue.index + 1)
    if cue.pos in ("noun", "masdar") and not cue.enclitic:
        issuer = giver(nouns, cue)
        if issuer is not None:
            return issuer
        if (author := author_of(nouns, cue, end) or controller(nouns, cue)) is not None:
            return author
        if cue.article:
            return none
        if cue.pos == "masdar" and not cue.article and tokens[cue.index].folded.endswith("ا"):
            return none  # an indefinite one governs no genitive (نفيا قاطعا)
        genitive = nouns.starting(cue.index + 1)
        if genitive is None:
            if tokens[cue.index + 1].folded in DEEDS or is_deed(tokens[cue.index + 1].folded):
                return none  # إعلان وقف إطلاق النار: what is announced
            close = bare_name(nouns, cues, cue.index + 1, end, "BI_NP" in cue.frames)
            if close <= cue.index + 1:
                return none
            name = replace(nouns.phrase(cue.index + 1, close), type="person")
            return Slot(name, cue.index + 1, close, "genitive of the cue")
        if (prefix := nouns.prefixed(cue.index + 1)) and not (
            prefix == "ل" and cue.lemma == "صرح" and genitive[0].type == "person" and genitive[0].number == "s"
        ):
            return none  # but تصريحات للرئيس بأن: his
        return _without_the_other(nouns, cue, Slot(genitive[0], cue.index + 1, genitive[1], "genitive of the cue"))
    if cue.pos != "verb" or subject_before:
        return none
    if tokens[cue.index + 1].folded in STYLES:
        return Slot(None, cue.index + 2, cue.index + 2)  # وأكد سموه أن: who has been named
    slot = past_brackets(nouns, after(nouns, quotes, cues, cue, end), end)
    if is_described(nouns, cue, slot, end) or _wanted(nouns, cue, slot):
        return none
    if cue.index and tokens[cue.index - 1].folded in PRONOUN_SUBJECT and slot.mention is not None:
        if cue.frames & {"OBJ", "OBJ_MASDAR"} and not any(f.startswith("OBJ2") for f in cue.frames):
            return none  # ولكنها استبعدت محادثات …: the object
        return Slot(None, slot.end, slot.end)  # لكنه دعا X إلى: the pronoun is the subject, X the addressee
    if cue.number in ("p", "d") or cue.person == "1":
        return none  # a verb before its subject is singular
    if "needs_fi" in cue.flags and tokens[cue.index + 1].folded == "في" and cue.index + 2 < end:
        start = cue.index + 2
        found = nouns.starting(start)
        close = found[1] if found else nouns.phrase_end(start, end)
        if close > start:
            return Slot(found[0] if found else nouns.phrase(start, close), start, close, "document")
    if any(f.startswith("OBJ2") for f in cue.frames) and slot.end > slot.start and tokens[slot.start].folded in _ALL:
        return Slot(None, slot.end, slot.end)  # دعا جميع الأطراف إلى: whom it is said to
    if cue.coordinated and slot.start == cue.index + 1 and tokens[slot.start].folded in _EVERYBODY and slot.end < end:
        following = tokens[slot.end]
        if following.folded in ("الي", "علي") or following.folded in AN or following.folded.startswith("ب"):
            return Slot(None, slot.end, slot.end)  # وطالب المجتمع الدولي ب
    told = any(f.startswith("OBJ2") for f in cue.frames) or (slot.mention is not None and slot.mention.type in _BODIES)
    if slot.mention is not None and told and not agrees(cue, slot.mention):
        return Slot(None, slot.end, slot.end)
    return slot
