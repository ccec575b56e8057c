"""Frames of those who stand between or above the sides: mediator, host, proposer, guarantor, supporter."""

from collections.abc import Iterator, Sequence

from ingest.model import Mention, RoleName, RoleStatus
from ingest.roles.clause import demonym, side
from ingest.roles.cues import status_of
from ingest.roles.hit import Hit
from ingest.roles.reach import Sentence, acting, any_near, coordinated, following, near, nisbas

TALKS = ("talk", "truce", "deal", "mediator_noun")
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


def _all(role: RoleName, who: Sequence[Mention], first: int, last: int, status: RoleStatus = "asserted") -> Iterator[Hit]:
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
            yield from _all("mediator", [a for a in acting(who)], k, end)


def _noun(sentence: Sentence, k: int) -> Iterator[Hit]:
    status = status_before(sentence, k)
    who, end = nisbas(sentence, k)
    if not who:
        mentions, end = following(sentence, k)
        who = acting(mentions) if "وساط" in sentence[k].word or sentence[k].prefix == "" else []
        who = [a for a in who if a.type in ("state", "organization") or a.kind == "name"]
    yield from _all("mediator", who, max(k - 2, 0) if status != "asserted" else k, end, status)


def _effort(sentence: Sentence, k: int, goal: int) -> Iterator[Hit]:
    """The efforts or the part of somebody, with a goal of mediation in reach."""
    who, end = nisbas(sentence, k, skip=1 if sentence[k].word.endswith("جهود") else 0)
    if who:
        yield from _all("mediator", [w for w in who if w.type == "state"], k, max(end, goal + 1), status_before(sentence, k))
        return
    mentions, end = following(sentence, k, skip=0)
    if not mentions:
        verb = next((j for j in range(k + 1, min(k + 5, len(sentence))) if "lead_verb" in sentence[j].opens), None)
        if verb is not None:
            mentions, end = following(sentence, verb, skip=2)
    yield from _all("mediator", [a for m in mentions for a in side(m)], k, max(end, goal + 1))


