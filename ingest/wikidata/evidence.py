"""What speaks for and against an item being the actor, each with its weight and in words."""

from dataclasses import dataclass
from math import log10

from ingest.text import fold
from ingest.wikidata.item import Item, Office
from ingest.wikidata.kinds import HUMAN
from ingest.wikidata.nationality import states_in
from ingest.wikidata.office_match import same_office
from ingest.wikidata.spelling import same_arabic, same_latin
from ingest.wikidata.subject import Subject

_ADULT = 15
_LAG = 2
"""Years after a death in which newspapers still quote somebody."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """`weight` adds to the score (below 0: against). `strength`: 0 says nothing beside the name, 1 is independent of it (one state
    has many people of one name), 2 is what hardly two of that name share (an office)."""

    weight: float
    words: str
    strength: int = 0


def all_evidence(subject: Subject, item: Item) -> list[Evidence]:
    """Everything that is known, the name first."""
    return [
        name(subject, item),
        *country(subject, item),
        *office(subject, item),
        *described(subject, item),
        *life(subject, item),
        *fame(item),
    ]


def name(subject: Subject, item: Item) -> Evidence:
    """How the names agree: the label exactly, an alias exactly, in English only, or only a further name of the actor."""
    if item.label_ar and same_arabic(subject.label, item.label_ar):
        return Evidence(0.45, "the Arabic label is the name")
    if any(same_arabic(subject.label, alias) for alias in item.aliases_ar):
        return Evidence(0.4, "an Arabic alias is the name")
    if subject.label_en and any(same_latin(subject.label_en, n) for n in (item.label_en or "", *item.aliases_en)):
        return Evidence(0.4, "the English name is the same")
    return Evidence(0.2, "it only shares another name of the actor")


def country(subject: Subject, item: Item) -> list[Evidence]:
    """Whether the states agree; the articles may give several."""
    if not subject.countries or not item.countries:
        return []
    if shared := subject.countries & item.countries:
        return [Evidence(0.2, f"the state agrees ({min(shared)})", 1)]
    return [Evidence(-0.25, f"another state ({min(item.countries)}, not {min(subject.countries)})")]


def office(subject: Subject, item: Item) -> list[Evidence]:
    """The office that says most: held on the days of the articles, held on days unknown, or held at another time."""
    best: list[Evidence] = []
    for held in item.offices:
        if same_office(subject.titles, held) is None or (
            subject.countries and held.of and not subject.countries & {*held.of, *item.countries}
        ):
            continue
        found = _in_office(subject, held)
        if not best or found.weight > best[0].weight:
            best = [found]
    return best


def _in_office(subject: Subject, held: Office) -> Evidence:
    if subject.first is None or subject.last is None or (held.start is None and held.end is None):
        return Evidence(0.2, f"held the office that the articles name ({held.label}; days unknown)", 2)
    after = held.start is not None and subject.last[: len(held.start)] < held.start
    before = held.end is not None and subject.first[: len(held.end)] > held.end
    when = f"{held.start or '…'} to {held.end or 'today'}"
    if after or before:
        return Evidence(0.05, f"held the office that the articles name, but at another time ({held.label}, {when})")
    return Evidence(0.3, f"held the office that the articles name at their time ({held.label}, {when})", 2)


def described(subject: Subject, item: Item) -> list[Evidence]:
    """Whether the description in Wikidata names a word of the titles or the state."""
    text = item.description_ar or ""
    if subject.countries & _states(text):
        return [Evidence(0.1, f"the description names the state ({text})", 0 if item.countries else 1)]
    first = {fold(t.split()[0]).removeprefix("ال") for t in subject.titles if t.split()}
    if first & {w.removeprefix("ال") for w in fold(text).split()}:
        return [Evidence(0.1, f"the description names the post ({text})", 2)]
    return []


def _states(text: str) -> frozenset[str]:
    # In a description the adjective has no article: سياسي لبناني.
    return states_in(" ".join(f"ال{w}" for w in text.split()))


def life(subject: Subject, item: Item) -> list[Evidence]:
    """Whether it lived, or existed, on the days of the articles."""
    if subject.first is None or subject.last is None:
        return []
    first, last = int(subject.first[:4]), int(subject.last[:4])
    human = HUMAN in item.kinds
    if item.end is not None and item.end + (_LAG if human else 0) < first:
        return [Evidence(-0.5, f"{'died' if human else 'ended'} in {item.end}, before the articles ({first})")]
    if item.begin is not None and item.begin + (_ADULT if human else 0) > last:
        return [Evidence(-0.5, f"{'born' if human else 'founded'} in {item.begin}, too late for the articles ({last})")]
    return []


def fame(item: Item) -> list[Evidence]:
    """How many Wikipedias have an article: a tenth at a hundred, never what decides."""
    if item.sitelinks == 0:
        return []
    return [Evidence(min(0.1, log10(1 + item.sitelinks) / 20), f"{item.sitelinks} sitelinks")]
