"""One reader's word on one statement."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from errors import UsageError

Verdict = Literal["right", "wrong", "not_a_statement", "missing"]
VERDICTS: tuple[str, ...] = get_args(Verdict)
Record = Mapping[str, Any]
"""A statement, or a whole annotation, in the form of a gold file."""


@dataclass(frozen=True, slots=True)
class Target:
    """The statement that was judged: its id in the graph, and where its content stood (half-open, code points)."""

    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Correction:
    """`right`: the statement is as it should be; `wrong`: it should be `statement`; `not_a_statement`: it should not be there;
    `missing`: `statement` should be there. `target` is None only of what is missing; `by` is the name of the key it was saved with."""

    verdict: Verdict
    target: Target | None = None
    statement: Record | None = None
    note: str = ""
    by: str | None = None

    def __post_init__(self) -> None:
        if self.verdict not in VERDICTS:
            raise UsageError(f"a correction is one of {', '.join(VERDICTS)}, not {self.verdict!r}")
        if (self.target is None) != (self.verdict == "missing"):
            raise UsageError(
                f"a correction that says {self.verdict!r} {'names no' if self.target else 'must name the'} statement"
            )
        if (self.statement is None) == (self.verdict in ("wrong", "missing")):
            raise UsageError(
                f"a correction that says {self.verdict!r} {'has no' if self.statement else 'must have the right'} statement"
            )

    @property
    def of(self) -> tuple[object, ...]:
        """What it speaks of: a later correction of the same takes its place."""
        if self.target is not None:
            return (self.target.id,)
        assert self.statement is not None
        cue = self.statement.get("cue") or {}
        return self.statement["content"]["start"], self.statement["content"]["end"], cue.get("start")

    def as_json(self) -> dict[str, Any]:
        """Plain data; `from_json` reads it."""
        target = self.target and {"id": self.target.id, "start": self.target.start, "end": self.target.end}
        out = {"verdict": self.verdict, "target": target, "statement": self.statement, "note": self.note or None, "by": self.by}
        return {name: value for name, value in out.items() if value is not None}

    @classmethod
    def from_json(cls, value: Any) -> "Correction":
        """Read what `as_json` wrote; `UsageError` where it is no correction."""
        try:
            target = value.get("target")
            return cls(
                value["verdict"],
                Target(str(target["id"]), int(target["start"]), int(target["end"])) if target else None,
                value.get("statement"),
                str(value.get("note") or ""),
                value.get("by"),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise UsageError(f"not a correction ({type(error).__name__}: {error})") from error
