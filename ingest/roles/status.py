"""The status that the governing verb gives to a role: رفض أ، صباح الجمعة، وساطة ب; طلبت أ إجراء محادثات مع ب."""

from dataclasses import replace

from ingest.roles.governing import governed
from ingest.roles.hit import Hit
from ingest.roles.reach import Sentence

_NEAR = 4
_BREAKS = frozenset({"،", ",", "قد", "كما", "وقد", '"', "-", ":"})
_FAR = frozenset({"rejected", "denied"})
_ROLES = frozenset({"mediator", "guarantor", "host"})


def with_status(sentence: Sentence, hit: Hit) -> Hit:
    """The hit with the status of the verb that governs its evidence, and who gives it."""
    talks = hit.role == "party" and hit.bilateral and not sentence[hit.first].mention
    if hit.role not in _ROLES and not talks and hit.status == "asserted":
        return hit
    found = governed(sentence, hit.first)
    if found and talks and any(i.opens & {"host_verb", "mediator_noun"} for i in sentence[found.at : hit.first] if not i.mention):
        return hit
    if hit.status != "asserted":
        by = hit.by or (found.by if found and found.says else None)
        return replace(hit, by=by)
    if found is None:
        return hit
    j = found.at
    first = j == 0 or sentence[j - 1].word in _BREAKS or sentence[j].word.startswith("و")
    far = found.status in _FAR and first and not sentence[j].word.startswith("ال") and not talks
    near = hit.first - j <= _NEAR
    return replace(hit, status=found.status, by=found.by if found.says else None) if near or far else hit
