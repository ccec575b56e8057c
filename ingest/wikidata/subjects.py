"""The actors of a store that have no item yet, most frequent first, with what the articles say of them."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from pyoxigraph import Literal, NamedNode, QuerySolutions

from ingest.lexicon.authority import rows as table_rows
from ingest.model import ActorType
from ingest.text import fold
from ingest.triples.actors import CLASSES
from ingest.wikidata.kinds import LINKED
from ingest.wikidata.nationality import states_in
from ingest.wikidata.qids import qid
from ingest.wikidata.spelling import words
from ingest.wikidata.subject import Subject
from ontology import iris
from ontology.names import PREFIXES
from store import Bindings, Store

_PREFIXES = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
KINDS: dict[str, ActorType] = {str(c): type_ for type_, c in CLASSES.items() if c is not None}
"""Class beside `w:Actor` → type."""
_COUNTS = """SELECT ?actor (COUNT(DISTINCT ?node) AS ?n) WHERE {
  GRAPH ?graph { ?node w:speaker|w:via|w:addressee|schema:mentions|w:actor ?actor } } GROUP BY ?actor"""
_TYPES = "SELECT DISTINCT ?actor ?type WHERE { GRAPH ?graph { ?actor a w:Actor , ?type } }"
_ACTORS = "SELECT DISTINCT ?actor WHERE { GRAPH ?graph { ?actor a w:Actor } FILTER(?graph != $links) }"
_LINKS = """SELECT DISTINCT ?actor ?item WHERE { GRAPH ?graph { ?actor owl:sameAs|skos:closeMatch ?item ; a w:Actor }
  FILTER(?graph != $links) }"""
_NAMES = """SELECT DISTINCT ?actor ?property ?name WHERE { VALUES $actor {} VALUES ?property { skos:prefLabel skos:altLabel }
  GRAPH ?graph { ?actor ?property ?name } }"""
_SAID = """SELECT DISTINCT ?actor ?phrase ?day WHERE { VALUES $actor {}
  GRAPH ?graph { ?statement w:speaker ?actor ; w:reportedIn ?article .
    OPTIONAL { ?statement w:speakerSpan/nif:anchorOf ?phrase }
    OPTIONAL { ?article schema:datePublished ?day } } }"""
_STATES = """SELECT DISTINCT ?actor ?state WHERE { VALUES $actor {} GRAPH ?graph {
  { ?actor w:affiliation ?state } UNION { ?actor w:affiliation/w:affiliation ?state } UNION
  { ?post org:member ?actor ; org:organization ?state } } }"""
# A graph at a time: in the union of all graphs a state stands as often as there are articles that name it.
_STATE_ITEMS = "SELECT DISTINCT ?state ?item WHERE { GRAPH ?graph { ?state a w:State ; owl:sameAs|skos:closeMatch ?item } }"
_POSTS = (
    "SELECT DISTINCT ?actor ?title WHERE { VALUES $actor {} GRAPH ?graph { ?post org:member ?actor ; skos:prefLabel ?title } }"
)
_CHUNK = 200
_OF_NAMES = frozenset(["دين"])  # نور الدين
_PHRASES = 12
"""Descriptions of one actor that are read; more say the same again."""


def linked_ids(store: Store) -> set[str]:
    """Local ids of the actors that the authority or an article links, surely or likely."""
    return {iris.actor_id(row["actor"].value) for row in rows(store, _LINKS, {"links": NamedNode(iris.LINKS)})}


def actor_ids(store: Store) -> set[str]:
    """Local ids of all actors that something but our own judgements names."""
    return {iris.actor_id(row["actor"].value) for row in rows(store, _ACTORS, {"links": NamedNode(iris.LINKS)})}


def unlinked(store: Store, passed: Callable[[str], bool], limit: int) -> tuple[list[Subject], int]:
    """Up to `limit` actors with a name, and how many have not been looked at then; `passed` says of an id that it is not wanted."""
    wanted = [found for found in ranked(store) if not passed(found[0])]
    items = {row["state"]: found for row in rows(store, _STATE_ITEMS) if (found := qid(row["item"]))}
    out: list[Subject] = []
    for start in range(0, len(wanted), _CHUNK):
        for n, subject in enumerate(_chunk(store, wanted[start : start + _CHUNK], items), start):
            if len(out) == limit:
                return out, len(wanted) - n
            if is_name(subject.label, subject.type, known=not subject.id.startswith("x-")):
                out.append(subject)
    return out, 0


def ranked(store: Store) -> list[tuple[str, ActorType, int]]:
    """(id, type, how often it is named) of all actors that articles name, that may have an item and that nothing links yet."""
    linked = linked_ids(store)
    types: dict[NamedNode, ActorType] = {}
    for row in rows(store, _TYPES):
        types[row["actor"]] = KINDS.get(row["type"].value) or types.get(row["actor"], "unknown")
    counts = {row["actor"]: int(row["n"].value) for row in rows(store, _COUNTS)}
    # Actors of unknown kind are things and descriptions (وثائق، الطرف الآخر), which have no item.
    fit = {node: type_ for node, type_ in types.items() if type_ in LINKED and type_ != "unknown"}
    found = [(iris.actor_id(node.value), type_, counts[node]) for node, type_ in fit.items() if node in counts]
    return sorted((f for f in found if f[0] not in linked), key=lambda f: (-f[2], f[0]))


def is_name(label: str, type_: ActorType, *, known: bool = False) -> bool:
    """Whether a label names somebody, or only describes a person (وزير الداخلية، الأم) or a body (الحكومة), unless that is `known`
    by this name (الأخبار)."""
    found = words(label)
    if not found or type_ not in LINKED:
        return False
    if type_ != "person":
        return known or len(found) > 1 or not found[0].startswith("ال")
    first, second = found[0].removeprefix("ال"), next(iter(found[1:]), "").removeprefix("ال")
    if first in _given_names() and len(found) > 1:  # أمين حداد, but أمين عام الحزب
        return second not in _titles() - _OF_NAMES
    return first not in _titles() and not all(w.startswith("ال") for w in found)


def _chunk(store: Store, wanted: Sequence[tuple[str, ActorType, int]], items: Mapping[NamedNode, str]) -> list[Subject]:
    bound: Bindings = {"actor": [NamedNode(iris.actor(id_)) for id_, _, _ in wanted]}
    labels: defaultdict[str, dict[str, str]] = defaultdict(dict)
    others: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows(store, _NAMES, bound):
        id_, name = iris.actor_id(row["actor"].value), row["name"]
        if row["property"].value.endswith("prefLabel"):
            labels[id_][name.language] = min(name.value, labels[id_].get(name.language, name.value))
        elif isinstance(name, Literal) and name.language == "ar":
            others[id_].append(name.value)
    phrases, days, titles = defaultdict(set), defaultdict(set), defaultdict(set)
    for row in rows(store, _SAID, bound):
        id_ = iris.actor_id(row["actor"].value)
        if row["phrase"] is not None:
            phrases[id_].add(" ".join(row["phrase"].value.split()))
        if row["day"] is not None:
            days[id_].add(row["day"].value)
    for row in rows(store, _POSTS, bound):
        titles[iris.actor_id(row["actor"].value)].add(row["title"].value)
    states: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows(store, _STATES, bound):
        if found := items.get(row["state"]):
            states[iris.actor_id(row["actor"].value)].add(found)
    out = []
    for id_, type_, count in wanted:
        label = labels[id_].get("ar", "")
        told = _titles_of(phrases[id_], label)
        out.append(
            Subject(
                id=id_,
                label=label,
                type=type_,
                names=(label, *_whole(others[id_], label, type_)),
                label_en=labels[id_].get("en"),
                titles=tuple(sorted(titles[id_]) + told),
                countries=frozenset(states[id_] or {s for t in told for s in states_in(t)}),
                first=min(days[id_], default=None),
                last=max(days[id_], default=None),
                count=count,
            )
        )
    return out


def _whole(names: Iterable[str], label: str, type_: ActorType) -> list[str]:
    """Other names that may be asked for, those like the label first: no descriptions, no phrases with punctuation, no surnames,
    and no body called by its kind alone (الوكالة)."""
    kept = {n for n in names if n != label and is_name(n, type_) and _plain(n) and _says_who(n, type_)}
    return sorted(kept, key=lambda n: (abs(len(n.split()) - len(label.split())), n))


def _plain(name: str) -> bool:
    return all(c.isalnum() or c in " -" for c in name)


def _says_who(name: str, type_: ActorType) -> bool:
    alone = " " not in name.strip()
    return not (alone and (type_ == "person" or name.startswith("ال") or len(name) < 3))


def _titles_of(phrases: Collection[str], label: str) -> list[str]:
    """The descriptions without the name: سلمى حداد، المتحدثة باسم الخارجية → المتحدثة باسم الخارجية."""
    out = {" ".join(p.replace(label, " ").strip(" ،,").split()) for p in sorted(phrases, key=lambda p: (len(p), p)) if label in p}
    return sorted(filter(None, out), key=lambda p: (len(p), p))[:_PHRASES]


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold(row["form"]) for row in table_rows("titles.tsv"))


@cache
def _given_names() -> frozenset[str]:
    return frozenset(fold(row["name"]) for row in table_rows("given_names.tsv"))


def rows(store: Store, text: str, bindings: Bindings | None = None) -> Iterable[Any]:
    """The rows of a SELECT in which the usual prefixes are known."""
    answer = store.query(_PREFIXES + text, bindings=bindings)
    assert isinstance(answer, QuerySolutions)
    return answer
