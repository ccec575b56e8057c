"""Frames of those who talk with one another without anybody between them: talks with, summits, meetings of leaders."""

from collections.abc import Iterator

from ingest.model import Mention
from ingest.roles.behind import is_leader, partners, party_key, states_in, states_of, themselves
from ingest.roles.clause import demonym, host_state, sent, sides_of
from ingest.roles.cues import bases
from ingest.roles.frame import frame
from ingest.roles.governing import before
from ingest.roles.hit import Hit
from ingest.roles.process import disputed, hostile, places_in
from ingest.roles.reach import Sentence, acting, coordinated, following

_SUMMIT = frozenset({"قمه", "لقاء", "اجتماع"})
_NO_SIDE = frozenset({"في", "دعا", "دعت", "يدعو", "تدعو", "حث", "حثت", "طالب", "طالبت"})
"""Words before a place, and before one who only calls for talks."""
_TOUR = frozenset({"جوله"})
_MEETS = frozenset({"التقي", "التقت", "يلتقي", "تلتقي", "سيلتقي", "ستلتقي", "التقيا", "سيجتمع", "ستجتمع"})
_PAIRS = frozenset(
    {"الرييسين", "الرييسان", "الزعيمين", "الزعيمان", "الوزيرين", "الوزيران", "الوفدين", "الوفدان", "الجانبين", "الجانبان"}
)
_ABOUT = frozenset({"حول", "بشان", "بخصوص", "عن", "ضد", "."})
_SELF = frozenset({"بينه", "بينها", "بينهم", "بينهما"})
_THEIR_LEADER = ("زعيمها", "رييسها", "رييس وزرايها", "وزير خارجيتها", "قايدها")
"""Of the state named before: «هددت أ بإلغاء القمة بين زعيمها … وب»."""
_CITY_STATES = frozenset({"kuwait", "djibouti", "singapore"})
_TOWN = frozenset({"العاصمه", "مدينه", "منتجع"})
_VENUE = 22


def _meets(word: str) -> bool:
    return word in _MEETS or word.removeprefix("و") in _MEETS


@frame("talk", "truce", words=lambda word: is_summit(word) or _meets(word))
def talkers(sentence: Sentence) -> Iterator[Hit]:
    """محادثات أ وب · أجرى أ محادثات مع ب · قمة بين أ وب في ج · سيلتقي أ ب.

    The states of those who talk are parties where they are the sides of a conflict that the table knows, else they take part; a
    summit or meeting counts only in the first case. Where two leaders meet of whom one is called by his name alone, they are the parties
    and not their states (with the office of both, the states are meant); ministers are their envoys.
    """
    for k, item in enumerate(sentence):
        if item.mention:
            continue
        summit = is_summit(item.word)
        meets = _meets(item.word)
        tour = "talk" in item.opens and not _TOUR.isdisjoint(bases(item.word))
        truce = "truce" in item.opens
        if tour or not (item.opens & {"talk", "truce"} or summit or meets):
            continue
        mentions, end = _met(sentence, k) if meets else _sides(sentence, k)
        ones = themselves(mentions) if summit or meets else []
        if ones and (summit or all(one.authority for one in ones)):
            yield from (Hit("party", one, k, end, passing=True) for one in ones)
            yield from _venue(sentence, k)
            continue
        states = states_in(mentions) if summit or meets else partners(mentions)
        known = disputed(party_key(s) for s in states)
        if not known:
            states = [s for s in states if s.type == "state"]
        if truce and not known:
            continue
        if len(mentions) == 2 and "talk" in item.opens and sent(mentions[0]) and not sent(mentions[1]):
            for side in sides_of(mentions[1:]):  # «مفاوضات المبعوث الأممي مع أ»
                yield Hit("party", side, k, end, weak=True)
            continue
        if len(mentions) == 1 and "talk" in item.opens and any((m := i.mention) and sent(m) for i in sentence[:k]):
            for side in partners(mentions):  # with whom an envoy talks
                yield Hit("party", side, k, end, weak=True)
        if summit and (known or not {"قمه"}.isdisjoint(bases(item.word)[:4])):
            yield from _venue(sentence, k)
        elsewhere = (summit or item.word.startswith(("سيجتمع", "ستجتمع"))) and bool(
            places_in([w for s in sentence for w in (s.phrase or s.word).split()])
        )
        three = len(states) > 2 or any(s.word.removeprefix("ال").startswith("ثلاثي") for s in sentence[k + 1 : k + 2])
        several = elsewhere or (summit and three)
        if (
            len(states) < 2
            or ((summit or meets) and not (known or several))
            or (meets and not (elsewhere or hostile(s.entity for s in states)))
        ):
            continue
        if meets and known:
            yield from _venue(sentence, k)
        leaders = {s.entity: p for p in acting(mentions) if _leads(p) for s in states_of(p)}
        by_name = several and not known
        by_name |= known and summit and len(leaders) > 1 and any(p.name == p.span for p in leaders.values())
        for state in states:
            leader = leaders.get(state.entity) if by_name else None
            side = leader if leader and (known or leader.kind == "name") else state  # not «الرئيسان الروسي والتركي»
            instead = state.entity if side is not state else ""
            yield Hit("party" if known else "participant", side, k, end, bilateral=True, passing=True, instead=instead)
        for person in acting(mentions):
            if _sent(person) and not truce and not summit:
                yield Hit("envoy", person, k, end, passing=True)


def _leads(person: Mention) -> bool:
    return person.type == "person" and (person.kind == "name" or bool(person.authority)) and is_leader(person)


def _sent(person: Mention) -> bool:
    """Whether somebody talks for a state that he does not lead."""
    named = person.type == "person" and person.kind == "name"
    return named and not is_leader(person) and bool(states_of(person))


