"""Bring the graph `id:links` of a store up to `links.csv`."""

from dataclasses import dataclass

from ingest.wikidata.graph import links_graph
from ingest.wikidata.links import Links
from ingest.wikidata.subjects import actor_ids, linked_ids
from ontology import iris
from store import Store, from_rdflib


@dataclass(frozen=True, slots=True)
class Published:
    """How many judgements and links the graph holds, and how many judgements it leaves out: of actors that the store does not
    have (`absent`), and of those that the authority has come to link itself (`overtaken`)."""

    judgements: int
    links: int
    absent: int
    overtaken: int


def publish_links(store: Store, links: Links) -> Published:
    """Write the graph anew, in one transaction; judgements of absent and overtaken actors stay in the file."""
    known, elsewhere = actor_ids(store), linked_ids(store)
    kept = [j for j in links.all() if j.actor in known and j.actor not in elsewhere]
    store.write({iris.LINKS: from_rdflib(links_graph(kept, known))})
    absent = sum(1 for j in links.all() if j.actor not in known)
    return Published(len(kept), sum(1 for j in kept if j.qid), absent, len(links) - len(kept) - absent)
