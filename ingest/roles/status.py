"""The status that a verb farther off gives to a role: رفض أ، صباح الجمعة، وساطة ب."""

from dataclasses import replace

from ingest.model import RoleStatus
from ingest.roles.cues import status_of
from ingest.roles.hit import Hit
from ingest.roles.reach import Sentence

_BACK = 12
_STOPS = frozenset({"ان", "بان", "التي", "الذي", "حيث", "لكن", "بعد", "قبل"})
_BREAKS = frozenset({"،", ",", "قد", "كما", "وقد", '"', "-", ":"})
_GIVING = frozenset({"rejected", "denied"})
_ROLES = frozenset({"mediator", "guarantor"})


def with_status(sentence: Sentence, hit: Hit) -> Hit:
    """The hit with the status of the verb that governs its evidence."""
    if hit.status != "asserted" or hit.role not in _ROLES:
        return hit
    found = _far(sentence, hit.first)
    return replace(hit, status=found) if found else hit


def _far(sentence: Sentence, k: int) -> RoleStatus | None:
    for j in range(k - 1, max(k - _BACK, -1), -1):
        item = sentence[j]
        if item.word in _STOPS:
            return None
        found = None if item.mention else status_of(item.word)
        first = j == 0 or sentence[j - 1].word in _BREAKS or item.word.startswith("و")
        if found in _GIVING and first and not item.word.startswith("ال"):
            return found
    return None
