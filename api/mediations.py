"""Look up mediation processes: who mediates between whom, according to which article."""

from collections import defaultdict

from pyoxigraph import NamedNode

from api import events
from api.cursor import LIMIT, Key, cut, key
from api.models import ActorRef, Mediation, MediationDetail, Page
from api.nodes import DCTERMS, Nodes, W, local, rows
from api.records import actor, label, roles
from ontology import iris
from store import Store

_LISTS = ("mediator", "party", "host", "envoy")


def processes(store: Store, *, limit: int = 20, cursor: str | None = None) -> Page[Mediation]:
    """The processes with their actors by role (those said to have it most often first), in order of IRI."""
    keys = [Key(False, 0, row["process"].value) for row in rows(store, "processes")]
    page, following = cut(keys, "process", limit, cursor)
    return Page(items=_mediations(store, page), total=len(keys), next=following)


def one(store: Store, process: NamedNode) -> MediationDetail:
    """One process with the evidence of its roles: the newest 200 assignments, whatever their status; and its first 200 events."""
    dated = {row["assignment"].value: row["published"] for row in rows(store, "roles", {"process": [process]})}
    keys = sorted(key(day.value if day else None, node, newest_first=True) for node, day in dated.items())
    page, _ = cut(keys, "evidence", LIMIT, None)
    told = events.of_process(store, process)
    venues = {e.place.iri: e.place for e in told if e.place is not None and e.outcome == "happened"}
    return MediationDetail(
        **_mediations(store, [process.value])[0].model_dump(),
        evidence=roles(store, page),
        events=told,
        venues=list(venues.values()),
    )


def some(store: Store, ids: list[str]) -> list[Mediation]:
    """The processes of those ids, in their order; ids that none has are passed over."""
    known = {row["process"].value for row in rows(store, "processes")}
    return _mediations(store, [iri for iri in map(iris.process, ids) if iri in known])


def _mediations(store: Store, iris: list[str]) -> list[Mediation]:
    if not iris:
        return []
    bound = {"process": [NamedNode(iri) for iri in iris]}
    found = rows(store, "process_actors", bound)
    counts = {row["process"].value: int(row["n"].value) for row in rows(store, "process_counts", bound)}
    wanted = dict.fromkeys([*bound["process"], *(row["actor"] for row in found)])
    nodes = Nodes(rows(store, "nodes", {"node": list(wanted)}))
    by_role: defaultdict[str, defaultdict[str, list[ActorRef]]] = defaultdict(lambda: defaultdict(list))
    for row in found:
        if (ref := actor(nodes, row["actor"].value)) is not None:
            by_role[row["process"].value][local(row["role"].value) or ""].append(ref)
    return [_mediation(nodes, iri, by_role[iri], counts.get(iri, 0)) for iri in iris]


def _mediation(nodes: Nodes, iri: str, by_role: dict[str, list[ActorRef]], assignments: int) -> Mediation:
    return Mediation(
        id=nodes.one(iri, DCTERMS + "identifier") or local(iri) or iri,
        iri=iri,
        label=label(nodes, iri),
        topics=[topic for t in nodes.all(iri, W + "topic") if (topic := local(t))],
        mediators=by_role.get("mediator", []),
        parties=by_role.get("party", []),
        hosts=by_role.get("host", []),
        envoys=by_role.get("envoy", []),
        others={role: found for role, found in by_role.items() if role not in _LISTS},
        assignments=assignments,
    )


def described(store: Store, iris: list[str]) -> dict[str, tuple[str, dict[str, str | None]]]:
    """Id and names of processes, by IRI."""
    if not iris:
        return {}
    nodes = Nodes(rows(store, "nodes", {"node": [NamedNode(iri) for iri in iris]}))
    return {iri: (nodes.one(iri, DCTERMS + "identifier") or local(iri) or iri, label(nodes, iri).model_dump()) for iri in iris}
