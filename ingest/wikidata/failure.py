"""What can go wrong with the query service: what costs one batch, and what ends the run."""

from errors import WasataError


class WikidataError(WasataError):
    """Base: the query service did not give what was asked for."""


class BatchLost(WikidataError):
    """One question has no answer (too slow, cut off, no RDF, refused); others may have one."""


class ServiceGone(WikidataError):
    """No question can be answered now (no network, banned, redirected, asked to wait for long); a further run goes on."""
