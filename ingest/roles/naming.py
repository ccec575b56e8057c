"""Name the process of each hit of an article.

The sides of the sentence tell it first, then its places, then what the other sentences tell, then who is named in the article at
all. A conflict that the table has not is named by its sides; one whose sides nobody names by the article, so that two of them
are never taken for one.
"""

import hashlib
from collections import Counter
from collections.abc import Collection, Sequence

from ingest.roles.found import Found
from ingest.roles.process import conflict_of, conflicts, key_of, places_in, side_key, topics_in

_MOST_SIDES = 3
_LEAD = 80
"""Words of title and lead, whose topic counts where the sentences with roles name none."""


def name_processes(found: Sequence[Found], words: Sequence[str], known: Collection[str], article: str) -> list[str]:
    """The keys of the processes, one for each hit; `words` are those of the article, `known` its actors in the authority."""
    by_sides = Counter(c for f in found if (c := conflict_of(f.sides)))
    own = [conflict_of(f.sides) or _by_place(f, found, by_sides) for f in found]
    block = _of_block(found, [c for c in own if c], words, known, article)
    conflict = [c or block for c in own]
    counted: dict[str, Counter[str]] = {}
    for item, key in zip(found, conflict, strict=True):
        counted.setdefault(key, Counter()).update(set(topics_in(item.words)))
    lead = topics_in(words[:_LEAD])
    return [key_of(key, counted[key] or lead) for key in conflict]


def _by_place(item: Found, found: Sequence[Found], by_sides: Collection[str]) -> str | None:
    """The conflict whose theatre the sentence names, but not one that is there as a mediator or host of others' talks."""
    acting = {f.hit.actor.authority for f in found if f.words is item.words and f.hit.role != "party"}
    places = [c for c, _ in places_in(item.words).most_common() if c not in acting]
    return places[0] if places and (not by_sides or places[0] in by_sides) else None


def _of_block(found: Sequence[Found], own: Sequence[str], words: Sequence[str], known: Collection[str], article: str) -> str:
    everyone = {k: label for f in found for k, label in f.sides.items()}
    named = conflict_of(everyone) or next((c for c, _ in Counter(own).most_common(1)), None)
    if named:
        return named
    sides = [side_key(k, label) for k, label in everyone.items()]
    between = {f.hit.actor.authority for f in found if f.hit.role == "mediator"}
    by_actors = conflict_of(k for k in known if k not in between)
    if by_actors and any(k in side for side in conflicts()[by_actors].sides for k in everyone):
        return by_actors
    if len(sides) >= 2:
        return "+".join(sorted(sides)[:_MOST_SIDES])
    acting = {f.hit.actor.authority for f in found if f.hit.role != "party"}
    by_place = next((c for c, _ in places_in(words).most_common() if c not in acting), None)
    if not by_place and by_actors and not everyone:
        return by_actors
    return by_place or f"unnamed-{hashlib.sha256(article.encode()).hexdigest()[:8]}"
