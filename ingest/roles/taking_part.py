"""Frames of those at the table: party, envoy, participant, absent."""

from collections.abc import Iterator, Sequence

from ingest.model import Mention, RoleName
from ingest.roles.behind import government, partners
from ingest.roles.clause import is_camp, sent, sent_by, side, sides_of
from ingest.roles.cues import bases
from ingest.roles.frame import frame
from ingest.roles.governing import before
from ingest.roles.hit import Hit
from ingest.roles.mediating import whole_subject
from ingest.roles.process import conflicts
from ingest.roles.reach import Sentence, acting, any_near, coordinated, following, near, nisbas
from ingest.roles.unnamed import quoted

_ASIDE = frozenset({"حول", "بشان", "بخصوص", "ان", "بان", "علاقات", "العلاقات", "خلافات", "حدود", "الحدود"})
"""Words between the cue and «بين» that take the two sides away from it."""
_SUBJECT = ("talk", "truce", "deal", "mediator_noun", "mediate_verb", "peace", "views")
_SURE = frozenset({"talk", "truce", "mediator_noun", "mediate_verb", "peace", "views"})
_NO_GUESTS = frozenset(
    {"قرارات", "قرار", "ملف", "ملفات", "قضيه", "قضايا", "تطبيق", "تنفيذ", "مساله", "علاقات", "موضوع", "عقوبات", "برنامج"}
)
"""What talks may include besides those at the table."""
_DELEGATES = ("ممثل", "مندوب", "مبعوث")
_IT_IS = frozenset({"انها", "انه", "انهم", "بانها", "بانه"})
_AGREED = ("truce", "deal", "proposal")


def _all(
    role: RoleName, who: Sequence[Mention], first: int, last: int, bilateral: bool = False, weak: bool = False
) -> Iterator[Hit]:
    for actor in who:
        yield Hit(role, actor, first, last, bilateral=bilateral, weak=weak)


@frame("delegation", "talk", "accept", "reply", "reach_verb", words=frozenset({"بين", "وبين"}).__contains__)
def parties(sentence: Sentence) -> Iterator[Hit]:
    """هدنة بين أ وب · المفاوضات الإسرائيلية الفلسطينية · أ قبلت المقترح · إقناع أ بـ · وفد أ."""
    for k, item in enumerate(sentence):
        if item.word in ("بين", "وبين") and not item.mention:
            yield from _between(sentence, k)
        elif item.mention:
            if "delegation" in item.opens and any_near(sentence, k, ("talk", "truce"), 12, 8) is not None:
                yield from _all("party", side(item.mention), k, k + 1)
        elif "talk" in item.opens:
            who, end = nisbas(sentence, k)
            if len(who) == 2:
                yield from _all("party", who, k, end, bilateral=True)
        elif "accept" in item.opens and item.word not in ("قبل", "وقبل"):
            yield from _accepting(sentence, k)
        elif "reply" in item.opens and item.word in ("رد", "الرد", "ورد", "ردها", "رده", "ردهم"):
            mentions, end = following(sentence, k, skip=0)
            if item.word.endswith(("ها", "ه", "هم")) and (owner := before(sentence, k, 4)):
                mentions, end = [owner], k + 1
            what = near(sentence, end - 1, "proposal", 4)
            if mentions and what is not None:
                yield from _all("party", [a for m in mentions for a in side(m)], k, what + 1, weak=True)
        elif "delegation" in item.opens and (
            any_near(sentence, k, ("talk", "truce"), 14, 8) is not None or _travels(sentence, k)
        ):
            yield from _delegation(sentence, k)
        elif "reach_verb" in item.opens and not item.word.startswith("ال"):
            yield from _reaching(sentence, k)


def _between(sentence: Sentence, k: int) -> Iterator[Hit]:
    mentions, end = following(sentence, k, skip=0)
    if not mentions:
        mentions, end = quoted(sentence, k + 1)
    if not mentions:
        return
    if end < len(sentence) and sentence[end].word == "وبين":
        more, after = following(sentence, end, skip=0)
        mentions, end = mentions + more, after if more else end
    cue = any_near(sentence, k, _SUBJECT, 0, 7)
    if cue is None:
        cue = any_near(sentence, k, ("truce",), 0, 11)
    if cue is None:
        cue = near(sentence, k, "dispute", 0, 3)
    if cue is None and (cue := any_near(sentence, end - 1, ("talk", "mediator_noun"), 0)) is None:
        return
    if any(i.word in _ASIDE for i in sentence[cue:k]):
        return
    if len(sides_of(mentions)) == 1:
        mentions, end = _farther(sentence, mentions, end)
    who = partners(mentions)
    in_person = any(a.type == "person" for a in who)
    reflexive = k > 0 and sentence[k - 1].word in ("بينها", "بينه", "بينهم")
    if len(who) >= 2 or (who and (sentence[k].word == "وبين" or reflexive or who[0].type == "group")):
        opens = sentence[cue].opens
        only_talks = bool(opens & {"talk", "peace"}) and not opens & {"truce", "mediator_noun", "views"}
        only_talks &= "مصالحه" not in bases(sentence[cue].word)
        yield from _all(
            "party",
            who,
            cue,
            end,
            bilateral=only_talks and not in_person and not any(a.type == "group" or is_camp(a) for a in who),
            weak=not opens & _SURE and not any(is_camp(a) or a.type in ("group", "armed_group") for a in who),
        )


