"""What became of an article, and of a run."""

from dataclasses import dataclass, field
from typing import Literal

from ingest.pipeline.beside import Beside


@dataclass(frozen=True, slots=True)
class Outcome:
    """One article's fate. `reason` is one line, `report` the SHACL report in full; both empty unless rejected."""

    status: Literal["created", "replaced", "unchanged", "rejected"]
    source: str
    article_id: str | None = None
    iri: str | None = None
    statements: int = 0
    reason: str = ""
    report: str = ""
    beside: Beside = field(default_factory=dict)
    """See `Prepared.beside`."""


@dataclass(slots=True)
class Summary:
    """Counts of a run, what was rejected, and whether Ctrl-C ended it early. `statements` counts those that were written."""

    created: int = 0
    replaced: int = 0
    unchanged: int = 0
    statements: int = 0
    rejects: list[Outcome] = field(default_factory=list)
    interrupted: bool = False

    def add(self, outcome: Outcome) -> None:
        """Count one article."""
        if outcome.status == "rejected":
            self.rejects.append(outcome)
        else:
            setattr(self, outcome.status, getattr(self, outcome.status) + 1)
            self.statements += outcome.statements

    @property
    def accepted(self) -> int:
        """Articles that are now in the store."""
        return self.created + self.replaced + self.unchanged
