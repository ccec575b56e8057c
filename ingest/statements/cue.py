"""Occurrences of reporting cues."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.lexicon.cues import cue as entry_of
from ingest.model import Act, Token
from ingest.morph import Analysis, analyse
from ingest.statements.words import DIRECTIVES, REPORT_NOUNS

_SKIPPED = frozenset(["event", "no_content", "no_statement", "inner"])
_ORDER = ("verb", "participle", "masdar", "noun")
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
    """The readings of token `i` as a cue, one for each part of speech; verbs first."""
    if tokens[i].kind != "word":
        return ()
    known = _readings(tokens[i].folded)
    if not known:
        return ()
    return tuple(Cue(i, *rest) for rest in known)


@lru_cache(maxsize=16_384)
def _readings(folded: str) -> tuple[tuple[object, ...], ...]:
    """The fields of `Cue` after its index, for one folded word."""
    bare = folded[1:] if folded[:1] in "وف" and folded[1:] in REPORT_NOUNS else folded
    if bare in REPORT_NOUNS:
        return (("تقرير", "noun", frozenset(["AN_NP", "BIANNA"]), "say", frozenset(), ("و",) if bare != folded else ()),)
    if folded in DIRECTIVES:
        return (("توجيهات", "masdar", frozenset(["BI_MASDAR"]), "call_for", frozenset(), ()),)
    analyses = analyse(folded)
    groups: dict[str, list[Analysis]] = {}
    noun = False
    for a in analyses:
        if not a.entry.startswith("cue:"):
            noun = noun or a.pos in ("noun", "adj", "part", "prep")
            continue
        cue = entry_of(a.entry)
        if cue.flags & _SKIPPED or (a.person == "1" and a.lemma not in _FIRST_PERSON) or a.person == "2":
            continue
        if a.pos == "participle" and (a.enclitic or a.article or not _hal(folded, a)):
            continue
        groups.setdefault(a.pos, []).append(a)
    out = []
    for pos in _ORDER:
        if pos not in groups:
            continue
        found = sorted(groups[pos], key=lambda a: (pos != "masdar" and bool(a.enclitic), a.number == "d", "ambiguous" in entry_of(a.entry).flags))
        first = found[0]
        cues = [entry_of(a.entry) for a in found if a.enclitic == first.enclitic]
        frames = frozenset(f for c in cues for f in c.frames)
        same = lambda name: (
            getattr(first, name) if len({getattr(a, name) for a in found if a.lemma == first.lemma}) == 1 else None
        )
        number = first.number if len({a.number for a in found}) == 1 else None
        out.append(
            (first.lemma, pos, frames, cues[0].act, cues[0].flags, first.proclitics, first.enclitic, first.aspect, first.person,
             same("gender"), number, first.article, noun)
        )  # fmt: skip
    return tuple(out)


def _hal(folded: str, a: Analysis) -> bool:
    """Whether a participle has the form that carries a report on: accusative, indefinite."""
    if set(a.proclitics) - {"و", "ف"}:
        return False
    return folded.endswith(("ا", "ه", "ين", "ات"))
