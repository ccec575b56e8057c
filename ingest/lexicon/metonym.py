"""A capital that speaks or acts is its state, and a government that speaks."""

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


def saying(mention: Mention) -> Mention:
    """The mention as a speaker: as `speaking`, and a state's government or authorities are the state (الحكومة القطرية → Qatar).

    In other roles a government stays itself: it may be a party against others of its state.
    """
    if mention.members:
        return replace(mention, members=tuple(saying(m) for m in mention.members))
    if mention.type == "organization" and mention.authority is None and len(mention.candidates) == 1:
        state = authority().actors[mention.candidates[0]]
        return replace(mention, entity=state.key, type=state.type, label=state.label_ar, authority=state.key, candidates=())
    return speaking(mention)
