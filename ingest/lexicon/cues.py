"""The reporting cues as data: what `cues.tsv` says of each."""

from dataclasses import dataclass
from functools import cache

from ingest.lexicon.table import rows
from ingest.model.statement import Act


@dataclass(frozen=True, slots=True)
class Cue:
    """One reporting cue. `id` is the `entry` of its analyses (`cue:57`).

    `group` is the letter of the reference's group (A neutral say … P reporter's voice), `frames` the codes of
    docs' frame table in order of frequency, `act` the act of a statement with it. The flags:

    - `continues`: may stand without a subject, the last speaker going on; `anaphoric`: mostly does (أضاف، تابع).
    - `needs_mark`: reports speech only with a colon, a quotation, a conjunction or قائلا (زاد، واصل، تابع، كتب).
    - `ambiguous`: has a commoner sense that is no speech, so that a frame must be seen in full.
    - `needs_object`, `needs_person`, `needs_fi`: with a given object (حمّل المسؤولية); a person as subject; جاء في X أن.
    - `distancing`, `negative`, `hedge`: the reporter doubts (زعم); the content is denied (نفى); weak commitment (ألمح).
    - `outlet_verb`, `relay`, `document`: its subject is mostly an outlet; it carries another's words; a document.
    - `inner`, `event`, `no_content`, `no_statement`: a thought; an act (بحث); a topic without a clause (تطرق); never a statement.
    - `serial`: goes before another cue (عاد وأكد); `hearsay`: its subject heard it (سمعت من); `passive`: the one asked (سئل).
    """

    id: str
    lemma: str
    group: str
    frames: tuple[str, ...]
    act: Act
    flags: frozenset[str]
    note: str
    source: str

    def has(self, flag: str) -> bool:
        """Whether the cue carries that flag."""
        return flag in self.flags


@cache
def cues() -> dict[str, Cue]:
    """All cues by id, in the order of the table."""
    found = {}
    for row in rows("cues.tsv"):
        entry = "cue:" + row["id"]
        flags = frozenset(row["flags"].split())
        act: Act = row["act"]  # type: ignore[assignment]
        found[entry] = Cue(
            entry, row["lemma"], row["group"], tuple(row["frames"].split()), act, flags, row["note"], row["source"]
        )
    return found


def cue(entry: str) -> Cue:
    """The cue of an analysis' `entry`; `KeyError` where that is no cue."""
    return cues()[entry]
