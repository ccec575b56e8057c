"""One attributed utterance."""

from dataclasses import dataclass
from typing import Literal

from ingest.model.mention import Mention
from ingest.model.span import Span

Mode = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "say",
    "affirm",
    "deny",
    "announce",
    "call_for",
    "warn",
    "accuse",
    "praise",
    "regret",
    "pledge",
    "reject",
    "expect",
    "ask",
    "condemn",
    "welcome",
    "agree",
]


@dataclass(frozen=True, slots=True)
class Statement:
    """A cue with its content, its resolved speaker and why it was found.

    `id` is unique within the article (`s1`, `s2` … in the order of their content). `speaker` is the resolved mention (for a
    continuation, that of the statement continued) or None; `speaker_mention` the phrase in this clause, None when there is
    none. `via` is nearest relay first. `date` is EDTF. `lemma`, `frame` and `rule` say why: the cue's lemma, the frame of
    the cue lexicon that matched, the rule that found the speaker.
    """

    id: str
    content: Span
    cue: Span
    mode: Mode
    act: Act
    speaker: Mention | None
    speaker_mention: Span | None = None
    via: tuple[Mention, ...] = ()
    parent: str | None = None
    date: str | None = None
    addressee: tuple[Mention, ...] = ()
    setting: Span | None = None
    confidence: float = 1.0
    lemma: str = ""
    frame: str = ""
    rule: str = ""
