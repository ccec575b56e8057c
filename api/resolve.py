"""Find what a user means: an actor, process or topic by id, IRI, QID or name."""

import difflib
import re
from typing import Any

from pyoxigraph import Literal, NamedNode

from api.errors import AmbiguousName, NoSuchActor
from api.fold import anchored, final, fold, pattern
from api.nodes import Nodes, rows
from api.records import actor
from errors import NotFound, UsageError
from ontology.iris import ID, WIKIDATA
from ontology.iris import actor as actor_iri
from store import Store

QID = re.compile(r"Q[1-9]\d*", re.IGNORECASE)
ITEM = re.compile(r"https?://(?:www\.)?wikidata\.org/(?:entity|wiki)/(Q\d+)")
ID_FORM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.IGNORECASE)
"""What an actor's id looks like; only such a reference is looked for among the actors that were merged away."""
_LANGUAGES = ("ar", "en")
SHORT = 2
"""Names of up to so many letters are not looked for at the end of longer ones."""
_LONGEST_FOLDED = 200
"""Letters of a name that is compared folded. The pattern of one of 1,000 is more than Oxigraph keeps compiled: minutes a query."""


def iri(value: str) -> NamedNode:
    """`value` as an IRI; `UsageError` when it is none."""
    try:
        return NamedNode(value)
    except ValueError as error:
        raise UsageError(f"not an IRI: {value!r}") from error


def actors_named(store: Store, reference: str, *, suggest: bool = True) -> tuple[NamedNode, ...]:
    """The nodes of the one actor that `reference` (id, IRI, QID or name) stands for; a QID may have several nodes.

    A name is compared as written first, then folded, then with the last words of names (Blinken, حداد). Among several actors of that name the known one (one with an id that
    is not `x-…`) is meant where there is just one; a name that only unnamed sources have (مصدر مطلع) means all of them (see `told_together`). The id or IRI of an
    actor that was merged into another finds the one that was kept.
    Raises `NoSuchActor` (with names that come close) and `AmbiguousName`.
    """
    reference = reference.strip()
    if found := _by_id(store, reference):
        return found
    if reference.startswith(("http://", "https://")) or QID.fullmatch(reference) or not fold(reference):
        raise NoSuchActor(reference, [])
    named = _nodes(rows(store, "actor_by_label", {"label": labels(reference)}))
    if not named and len(reference) > _LONGEST_FOLDED:
        raise NoSuchActor(reference[:_LONGEST_FOLDED] + "…", [])
    named = named or _nodes(rows(store, "actor_labels", {"pattern": Literal(anchored(reference))}))
    if not named and len(fold(reference)) > SHORT:
        named = _nodes(rows(store, "actor_labels", {"pattern": Literal(final(reference))}))
    known = [node for node in named if not node.value.startswith(f"{ID}actor/x-")]
    if len(named) == 1 or len(known) == 1:
        return ((known or named)[0],)
    if named:
        candidates = _described(store, [node.value for node in named])
        if told_together(candidates):
            return named
        raise AmbiguousName(reference, candidates[:20])
    raise NoSuchActor(reference, _close(store, reference) if suggest else [])


def told_together(candidates: list[dict[str, Any]]) -> bool:
    """Whether those who share a name are all meant by it: unnamed sources, and one person or body with what has the very same
    name but no type (an article that never says what he is), neither of them known."""
    kinds = {candidate["type"] for candidate in candidates}
    alike = len({candidate["label"] for candidate in candidates}) == 1 and len(kinds - {"unknown"}) == 1 and "unknown" in kinds
    unknown = all(str(candidate["id"]).startswith("x-") for candidate in candidates)
    return kinds == {"unnamed_source"} or (alike and unknown and len(candidates) == len(kinds))


def _by_id(store: Store, reference: str) -> tuple[NamedNode, ...]:
    if match := ITEM.fullmatch(reference):
        return _nodes(rows(store, "actor_by_id", {"item": NamedNode(WIKIDATA + match[1])}))
    if reference.startswith(("http://", "https://")):
        return _kept(store, iri(reference)) or _nodes(rows(store, "actor_by_id", {"iri": iri(reference)}))
    if QID.fullmatch(reference):
        return _nodes(rows(store, "actor_by_id", {"item": NamedNode(WIKIDATA + reference.upper())}))
    kept = _kept(store, NamedNode(actor_iri(reference))) if ID_FORM.fullmatch(reference) else ()
    return kept or _nodes(rows(store, "actor_by_id", {"id": Literal(reference)}))


