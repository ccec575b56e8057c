"""A ministry named without its state: whose it is, by what the article names before it."""

from collections.abc import Mapping, Sequence

from ingest.lexicon.authority import authority, rows, words_of
from ingest.mentions.bodies import body_called
from ingest.mentions.draft import Draft
from ingest.mentions.memory import Entity

_MINISTRY = "وزاره"
_COUNCILS = frozenset([("رياسه", "وزير"), ("مجلس", "وزير"), ("مجلس", "نايب")])
"""Bodies that every state has besides ministries: رئاسة الوزراء، مجلس الوزراء، مجلس النواب."""


def stateless(draft: Draft) -> bool:
    """Whether the phrase names a ministry or council that every state has, and not whose: وزارة الداخلية، رئاسة الوزراء."""
    if draft.kind != "phrase" or draft.type != "organization" or draft.keys or draft.ofs or draft.demonyms:
        return False
    return (draft.office[:1] == (_MINISTRY,) and len(draft.office) > 1) or draft.office in _COUNCILS


def state_here(office: tuple[str, ...], before: Sequence[Entity], named: Mapping[str, int], home: str | None) -> str | None:
    """The state whose ministry is meant; None where the article does not settle it.

    `before` are the mentions before it in order, `named` says how often the block names each state, `home` is the outlet's state.
    The same ministry named before with its state counts first; then the state of the nearest mention before
    (no outlet's: agencies relay the ministries of all states), where the block names no other state more often; without any state the outlet's.
    """
    for entity in reversed(before):
        owners = [s for s in entity.states if _is_state(s)]
        if len(owners) == 1 and entity.key and body_called((office, frozenset(owners))) == entity.key:
            return owners[0]
    states = {key: n for key, n in named.items() if _is_state(key)}
    most = max(states.values(), default=0)
    for entity in reversed(before):
        if entity.type == "media_outlet":  # an agency relays the ministries of all states
            continue
        own = {s for s in (entity.key, *entity.states) if s and _is_state(s)}
        if own:
            [near, *others] = sorted(own)
            return near if not others and states.get(near, 0) == most else None
    return home if not states and home and _is_state(home) else None


def sole(named: Mapping[str, int]) -> bool:
    """Whether the block names no more than one state."""
    return sum(map(_is_state, named)) < 2


def whole_name(name: str, state: str) -> str | None:
    """The name with the state's adjective: وزارة الداخلية, egypt → وزارة الداخلية المصرية; None where there is none."""
    nisba = next((row["nisba"].split("|")[0] for row in rows("demonyms.tsv") if row["key"] == state), None)
    if not nisba:
        return None
    masculine = words_of(name)[:1] == ("مجلس",)
    return f"{name} ال{nisba}" + ("" if masculine else "ة")


def _is_state(key: str) -> bool:
    actor = authority().actors.get(key)
    return actor is not None and actor.type == "state"
