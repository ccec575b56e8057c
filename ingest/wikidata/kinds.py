"""Which kinds of Wikidata items fit which type of actor."""

from collections.abc import Iterable

from ingest.model import ActorType

HUMAN = "Q5"
_STATE = ("Q7275", "Q6256", "Q3624078")
_MEDIA = ("Q1193236", "Q11033", "Q192283", "Q11032", "Q1002697", "Q41298", "Q15265344", "Q1616075", "Q2001305", "Q14350")
_ARMED = ("Q17149090", "Q772547", "Q176799")
_BODY = ("Q43229", "Q327333", "Q192350", "Q7278", "Q484652", "Q7210356")
_PLACE = ("Q2221906", "Q618123", "Q486972", "Q515")
_NAMED: dict[ActorType, tuple[str, frozenset[str]]] = {
    "person": ("a person", frozenset([HUMAN])),
    "state": ("a state", frozenset(_STATE)),
    "organization": ("an organisation", frozenset(_BODY + _MEDIA + _ARMED)),
    "armed_group": ("an armed group or organisation", frozenset(_ARMED + _BODY)),
    "media_outlet": ("a news medium or organisation", frozenset(_MEDIA + _BODY)),
    "place": ("a place", frozenset(_PLACE + _STATE)),
    "unknown": ("a person or body", frozenset((HUMAN, *_STATE, *_BODY, *_MEDIA, *_ARMED))),
}
ALL = tuple(sorted({qid for _, kinds in _NAMED.values() for qid in kinds} - {HUMAN}))
"""What the subclasses of an item's type are searched for; a human is one directly."""
LINKED: tuple[ActorType, ...] = tuple(_NAMED)
"""Types of actors that can have an item."""


def fits(type_: ActorType, kinds: Iterable[str]) -> bool:
    """Whether an item of those kinds can be an actor of that type."""
    return type_ in _NAMED and not _NAMED[type_][1].isdisjoint(kinds)


def wanted(type_: ActorType) -> str:
    """What an item must be, in words."""
    return _NAMED[type_][0]
