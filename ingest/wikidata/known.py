"""The actors of a store that have an item."""

from collections import defaultdict
from dataclasses import dataclass

from ingest.text import fold
from ingest.wikidata.qids import qid
from ingest.wikidata.subjects import KINDS, rows
from ontology import iris
from store import Store

_KNOWN = """SELECT DISTINCT ?graph ?actor ?link ?item ?label ?type WHERE { VALUES ?link { owl:sameAs skos:closeMatch }
  GRAPH ?graph { ?actor ?link ?item ; a w:Actor , ?type ; skos:prefLabel ?label } }"""
_NAMES = """SELECT DISTINCT ?actor ?name WHERE { GRAPH ?graph { ?actor a w:Actor ; skos:prefLabel|skos:altLabel ?name }
  FILTER(?graph != <https://w3id.org/wasata/id/wikidata> && !STRSTARTS(STR(?actor), "https://w3id.org/wasata/id/actor/x-")) }"""


@dataclass(frozen=True, slots=True)
class Known:
    """An actor with an item. `sure`: it is that item (`owl:sameAs`), so that it may take over names and offices; `named`: it has
    an English label of its own."""

    id: str
    label: str
    type: str
    sure: bool
    named: bool = False


def known_items(store: Store) -> dict[str, list[Known]]:
    """QID → its actors, in order of id. A link that our rules only think likely is left out: it may be wrong."""
    labels: dict[str, str] = {}
    types: dict[str, str] = {}
    named: set[str] = set()
    sure: defaultdict[tuple[str, str], bool] = defaultdict(bool)
    for row in rows(store, _KNOWN):
        same = row["link"].value.endswith("sameAs")
        item = qid(row["item"])
        if item is None or row["graph"].value == iris.FACTS or (row["graph"].value == iris.LINKS and not same):
            continue
        id_ = iris.actor_id(row["actor"].value)
        if row["label"].language == "ar":
            labels[id_] = min(row["label"].value, labels.get(id_, row["label"].value))
        else:
            named.add(id_)
        types[id_] = KINDS.get(row["type"].value) or types.get(id_, "unknown")
        sure[item, id_] |= same
    out: defaultdict[str, list[Known]] = defaultdict(list)
    for item, id_ in sorted(pair for pair in sure if pair[1] in labels):
        out[item].append(Known(id_, labels[id_], types[id_], sure[item, id_], id_ in named))
    return dict(out)


def bearers(store: Store) -> dict[str, set[str]]:
    """Folded name → local ids of the known actors (not `x-…`) that bear it, by what the authority and articles say."""
    out: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows(store, _NAMES):
        out[fold(row["name"].value)].add(iris.actor_id(row["actor"].value))
    return dict(out)
