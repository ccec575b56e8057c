"""The states that a description names as those of somebody: وزير الخارجية القطري, رئيس وزراء لبنان."""

from ingest.lexicon.authority import authority
from ingest.text import fold
from ingest.wikidata.spelling import words

_ELSEWHERE = frozenset(map(fold, ("إلى", "في", "لدى", "عن", "من", "ضد", "مع", "حول", "بشأن")))
"""What follows these is where somebody works or speaks about, not whence he is."""


def states_in(text: str) -> frozenset[str]:
    """QIDs of the states whose adjective, or whose name directly after a noun, stands in `text`."""
    known = authority()
    out: set[str] = set()
    found = words(text)
    for i, word in enumerate(found):
        if found[i - 1 : i] and found[i - 1] in _ELSEWHERE:
            continue
        if (adjective := known.demonyms.get(word.removeprefix("ال"))) and word.startswith("ال"):
            out |= _state(adjective[0])
        elif i and (bearers := known.names.get((word,))):
            out |= {q for key, weak in bearers if not weak for q in _state(key)}
    return frozenset(out)


def _state(key: str) -> set[str]:
    actor = authority().actors.get(key)
    return {actor.qid} if actor is not None and actor.type == "state" and actor.qid else set()
