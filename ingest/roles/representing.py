"""Frames of persons who sign, negotiate or speak for a side: وقع عن أ ب, يمثل أ في المحادثات ب, ترأس وفد أ ب."""

from collections.abc import Iterator

from ingest.model import Mention
from ingest.roles.clause import is_camp, named, side
from ingest.roles.cues import bases
from ingest.roles.frame import frame
from ingest.roles.hit import Hit
from ingest.roles.reach import Sentence
from ingest.roles.unnamed import name_between

_FOR = frozenset({"عن", "وعن"})
_NAME_OF = frozenset({"باسم", "وباسم"})
_SPEAKS = frozenset(
    {
        "وقع",
        "وقعه",
        "وقعها",
        "وقعت",
        "يوقع",
        "سيوقع",
        "فاوض",
        "يفاوض",
        "تفاوض",
        "سيفاوض",
        "شارك",
        "حضر",
        "ووقع",
        "ووقعه",
        "ووقعها",
    }
)
_STANDS_FOR = frozenset({"مثل", "يمثل", "تمثل", "سيمثل", "مثلت"})
_HEADS = frozenset({"تراس", "يتراس", "سيتراس", "راس", "يراس", "قاد", "يقود", "سيقود", "تراست", "تتراس", "تقود"})
_SIDE_WORDS = frozenset({"الجانب", "الطرف", "جانب", "طرف", "وفد", "الوفد"})
_FAR = 7
_TITLE = 5


@frame("sign_verb", "talk", "head_verb", words=lambda word: not (_SPEAKS | _STANDS_FOR | _HEADS).isdisjoint(bases(word)[:2]))
def representatives(sentence: Sentence) -> Iterator[Hit]:
    """The person as the envoy of the side, and the side as one; counts only in an article about talks."""
    for k, item in enumerate(sentence):
        if item.mention:
            continue
        known = set(bases(item.word)[:2])
        if known & _SPEAKS:
            yield from _for_each(sentence, k)
        elif known & _STANDS_FOR:
            yield from _standing(sentence, k)
        elif known & _HEADS:
            yield from _heading(sentence, k)


def _for_each(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«وقع الاتفاق عن أ ب، وعن ج د»: each «عن» that a side and a person follow, in that or the other order."""
    for j in range(k + 1, min(k + 30, len(sentence) - 1)):
        item = sentence[j]
        if item.mention or item.word not in _FOR | _NAME_OF:
            continue
        at = j + 1
        while at < len(sentence) - 1 and not sentence[at].mention and sentence[at].word in _SIDE_WORDS:
            at += 1
        mention = sentence[at].mention
        sides = _sides(mention)
        person, end = _person(sentence, at + 1)
        if person is None or not (sides or (mention and is_camp(mention))):
            continue
        yield Hit("envoy", person, j, end)
        yield from (Hit("party", actor, j, end, weak=True) for actor in sides)


def _standing(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«يمثل أ ب», the person behind the side or before the verb."""
    if k + 1 >= len(sentence):
        return
    sides = _sides(sentence[k + 1].mention)
    person, end = _person(sentence, k + 2)
    talks = any(i.opens & {"talk", "round", "delegation"} for i in sentence if not i.mention) or person is not None
    if sides and person and talks:
        yield Hit("envoy", person, k, end, weak=True)
        yield from (Hit("party", actor, k, end, weak=True) for actor in sides)


def _heading(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«يترأس وفد أ الوزير ب», «يقود ب وفد أ»: whose delegation it is, and who leads it."""
    for j in range(k + 1, min(k + _TITLE, len(sentence))):
        delegation = sentence[j]
        if not ("delegation" in delegation.opens or "headed" in delegation.opens):
            continue
        sides = _sides(delegation.mention) if delegation.mention else _sides(_next(sentence, j))
        person, end = _person(sentence, j + 1)
        if person:
            yield Hit("envoy", person, k, end)
        if sides and (person or j > k + 1):
            yield from (Hit("party", actor, k, max(end, j + 1), weak=True) for actor in sides)
        return


def _next(sentence: Sentence, j: int) -> Mention | None:
    return sentence[j + 1].mention if j + 1 < len(sentence) else None


def _sides(mention: Mention | None) -> list[Mention]:
    """The sides of a mention, camps without a name included; nobody for persons."""
    if mention is None:
        return []
    members = mention.members or (mention,)
    return [a for m in members for a in (side(m) or ((m,) if is_camp(m) and m.type != "person" else ()))]


def _person(sentence: Sentence, start: int) -> tuple[Mention | None, int]:
    """The person named from `start` on, behind at most some words of his title; and the index after him."""
    for j in range(start, min(start + _FAR, len(sentence))):
        item = sentence[j]
        mention = item.mention
        if mention:
            if mention.type == "person" and mention.kind == "name" and not item.prefix:
                return mention, j + 1
            if mention.type in ("person", "place"):
                start = j + 1
                continue
            return None, start
        if item.word in ("،", ",", "(") and j > start:
            break
        if found := named(sentence, j):
            return found[0], j + 2
        if not item.word.isalpha() and item.word not in ("،", ","):
            break
        if item.word.startswith("و") and j > start and item.opens:
            break
    last = next(
        (j for j in range(start, min(start + 6, len(sentence))) if not sentence[j].word.isalpha() or sentence[j].mention), None
    )
    last = min(start + 6, len(sentence)) if last is None else last
    closes = last >= len(sentence) or sentence[last].word in ("،", ",")
    return (name_between(sentence, start, last, "person") if closes else None), last