def _verb(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«تقود أ، إلى جانب ب، الجهود …», «أ تتوسط بين …»."""
    mediates = "mediate_verb" in sentence[k].opens
    mentions, end = following(sentence, k)
    if not mentions and k and sentence[k - 1].mention:
        mentions, end = [sentence[k - 1].mention], k + 1
        mentions = _whole_subject(sentence, k - 1)
    if not mentions:
        return
    talk = near(sentence, k, "talk", 8)
    if sentence[k].word.removeprefix("و") in _SPONSORS and talk is not None:
        yield from _all("mediator", acting(mentions), k, max(end, talk + 1))
        return
    goal = end if mediates else any_near(sentence, k, ("mediator_noun", "effort"), 14)
    if sentence[k].word.removeprefix("و").removeprefix("س")[-3:] in ("لعب", "طلع", "ؤدي", "ودي") or "لعب" in sentence[k].word:
        goal = near(sentence, k, "mediator_noun", 6)
    if goal is None or (not mediates and near(sentence, goal, "effort_context", 12) is None and "mediator_noun" not in sentence[goal].opens):
        return
    who = acting(mentions) if mediates else [a for m in mentions for a in side(m)]
    first = k - 1 if k and sentence[k - 1].mention in mentions else k
    yield from _all("mediator", who, first, max(end, goal + 1), status_before(sentence, first))


def _working(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«مصر وقطر والولايات المتحدة تعمل على وقف التصعيد»: several who work together for the end of others' conflict."""
    goal = near(sentence, k, "effort_context", 3)
    mentions, end = following(sentence, k, skip=0)
    first = k
    if not mentions and k and sentence[k - 1].mention:
        mentions, first, end = _whole_subject(sentence, k - 1), k - 1, k + 1
    who = [a for m in mentions for a in side(m) if a.type == "state"]
    if goal is not None and len(who) > 1:
        yield from _all("mediator", who, first, max(end, goal + 1))


def _whole_subject(sentence: Sentence, last: int) -> list[Mention]:
    """The coordination that ends with the mention at `last`."""
    for first in range(max(last - 6, 0), last + 1):
        if sentence[first].mention:
            found, end = coordinated(sentence, first)
            if end == last + 1:
                return found
    mention = sentence[last].mention
    return [mention] if mention else []


def hosts(sentence: Sentence) -> Iterator[Hit]:
    """تستضيف القاهرة محادثات · المحادثات التي تستضيفها القاهرة · عقدت في الدوحة · مفاوضات القاهرة."""
    for k, item in enumerate(sentence):
        if item.mention:
            continue
        if "host_verb" in item.opens:
            talk = any_near(sentence, k, ("talk", "mediator_noun"), 8, 6)
            mentions, end = following(sentence, k)
            if not mentions and k and sentence[k - 1].mention:
                mentions, end = _whole_subject(sentence, k - 1), k + 1
            if talk is not None:
                yield from _all("host", [a for a in acting(mentions) if a.type == "state"], min(talk, k), max(talk + 1, end), status_before(sentence, k))
        elif "held_verb" in item.opens and (talk := any_near(sentence, k, ("talk",), 5, 8)) is not None:
            for j in range(k + 1, min(k + 9, len(sentence))):
                if sentence[j].word == "في" and j + 1 < len(sentence):
                    yield from _place(sentence, j, min(talk, k))
                    break
        elif "travel" in item.opens:
            yield from _destination(sentence, k)
        elif "talk" in item.opens and k + 1 < len(sentence):
            place = sentence[k + 1].mention
            if place and place.type == "place" and not (k + 2 < len(sentence) and sentence[k + 2].word == "مع"):
                yield from _all("host", [a for a in acting([place]) if a.type == "state"], k, k + 2)
            elif sentence[k + 1].word == "في":
                yield from _place(sentence, k + 1, k)
            else:
                yield from _town(sentence, k)


def _town(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«محادثات السلام … في جنيف»: a town, as a country would be that of the conflict (في اليمن)."""
    for j in range(k + 2, min(k + 7, len(sentence) - 1)):
        mention = sentence[j + 1].mention
        if sentence[j].word == "في":
            if mention and mention.type == "place":
                yield from _all("host", [a for a in acting([mention]) if a.type == "state"], k, j + 2)
            return


def _place(sentence: Sentence, fi: int, first: int) -> Iterator[Hit]:
    """The state of the town after «في» (perhaps «في العاصمة القطرية الدوحة»)."""
    for j in range(fi + 1, min(fi + 4, len(sentence))):
        mention = sentence[j].mention
        if mention:
            if mention.type == "place" or mention.type == "state":
                yield from _all("host", [a for a in acting([mention]) if a.type == "state"], first, j + 1)
            return
        if sentence[j].word not in ("العاصمه", "مدينه") and demonym(sentence[j]) is None:
            return


def _destination(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«يتوجه وفد إلى القاهرة للمشاركة في مفاوضات»."""
    for j in range(k + 1, min(k + 6, len(sentence) - 1)):
        if sentence[j].word == "الي" and (mention := sentence[j + 1].mention):
            talk = any_near(sentence, j + 1, ("talk",), 8)
            purpose = talk is not None and any(i.word.startswith("ل") for i in sentence[j + 2 : talk + 1])
            if talk is not None and purpose and mention.type == "place":
                yield from _all("host", [a for a in acting([mention]) if a.type == "state"], k, talk + 1)
            return


def proposers(sentence: Sentence) -> Iterator[Hit]:
    """مقترح أ لوقف إطلاق النار · المقترح الأميركي · مقترح الهدنة الروسي · قرار صاغته أ وب · دعوة أ إلى هدنة."""
    for k, item in enumerate(sentence):
        if item.mention:
            continue
        if "proposal" in item.opens or ("call" in item.opens and any_near(sentence, k, ("truce",), 8) is not None):
            context = any_near(sentence, k, TALKS, 10, 6)
            if context is None:
                continue
            who, end = nisbas(sentence, k, skip=1 if k + 1 < len(sentence) and sentence[k + 1].opens & {"truce", "deal"} else 0)
            if not who:
                mentions, end = following(sentence, k, skip=0)
                who = acting(mentions)
            last = max(end, context + 1) if context < end + 6 else end
            yield from _all("proposer", who, min(k, context) if context > k - 4 else k, last)
        elif "drafted" in item.opens and any_near(sentence, k, TALKS, 10, 6) is not None:
            before = any(s.word in ("قرار", "قرارا", "مشروع") or "proposal" in s.opens for s in sentence[max(k - 3, 0) : k])
            object_after = near(sentence, k, "proposal", 5)
            mentions, end = following(sentence, k, skip=0)
            if mentions and (before or object_after is not None):
                yield from _all("proposer", acting(mentions), max(k - 2, 0) if before else k, max(end, (object_after or 0) + 1))


def guarantors(sentence: Sentence) -> Iterator[Hit]:
    """الدول الضامنة أ وب · بضمانة أ · ضمانات أميركية."""
    for k, item in enumerate(sentence):
        if "guarantee" in item.opens and not item.mention and any_near(sentence, k, TALKS, 12, 12) is not None:
            who, end = nisbas(sentence, k)
            if not who:
                mentions, end = following(sentence, k)
                who = [a for m in mentions for a in side(m)]
            yield from _all("guarantor", who, k, end, status_before(sentence, k))


def supporters(sentence: Sentence) -> Iterator[Hit]:
    """أ ترحب بالمقترح · رحبت أ بجهود الوساطة · مجلس الأمن اعتمد مقترح …."""
    for k, item in enumerate(sentence):
        if item.word == "لصالح" and (what := near(sentence, k, "proposal", 3)) is not None:
            voters = [m for i in sentence[max(k - 6, 0) : k] if (m := i.mention)]
            if any("صويت" in i.word or "صوت" in i.word for i in sentence[max(k - 2, 0) : k]):
                yield from _all("supporter", acting(voters[-1:]), max(k - 3, 0), what + 1)
        if "support_verb" not in item.opens or item.mention:
            continue
        mentions, end = following(sentence, k, skip=0)
        first = k
        if not mentions and k and sentence[k - 1].mention:
            mentions, first = _whole_subject(sentence, k - 1), k - 1
        what = any_near(sentence, end - 1, ("proposal", "mediator_noun", "truce", "effort"), 4)
        if mentions and what is not None and any_near(sentence, what - 1, TALKS, 10) is not None:
            yield from _all("supporter", [a for a in acting(mentions) if a.kind != "role"], first, what + 1)
