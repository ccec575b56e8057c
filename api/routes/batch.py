"""Many lookups in one request; nothing is written, so no key is needed."""

from fastapi import APIRouter

from api import batch
from api.models import ActorBatch, ActorsFound, StatementBatch, StatementsFound
from api.routes.strict import JsonBody, KnownParameters
from api.service import The

router = APIRouter(prefix="/api/v1", dependencies=[KnownParameters, JsonBody])


@router.post("/actors/batch", tags=["actors"])
def actors_batch(service: The, asked: ActorBatch) -> ActorsFound:
    """Up to 500 references (id, IRI, QID or name): for each the actor or the problem, in the same order.

    An unknown name has suggestions (the first 20 of them), an ambiguous one candidates.
    """
    return ActorsFound(items=batch.actors(service.store, service.lookup, asked.references))


@router.post("/statements/batch", tags=["statements"])
def statements_batch(service: The, asked: StatementBatch) -> StatementsFound:
    """Up to 500 ids: for each the statement or the problem, in the same order."""
    return StatementsFound(items=batch.statements_by_id(service.store, service.lookup, asked.ids))
