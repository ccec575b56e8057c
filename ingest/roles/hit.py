"""What a frame found in a sentence."""

from dataclasses import dataclass

from ingest.model import Mention, RoleName, RoleStatus


@dataclass(frozen=True, slots=True)
class Hit:
    """`actor` has `role`; items `[first, last)` of the sentence show it.

    `bilateral` marks the sides of talks (no truce, no deal), who only take part where nobody mediates and they are not the sides of
    a known conflict, and the place of talks, which counts only in an article about them; `weak` what counts only where there is a
    mediator or a truce, `passing` what counts only there or where the sides of a known conflict are named; `venue` a host of whom
    only the place tells. `by` gave it the status (who rejects, denies, offers), where that is said.
    The evidence of a `bare` one is without the preposition of its first word, which belongs to the verb before. A leader by name is a
    side `instead` of his state, by entity.
    """

    role: RoleName
    actor: Mention
    first: int
    last: int
    status: RoleStatus = "asserted"
    bilateral: bool = False
    weak: bool = False
    passing: bool = False
    venue: bool = False
    by: Mention | None = None
    bare: bool = False
    instead: str = ""