def _kept(store: Store, old: NamedNode) -> tuple[NamedNode, ...]:
    """The actor that `old` was merged into; first asked, as an old one that the authority knows still stands there."""
    return _nodes(rows(store, "actor_by_id", {"old": old}))


def labels(name: str) -> list[Literal]:
    """`name` as a label in each of our languages."""
    return [Literal(name, language=language) for language in _LANGUAGES]


def find_actors(store: Store, words: str) -> list[str]:
    """IRIs of actors with a name that contains `words` (folded), best first: whole names, then starts, known before unknown."""
    wanted = fold(words[:_LONGEST_FOLDED])
    if not wanted:
        return sorted({row["actor"].value for row in rows(store, "actor_labels")}, key=_known_first)
    best: dict[str, int] = {}
    for row in rows(store, "actor_labels", {"pattern": Literal(pattern(words[:_LONGEST_FOLDED]))}):
        name, node = fold(row["label"].value), row["actor"].value
        rank = 0 if name == wanted else 1 if name.startswith(wanted) else 2
        best[node] = min(rank, best.get(node, 2))
    return sorted(best, key=lambda node: (best[node], *_known_first(node)))


def _known_first(node: str) -> tuple[bool, str]:
    return node.startswith(f"{ID}actor/x-"), node


def _close(store: Store, reference: str, most: int = 5) -> list[dict[str, Any]]:
    wanted = fold(reference)
    names: dict[str, str] = {}
    for row in rows(store, "actor_labels"):
        names.setdefault(fold(row["label"].value), row["actor"].value)
    near = sorted((n for n in names if set(wanted.split()) <= set(n.split())), key=len)
    near += [n for n in difflib.get_close_matches(wanted, names, n=most, cutoff=0.6) if n not in near]
    near += sorted((n for n in names if n not in near and (wanted in n or (len(n) > 3 and n in wanted))), key=len)
    return _described(store, list(dict.fromkeys(names[n] for n in near))[:most])


def _described(store: Store, iris: list[str]) -> list[dict[str, Any]]:
    if not iris:
        return []
    nodes = Nodes(rows(store, "nodes", {"node": [NamedNode(i) for i in iris]}))
    found = [ref for i in iris if (ref := actor(nodes, i))]
    return [{"id": r.id, "label": r.label.ar or r.label.en or r.id, "wikidata": r.wikidata, "type": r.type} for r in found]


def process_named(store: Store, reference: str) -> NamedNode:
    """The mediation process of that id, IRI or exact name; `NotFound` otherwise."""
    found = _process(store, reference.strip())
    if found is None:
        raise NotFound(f"no mediation process {reference!r} in the graph: /api/v1/mediations lists them")
    return found


def _process(store: Store, reference: str) -> NamedNode | None:
    if reference.startswith(("http://", "https://")):
        return _first(rows(store, "processes", {"iri": iri(reference)}))
    return _first(rows(store, "processes", {"id": Literal(reference)})) or _first(
        rows(store, "processes", {"label": labels(reference)})
    )


def subject_named(store: Store, reference: str) -> dict[str, Any]:
    """What `about` means, as a binding: a topic (`topic`), a process (`about_process`) or an actor (`about`).

    Raises as `actors_named` does; for what is none of the three, words in the content are found by `q`.
    """
    return talks_named(store, reference) or {"about": actors_named(store, reference.strip())}


def talks_named(store: Store, reference: str) -> dict[str, NamedNode]:
    """The topic (`topic`) or process (`about_process`) that `reference` names, empty where it names none."""
    name = reference.strip()
    topic = name if name.startswith("http") else f"https://w3id.org/wasata/topic#{name}"
    if re.fullmatch(r"https://w3id\.org/wasata/topic#[a-z-]+", topic) and (
        found := _first(rows(store, "topics", {"iri": NamedNode(topic)}))
    ):
        return {"topic": found}
    if found := _process(store, name):
        return {"about_process": found}
    if found := _first(rows(store, "topics", {"label": labels(name)})):
        return {"topic": found}
    return {}


def _nodes(found: list[Any]) -> tuple[NamedNode, ...]:
    return tuple(sorted({row[0] for row in found}, key=lambda node: str(node.value)))


def _first(found: list[Any]) -> NamedNode | None:
    return next(iter(_nodes(found)), None)
