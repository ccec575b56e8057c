"""Frames of those who stand between the sides."""

from collections.abc import Iterator, Sequence

from ingest.model import Mention, RoleName, RoleStatus
from ingest.roles.clause import side
from ingest.roles.cues import status_of
from ingest.roles.hit import Hit
from ingest.roles.reach import Sentence, acting, any_near, coordinated, following, near, nisbas

_PROCESS = ("talk", "truce")
_SPONSORS = frozenset({"رعي", "رعت", "ترعي", "يرعي", "سيرعي", "سترعي"})


def status_before(sentence: Sentence, index: int) -> RoleStatus:
    """The status that the words before a cue give it; negation denies."""
    for item in reversed(sentence[max(index - 3, 0) : index]):
        if item.word in ("لا", "ليس", "ليست", "ولا"):
            return "denied"
        if found := status_of(item.word):
            return found
    return "asserted"


def all_of(role: RoleName, who: Sequence[Mention], first: int, last: int, status: RoleStatus = "asserted") -> Iterator[Hit]:
    """A hit for each of `who`."""
    for actor in who:
        yield Hit(role, actor, first, last, status)


def mediators(sentence: Sentence) -> Iterator[Hit]:
    """وساطة قطرية · بوساطة من أ وب · جهود مصر للتوصل إلى هدنة · تقود أ الجهود · توسطت أ."""
    for k, item in enumerate(sentence):
        if item.mention and not item.opens & {"mediator_noun"}:
            continue
        if "mediator_noun" in item.opens:
            yield from _noun(sentence, k)
        elif "effort" in item.opens and (goal := near(sentence, k, "effort_context", 14)) is not None:
            yield from _effort(sentence, k, goal)
        elif "work_verb" in item.opens:
            yield from _working(sentence, k)
        elif "lead_verb" in item.opens or "mediate_verb" in item.opens:
            yield from _verb(sentence, k)
        elif item.word in ("برعايه", "رعايه") and any_near(sentence, k, _PROCESS, 14, 14) is not None:
            who, end = following(sentence, k)
            yield from all_of("mediator", acting(who), k, end)


def _noun(sentence: Sentence, k: int) -> Iterator[Hit]:
    status = status_before(sentence, k)
    who, end = nisbas(sentence, k)
    if not who:
        mentions, end = following(sentence, k)
        who = acting(mentions) if "وساط" in sentence[k].word or sentence[k].prefix == "" else []
        who = [a for a in who if a.type in ("state", "organization") or a.kind == "name"]
    yield from all_of("mediator", who, max(k - 2, 0) if status != "asserted" else k, end, status)


def _effort(sentence: Sentence, k: int, goal: int) -> Iterator[Hit]:
    """The efforts or the part of somebody, with a goal of mediation in reach."""
    who, end = nisbas(sentence, k, skip=1 if sentence[k].word.endswith("جهود") else 0)
    if who:
        yield from all_of("mediator", [w for w in who if w.type == "state"], k, max(end, goal + 1), status_before(sentence, k))
        return
    mentions, end = following(sentence, k, skip=0)
    if not mentions:
        verb = next((j for j in range(k + 1, min(k + 5, len(sentence))) if "lead_verb" in sentence[j].opens), None)
        if verb is not None:
            mentions, end = following(sentence, verb, skip=2)
    yield from all_of("mediator", [a for m in mentions for a in side(m)], k, max(end, goal + 1))


def _verb(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«تقود أ، إلى جانب ب، الجهود …», «أ تتوسط بين …»."""
    mediates = "mediate_verb" in sentence[k].opens
    mentions, end = following(sentence, k)
    if not mentions and k and sentence[k - 1].mention:
        mentions, end = whole_subject(sentence, k - 1), k + 1
    if not mentions:
        return
    talk = near(sentence, k, "talk", 8)
    if sentence[k].word.removeprefix("و") in _SPONSORS and talk is not None:
        yield from all_of("mediator", acting(mentions), k, max(end, talk + 1))
        return
    goal = end if mediates else any_near(sentence, k, ("mediator_noun", "effort"), 14)
    if sentence[k].word.removeprefix("و").removeprefix("س")[-3:] in ("لعب", "طلع", "ؤدي", "ودي") or "لعب" in sentence[k].word:
        goal = near(sentence, k, "mediator_noun", 6)
    if goal is None or (
        not mediates and near(sentence, goal, "effort_context", 12) is None and "mediator_noun" not in sentence[goal].opens
    ):
        return
    mediation = mediates or (goal <= end + 2 and "mediator_noun" in sentence[goal].opens)
    who = acting(mentions) if mediation else [a for m in mentions for a in side(m)]
    first = k - 1 if k and sentence[k - 1].mention in mentions else k
    yield from all_of("mediator", who, first, max(end, goal + 1), status_before(sentence, first))


def _working(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«مصر وقطر والولايات المتحدة تعمل على وقف التصعيد»: several who work together for the end of others' conflict."""
    goal = near(sentence, k, "effort_context", 3)
    mentions, end = following(sentence, k, skip=0)
    first = k
    if not mentions and k and sentence[k - 1].mention:
        mentions, first, end = whole_subject(sentence, k - 1), k - 1, k + 1
    who = [a for m in mentions for a in side(m) if a.type == "state"]
    if goal is not None and len(who) > 1:
        yield from all_of("mediator", who, first, max(end, goal + 1))


def whole_subject(sentence: Sentence, last: int) -> list[Mention]:
    """The coordination that ends with the mention at `last`."""
    for first in range(max(last - 6, 0), last + 1):
        if sentence[first].mention:
            found, end = coordinated(sentence, first)
            if end == last + 1:
                return found
    mention = sentence[last].mention
    return [mention] if mention else []
