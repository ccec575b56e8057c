"""Is it alive, can it reach its store, what does it hold."""

from fastapi import APIRouter, Request, Response
from pyoxigraph import NamedNode

from api.metrics import MEDIA, Metrics
from api.nodes import Nodes, local, rows
from api.records import actors
from api.service import The

router = APIRouter(tags=["service"])


@router.get("/healthz")
async def alive() -> dict[str, str]:
    """Alive; asks nothing of the store."""
    return {"status": "ok"}


@router.get("/readyz")
def ready(service: The) -> dict[str, str]:
    """The store answers; 503 when it does not."""
    service.store.query("ASK {}")
    return {"status": "ok", "store": service.store.url.partition(":")[0]}


@router.get("/metrics", response_class=Response, responses={200: {"content": {"text/plain": {}}}})
def metrics(request: Request) -> Response:
    """Counts for Prometheus."""
    found: Metrics = request.app.state.metrics
    return Response(found.text(), media_type=MEDIA)


@router.get("/api/v1/stats")
def stats(service: The) -> dict[str, object]:
    """Counts per class, outlet and month of publication."""
    store = service.store
    outlets = rows(store, "stats_outlets")
    known = [NamedNode(row["outlet"].value) for row in outlets if row["outlet"]]
    nodes = Nodes(rows(store, "nodes", {"node": known})) if known else Nodes([])
    return {
        "classes": {local(row["class"].value): int(row["n"].value) for row in rows(store, "stats_classes")},
        "outlets": [
            {
                "outlet": next(iter(actors(nodes, [row["outlet"].value])), None) if row["outlet"] else None,
                "articles": int(row["articles"].value),
                "statements": int(row["statements"].value),
            }
            for row in outlets
        ],
        "months": [
            {"month": row["month"].value, "articles": int(row["articles"].value), "statements": int(row["statements"].value)}
            for row in rows(store, "stats_months")
        ],
    }
