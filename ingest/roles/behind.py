"""The states behind people: those in whose name leaders, ministers and delegations talk, and those that peoples belong to."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.lexicon.authority import authority, words_of
from ingest.model import Mention, Span
from ingest.roles.clause import ACTING, is_camp, side, sides_of
from ingest.text import fold

_OFFICES = ("رييس", "روسا", "زعيم", "زعما", "وزير", "وزرا", "ملك", "امير", "مستشار", "ولي", "نظير", "المستشاره", "العاهل", "مبعوث",
    "مسوول", "مندوب", "ممثل", "مفاوض", "وفد", "سفير", "قاده")  # fmt: skip
_MINISTERS = ("وزير", "وزرا", "مبعوث", "مستشار", "موفد", "مفاوض", "مندوب")
_DIRECTORS = ("مدير", "امين")
_LEADERS = ("رييس", "زعيم", "ملك", "امير", "عاهل", "سلطان", "ولي")
_GOVERNMENTS = frozenset({"حكومه", "قوات", "جيش", "نظام", "سلطات", "اداره"})
_LONGEST_NAME = 3


def is_minister(person: Mention) -> bool:
    """Whether somebody talks for his state without leading it."""
    return _headed(person, _MINISTERS)


def is_leader(person: Mention) -> bool:
    """Whether somebody leads a state."""
    return _headed(person, _LEADERS) and not is_minister(person)


def _headed(person: Mention, heads: tuple[str, ...]) -> bool:
    return any(head.removeprefix("ال").startswith(heads) for head in person.heads)


def states_of(mention: Mention) -> list[Mention]:
    """The states that take part through a mention: a state, its capital, its leader, minister or officials."""
    out: list[Mention] = []
    for one in mention.members or (mention,):
        states = [a for a in side(one) if a.type == "state"]
        if not states and one.type in ("person", "unnamed_source", "group"):
            states = _sender(one) or _named(one)
        out += [s for s in states if s.entity not in {o.entity for o in out}]
    return out


def states_in(mentions: Iterable[Mention]) -> list[Mention]:
    """The states behind several mentions, each once."""
    return list({s.entity: s for m in mentions for s in states_of(m)}.values())


def _sender(mention: Mention) -> list[Mention]:
    """The state in whose name a known person in office talks."""
    if not _headed(mention, _OFFICES):
        return []
    actor = authority().actors.get(mention.authority or "")
    return _state(mention, (actor and actor.affiliation) or "")


def _named(mention: Mention) -> list[Mention]:
    """The states named in the phrase of people in office: وزراء خارجية أ وب, المسؤول الأميركي."""
    words = [w.removeprefix("ال") for w in words_of(mention.label)]
    if not words or not words[0].startswith(_OFFICES) or mention.authority:
        return []
    keys = dict.fromkeys(_keys(words_of(mention.label)[1:]))
    return [s for key in keys for s in _state(mention, key)]


def _keys(words: tuple[str, ...]) -> Iterator[str]:
    k = 0
    while k < len(words):
        for length in range(min(_LONGEST_NAME, len(words) - k), 0, -1):
            for first in (words[k], words[k].removeprefix("و")):
                bearers = authority().names.get((first, *words[k + 1 : k + length]), ())
                if keys := [key for key, weak in bearers if not weak and authority().actors[key].type == "state"]:
                    yield keys[0]
                    k += length - 1
                    break
            else:
                continue
            break
        else:
            for form in (words[k], words[k].removeprefix("و")):
                if form.removeprefix("ال") in authority().demonyms:
                    yield authority().demonyms[form.removeprefix("ال")][0]
                    break
        k += 1


def _state(mention: Mention, key: str) -> list[Mention]:
    state = authority().actors.get(key)
    if state is None or state.type != "state":
        return []
    nowhere = Span(mention.span.start, mention.span.start)  # what its leader is called is no name of the state
    return [Mention(nowhere, "name", state.key, state.type, state.label_ar, None, state.key)]


def people(mention: Mention) -> str | None:
    """The state of a people as one side (الفلسطينيون، الروس); None for everything else."""
    words = words_of(mention.label)
    if mention.authority or mention.kind not in ACTING or len(words) != 1 or not words[0].startswith("ال"):
        return None
    known = authority().demonyms.get(words[0].removeprefix("ال"))
    return known[0] if known and known[2] == "p" else None


def government(mention: Mention) -> str | None:
    """The state whose government or army a body without an entry of its own is: الحكومة اليمنية, القوات الأفغانية, قوات النظام السوري."""
    words = words_of(mention.label)
    if mention.authority or len(words) < 2 or words[0].removeprefix("ال") not in _GOVERNMENTS:
        return None
    return next(iter(_keys(words[1:])), None)


def party_key(actor: Mention) -> str:
    """What a side is known by among the sides of conflicts: its key, that of its government or people, else its entity."""
    return actor.authority or government(actor) or people(actor) or actor.entity


def partners(mentions: Iterable[Mention]) -> list[Mention]:
    """Those who may agree with one another: states, organisations, armed groups, camps and peoples; leaders as their states."""
    out: list[Mention] = []
    for mention in mentions:
        for one in mention.members or (mention,):
            if words_of(one.label)[:1] == ("وفود",):
                continue
            out += sides_of([one]) or states_of(one) or folk(one) or _fighters(one) or _directs(one) or _heads(one)
    return themselves(mentions) or list({a.entity: a for a in out}.values())


def themselves(mentions: Iterable[Mention]) -> list[Mention]:
    """Several known people of whom one at least stands for no state (حفتر والسراج), who are the sides in person."""
    ones = [one for mention in mentions for one in mention.members or (mention,)]
    chiefs = all(one.type == "person" and one.kind == "name" and (one.authority or is_leader(one)) for one in ones)
    sent = any(is_minister(one) or _directs(one) for one in ones)
    stand_for = [states_of(one) for one in ones]
    rivals = all(stand_for) and len({s.entity for states in stand_for for s in states}) == 1  # of one state: سلفا كير ورياك مشار
    return ones if len(ones) > 1 and chiefs and not sent and (rivals or not all(stand_for)) else []


def _directs(mention: Mention) -> list[Mention]:
    """The organisation for which its director or secretary-general signs."""
    actor = authority().actors.get(mention.authority or "")
    body = authority().actors.get((actor and actor.affiliation) or "")
    if body is None or body.type != "organization" or not _headed(mention, _DIRECTORS):
        return []
    nowhere = Span(mention.span.start, mention.span.start)
    return [Mention(nowhere, "name", body.key, body.type, body.label_ar, None, body.key)]


def states_named(words: tuple[str, ...]) -> list[str]:
    """The keys of the states that folded words name, by name, adjective or capital."""
    places = (key for word in words for key, _ in authority().names.get((word,), ()))
    return [*_keys(words), *(authority().capitals[key] for key in places if key in authority().capitals)]


def _fighters(mention: Mention) -> list[Mention]:
    """«(عدد من) المسلحين», read as a source, as a camp."""
    words = words_of(mention.label)
    if mention.authority or mention.kind != "unnamed" or not words or not is_camp(mention):
        return []
    return [replace(mention, kind="phrase", type="group")]


def _heads(mention: Mention) -> list[Mention]:
    """A leader by name of whom it is not known for whom he signs."""
    return [mention] if mention.type == "person" and mention.kind == "name" and is_leader(mention) else []


def folk(mention: Mention) -> list[Mention]:
    """A people as an actor that is the same in every article."""
    if people(mention) is None:
        return []
    label = mention.label.removesuffix("ين") + "ون" if mention.label.endswith("ين") else mention.label
    return [replace(mention, entity=f"organization:{fold(label)}", type="group", label=label)]
