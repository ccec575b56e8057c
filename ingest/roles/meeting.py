"""Frames of those who are asked to the table or sit there: invited sides, sides of a known conflict, those who talk with one another."""

from collections.abc import Iterator

from ingest.lexicon.authority import authority
from ingest.model import Mention
from ingest.roles.clause import side, sides_of
from ingest.roles.hit import Hit
from ingest.roles.process import conflict_of, conflicts
from ingest.roles.reach import Sentence, any_near, following

_INVITING = frozenset({"دعا", "دعت", "يدعو", "تدعو", "ودعا", "ودعت", "وتدعو", "ويدعو", "دعوه", "حث", "حثت", "اقناع", "لاقناع"})
_EACH = frozenset({"كلا", "كل", "من", "طرفي", "الطرفين", "الجانبين", ":", "(", "جميع"})
_WITH = frozenset({"مع"})
_OFFICES = ("رييس", "زعيم", "وزير", "وزيره", "ملك", "امير", "مستشار", "ولي", "نظير", "المستشاره", "العاهل")


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
        sides = sides_of(mentions)
        if talk is not None and len({s.entity for s in sides}) >= 2:
            for actor in sides:
                yield Hit("party", actor, k, talk + 1)


def _listed(sentence: Sentence, j: int) -> bool:
    mentions, _ = following(sentence, j - 1, skip=0)
    return len(sides_of(mentions)) >= 2


def known_sides(sentence: Sentence) -> Iterator[Hit]:
    """Both sides of a conflict that the table knows, in a sentence about their truce or talks."""
    talk = next((k for k, i in enumerate(sentence) if i.opens & {"talk", "truce", "mediator_noun"} and not i.mention), None)
    if talk is None:
        return
    placed = [(k, a) for k, i in enumerate(sentence) if i.mention for a in side(i.mention)]
    keys = {a.authority for _, a in placed if a.authority}
    conflict = conflict_of(keys)
    if conflict is None:
        return
    sides = max((s for s in conflicts()[conflict].sides if s <= keys), key=len)
    truce = any(i.opens & {"truce", "mediator_noun"} for i in sentence)
    done: set[str] = set()
    for k, actor in placed:
        if actor.authority in sides and actor.entity not in done:
            done.add(actor.entity)
            yield Hit("party", actor, min(k, talk), max(k, talk) + 1, bilateral=not truce, weak=truce)


def meetings(sentence: Sentence) -> Iterator[Hit]:
    """محادثات أ وب · قمة بين أ وب · أجرى أ محادثات مع ب: the states of those who talk, where no one stands between them."""
    for k, item in enumerate(sentence):
        if item.mention or not ("talk" in item.opens or item.word.removeprefix("ال").removeprefix("و") == "قمه"):
            continue
        mentions, end = following(sentence, k, skip=0)
        states = [s for m in mentions for s in states_of(m)]
        if len({s.entity for s in states}) < 2:
            states, end = _apart(sentence, k)
        if len({s.entity for s in states}) == 2:
            for state in states:
                yield Hit("participant", state, k, end, bilateral=True)


def _apart(sentence: Sentence, k: int) -> tuple[list[Mention], int]:
    """«محادثات … مع ب» with the subject before, «قمة … بين أ وب»."""
    for j in range(k + 1, min(k + 6, len(sentence))):
        if sentence[j].word in ("بين", "وبين"):
            mentions, end = following(sentence, j, skip=0)
            found = [s for m in mentions for s in states_of(m)]
            return found, end
        if sentence[j].word in _WITH and j + 1 < len(sentence) and (other := sentence[j + 1].mention):
            before = [m for i in sentence[max(k - 12, 0) : k] if (m := i.mention) and states_of(m)]
            mine = states_of(before[-1])[:1] if before else []
            return [*mine, *states_of(other)[:1]], j + 2
    return [], k + 1


def states_of(mention: Mention) -> list[Mention]:
    """The states that take part through a mention: a state, its capital, its president or minister."""
    out: list[Mention] = []
    for one in mention.members or (mention,):
        states = [a for a in side(one) if a.type == "state"]
        if not states and one.type == "person" and (state := _sender(one)):
            states = [state]
        out += states
    return out


def _sender(mention: Mention) -> Mention | None:
    """The state in whose name a person in office talks."""
    if not any(head.removeprefix("ال").startswith(_OFFICES) for head in mention.heads):
        return None
    actor = authority().actors.get(mention.authority or "")
    state = authority().actors.get((actor and actor.affiliation) or "")
    if state is None or state.type != "state":
        return None
    return Mention(mention.span, "name", state.key, state.type, state.label_ar, mention.name, state.key)