def is_summit(word: str) -> bool:
    """Whether the folded word names a summit or a meeting."""
    return not _SUMMIT.isdisjoint(bases(word)[:4])


def _sides(sentence: Sentence, k: int) -> tuple[list[Mention], int]:
    mentions, end = following(sentence, k, skip=0)
    if len(states_in(mentions)) > 1:
        return mentions, end
    if mentions and end < len(sentence) and sentence[end].word == "مع":
        others, last = following(sentence, end, skip=0)
        return [*mentions, *others], last
    if any(s.word in ("بينهما", "يجمعهما", "جمعهما") for s in sentence[k + 1 : k + 3]) and (both := _two_before(sentence, k)):
        return both, k + 2
    apart, end = _apart(sentence, k)
    if not apart and k and is_summit(sentence[k].word):
        own = [m for i in sentence[max(k - 2, 0) : k] if (m := i.mention)]
        return (own, k + 1) if len(states_in(own)) > 1 else ([], k + 1)
    return apart, end


def _two_before(sentence: Sentence, k: int) -> list[Mention]:
    """The two persons or sides of whom the sentence tells: «يعقد أ، وخصمه ب، في ج أول لقاء بينهما»."""
    for j in range(k):
        if sentence[j].mention:
            found, _ = coordinated(sentence, j)
            if sum(len(m.members or (m,)) for m in found) == 2:
                return found
    return []


def _met(sentence: Sentence, k: int) -> tuple[list[Mention], int]:
    """«سيلتقي أ (مع) ب», the subject perhaps before the verb."""
    first, end = following(sentence, k, skip=0)
    if not first and k + 1 < len(sentence) and sentence[k + 1].word == "مع" and (owner := before(sentence, k, 4)):
        others, end = following(sentence, k + 1, skip=0)
        return [owner, *others], end
    if first and end < len(sentence) and sentence[end].word in ("مع", "ب"):
        end += 1
    if first and end < len(sentence) and (other := sentence[end].mention):
        return [*first, other], end + 1
    if len(first) == 1 and (owner := before(sentence, k, 4)):
        return [owner, *first], end
    return first, end


def _apart(sentence: Sentence, k: int) -> tuple[list[Mention], int]:
    """«محادثات … مع ب» with the subject before or after «ل», «قمة … بين أ وب», «قمة جمعته ب»."""
    own: list[Mention] = []
    for j in range(k + 1, min(k + 9, len(sentence))):
        item = sentence[j]
        if item.word in _ABOUT or (j > k + 1 and not item.mention and is_summit(item.word)):
            break
        if item.mention and item.prefix.startswith("ل") and states_of(item.mention):
            own = [item.mention]
        if item.word in _SELF and j + 1 < len(sentence) and sentence[j + 1].word in ("وبين", "و"):
            others, end = following(sentence, j + 1, skip=0)
            return [*_before(sentence, k), *others], end
        if item.word in ("بين", "وبين"):
            if pair := _pair(sentence, j + 1):
                return pair, j + 4
            between, end = following(sentence, j, skip=0)
            if len(states_in(between)) == 1 and sentence[j + 1].phrase.startswith(_THEIR_LEADER):
                between += _before(sentence, k)
            return between, end
        if any(s.word.startswith(("جمع", "تجمع", "ستجمع", "يجمع", "سيجمع")) for s in sentence[k + 1 : j + 1]):
            if pair := _pair(sentence, j + 1):
                return pair, j + 4
            gathered, end = following(sentence, j, skip=4)
            if len(states_in(gathered)) > 1:
                return gathered, end
            if item.mention and item.prefix == "ب":
                return [*_before(sentence, k), item.mention], j + 1
        if item.word == "مع" and j + 1 < len(sentence) and sentence[j + 1].mention:
            others, end = following(sentence, j, skip=0)
            return [*(own or _before(sentence, k)), *others], end
    return [], k + 1


def _pair(sentence: Sentence, j: int) -> list[Mention]:
    """The two states of «الرئيسين الإيراني والأمريكي», where it is no mention."""
    if j >= len(sentence) or sentence[j].word not in _PAIRS:
        return []
    found = [state for item in sentence[j + 1 : j + 4] if (state := demonym(item))]
    return found if len(found) == 2 else []


def _before(sentence: Sentence, k: int) -> list[Mention]:
    """The last one named before `k` who stands for a state, but not a place («في ج»)."""
    start = max(k - 14, 0)
    named = [
        m
        for i, s in enumerate(sentence[start:k], start)
        if (m := s.mention) and states_of(m) and (i == 0 or not _NO_SIDE.intersection(bases(sentence[i - 1].word)[:2]))
    ]
    return named[-1:]


def _venue(sentence: Sentence, k: int) -> Iterator[Hit]:
    """The state of the town where the summit is held: «قمة … في جنيف», «القمة المقرر عقدها بسنغافورة»."""
    for j in range(k + 1, min(k + _VENUE, len(sentence))):
        item = sentence[j]
        if j == k + 1 and item.mention and not item.prefix:
            place: Mention | None = item.mention
        elif item.word in ("في", "ب") and j + 1 < len(sentence):
            place = sentence[j + 1].mention
            if place is None and sentence[j + 1].word in _TOWN:
                place = next((m for i in sentence[j + 2 : j + 4] if (m := i.mention)), None)
        elif item.mention and item.prefix == "ب":
            place = item.mention
        else:
            continue
        if place and (place.type == "place" or place.authority in _CITY_STATES):
            for state in host_state(place):
                yield Hit("host", state, k, j + 2 - bool(item.mention), passing=True, venue=True)
            return
