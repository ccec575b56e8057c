"""Judge which of some items an actor is: carefully, because a wrong link is worse than none."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ingest.wikidata.evidence import Evidence, all_evidence
from ingest.wikidata.item import Item
from ingest.wikidata.kinds import fits, wanted
from ingest.wikidata.spelling import is_whole
from ingest.wikidata.subject import Subject

Verdict = Literal["match", "likely", "unsure", "none"]
MARGIN = 0.15
"""By how much the best candidate must lead the next one."""
SURE = 0.6
FAMILIAR = 10
"""Sitelinks from which a person's whole name and state are enough for a match; below, a namesake may be meant."""
FAMOUS = 20
"""Sitelinks from which a whole name alone makes a link likely."""
KEPT = 5
BEFORE_REASONS = " · "
_EXACT = 0.4
_TYPE = 0.1
_HOPELESS = 0.3


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item as a judgement keeps it; `text` is for a person: label and description, then, after `BEFORE_REASONS`, what speaks for
    and against it."""

    qid: str
    score: float
    text: str

    @property
    def parts(self) -> tuple[str, str]:
        """What it is, and what speaks for and against it."""
        head, _, reasons = self.text.partition(BEFORE_REASONS)
        return head, reasons


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was judged of an actor, by `rules` or a `person`, and when (ISO, UTC). `qid` is the chosen item of a match or a likely
    link; `reasons` are in words; `candidates` the best five."""

    actor: str
    label: str
    type: str
    verdict: Verdict
    qid: str | None
    score: float
    reasons: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    by: Literal["rules", "person"]
    judged: str


@dataclass(frozen=True, slots=True)
class _Weighed:
    item: Item
    score: float
    evidence: tuple[Evidence, ...]

    @property
    def exact(self) -> bool:
        return self.evidence[0].weight >= _EXACT

    @property
    def strength(self) -> int:
        return max(e.strength for e in self.evidence)

    @property
    def against(self) -> bool:
        return any(e.weight < 0 for e in self.evidence)

    @property
    def reasons(self) -> tuple[str, ...]:
        return tuple(e.words for e in self.evidence)


def judge(subject: Subject, items: Iterable[Item], judged: str) -> Judgement:
    """The judgement of `items`, those that bear a name of the actor; the same items in any order give the same judgement.

    A match has the actor's whole name, the right type, evidence beside the name, nothing against it and no rival near.
    """
    found = [i for i in items if i.redirect is None]
    weighed = sorted((_weigh(subject, i) for i in found if fits(subject.type, i.kinds)), key=_order)
    verdict, reasons = _verdict(subject, weighed, len(found))
    best = weighed[0] if weighed else None
    chosen = best.item.qid if best and verdict in ("match", "likely") else None
    candidates = tuple(Candidate(w.item.qid, w.score, _text(w)) for w in weighed[:KEPT])
    score = best.score if best else 0.0
    return Judgement(subject.id, subject.label, subject.type, verdict, chosen, score, reasons, candidates, "rules", judged)


def _weigh(subject: Subject, item: Item) -> _Weighed:
    evidence = tuple(all_evidence(subject, item))
    return _Weighed(item, round(min(1.0, max(0.0, _TYPE + sum(e.weight for e in evidence))), 2), evidence)


def _order(weighed: _Weighed) -> tuple[float, int, int, str]:
    return -weighed.score, -weighed.item.sitelinks, len(weighed.item.qid), weighed.item.qid


def _verdict(subject: Subject, weighed: list[_Weighed], found: int) -> tuple[Verdict, tuple[str, ...]]:
    if not weighed:
        if not found:
            return "none", ("no item bears the name",)
        return "none", (f"{found} item{'' if found == 1 else 's'} with the name, but none is {wanted(subject.type)}",)
    best = weighed[0]
    if best.against and best.score < _HOPELESS:
        return "none", best.reasons
    rivals = [w for w in weighed[1:] if w.score > best.score - MARGIN]
    if rivals:
        return "unsure", (*best.reasons, f"{len(rivals)} other candidate{'' if len(rivals) == 1 else 's'} nearly as good")
    if best.against or not best.exact:
        return "unsure", best.reasons
    person = subject.type == "person"
    whole = not person or is_whole(subject.label)
    decisive = best.strength > 1 or (best.strength == 1 and (not person or best.item.sitelinks >= FAMILIAR))
    if whole and decisive and best.score >= SURE:
        return "match", best.reasons
    if not whole:
        return ("likely" if best.strength > 1 else "unsure"), (*best.reasons, "a single name")
    if best.strength:
        return "likely", (*best.reasons, "not enough for a match")
    if best.item.sitelinks >= FAMOUS:
        return "likely", (*best.reasons, "nothing but its fame speaks for it")
    return "unsure", (*best.reasons, "nothing but the name speaks for it")


def _text(weighed: _Weighed) -> str:
    item = weighed.item
    english = f" ({item.label_en})" if item.label_en and item.label_en != item.label else ""
    described = item.description_ar or item.description_en
    head = f"{item.label}{english}{f' – {described}' if described else ''}".replace(BEFORE_REASONS, ", ")
    return f"{head}{BEFORE_REASONS}{'; '.join(weighed.reasons)}"
