"""The sides of a conflict in which somebody mediates, wherever the article names them."""

from collections.abc import Collection, Iterator, Sequence

from ingest.model import Mention
from ingest.roles.behind import government
from ingest.roles.clause import Item, side
from ingest.roles.hit import Hit
from ingest.roles.process import Conflict, conflicts
from ingest.roles.reach import Sentence

_SPEAKS = frozenset(
    {"talk", "truce", "proposal", "mediator_noun", "peace", "accept", "deal", "effort", "delegation", "reply", "call", "dispute"}
)
"""Cues of sentences that speak of the process, which come before others as evidence."""


def implied(block: Sequence[Sentence], key: str, mediating: Collection[str]) -> Iterator[tuple[Sentence, Hit]]:
    """A party for each side of the conflict `key` that the article names together with its other side.

    `mediating` are the entities of those who mediate. The first sentence that speaks of the process counts.
    """
    conflict = conflicts().get(key)
    if conflict is None:
        return
    places: dict[str, list[tuple[bool, bool, int, int, Mention]]] = {}
    for n, sentence in enumerate(block):
        speaks = any(item.opens & _SPEAKS for item in sentence if not item.mention)
        for k, item in enumerate(sentence):
            for name, actor in _sides_at(sentence, k, item, conflict):
                if actor.entity not in mediating:
                    places.setdefault(name, []).append((not speaks, not actor.authority, n, k, actor))
    named = {name for pair in conflict.sides if pair <= places.keys() for name in pair}
    for name in sorted(named):
        silent, _, n, k, actor = min(places[name], key=lambda p: p[:4])
        if not silent:
            yield block[n], Hit("party", actor, k, k + 1)


def _sides_at(sentence: Sentence, k: int, item: Item, conflict: Conflict) -> Iterator[tuple[str, Mention]]:
    if item.mention is None or (k and sentence[k - 1].word in ("في", "الي", "داخل", "جنوب", "شمال", "غرب", "شرق")):
        return
    everybody = frozenset().union(*conflict.sides)
    for actor in side(item.mention):
        name = government(actor) or actor.authority
        if name in everybody and (name != conflict.key or government(actor)):
            yield name, actor
