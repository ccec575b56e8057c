"""Which frames a sentence may bring out: most bring out one or two, so that the others need not look through it."""

from collections.abc import Sequence
from functools import reduce
from operator import or_

from ingest.roles.aegis import sponsors
from ingest.roles.apposed import apposed
from ingest.roles.backing import guarantors, proposers, supporters
from ingest.roles.calling import callers
from ingest.roles.capacity import capacities
from ingest.roles.clause import Item
from ingest.roles.cues import frames
from ingest.roles.dealing import dealers
from ingest.roles.delegates import delegates
from ingest.roles.easing import easers
from ingest.roles.envoys import envoys
from ingest.roles.frame import Frame
from ingest.roles.hosting import hosts
from ingest.roles.mediating import mediators
from ingest.roles.meeting import invited
from ingest.roles.predicates import predicates
from ingest.roles.representing import representatives
from ingest.roles.signing import signers
from ingest.roles.taking_part import absentees, participants, parties
from ingest.roles.talking import talkers
from ingest.roles.titled import titled
from ingest.text import Table

FRAMES = (
    mediators, capacities, hosts, parties, invited, signers, proposers, envoys, absentees, participants, guarantors, supporters,
    talkers, dealers, predicates, callers, titled, sponsors, delegates, representatives, easers, apposed,
)  # fmt: skip
_ENOUGH = 2
"""Off-topic words (sport, finance) in a sentence from which on it gives no roles."""
_OFF_TOPIC = 1 << len(FRAMES)


def _marks(word: str) -> int:
    own = sum(1 << bit for bit, frame in enumerate(FRAMES) if frame.words is not None and frame.words(word))
    return own | _OFF_TOPIC * ("off_topic" in frames(word))


_MARKS = Table(_marks)
"""For a folded word a bit for each of `FRAMES` that it may bring out by itself, and one for what is off topic."""


def choose(sentence: Sequence[Item], opened: frozenset[str]) -> list[Frame] | None:
    """The frames that may find anything, None where the sentence is off topic; `opened` is all that its words open."""
    marks = [_MARKS[item.word] for item in sentence]
    may = reduce(or_, marks, 0)
    if may & _OFF_TOPIC:
        if sum(1 for i, mark in zip(sentence, marks, strict=True) if mark & _OFF_TOPIC and not i.mention) >= _ENOUGH:
            return None
    return [
        frame
        for bit, frame in enumerate(FRAMES)
        if may >> bit & 1 or not frame.opens.isdisjoint(opened) or _mentioned(frame, sentence)
    ]


def _mentioned(frame: Frame, sentence: Sequence[Item]) -> bool:
    """Whether a mention may bring the frame out."""
    return frame.mentions is not None and any(frame.mentions(item) for item in sentence if item.mention)
