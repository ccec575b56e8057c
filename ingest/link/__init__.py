"""From mentions to actors with stable ids."""

from ingest.link.actors import link_actors
from ingest.link.decisions import NONE, Decision, Decisions, Party
from ingest.link.outlet import outlet_actor
from ingest.link.unite import united

__all__ = ["NONE", "Decision", "Decisions", "Party", "link_actors", "outlet_actor", "united"]
