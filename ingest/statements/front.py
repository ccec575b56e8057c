"""The speaker's phrase before the cue."""

from collections.abc import Mapping, Sequence

from ingest.model import Mention, Token
from ingest.morph import analyse
from ingest.statements.agreement import animate, continues
from ingest.statements.clause import opening
from ingest.statements.cue import Cue
from ingest.statements.finite import is_verb
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.tail import imperfect
from ingest.statements.words import AN, LINKS, PARTICLES, RELATIVE, SOURCE_NOUNS, THAT, TIME, no_noun

_DOTS = ("..", "...", "…")
"""What parts the two halves of a title."""
_OPENING = THAT | PARTICLES
_BETWEEN = TIME | {"قد"}
_GOVERNORS = frozenset(["في", "من", "الي", "علي", "عن", "مع", "بين", "وفي", "ومن"])

_BECAUSE = ("لانه", "لانها", "لانهم", "لانني", "لانك")
_PUT_FORWARD = frozenset(["حمله", "بيان", "قرار", "رساله", "عريضه", "مذكره", "تقرير", "خطه", "مبادره", "وثيقه", "نداء", "توصيه"])
MISMATCHED = frozenset([("f", "الذي"), ("m", "التي")])
"""Genders of a verb and of the relative word before it that cannot be of one subject."""
_SIDE = frozenset(s + p for s in ("جهت", "جانب", "ناحيت", "طرف") for p in ("ه", "ها", "هم", "هما"))
_TURN = frozenset(["بدوره", "بدورها", "بدورهم", "بدورهما"])
_NAME = 7  # tokens of a name with its marks
_WAS = frozenset(["كان", "كانت", "كانوا", "كانا", "كانتا"])


def before(nouns: Nouns, quotes: Mapping[int, int], cue: Cue, start: int) -> Slot:
    """The noun phrase before the cue, back to `start`: a nominal sentence, a headline, or a relative clause's antecedent."""
    tokens = nouns.tokens
    none = Slot(None, cue.index, cue.index)
    i = cue.index
    while i > start and (
        tokens[i - 1].folded in TIME or tokens[i - 1].surface in ("،", ",") or tokens[i - 1].folded in ("قد", "قالت")
    ):
        i -= 1
        i -= for_his_part(tokens, i, start)
    if i <= start:
        return none
    if tokens[i - 1].kind == "quote" and nouns.ending(i) is None and nouns.starting(cue.index + 1) is None:
        if (marked := _marked(nouns, quotes, start, i)) is not None:
            return marked
    if tokens[i - 1].folded in ("من", "ومن") and cue.aspect == "i" and i == cue.index:
        return Slot(nouns.phrase(i - 1, i, len(tokens[i - 1].folded) - 2), i - 1, i, "whoever")
    if tokens[i - 1].folded in _WAS and i - 1 > start and cue.aspect == "p":
        i -= 1  # سلمى حداد كانت قد قالت
    relative = tokens[i - 1].folded in RELATIVE
    if relative:
        if (cue.gender, tokens[i - 1].folded.removeprefix("و")) in MISMATCHED and cue.number == "s":
            return none  # المستشفى الذي قالت المنظمة إنه: the antecedent is told of and does not speak
        i -= 1
        if i > start and (tokens[i - 1].surface in ("،", ",") or (tokens[i - 1].kind == "quote" and nouns.ending(i) is None)):
            i -= 1
    else:
        start = opening(nouns, start, i)
    some = next((k for k in range(max(start, i - 5), i) if tokens[k].folded in ("بعض", "وبعض")), -1)
    if some >= 0:
        return Slot(nouns.phrase(some, i, len(tokens[some].folded) - 3), some, i, "noun before the cue")
    first = nouns.ending(i)
    if first is not None and first >= start:
        found = nouns.starting(first)
        if found is not None and first > start and not relative and (last := _latter_of(nouns, cue, found[0], i)) is not None:
            return last
        if found is not None and relative and cue.number == "p" and found[0].number == "s" and found[0].type == "person":
            whole = first - 1
            if whole >= start and tokens[whole].kind == "word" and not no_noun(tokens[whole].folded):
                return Slot(nouns.phrase(whole, i), whole, i, "antecedent")
        if found is not None and continues(cue, found[0]) and (animate(found[0]) if relative else found[0].kind != "phrase"):
            near = Slot(found[0], first, i, "antecedent" if relative else "subject before the cue")
            if relative or first == start or _second(nouns, cue, first, start):
                return near
            lead = _leading(nouns, quotes, cue, start)
            if lead.mention is not None:
                return lead
            governed = tokens[first - 1].folded.removeprefix("و") in _GOVERNORS or nouns.prefixed(first).strip("وفـ")
            clause = not relative and i == cue.index and found[0].kind in ("document", "unnamed")  # من تقارير أفادت بأن
            return near if not governed or (clause and not tokens[first].folded.startswith("ال")) else none
    if not relative:
        lead = _leading(nouns, quotes, cue, start)
        if lead.mention is not None:
            return lead
    return _bare(nouns, cue, start, i, relative)


