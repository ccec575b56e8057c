"""The exceptions of Wasata: one base class, each saying whether one article or the whole run is lost."""


class WasataError(Exception):
    """Base of every error that a user may see; its text is one line that says what is wrong and what to do."""


class ArticleRejected(WasataError):
    """One input (a file, a line, an article) cannot be used; the others go on."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class StoreError(WasataError):
    """The store cannot be opened, read or written; nothing can be done."""


class StoreLocked(StoreError):
    """Another process holds the embedded store."""


class QueryError(WasataError):
    """A SPARQL query is malformed; the text is the parser's message."""


class QueryTimeout(WasataError):
    """A query ran past its time limit."""


class ResultTooLarge(WasataError):
    """A result is larger than the limit."""


class NotFound(WasataError):
    """What was asked for by name or id is not in the graph."""


class DataMissing(WasataError):
    """Data that the user asked for by name (a morphology database, a lexicon) is not installed."""


class UsageError(WasataError):
    """The command or request cannot be carried out as it stands."""
