"""Look up mediation processes: who mediates between whom, according to which article."""

from collections import defaultdict

from pyoxigraph import NamedNode

from api.cursor import Key, cut
from api.models import ActorRef, Mediation, MediationDetail, Page, RoleAssignment
from api.nodes import DCTERMS, Nodes, W, local, rows
from api.records import label, roles
from store import Store

_LISTS = {"mediator": "mediators", "party": "parties", "host": "hosts", "envoy": "envoys"}
_NOT = ("denied", "rejected")
"""Statuses that say that the actor does not have the role; the evidence lists them all the same."""


def processes(store: Store, *, limit: int = 20, cursor: str | None = None) -> Page[Mediation]:
    """The processes with their actors by role, in order of IRI."""
    keys = [Key(False, 0, row["process"].value) for row in rows(store, "processes")]
    page, following = cut(keys, "process", limit, cursor)
    return Page(items=[_mediation(d) for d in _details(store, page)], total=len(keys), next=following)


def one(store: Store, process: NamedNode) -> MediationDetail:
    """One process with the evidence of each role, newest article first."""
    return _details(store, [process.value])[0]


def _mediation(detail: MediationDetail) -> Mediation:
    return Mediation.model_validate(detail.model_dump(exclude={"evidence"}))


def _details(store: Store, iris: list[str]) -> list[MediationDetail]:
    if not iris:
        return []
    nodes = Nodes(rows(store, "nodes", {"node": [NamedNode(iri) for iri in iris]}))
    found = sorted({row["assignment"].value for row in rows(store, "roles", {"process": [NamedNode(iri) for iri in iris]})})
    by_process: defaultdict[str | None, list[RoleAssignment]] = defaultdict(list)
    for assignment in sorted(roles(store, found), key=lambda a: a.published or "", reverse=True):
        by_process[assignment.process].append(assignment)
    return [_detail(nodes, iri, by_process[nodes.one(iri, DCTERMS + "identifier") or local(iri)]) for iri in iris]


def _detail(nodes: Nodes, iri: str, evidence: list[RoleAssignment]) -> MediationDetail:
    actors: defaultdict[str, dict[str, ActorRef]] = defaultdict(dict)
    for assignment in evidence:
        if assignment.actor is not None and assignment.status not in _NOT:
            actors[assignment.role or "participant"][assignment.actor.iri] = assignment.actor
    lists = {name: list(actors.pop(role, {}).values()) for role, name in _LISTS.items()}
    return MediationDetail(
        id=nodes.one(iri, DCTERMS + "identifier") or local(iri) or iri,
        iri=iri,
        label=label(nodes, iri),
        topics=[topic for t in nodes.all(iri, W + "topic") if (topic := local(t))],
        mediators=lists["mediators"],
        parties=lists["parties"],
        hosts=lists["hosts"],
        envoys=lists["envoys"],
        others={role: list(found.values()) for role, found in actors.items()},
        assignments=len(evidence),
        evidence=evidence,
    )
