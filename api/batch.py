"""Many references or ids at once: what each stands for, or why it stands for nothing, in the order asked."""

from pyoxigraph import Literal, NamedNode

from api.errors import AmbiguousName, NoSuchActor
from api.index import Lookup
from api.models import ActorFound, ActorRef, Problem, Statement, StatementFound
from api.nodes import Nodes, rows
from api.problems import STATUS, body
from api.records import actor, statements
from api.resolve import actors_named
from errors import NotFound, UsageError, WasataError
from store import Store

SUGGESTED = 20
"""So many unknown names of a batch get suggestions: each is compared with every name there is."""


def actors(store: Store, lookup: Lookup | None, references: list[str]) -> list[ActorFound]:
    """The actor of each of `references`; a problem where none (with suggestions for the first `SUGGESTED`) or several have it."""
    out: list[ActorFound] = []
    unknown = 0
    known: dict[str, ActorFound] = {}
    for reference in references:
        if reference not in known:
            try:
                found = _actor(store, lookup, reference, suggest=unknown < SUGGESTED)
                known[reference] = ActorFound(reference=reference, actor=found)
            except (NoSuchActor, AmbiguousName, UsageError) as error:
                unknown += isinstance(error, NoSuchActor)
                known[reference] = ActorFound(reference=reference, problem=_problem(error))
        out.append(known[reference])
    return out


def _actor(store: Store, lookup: Lookup | None, reference: str, *, suggest: bool) -> ActorRef | None:
    if lookup is not None:
        return ActorRef.model_validate(lookup.actor(reference, suggest=suggest))
    node = actors_named(store, reference, suggest=suggest)[0]
    return actor(Nodes(rows(store, "nodes", {"node": [node]})), node.value)


def statements_by_id(store: Store, lookup: Lookup | None, ids: list[str]) -> list[StatementFound]:
    """The statement of each of `ids`; a problem where there is none."""
    if lookup is not None:
        found = {id_: Statement.model_validate(record) for id_, record in lookup.statements(ids).items()}
    else:
        iris = [_iri(store, id_) for id_ in dict.fromkeys(ids)]
        found = {record.id: record for record in statements(store, [iri for iri in iris if iri])}
    return [
        StatementFound(id=id_, statement=found[id_])
        if id_ in found
        else StatementFound(id=id_, problem=_problem(NotFound(f"no statement {id_!r} in the graph")))
        for id_ in ids
    ]


def _iri(store: Store, id_: str) -> str | None:
    node: NamedNode | None = next((row["statement"] for row in rows(store, "statement_by_id", {"id": Literal(id_)})), None)
    return node.value if node else None


def _problem(error: WasataError) -> Problem:
    status, _ = next(STATUS[cls] for cls in type(error).__mro__ if cls in STATUS)
    return Problem.model_validate(body(status, str(error), **dict(getattr(error, "extra", {}))))
