"""Occurrences of reporting cues."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ingest.lexicon.cues import cue as entry_of
from ingest.model import Act, Token
from ingest.morph import Analysis, analyse, may_be
from ingest.statements.words import CHARGES, DIRECTIVES, REPORT_NOUNS
from ingest.text import Table

_WE = frozenset(["اكد", "اوضح", "اعلن", "حذر", "شدد"])
"""Verbs of which a quotation has the first person of the plural (أكدنا أن); that of the singular is like حذرت, she warned."""
LIGHT = frozenset(["وجه", "قدم", "توجه", "تقدم"])
"""Verbs that report with a noun of speech only (وجه الشكر): see `lent`."""
_SKIPPED = frozenset(["event", "no_content", "no_statement", "inner"])
_ORDER = ("verb", "participle", "masdar", "noun")
_PRONOUN: dict[str, Literal["m", "f"]] = {"ه": "m", "ها": "f", "هم": "m"}
_ORDERS = frozenset(["تعليمات", "توجيهات", "اوامر"])
"""Nouns of instruction that take a pronoun."""
_FIRST_PERSON = frozenset(["قال", "سمع", "ابلغ", "اخبر"])


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue at token `index`, read as `pos` (verb, participle, masdar, noun), with the frames its lemma has."""

    index: int
    lemma: str
    pos: str
    frames: frozenset[str]
    act: Act
    flags: frozenset[str] = frozenset()
    proclitics: tuple[str, ...] = ()
    enclitic: str = ""
    aspect: str | None = None
    person: str | None = None
    gender: str | None = None
    number: str | None = None
    article: bool = False
    noun: bool = False

    @property
    def coordinated(self) -> bool:
        """Whether و or ف is attached."""
        return bool(self.proclitics) and self.proclitics[0] in ("و", "ف")


def cues_at(tokens: Sequence[Token], i: int) -> tuple[Cue, ...]:
    """The readings of token `i` as a cue."""
    return tuple([placed(c, i) for c in readings(tokens[i].folded)]) if tokens[i].kind == "word" else ()


def placed(cue: Cue, i: int) -> Cue:
    """The cue as that of token `i`."""
    # `dataclasses.replace` takes four times as long, and every cue of a text comes through here.
    return Cue(
        i, cue.lemma, cue.pos, cue.frames, cue.act, cue.flags, cue.proclitics, cue.enclitic, cue.aspect, cue.person, cue.gender,
        cue.number, cue.article, cue.noun,
    )  # fmt: skip


def _readings(folded: str) -> tuple[Cue, ...]:
    bare = folded[1:] if folded[:1] in "وف" and folded[1:] in REPORT_NOUNS else folded
    if bare in REPORT_NOUNS:
        frames = frozenset(["BIANNA"] if bare == "معلومات" else ["AN_NP", "BIANNA"])
        return (Cue(-1, "تقرير", "noun", frames, "say", proclitics=("و",) if bare != folded else ()),)
    if folded in DIRECTIVES:
        return (Cue(-1, "توجيهات", "masdar", frozenset(["BI_MASDAR"]), "call_for"),)
    own = next((p for p in _PRONOUN if folded.endswith(p) and folded.removesuffix(p) in _ORDERS), "")
    if own:  # أصدر تعليماته بـ
        return (Cue(-1, "توجيهات", "masdar", frozenset(["BI_MASDAR"]), "call_for", enclitic=own, gender=_PRONOUN[own]),)
    if folded in CHARGES:
        return (Cue(-1, "اتهم", "masdar", frozenset(["BI_NP", "BIANNA"]), "accuse", frozenset(["given"])),)
    if not may_be(folded, "cue:"):
        return ()
    groups: dict[str, list[Analysis]] = {}
    promise = bare.removeprefix("و") in ("يعد", "تعد")  # promises; also counts, prepares again, is deemed
    noun = False
    for a in analyse(folded):
        if a.entry.startswith("cue:"):
            if promise and a.lemma != "وعد":
                continue
            if _may_report(folded, a):
                groups.setdefault(a.pos, []).append(a)
        else:
            noun = noun or a.pos in ("noun", "adj", "part", "prep")
    out = [_merged(pos, groups[pos], noun) for pos in _ORDER if pos in groups]
    owned = [a for a in groups.get("masdar", ()) if a.enclitic == "ه"]
    if owned and (plain := [a for a in groups["masdar"] if not a.enclitic]):  # مطالبة beside مطالبه, chosen by the spelling
        out = [c for c in out if c.pos != "masdar"] + [_merged("masdar", plain, noun), _merged("masdar", owned, noun)]
    answered = [a for a in groups.get("verb", ()) if a.lemma == "رد"]
    if answered and any(a.lemma == "ورد" for a in groups["verb"]):
        out.append(_merged("verb", answered, noun))  # و + ردّ beside ورد, chosen by what follows
    return tuple(out)


readings = Table(_readings).__getitem__
"""The readings of one folded word as a cue, one for each part of speech, without its place; verbs first."""


def _may_report(folded: str, a: Analysis) -> bool:
    if entry_of(a.entry).flags & _SKIPPED or a.person == "2":
        return False
    if a.lemma in LIGHT and (a.pos not in ("verb", "participle") or a.enclitic):
        return False
    ours = a.lemma in _FIRST_PERSON or (a.lemma in _WE and a.number == "p")
    if a.person == "1" and (not ours or a.aspect == "i"):
        return False
    return a.pos != "participle" or not (a.enclitic or a.article or not _hal(folded, a))


def _merged(pos: str, found: list[Analysis], noun: bool) -> Cue:
    """One cue of all readings with one part of speech: the plainest word decides, the frames of its homographs are added."""
    found = sorted(
        found,
        key=lambda a: (
            pos != "masdar" and bool(a.enclitic),
            a.person == "1" and a.lemma != "سمع",
            a.number == "d",
            "ambiguous" in entry_of(a.entry).flags,
        ),
    )
    first = found[0]
    if pos == "masdar" and first.enclitic:  # the pronoun is the speaker
        gender = _PRONOUN.get(first.enclitic)
        found = [a._replace(gender=gender, number=None) for a in found]
        first = found[0]
    cues = [entry_of(a.entry) for a in found if a.enclitic == first.enclitic]
    genders = {a.gender for a in found if a.lemma == first.lemma}
    flags = cues[0].flags
    if any(c.lemma != cues[0].lemma and c.has("ambiguous") for c in cues):
        flags |= {"ambiguous"}
    return Cue(
        -1, first.lemma, pos, frozenset(f for c in cues for f in c.frames), cues[0].act, flags, first.proclitics, first.enclitic,
        first.aspect, first.person, first.gender if len(genders) == 1 else None,
        first.number if len({a.number for a in found}) == 1 else None, first.article, noun,
    )  # fmt: skip


def _hal(folded: str, a: Analysis) -> bool:
    """Whether a participle has the form that carries a report on: accusative, indefinite."""
    if set(a.proclitics) - {"و", "ف"}:
        return False
    return folded.endswith(("ا", "ه", "ين", "ات"))
