"""Frames of those who are asked to the table or belong to it: invited sides, sides of a known conflict."""

from collections.abc import Collection, Iterator

from ingest.model import Mention
from ingest.roles.clause import demonym, side, sides_of
from ingest.roles.frame import frame
from ingest.roles.hit import Hit
from ingest.roles.process import conflicts
from ingest.roles.reach import Sentence, any_near, following

_INVITING = frozenset({"دعا", "دعت", "يدعو", "تدعو", "ودعا", "ودعت", "وتدعو", "ويدعو", "دعوه", "حث", "حثت", "اقناع", "لاقناع"})
_EACH = frozenset({"كلا", "كل", "من", "طرفي", "الطرفين", "الجانبين", ":", "(", "جميع"})
_ADDRESSED = frozenset({"طرفي", "الطرفين", "اطراف", "الاطراف", "الجانبين", "جميع", "كافه", "الفرقاء", "كل"})
_TABLE = frozenset({"talk", "mediator_noun"})
_THAT = frozenset({"ان", "بان", "التي", "الذي", "انها", "انه", "،", "قبل", "بعد"})
_CLOSE = 12


@frame(words=_INVITING.__contains__)
def invited(sentence: Sentence) -> Iterator[Hit]:
    """دعت أ كلا من ب وج إلى جولة محادثات."""
    for k, item in enumerate(sentence):
        if item.mention or item.word not in _INVITING:
            continue
        j = k + 1
        while j < len(sentence) and j < k + 5 and (sentence[j].word in _EACH or j == k + 1) and not _listed(sentence, j):
            j += 1
        if j >= len(sentence) or not sentence[j].mention:
            continue
        mentions, end = following(sentence, j - 1, skip=0)
        to = next(
            (i for i in range(end, min(end + 14, len(sentence))) if sentence[i].word in ("الي", "لاجراء", "لحضور", "لعقد")), None
        )
        talk = any_near(sentence, to, ("talk", "truce"), 5) if to is not None else None
        if end < len(sentence) and (sentence[end].word in _ADDRESSED or sentence[end].mention):
            continue  # «دعت أ وب طرفي النزاع إلى …»: those invite
        sides = sides_of(mentions)
        if talk is not None and len({s.entity for s in sides}) >= 2:
            for actor in sides:
                yield Hit("party", actor, k, talk + 1)


def _listed(sentence: Sentence, j: int) -> bool:
    mentions, _ = following(sentence, j - 1, skip=0)
    return len(sides_of(mentions)) >= 2


def known_sides(sentence: Sentence, mediating: Collection[str], known: Collection[str]) -> Iterator[Hit]:
    """The sides of a conflict that the table knows, close to a word of their talks or of mediation between them.

    Both of them, or one, where somebody is said to mediate (`mediating`, by entity) and the article names (`known`, by key) the other.
    """
    talk = next((k for k, i in enumerate(sentence) if i.opens & _TABLE and not i.mention), None)
    if talk is None:
        return
    near = range(max(talk - _CLOSE, 0), min(talk + _CLOSE, len(sentence)))
    placed = [
        (k, a)
        for k in near
        if (m := sentence[k].mention) and not (k and sentence[k - 1].word == "في")
        for a in side(m)
        if a.authority and a.entity not in mediating and a.authority not in conflicts()  # اليمن is where, not who
    ]
    placed += [(k, s) for k in near if mediating and (s := _side_word(sentence, k))]
    if not mediating:
        placed = [(k, a) for k, a in placed if not any(i.word in _THAT for i in sentence[min(k, talk) : max(k, talk)])]
    keys = {a.authority for _, a in placed if a.authority}
    mediated = bool(mediating) or any("mediator_noun" in sentence[k].opens for k in near)
    sides = _sides(keys, known if mediating else keys, mediating)
    done: set[str] = set()
    for k, actor in placed:
        if actor.authority in sides and actor.entity not in done:
            done.add(actor.entity)
            yield Hit("party", actor, min(k, talk), max(k, talk) + 1, bilateral=not mediated, weak=mediated)


def _sides(keys: Collection[str], known: Collection[str], mediating: Collection[str]) -> frozenset[str]:
    """The sides of a conflict of the table of which one at least is among `keys`, all are `known` and none mediates."""
    fitting = [
        (len(sides.intersection(keys)), c.key, sides)
        for c in conflicts().values()
        if c.topic
        for sides in c.sides
        if sides.intersection(keys) and sides <= {*known, *keys} and not sides.intersection(mediating)
    ]
    return max(fitting, key=lambda f: (f[0], f[1]), default=(0, "", frozenset[str]()))[2]


def _side_word(sentence: Sentence, k: int) -> Mention | None:
    """«الجانب القطري» where no mention was found: the state of the adjective."""
    return (
        demonym(sentence[k])
        if k and sentence[k - 1].word.removeprefix("و").removeprefix("ال") in ("جانب", "طرف", "وفد")
        else None
    )
