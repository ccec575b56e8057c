"""A capital that speaks or acts is its state."""

from dataclasses import replace

from ingest.lexicon.authority import authority
from ingest.model.mention import Mention


def speaking(mention: Mention) -> Mention:
    """The mention as a speaker or role actor: واشنطن → the United States; every other mention as it is.

    Not for a place that hosts (تستضيفها القاهرة), unless the caller wants the host's state.
    """
    if mention.members:
        return replace(mention, members=tuple(speaking(m) for m in mention.members))
    if mention.type != "place" or len(mention.candidates) != 1:
        return mention
    state = authority().actors[mention.candidates[0]]
    return replace(mention, entity=state.key, type=state.type, label=state.label_ar, authority=state.key, candidates=())
