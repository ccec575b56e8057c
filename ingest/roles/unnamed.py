"""Names that stand where the construction can only have a name, though no mention was found there."""

from collections.abc import Sequence

from ingest.model import ActorType, Mention, Span
from ingest.roles.clause import CAMPS, Item
from ingest.text import fold

_OF_CAMPS = frozenset({"معارضه", "مسلحه", "محليه", "سوريه", "اسلاميه", "مقاتله", "ليبيه", "كرديه"})
_ALL_SIDES = frozenset({"طرفا", "طرفي", "اطراف", "فرقاء"})
_CONFLICTS = frozenset({"النزاع", "الازمه", "الصراع", "الحرب", "القتال", "الخلاف", "الحوار"})
_STATES = frozenset({"الدول", "البلدان", "البلدين", "الدولتان", "الدولتين"})
_GUARANTEEING = frozenset({"الضامنه", "الضامنان", "الضامنين", "الضامنتان", "الضامنتين"})
_PARTICLES = frozenset({"دي", "لا", "دو", "دا", "فان", "بن", "ال", "ابو", "عبد"})
_LONGEST = 3
_QUOTES = frozenset({'"', "«", "»", "“", "”"})
_STOPS = frozenset({"في", "من", "الي", "علي", "عن", "مع", "بين", "التي", "الذي", "حيث", "منذ", "بعد", "قبل", "و"})


def name_between(sentence: Sequence[Item], first: int, last: int, type_: ActorType) -> Mention | None:
    """The words `[first, last)` as a name of two or three words without other meaning; a joined و of the first is no part."""
    items = sentence[first:last]
    if not 2 <= len([i for i in items if i.word not in _PARTICLES]) <= _LONGEST or any(
        i.mention or (i.opens and type_ == "person") or i.word in _STOPS or not i.word.isalpha() for i in items
    ):
        return None
    joined = items[0].word.startswith("و") and type_ == "person"
    span = Span(items[0].span.start + joined, items[-1].span.end)
    label = " ".join(i.surface for i in items)[joined:]
    return Mention(span, "name", f"{type_}:{fold(label)}", type_, label, span)


def small_town(sentence: Sequence[Item], k: int) -> Mention | None:
    """The word after «مدينة» or «بلدة» as the name of a town that nobody knows; not an adjective («مدينة ساحلية»)."""
    if k >= len(sentence):
        return None
    item = sentence[k]
    if item.mention or item.opens or not item.word.isalpha() or item.word in _STOPS:
        return None
    if item.word.endswith("ه") and not item.word.startswith("ال"):
        return None
    return Mention(item.span, "name", f"place:{item.word}", "place", item.surface, item.span)


def unnamed_camp(sentence: Sequence[Item], k: int) -> tuple[list[Mention], int]:
    """«فصائل معارضة», «متمردين» at `k` as a camp, with the adjective after it; and the index after it."""
    if k >= len(sentence) or sentence[k].mention or sentence[k].word.removeprefix("ال") not in CAMPS:
        return [], k
    adjective = k + 1 < len(sentence) and sentence[k + 1].word.removeprefix("ال") in _OF_CAMPS
    last = k + adjective
    span = Span(sentence[k].span.start, sentence[last].span.end)
    label = " ".join(i.surface for i in sentence[k : last + 1])
    return [Mention(span, "phrase", f"organization:{fold(label)}", "group", label, span)], last + 1


def quoted(sentence: Sequence[Item], k: int) -> tuple[list[Mention], int]:
    """«"لقاء أ" و"تجمع ب"» at `k`: bodies named between quotation marks and joined by و; and the index after them."""
    found: list[Mention] = []
    while k < len(sentence) and sentence[k].word in _QUOTES:
        last = next((j for j in range(k + 1, min(k + _LONGEST + 2, len(sentence))) if sentence[j].word in _QUOTES), None)
        if last is None:
            break
        inner = sentence[k + 1].mention if last == k + 2 else None
        name = inner or name_between(sentence, k + 1, last, "organization")
        if name is None:
            break
        found.append(name)
        k = last + 1
        if k < len(sentence) and sentence[k].word == "و":
            k += 1
    return (found, k) if len(found) > 1 else ([], k)


def collective(sentence: Sequence[Item], k: int) -> tuple[Mention | None, int]:
    """«طرفا الأزمة اليمنية», «أطراف النزاع في ليبيا» at `k` as one actor, where the adjective or place says whose; and the index after it."""
    if sentence[k].mention or sentence[k].word.removeprefix("و") not in _ALL_SIDES or k + 2 >= len(sentence):
        return None, k
    words = sentence[k + 1 : k + 3]
    if any(i.mention for i in words) or words[0].word not in _CONFLICTS:
        return None, k
    last = k + 2
    while last < len(sentence) and last < k + 4 and not sentence[last].mention and _is_nisba(sentence[last].word):
        last += 1
    if words[1].word == "في" and k + 3 < len(sentence) and sentence[k + 3].mention:
        last = k + 4
    if last == k + 2:
        return None, k
    start = sentence[k].span.start + sentence[k].word.startswith("و")
    span = Span(start, sentence[last - 1].span.end)
    label = " ".join(i.surface or i.phrase for i in sentence[k:last])[sentence[k].word.startswith("و") :]
    return Mention(span, "phrase", f"organization:{fold(label)}", "group", label, span), last


def guarantors(sentence: Sequence[Item], k: int) -> tuple[Mention | None, int]:
    """«الدول الضامنة», «البلدان الضامنان» at `k` as one actor; and the index after it."""
    words = sentence[k : k + 2]
    joined = words[0].word.startswith("و")
    if (
        len(words) < 2
        or any(i.mention for i in words)
        or words[0].word[joined:] not in _STATES
        or words[1].word not in _GUARANTEEING
    ):
        return None, k
    span = Span(words[0].span.start + joined, words[1].span.end)
    label = " ".join(i.surface for i in words)[joined:]
    return Mention(span, "phrase", f"organization:{fold(label)}", "group", label, span), k + 2


def _is_nisba(word: str) -> bool:
    return word.startswith("ال") and word.endswith(("ي", "يه"))
