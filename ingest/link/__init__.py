"""From mentions to actors with stable ids."""

from ingest.link.actors import link_actors
from ingest.link.outlet import outlet_actor

__all__ = ["link_actors", "outlet_actor"]