def _farther(sentence: Sentence, mentions: list[Mention], end: int) -> tuple[list[Mention], int]:
    """«بين أ، التحالف الذي …، وب»: the second side behind an apposition of the first."""
    for j in range(end + 1, min(end + 12, len(sentence))):
        mention = sentence[j].mention
        if mention and sentence[j].prefix == "و" and sentence[j - 1].word in ("،", ",") and side(mention):
            return [*mentions, mention], j + 1
    return mentions, end


def _accepting(sentence: Sentence, k: int) -> Iterator[Hit]:
    both = k + 1 < len(sentence) and sentence[k + 1].word in ("كل", "كلا", "كلتا")
    mentions, end = following(sentence, k, skip=2 if both else 0)
    first = k
    if not mentions and k and sentence[k - 1].mention:
        mention = sentence[k - 1].mention
        mentions, first = [mention] if mention else [], k - 1
    if not mentions and k > 1 and sentence[k - 1].word in ("لا", "لم", "لن") and sentence[k - 2].word in ("انها", "انه", "انهم"):
        mentions, first = ([owner], k) if (owner := before(sentence, k - 2, 4)) else ([], k)
    what = any_near(sentence, end - 1, (*_AGREED, "mediator_noun"), 4)
    if not mentions and sentence[k].word.endswith(("ها", "ه", "هم")) and what is not None and (owner := before(sentence, k, 5)):
        mentions, first = [owner], k
    if what is not None and any("guarantee" in s.opens for s in sentence[end : what + 1] if not s.mention):
        return
    if mentions and what is not None:
        who = sides_of(mentions)
        yield from _all("party", who, first, what + 1, weak=True)


def _delegation(sentence: Sentence, k: int) -> Iterator[Hit]:
    who, end = nisbas(sentence, k)
    if not who:
        of = k + 1 < len(sentence) and sentence[k + 1].word in ("من", "عن", "يمثل")
        mentions, end = following(sentence, k + of, skip=0)
        attached = k + 1 < len(sentence) and sentence[k + 1].prefix
        who = [] if attached else [a for m in mentions for a in side(m)]
    if not who and sentence[k].word.endswith(("ها", "ه", "هم")):
        before = [m for i in sentence[max(k - 10, 0) : k] if (m := i.mention)]
        who = [a for m in before[-1:] for a in side(m)]
    if not _mediating(sentence, k):
        yield from _all("party", who[:1], k, end, weak=True)


def _travels(sentence: Sentence, k: int) -> bool:
    """Whether the delegation at `k` goes somewhere: one under way goes to talks (the block is known to be of talks)."""
    return any("travel" in i.opens for i in sentence[max(k - 3, 0) : k + 8])


