"""Frames of those who lead a delegation or are sent for a side."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.lexicon.authority import authority, words_of
from ingest.model import Mention, RoleName, Span
from ingest.roles.behind import is_minister, states_named, states_of
from ingest.roles.clause import Item, actors, host_state, named
from ingest.roles.cues import bases
from ingest.roles.frame import frame
from ingest.roles.hit import Hit
from ingest.roles.process import disputed
from ingest.roles.reach import Sentence, acting, any_near, following
from ingest.roles.titled import is_envoy
from ingest.roles.unnamed import name_between

_VISITS = frozenset({"زار", "زارت", "يزور", "تزور", "سيزور", "ستزور", "زياره"})
_APPOINTS = frozenset({"عين", "عينت", "كلف", "كلفت", "اختار", "اختارت", "سمي", "سمت"})
CHIEFS = ("رييس وفد", "رييس الوفد", "رييسه وفد", "رييسه الوفد", "كبير المفاوضين", "كبير مفاوضي", "كبيره المفاوضين")
"""Titles by which somebody is the envoy of a side, whatever his sentence speaks of."""
_ENVOYS = frozenset({"مبعوثا", "موفدا", "مبعوثه", "مفاوضا"})


def _all(
    role: RoleName, who: Sequence[Mention], first: int, last: int, bilateral: bool = False, weak: bool = False
) -> Iterator[Hit]:
    for actor in who:
        yield Hit(role, actor, first, last, bilateral=bilateral, weak=weak)


def _sends(word: str) -> bool:
    return word in _APPOINTS or not _VISITS.isdisjoint(bases(word)[:3])


@frame("chair", "head_verb", "send_verb", words=_sends, mentions=lambda item: is_envoy(item) or item.phrase.startswith(CHIEFS))
def envoys(sentence: Sentence) -> Iterator[Hit]:
    """وفد برئاسة أ · أ سيقود الجانب الأميركي · مبعوث … أ, where talks are spoken of."""
    about = any(i.opens & {"talk", "truce", "delegation", "headed"} for i in sentence)
    for k, item in enumerate(sentence):
        if not item.mention and not _VISITS.isdisjoint(bases(item.word)[:3]):
            yield from _visitor(sentence, k)
        if item.mention and is_envoy(item) and any_near(sentence, k, ("meeting", "summit"), 20, 20) is not None:
            if " الي " in item.phrase and disputed(states_named(words_of(item.phrase))):
                yield from _all("envoy", [a for a in actors(item.mention) if a.type == "person" and a.kind == "name"], k, k + 1)
        if item.mention and item.phrase.startswith(CHIEFS):
            chiefs = [a for a in actors(item.mention) if a.type == "person" and a.kind == "name"]
            yield from _all("envoy", chiefs, k, k + 1)
            yield from _all("party", _whose(item) if chiefs else (), k, k + 1, weak=True)
        if not about:
            continue
        if "chair" in item.opens and any(s.opens & {"delegation", "headed"} for s in sentence[max(k - 4, 0) : k]):
            mentions, end = following(sentence, k, skip=0)
            who = [a for a in acting(mentions[:1]) if a.type == "person"] or named(sentence, k + 1)
            yield from _all("envoy", who, max(k - 1, 0), end if mentions else min(k + 3, len(sentence)))
        elif "head_verb" in item.opens and item.word.endswith("ها") and any_near(sentence, k, ("talk",), 0, 6) is not None:
            mentions, end = following(sentence, k, skip=0)
            yield from _all("envoy", [a for a in acting(mentions[:1]) if a.type == "person" and a.kind == "name"], k, end)
        elif "head_verb" in item.opens and not item.mention and near_headed(sentence, k):
            mentions, end = following(sentence, k, skip=0)
            first = k
            if (not mentions or mentions[0].type != "person") and k and sentence[k - 1].mention:
                mention = sentence[k - 1].mention
                mentions, first = [mention] if mention else [], k - 1
            yield from _all("envoy", [a for a in acting(mentions[:1]) if a.type == "person"], first, max(end, k + 2))
            yield from _second(sentence, max(end, k + 2))
        elif item.word in _APPOINTS and any_near(sentence, k, ("talk", "round", "truce", "peace"), 12) is not None:
            yield from _appointed(sentence, k)
        elif "send_verb" in item.opens and any_near(sentence, k, ("talk", "round", "truce"), 10, 10) is not None:
            mentions, end = following(sentence, k, skip=0)
            sent = [m for i in sentence[end : end + 2] if (m := i.mention) and m.type == "person"]
            who = [a for a in acting([*mentions, *sent]) if a.type == "person" and a.kind == "name"]
            yield from _all("envoy", who, k, end + len(sent))
        elif item.mention and is_envoy(item) and any_near(sentence, k, ("talk", "truce", "mediator_noun"), 20, 20) is not None:
            yield from _all("envoy", [a for a in actors(item.mention) if a.type == "person" and a.kind == "name"], k, k + 1)


def _whose(item: Item) -> tuple[Mention, ...]:
    """The known side whose delegation a title names: «رئيس وفد حماس أ», «رئيس الوفد الأميركي ب»."""
    words = item.phrase.split()[2:]
    for length in range(min(4, len(words)), 0, -1):
        keys = [key for key, weak in authority().names.get(tuple(words[:length]), ()) if not weak]
        keys = [key for key in keys if authority().actors[key].type in ("state", "organization", "armed_group")]
        if not keys and length == 1 and (nisba := authority().demonyms.get(words[0].removeprefix("ال"))):
            keys = [nisba[0]]
        if keys and item.mention:
            actor = authority().actors[keys[0]]
            nowhere = Span(item.span.start, item.span.start)
            return (Mention(nowhere, "name", actor.key, actor.type, actor.label_ar, None, actor.key),)
    return ()


def _visitor(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«سيزور الوزير أ كوريا الشمالية», «زيارة أ إلى بيونغ يانغ»: a minister at the other side of his state's conflict."""
    mentions, end = following(sentence, k, skip=0)
    if not mentions or mentions[0].type != "person" or not is_minister(mentions[0]):
        return
    own = states_of(mentions[0])
    for item in sentence[end : end + 7]:
        other = list(host_state(item.mention)) if item.mention and item.mention.type in ("place", "state") else []
        if own and other and disputed([own[0].entity, other[0].entity]):
            yield from (replace(h, passing=True) for h in _all("envoy", actors(mentions[0]), k, end + 1))
            return


def _appointed(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«عين أ ب مبعوثا إلى محادثات»."""
    for j in range(k + 1, min(k + 6, len(sentence))):
        if sentence[j].word in _ENVOYS and (mention := sentence[j - 1].mention):
            yield from _all("envoy", [a for a in actors(mention) if a.type == "person"], k, j + 1)
            return


def _second(sentence: Sentence, start: int) -> Iterator[Hit]:
    """«ترأس أ الوفد الأول، وب الوفد الثاني»: the one who follows without a verb of his own."""
    for j in range(start, min(start + 5, len(sentence) - 1)):
        item = sentence[j]
        if not (item.prefix or item.word).startswith("و"):
            continue
        last = next((i for i in range(j + 1, min(j + 5, len(sentence))) if {"headed", "delegation"} & sentence[i].opens), None)
        if last is None:
            continue
        person = item.mention if last == j + 1 else name_between(sentence, j, last, "person")
        if person and person.type == "person":
            yield Hit("envoy", person, j, last + 1)
            return


def near_headed(sentence: Sentence, k: int) -> bool:
    """Whether the verb at `k` has a delegation or side as its object."""
    return any(s.opens & {"headed", "delegation"} for s in sentence[k + 1 : k + 4])
