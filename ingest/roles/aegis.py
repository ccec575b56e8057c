"""Frames of those under whose aegis the sides talk: برعاية أ, تحت إشراف ب, محادثات ترعاها ج."""

from collections.abc import Iterator
from dataclasses import replace

from ingest.model import Mention
from ingest.roles.clause import side
from ingest.roles.frame import frame
from ingest.roles.hit import Hit
from ingest.roles.mediating import all_of
from ingest.roles.reach import Sentence, acting, any_near, following, near, nisbas

_PROCESS = ("talk", "truce", "peace", "deal", "round")
_AEGIS = frozenset({"برعايه", "رعايه", "باشراف", "اشراف", "بتيسير", "بتسهيل"})
_QUOTES = frozenset({'"', "«", "“"})
_CHAIRS = ("رييس", "روسا", "مبعوث", "امين", "ممثل")


@frame("sponsored", words=_AEGIS.__contains__)
def sponsors(sentence: Sentence) -> Iterator[Hit]:
    """برعاية أ · تحت رعاية ب · محادثات ترعاها ج · لقاء يرعاه د."""
    for k, item in enumerate(sentence):
        if item.mention:
            continue
        if item.word in _AEGIS:
            yield from _aegis(sentence, k)
        elif "sponsored" in item.opens:
            yield from _sponsored(sentence, k)


def _aegis(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«محادثات برعاية أ», «اجتماعات تحت رعاية ب» (which count only in the talks of a known conflict), «برعاية الرؤساء المشاركين لج»."""
    talks = any_near(sentence, k, _PROCESS, 14, 14) is not None
    if not talks and near(sentence, k, "meeting", 0, 6) is None:
        return
    marked = k + 1 < len(sentence) and sentence[k + 1].word in _QUOTES
    named, end = nisbas(sentence, k + marked)
    if not named:
        who, end = following(sentence, k)
        named = [a for a in acting(who) if a.kind == "name" or " " in a.label]
    if not named:
        named, end = _head_of(sentence, k)
    yield from (replace(hit, passing=not talks) for hit in all_of("mediator", named, k, end))


def _head_of(sentence: Sentence, k: int) -> tuple[list[Mention], int]:
    """Whose chairs they are, or the name behind the title: «برعاية رؤساء أ», «برعاية مبعوثه الشخصي ب»."""
    if k + 1 >= len(sentence) or not (sentence[k + 1].mention or sentence[k + 1].word.startswith(_CHAIRS)):
        return [], k + 1
    for j in range(k + 2, min(k + 5, len(sentence))):
        item = sentence[j]
        if item.mention is None:
            if not item.word.isalpha() or item.opens:
                break
        elif item.prefix == "ل" or item.mention.kind == "name":
            return [a for a in acting([item.mention]) if a.kind == "name" or " " in a.label], j + 1
    return [], k + 1


def _sponsored(sentence: Sentence, k: int) -> Iterator[Hit]:
    """«محادثات ترعاها أ», «لقاء ترعاه ب» (which counts only in the talks of a known conflict)."""
    talk = any_near(sentence, k, (*_PROCESS, "effort"), 0, 8)
    what = talk if talk is not None else near(sentence, k, "meeting", 0, 4)
    mentions, end = following(sentence, k, skip=1)
    if what is not None:
        hits = all_of("mediator", [a for m in mentions for a in side(m)], what, end)
        yield from (replace(hit, passing=talk is None) for hit in hits)