def _reaching(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«أ وب توصلتا إلى اتفاق», «الفصائل التي تتقاتل … توصلت إلى هدنة»: the subject may stand well before the verb."""
    what = any_near(sentence, k, ("truce", "deal"), 4)
    if what is None:
        return
    mentions, end = following(sentence, k, skip=0)
    first = k
    if not mentions:
        start = max((j + 1 for j in range(k) if sentence[j].word in ("ان", "بان", "حيث", "كما")), default=0)
        first = next((j for j in range(start, k) if sentence[j].mention), k)
        mentions = coordinated(sentence, first)[0] if first < k and first <= start + 1 else []
    yield from _all("party", [a for m in mentions for a in side(m)], first, max(end, what + 1), weak=True)


def _mediating(sentence: Sentence, k: int) -> bool:
    return any("وساط" in i.word or "وسيط" in i.word or "وسطاء" in i.word for i in sentence[max(k - 4, 0) : k + 6])


@frame("attend_verb", "attend_noun", "include_verb", "talk")
def participants(sentence: Sentence) -> Iterator[Hit]:
    """شاركت أ في المحادثات · شملت المحادثات أ وب · بمشاركة أ · التفاوض مباشرة مع أ."""
    for k, item in enumerate(sentence):
        if item.mention:
            continue
        if "attend_verb" in item.opens and not _negated(sentence, k):
            yield from _attending(sentence, k)
        elif "attend_noun" in item.opens and any_near(sentence, k, ("talk",), 6, 12) is not None:
            mentions, end = following(sentence, _past_talks(sentence, k), skip=1)
            yield from _all("participant", [a for m in mentions for a in side(m)], k, end)
        elif "include_verb" in item.opens and _of_talks(sentence, k):
            yield from _included(sentence, k)
        elif "talk" in item.opens and "تفاوض" in item.word:
            yield from _with(sentence, k)


def _attending(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«شاركت أ في المحادثات», «يحضر أ وب بصفة مراقبين»; nobody in a question («حضر أ أم غاب»), no mediators."""
    mentions, end = following(sentence, _past_talks(sentence, k), skip=1)
    if not mentions and k and sentence[k - 1].mention:
        mentions, end = whole_subject(sentence, k - 1), k + 1
    after = [i.word for i in sentence[end : end + 4]]
    watching = any(word.removeprefix("ك").startswith("مراقب") for word in after)
    if (any_near(sentence, k, ("talk", "round", "summit"), 8, 6) is None and not watching) or "ام" in after:
        return
    mediating = any("وسطاء" in word or "وسيط" in word for word in after)
    one_by_one = [m for mention in mentions for m in mention.members or (mention,)]
    who = [
        a
        for m in one_by_one
        if not sent(m)
        for a in side(m) or sent_by(m) or acting([m])
        if a.type != "person" or a.kind == "name"
    ]
    yield from _all("participant", () if mediating else who, k, end)


def _past_talks(sentence: Sentence, k: int) -> int:
    """The last word of the talks that are the object before the subject, with delegates («حضر المحادثات ممثلون عن أ»)."""
    last = k
    for j in range(k + 1, min(k + 6, len(sentence))):
        item = sentence[j]
        delegates = item.word.startswith(_DELEGATES) or item.word in ("عن", "من", "في")
        if item.mention or not (delegates or item.opens & {"talk", "round", "meeting", "delegation"}):
            break
        last = j
    return last


def _of_talks(sentence: Sentence, k: int) -> bool:
    """Whether talks are what includes; a tour (جولة) may include towns."""
    near = sentence[max(k - 7, 0) : k + 3]
    return any("talk" in i.opens and "جول" not in i.word and not i.mention for i in near)


def _included(sentence: Sentence, k: int) -> Iterator[Hit]:
    """Everybody in the list after «شملت المحادثات», which runs on as long as its members begin with و."""
    seen = False
    for j in range(k + 1, min(k + 20, len(sentence))):
        mention = sentence[j].mention
        if not seen and _NO_GUESTS.intersection(bases(sentence[j].word)):
            return
        if mention and (not seen or sentence[j].prefix.startswith("و")):
            seen = True
            yield from _all("participant", side(mention) or sent_by(mention), k, j + 1)


def _with(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«قرار الرئيس الأميركي بالتفاوض مباشرة مع روسيا»: the one named before and the one after «مع»."""
    for j in range(k + 1, min(k + 4, len(sentence))):
        if sentence[j].word == "مع":
            mentions, end = following(sentence, j, skip=0)
            for actor in (a for m in mentions for a in side(m)):
                fights = actor.type == "armed_group" or is_camp(actor) or government(actor) in conflicts()
                yield Hit("party" if fights else "participant", actor, k, end)
            return


@frame("absent_verb", "attend_verb")
def absentees(sentence: Sentence) -> Iterator[Hit]:
    """جولة لم تحضرها أ · قاطعت أ المحادثات · غابت أ عن الاجتماع."""
    for k, item in enumerate(sentence):
        if item.mention:
            continue
        stays_away = "absent_verb" in item.opens
        if not (stays_away or ("attend_verb" in item.opens and _negated(sentence, k))):
            continue
        talk = any_near(sentence, k, ("talk", "round", "summit"), 6, 14)
        away = k + 1 if k + 1 < len(sentence) and sentence[k + 1].word in ("عنها", "عنه") else k
        away += away + 1 < len(sentence) and not sentence[away + 1].mention and "delegation" in sentence[away + 1].opens
        mentions, end = following(sentence, away, skip=1)
        last = k - 2 if _negated(sentence, k) else k - 1
        if (
            not mentions
            and last > 0
            and sentence[last].word in _IT_IS
            and sentence[k - 1].word == "لم"
            and (owner := before(sentence, last, 5))
        ):
            mentions, end = [owner], k + 1  # «قالت أ إنها لم تشارك»
        if not mentions and last >= 0 and sentence[last].mention:
            mentions, end = whole_subject(sentence, last), k + 1
        if talk is not None:
            yield from _all("absent", [a for m in mentions for a in side(m)], min(talk, k), max(end, talk + 1))


def _negated(sentence: Sentence, k: int) -> bool:
    return k > 0 and sentence[k - 1].word in ("لم", "ولم", "لن", "ولن", "لا", "ولا")
