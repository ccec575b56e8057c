"""A role that an actor has in a mediation process."""

from dataclasses import dataclass
from typing import Literal

from ingest.model.mention import Mention
from ingest.model.span import Span

RoleName = Literal["mediator", "party", "host", "proposer", "envoy", "participant", "absent", "guarantor", "supporter"]
RoleStatus = Literal["asserted", "offered", "requested", "accepted", "rejected", "denied", "suspended", "ended"]


@dataclass(frozen=True, slots=True)
class Role:
    """`process` is the key of a process (`gaza-ceasefire-talks`), the same across articles when parties and topic agree.

    `asserted_by` is None when the article itself says it; `interval` is EDTF.
    """

    actor: Mention
    role: RoleName
    process: str
    evidence: Span
    status: RoleStatus = "asserted"
    asserted_by: Mention | None = None
    interval: str | None = None