def _second(nouns: Nouns, cue: Cue, first: int, start: int) -> bool:
    """Whether و at `first` opens a clause of its own with the subject of the verb behind it: «دمشق تقصف الغوطة وموسكو تدعو إلى هدنة».

    Two subjects joined by و have their verb in the dual or the plural behind them.
    """
    if nouns.prefixed(first) != "و" or cue.number != "s" or cue.aspect != "i" or cue.coordinated:
        return False
    return any(is_verb(t.folded) or (imperfect(t.folded) and len(t.folded) > 3) for t in nouns.tokens[start:first])


def _latter_of(nouns: Nouns, cue: Cue, joint: Mention, end: int) -> Slot | None:
    """The last of two joined names where the verb behind them agrees with it alone: «قتلى في حلب والأمم المتحدة تدعو إلى هدنة»."""
    if joint.kind != "joint" or cue.pos != "verb" or cue.aspect != "i" or cue.coordinated or cue.number == "d":
        return None
    last = joint.members[-1]
    if last.type == joint.members[-2].type:
        return None  # (الوفد) في مصر والسودان
    if not continues(cue, last) or (cue.number == "p" and not any(m.type in ("place", "state") for m in joint.members[:-1])):
        return None
    return Slot(last, nouns.document.first_token_at(last.span.start), end, "subject before the cue")


def for_his_part(tokens: Sequence[Token], i: int, start: int) -> int:
    """How many tokens before `i` say no more than that another speaks now: «الوزارة، من جهتها، قالت»."""
    side = i - 2 > start and tokens[i - 1].folded in _SIDE and tokens[i - 2].folded == "من"
    turn = i - 1 > start and tokens[i - 1].folded in _TURN
    return 2 if side else int(turn)


def _marked(nouns: Nouns, quotes: Mapping[int, int], start: int, end: int) -> Slot | None:
    """A name in quotation marks that opens the clause before its verb: «"الأفق" ترى أن …»."""
    first = next((k for k in range(max(start, end - _NAME), end - 2) if quotes.get(k) == end - 1), -1)
    if first < 0 or any(nouns.tokens[k].folded not in LINKS for k in range(start, first)):
        return None
    found = nouns.starting(first + 1) or nouns.starting(first)
    mention = found[0] if found is not None and found[1] >= end - 1 else nouns.phrase(first + 1, end - 1)
    return Slot(mention, first, end, "subject before the cue")


