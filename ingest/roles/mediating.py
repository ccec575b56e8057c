"""Frames of those who stand between the sides."""

from collections.abc import Iterator, Sequence

from ingest.model import Mention, RoleName, RoleStatus
from ingest.roles.clause import side
from ingest.roles.cues import bases, status_of
from ingest.roles.frame import frame
from ingest.roles.governing import before
from ingest.roles.hit import Hit
from ingest.roles.reach import Sentence, acting, any_near, coordinated, following, near, nisbas
from ingest.text import fold

_APPOSITION = 18
"""Words between a sponsor and the talks, what is said of him included."""
_NARROWING = frozenset({"تقريب", "للتقريب", "تضييق", "ردم", "تجسير", "جسر", "راب", "سد", "تقليص"})
_VIEWS = frozenset({"قرب", "قربت", "يقرب", "تقرب", "قربتا"}) | _NARROWING | {f"ل{word}" for word in _NARROWING}
_SPONSORS = frozenset({"رعي", "رعت", "ترعي", "يرعي", "سيرعي", "سترعي"})


def status_before(sentence: Sentence, index: int) -> RoleStatus:
    """The status that the words before a cue give it; negation denies."""
    for item in reversed(sentence[max(index - 3, 0) : index]):
        if item.word in ("لا", "ليس", "ليست", "ولا"):
            return "denied"
        if item.word not in ("قبل", "وقبل") and (found := status_of(item.word)):
            return found
    return "asserted"


def all_of(
    role: RoleName, who: Sequence[Mention], first: int, last: int, status: RoleStatus = "asserted", weak: bool = False
) -> Iterator[Hit]:
    """A hit for each of `who`."""
    for actor in who:
        yield Hit(role, actor, first, last, status, weak=weak)


_DELEGATES = ("وفد", "الوفد")
_IT = frozenset({"به", "بها", "فيه", "فيها", "عليه", "عليها"})
_WHO = frozenset({"التي", "الذي", "اللتان", "اللتين", "اللذان", "اللذين"})


def _nears(word: str) -> bool:
    return word.removeprefix("و") in _VIEWS


@frame("mediator_noun", "effort", "work_verb", "lead_verb", "mediate_verb", words=_nears)
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
        elif "lead_verb" in item.opens or ("mediate_verb" in item.opens and not item.word.startswith(("ال", "لل"))):
            yield from _verb(sentence, k)
        elif item.word.removeprefix("و") in _VIEWS and "views" in {f for i in sentence[k : k + 4] for f in i.opens}:
            yield from _nearer(sentence, k)


def _noun(sentence: Sentence, k: int) -> Iterator[Hit]:
    if sentence[k].word in ("وسيطين", "وسيطان", "بوسيطين"):
        return  # two men
    if k + 1 < len(sentence) and "off_topic" in sentence[k + 1].opens:
        return  # الوسيط المالي
    who, end = nisbas(sentence, k)
    if not who:
        mentions, end = following(sentence, k)
        who = acting(mentions) if "وساط" in sentence[k].word or sentence[k].prefix == "" else []
        who = [a for a in who if a.type in ("state", "organization") or a.kind == "name"]
    if not who and "وسطاء" in bases(sentence[k].word):
        who, end = _listed(sentence, k)
    yield from all_of("mediator", who, k, end)


def _urged(sentence: Sentence, k: int) -> bool:
    """Whether somebody is only asked for his efforts: «دعا أ ب إلى بذل جهودها»."""
    return any(i.word.removeprefix("و") in ("دعا", "دعت", "حث", "حثت", "طالب", "طالبت") for i in sentence[max(k - 7, 0) : k])


def _listed(sentence: Sentence, k: int) -> tuple[list[Mention], int]:
    """«الوسطاء، قطر ومصر»: the list in apposition; «الوسطاء في الدوحة والقاهرة»: the capitals where they are."""
    if k + 2 < len(sentence) and sentence[k + 1].word == "في" and (where := sentence[k + 2].mention):
        capitals = where.members if all(m.type == "place" for m in where.members) else ()
        return acting(capitals), k + 3
    if k + 1 < len(sentence) and sentence[k + 1].word in ("،", ",", "(", "-"):
        mentions, end = following(sentence, k + 1, skip=0)
        who = [a for a in acting(mentions) if a.type in ("state", "organization")]
        return (who, end) if len(who) > 1 else ([], k + 1)
    return [], k + 1


