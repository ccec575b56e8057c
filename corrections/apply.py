"""Annotations with corrections applied."""

from collections.abc import Iterable
from typing import Any

from corrections.model import Correction, Record


def gold(base: Record, corrections: Iterable[Correction]) -> dict[str, Any]:
    """The annotation of an article: `base` (`statements` as extracted, the rest as it is) with `corrections` applied in their order.

    A statement is found by its id, else by the place of its content, since a later extraction may give it another id. Each
    statement says in `reviewed` whether somebody looked at it. Statements inside one that is none go to what it stood in.
    """
    statements = [dict(s) for s in base["statements"]]
    kept = list(corrections)
    reviewed: set[str] = set()
    for correction in kept:
        at = _place(statements, correction)
        if correction.verdict == "not_a_statement":
            if at is not None:
                statements = _without(statements, at)
        elif correction.verdict == "right":
            if at is not None:
                reviewed.add(statements[at]["id"])
        else:
            right = dict(correction.statement or {})
            if at is None:
                statements.append(right)
            else:
                right |= {"id": statements[at]["id"], "parent": statements[at].get("parent")}
                statements[at] = right
            reviewed.add(right["id"])
    ordered = sorted(statements, key=lambda s: (s["content"]["start"], -s["content"]["end"], s["id"]))
    return {
        **{name: value for name, value in base.items() if name not in ("statements", "extracted", "corrections")},
        "statements": [s | {"reviewed": s["id"] in reviewed} for s in ordered],
        "extracted": list(base["statements"]),
        "corrections": [c.as_json() for c in kept],
    }


def _place(statements: list[dict[str, Any]], correction: Correction) -> int | None:
    if correction.target is not None:
        named = next((n for n, s in enumerate(statements) if s["id"] == correction.target.id), None)
        if named is not None:
            return named
        spans = [(correction.target.start, correction.target.end)]
    else:
        spans = []
    if correction.statement is not None:  # what is said to be missing may have been found since
        spans.append((correction.statement["content"]["start"], correction.statement["content"]["end"]))
    return next((n for n, s in enumerate(statements) if (s["content"]["start"], s["content"]["end"]) in spans), None)


def _without(statements: list[dict[str, Any]], at: int) -> list[dict[str, Any]]:
    gone = statements[at]
    rest = statements[:at] + statements[at + 1 :]
    return [s | {"parent": gone.get("parent")} if s.get("parent") == gone["id"] else s for s in rest]
