"""Occurrences of reporting cues."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.model import Act, Token
from scripts.dev_forms import look


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue at token `index`, read as `pos` (verb, participle, masdar, noun), with the frames its lemma has."""

    index: int
    lemma: str
    pos: str
    frames: frozenset[str]
    act: Act
    proclitics: tuple[str, ...] = ()
    enclitic: str = ""
    aspect: str | None = None
    person: str | None = None
    gender: str | None = None
    number: str | None = None
    flags: frozenset[str] = frozenset()

    @property
    def coordinated(self) -> bool:
        """Whether و or ف is attached."""
        return bool(self.proclitics) and self.proclitics[0] in ("و", "ف")


def cues_at(tokens: Sequence[Token], i: int) -> tuple[Cue, ...]:
    """The readings of token `i` as a cue; verbs first."""
    if tokens[i].kind != "word":
        return ()
    out = [
        Cue(i, d["lemma"], d["pos"], d["frames"], d["act"], d["proclitics"], d.get("enclitic", ""), d.get("aspect"), "3", d.get("gender"), d.get("number"))
        for d in look(tokens[i].folded)
    ]
    out.sort(key=lambda c: ("verb", "participle", "masdar", "noun").index(c.pos))
    return tuple(out)