def _nearer(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«قربت أ وجهات النظر», «تسعى أ إلى تقريب وجهات النظر»."""
    views = near(sentence, k, "views", 4) or k
    mentions, _ = following(sentence, k, skip=0)
    first = k
    if not mentions and sentence[k].word.removeprefix("ل") in _NARROWING:
        control = near(sentence, k, "control_verb", 0, 7)
        first = control if control is not None else k
        mentions = following(sentence, first, skip=0)[0] if control is not None else []
    noun = sentence[k].word.removeprefix("ل").removeprefix("ل") in _NARROWING - {"تقريب"}
    if not mentions and first and not (noun and first == k) and (owner := before(sentence, first, back=3)):
        heads = any(i.opens & {"chair", "head_verb"} for i in sentence[max(first - 4, 0) : first])
        mentions, first = [] if heads else [owner], first - 1  # «الوفد الذي يترأسه أ سيحاول …»
    who = [a for a in acting(mentions) if a.type in ("state", "organization", "person")]
    yield from all_of("mediator", [a for a in who if not fold(a.label).startswith(_DELEGATES)], first, views + 1)


def _effort(sentence: Sentence, k: int, goal: int) -> Iterator[Hit]:
    """The efforts or the part of somebody, with a goal of mediation in reach."""
    who, end = nisbas(sentence, k, skip=1 if sentence[k].word.endswith("جهود") else 0)
    if who:
        yield from all_of("mediator", [w for w in who if w.type == "state"], k, max(end, goal + 1), status_before(sentence, k))
        return
    mentions, end = following(sentence, k, skip=0)
    if (
        not mentions
        and sentence[k].word.endswith(("جهودها", "جهوده", "مساعيها", "مساعيه"))
        and (owner := before(sentence, k, 4))
        and not _urged(sentence, k)
    ):
        yield from all_of("mediator", [a for a in side(owner) if a.type == "state"], k, goal + 1)
        return
    if not mentions:
        verb = next((j for j in range(k + 1, min(k + 5, len(sentence))) if "lead_verb" in sentence[j].opens), None)
        if verb is not None:
            mentions, end = following(sentence, _past(sentence, verb), skip=2)
    yield from all_of("mediator", [a for m in mentions for a in side(m)], k, max(end, goal + 1))


def _past(sentence: Sentence, k: int) -> int:
    """The verb at `k`, or the preposition with a pronoun after it: «الدور الذي تضطلع به أ»."""
    return k + 1 if k + 1 < len(sentence) and sentence[k + 1].word in _IT else k


def _verb(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«تقود أ، إلى جانب ب، الجهود …», «أ تتوسط بين …»."""
    mediates = "mediate_verb" in sentence[k].opens
    mentions, end = following(sentence, _past(sentence, k))
    if not mentions and k and sentence[k - 1].mention:
        mentions, end = whole_subject(sentence, k - 1), k + 1
    if not mentions and k > 1 and sentence[k - 1].word in _WHO:
        last = k - 3 if k > 2 and sentence[k - 2].word in ("،", ",") else k - 2
        mentions, end = (whole_subject(sentence, last), k + 1) if sentence[last].mention else ([], k + 1)
    if not mentions and mediates and k > 2 and sentence[k - 2].word == "من" and sentence[k - 3].mention:
        mentions, end = whole_subject(sentence, k - 3), k + 1  # أ من … يتوسطون
    if (
        not mentions
        and mediates
        and k
        and sentence[k - 1].word in ("انها", "انه", "انهما")
        and (owner := before(sentence, k - 1))
    ):
        mentions, end = [owner], k + 1
    if not mentions:
        return
    if sentence[k].word.removeprefix("و") in _SPONSORS and (talk := near(sentence, k, "talk", _APPOSITION)) is not None:
        yield from all_of("mediator", acting(_with_appositions(sentence, mentions, end, talk)), k, max(end, talk + 1))
        return
    goal = end if mediates else any_near(sentence, k, ("mediator_noun", "effort", "shuttle"), 14)
    if sentence[k].word.removeprefix("و").removeprefix("س")[-3:] in ("لعب", "طلع", "ؤدي", "ودي") or "لعب" in sentence[k].word:
        goal = near(sentence, k, "mediator_noun", 6)
    if goal is None or (
        not mediates
        and near(sentence, goal, "effort_context", 12) is None
        and not sentence[goal].opens & {"mediator_noun", "shuttle"}
    ):
        return
    mediation = mediates or (goal <= end + 2 and bool(sentence[goal].opens & {"mediator_noun", "shuttle"}))
    who = acting(mentions) if mediation else [a for m in mentions for a in side(m)]
    first = k - 1 if k and sentence[k - 1].mention in mentions else k
    yield from all_of("mediator", who, first, max(end, goal + 1), status_before(sentence, first))


def _with_appositions(sentence: Sentence, mentions: list[Mention], end: int, last: int) -> list[Mention]:
    """«ترعى أ وب، الداعمتان ل…، وج، محادثات»: also those who are joined behind what is said of the first."""
    joined = [m for i in sentence[end:last] if (m := i.mention) and i.prefix == "و" and m.type == "state"]
    return [*mentions, *joined]


def _working(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«سويسرا والنرويج تعملان على إنهاء القتال بين أ وب»: several who work together for the end of others' conflict."""
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