def _leading(nouns: Nouns, quotes: Mapping[int, int], cue: Cue, start: int) -> Slot:
    """The mention that opens the clause, past its particles."""
    i = start
    tokens = nouns.tokens
    while (
        i < cue.index
        and nouns.starting(i) is None
        and (
            tokens[i].folded in LINKS
            or tokens[i].folded in ("كان", "وكان", "كانت", "وكانت", "اما", "واما", "ان", "وان")
            or tokens[i].folded in TIME
            or tokens[i].kind == "punct"
        )
    ):
        i += 1
    found = nouns.starting(i)
    if found is not None and i < cue.index and continues(cue, found[0]) and not nouns.prefixed(i).strip("وفـ"):
        return Slot(found[0], i, found[1], "subject that opens the clause")
    if found is None and cue.aspect == "p" and start < i < cue.index and tokens[i - 1].folded.removeprefix("و") in _WAS:
        close = nouns.phrase_end(i, cue.index)  # وكانت دار السهل قد أعلنت
        if close > i and all(tokens[k].folded in _BETWEEN or tokens[k].surface in ("،", ",") for k in range(close, cue.index)):
            return Slot(nouns.phrase(i, close), i, close, "subject that opens the clause")
    return Slot(None, cue.index, cue.index)


def _governed(token: Token) -> bool:
    """Whether a preposition or لأنّ is written together with a word, as no subject has it: لأربعة جنود، بالسجن، لأنه."""
    return token.surface.startswith(("لل", "لأ", "لإ", "بال", "بأ", "بإ")) and len(token.folded) > 4


def _made(token: Token) -> bool:
    """Whether a word is the indefinite noun of something put forward, of which the verb behind it tells."""
    return token.folded.removesuffix("ا") in _PUT_FORWARD


_OTHERS = frozenset([("f", "m", "s"), ("m", "f", "s")])
"""Gender of a noun, gender and number of a verb that cannot be its own."""


def _bare(nouns: Nouns, cue: Cue, start: int, end: int, relative: bool) -> Slot:
    """An indefinite or unknown noun with its adjectives, right before the cue (تقارير صحافية تحدثت عن)."""
    tokens = nouns.tokens
    i = end
    while (
        i > start
        and end - i < 8
        and tokens[i - 1].kind == "word"
        and not no_noun(tokens[i - 1].folded)
        and tokens[i - 1].folded not in THAT
    ):
        if not relative and end - i >= 1 and any(a.pos == "verb" for a in analyse(tokens[i - 1].folded)):
            break
        i -= 1
        if nouns.starting(i) is not None:
            break
    if i < end and (_governed(tokens[i]) or tokens[end - 1].folded.startswith(_BECAUSE)):
        begun = nouns.starting(i) if relative else None  # جنازات لأربعة جنود ذكرت; مقال للكاتب سامي نور الذي أشار
        return Slot(begun[0], i, end, "antecedent") if begun is not None else Slot(None, end, end)
    if relative and i < end:
        head = tokens[i].folded.removeprefix("ال")
        if head not in SOURCE_NOUNS and nouns.starting(i) is None:
            return Slot(None, end, end)
    if i == end or (
        i > start
        and tokens[i - 1].kind == "word"
        and tokens[i - 1].folded not in _OPENING
        and no_noun(tokens[i - 1].folded)
        and not relative
    ):
        return Slot(None, end, end)
    if end - i > 1 and cue.aspect == "i" and _made(tokens[end - 1]) and tokens[end - 2].folded.startswith("ال"):
        return Slot(nouns.phrase(i, end - 1), i, end, "noun before the cue")  # أطلقت الأحزاب حملة تدعو: they call
    lead = all(tokens[k].folded in PARTICLES or tokens[k].folded in AN or tokens[k].kind == "punct" for k in range(start, i))
    if not relative and not lead and nouns.starting(i) is None and not (cue.aspect == "i" and tokens[i].folded in SOURCE_NOUNS):
        return Slot(None, end, end)
    begun = nouns.starting(i)
    if (
        begun is not None
        and not relative
        and (start == 0 or tokens[start - 1].kind == "newline")
        and (begun[0].gender, cue.gender, cue.number) in _OTHERS
        and tokens[start].folded[:2] == "ال"
    ):
        return Slot(nouns.phrase(start, start + 1), start, start + 1, "noun before the cue")  # المتهم بقتل الوزيرة يؤكد
    joined = 1 if i > 0 and tokens[i - 1].surface in _DOTS and tokens[i].folded[:1] == "و" and len(tokens[i].folded) > 4 else 0
    return Slot(nouns.phrase(i, end, joined), i, end, "noun before the cue")
