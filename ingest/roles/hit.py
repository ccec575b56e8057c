"""What a frame found in a sentence."""

from dataclasses import dataclass

from ingest.model import Mention, RoleName, RoleStatus


@dataclass(frozen=True, slots=True)
class Hit:
    """`actor` has `role`; items `[first, last)` of the sentence show it."""

    role: RoleName
    actor: Mention
    first: int
    last: int
    status: RoleStatus = "asserted"
