"""Frames of those who are asked to the table or sit there: invited sides, sides of a known conflict, those who talk with one another."""

from collections.abc import Collection, Iterable, Iterator

from ingest.lexicon.authority import authority
from ingest.model import Mention
from ingest.roles.clause import demonym, side, sides_of
from ingest.roles.hit import Hit
from ingest.roles.process import conflict_of, conflicts
from ingest.roles.reach import Sentence, any_near, following

_INVITING = frozenset({"دعا", "دعت", "يدعو", "تدعو", "ودعا", "ودعت", "وتدعو", "ويدعو", "دعوه", "حث", "حثت", "اقناع", "لاقناع"})
_EACH = frozenset({"كلا", "كل", "من", "طرفي", "الطرفين", "الجانبين", ":", "(", "جميع"})
_TABLE = frozenset({"talk", "mediator_noun"})
_CLOSE = 12
_SUMMIT = frozenset({"قمه", "لقاء"})
_ABOUT = frozenset({"حول", "بشان", "بخصوص", "عن", "ضد", "."})
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


def meetings(sentence: Sentence) -> Iterator[Hit]:
    """محادثات أ وب · قمة بين أ وب · أجرى أ محادثات مع ب: the states of those who talk, and their ministers.

    A summit counts only where the two are the sides of a conflict that the table knows.
    """
    for k, item in enumerate(sentence):
        summit = item.word.removeprefix("و").removeprefix("ال") in _SUMMIT
        if item.mention or not ("talk" in item.opens or summit):
            continue
        mentions, end = following(sentence, k, skip=0)
        if len(states_in(mentions)) < 2:
            mentions, end = _apart(sentence, k)
        states = states_in(mentions)
        if len(states) != 2:
            continue
        conflict = conflict_of(s.authority or "" for s in states)
        if summit and not (conflict and conflicts()[conflict].topic):
            continue
        for state in states:
            yield Hit("participant", state, k, end, bilateral=True, passing=True)
        for person in mentions if not summit else ():
            if person.type == "person" and person.kind == "name" and _minister(person):
                yield Hit("envoy", person, k, end, passing=True)


def _apart(sentence: Sentence, k: int) -> tuple[list[Mention], int]:
    """«محادثات … مع ب» with the subject before or after «ل», «قمة … بين أ وب», «قمة جمعته ب»."""
    own: list[Mention] = []
    for j in range(k + 1, min(k + 9, len(sentence))):
        item = sentence[j]
        if item.word in _ABOUT:
            break
        if item.mention and item.prefix.startswith("ل") and states_of(item.mention):
            own = [item.mention]
        if item.word in ("بين", "وبين"):
            return following(sentence, j, skip=0)
        gathered = item.mention and item.prefix == "ب" and any(s.word.startswith("جمع") for s in sentence[k + 1 : j])
        other = item.mention if gathered else sentence[j + 1].mention if item.word == "مع" and j + 1 < len(sentence) else None
        if other:
            start = max(k - 14, 0)
            at = enumerate(sentence[start:k], start)
            named = [m for i, s in at if (m := s.mention) and states_of(m) and (i == 0 or sentence[i - 1].word != "في")]
            before = own or named[-1:]
            return [*before, other], j + 2 - bool(gathered)
    return [], k + 1


def states_in(mentions: Iterable[Mention]) -> list[Mention]:
    """The states behind several mentions, each once."""
    return list({s.entity: s for m in mentions for s in states_of(m)}.values())


def _minister(person: Mention) -> bool:
    return any(head.removeprefix("ال").startswith(("وزير", "وزيره", "مبعوث", "مستشار")) for head in person.heads)


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
