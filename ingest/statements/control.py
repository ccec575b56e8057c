"""Verbs whose subject does what a verbal noun behind their preposition tells: «سارع X إلى نفي», «بدأ كلمته بالتأكيد», «حرص على القول»."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Literal

from ingest.model import Mention, Token
from ingest.statements.agreement import animate, continues
from ingest.statements.cue import Cue
from ingest.statements.noun import Nouns
from ingest.statements.slot import Slot
from ingest.statements.words import MASDARS, TIME

CONTROLS = "subject of the verb before the noun"
"""The rule of the slot so found."""
_FORMS = {
    "الي": "سارع سارعت سارعوا يسارع تسارع بادر بادرت بادروا يبادر تبادر اضطر اضطرت اضطروا يضطر تضطر دفع دفعت دفعا يدفع تدفع ذهب ذهبت "
    "ذهبوا يذهب تذهب عمد عمدت عمدوا يعمد تعمد لجا لجات لجاوا يلجا تلجا خلص خلصت خلصوا يخلص تخلص انتهي انتهت مضطرا مضطره عاد عادت",
    "علي": "حرص حرصت حرصوا يحرص تحرص حريصا حريصه اصر اصرت اصروا يصر تصر مصرا مصره داب دابت دابوا يداب تداب واظب واظبت حملت اجبر اجبرت ارغم "
    "ارغمت اقدم اقدمت",
    "في": "تردد ترددت يتردد تتردد يترددوا استمر استمرت استمروا يستمر تستمر مضي مضت نجح",
    "ب": "رد ردت ردوا يرد ترد ردا بدا بدات بداوا يبدا تبدا استهل استهلت يستهل تستهل مستهلا مستهله ختم ختمت يختم تختم اختتم اختتمت يختتم تختتم انهي انهت افتتح افتتحت "
    "توجه توجهت توجهوا يتوجه تتوجه تقدم تقدمت تقدموا يتقدم تتقدم اكتفي اكتفت اكتفوا يكتفي تكتفي يكتفون مكتفيا مكتفيه مكتفين",
    "": "واصل واصلت واصلوا يواصل تواصل",
}
"""Forms of the verbs, without و and ف, by the preposition of what they bring in; the last has none."""
_SPEECHES = frozenset(
    [
        "كلمته",
        "كلمتها",
        "حديثه",
        "حديثها",
        "خطابه",
        "خطابها",
        "تصريحاته",
        "تصريحاتها",
        "تصريحه",
        "تصريحها",
        "مداخلته",
        "مداخلتها",
        "الجلسه",
        "الموتمر",
    ]
)
_FAR = 14  # tokens from the verb to the verbal noun
_SAYS = MASDARS | {"علق", "كرر", "انكر", "استنكر", "اعتذر", "ذكر", "لفت", "تساءل", "شكر"}


@cache
def _verbs(preposition: str) -> frozenset[str]:
    return frozenset(_FORMS[preposition].split())


def controls(tokens: Sequence[Token], cue: Cue) -> int:
    """The verb whose subject says what the verbal noun tells; -1 where none stands before it in its clause."""
    i = cue.index
    if cue.pos != "masdar" or cue.enclitic or cue.lemma not in _SAYS or i == 0:
        return -1
    before = tokens[i - 1].folded
    if "ل" in cue.proclitics:
        preposition, last = "الي", i
    elif "ب" in cue.proclitics:
        preposition, last = "ب", i
    elif before == "حد" and i > 1 and tokens[i - 2].folded == "الي":
        preposition, last = "الي", i - 2
    elif before in ("الي", "علي", "في"):
        preposition, last = before, i - 1
    elif not cue.article:
        preposition, last = "", i
    else:
        return -1
    forms = _verbs(preposition)
    for k in range(last - 1, max(last - _FAR, -1), -1):
        if tokens[k].kind in ("newline", "quote") or tokens[k].surface in (".", "؛", ":"):
            return -1
        word = tokens[k].folded
        if word in forms or (word[:1] in "وف" and word[1:] in forms):
            return k if _bare(tokens, k + 1, last, preposition) else -1
    return -1


def _bare(tokens: Sequence[Token], start: int, end: int, preposition: str) -> bool:
    """Whether nothing that opens a clause or another phrase stands between the verb and its preposition."""
    other = {"الي", "علي", "عن", "ان", "الذي", "التي"} - {preposition}
    return all(t.folded not in other for t in tokens[start:end])


def controller(nouns: Nouns, cue: Cue) -> Slot | None:
    """The slot of the verbal noun with the subject of the verb that controls it, None where there is none."""
    verb = controls(nouns.tokens, cue)
    who = _subject(nouns, cue, verb) if verb >= 0 else None
    return Slot(who, cue.index, cue.index + 1, CONTROLS) if who is not None else None


def _subject(nouns: Nouns, cue: Cue, verb: int) -> Mention | None:
    """The noun behind the verb, else the one that ends right before it."""
    tokens, i = nouns.tokens, cue.index
    found = nouns.starting(verb + 1)
    if found is not None and found[1] <= i and not nouns.prefixed(verb + 1):
        return found[0] if animate(found[0]) and _near(tokens, found[1], i) else None
    front = verb
    while front and (tokens[front - 1].folded in TIME or tokens[front - 1].folded in ("قد", "لم", "لن", "لا")):
        front -= 1
    first = nouns.ending(front) if not tokens[verb].folded.startswith(("و", "ف")) else None
    named = nouns.starting(first) if first is not None else None
    if named is None or nouns.prefixed(first or 0) or not animate(named[0]):
        return None
    return named[0] if continues(_as_verb(tokens[verb].folded, cue), named[0]) else None


def _as_verb(word: str, cue: Cue) -> Cue:
    """The cue with the gender and number of the controlling verb, for agreement."""
    number: Literal["s", "p"] = "p" if word.endswith(("وا", "ون")) else "s"
    feminine = (word.startswith("ت") and word != "تردد") or word.endswith("ت")
    return replace(cue, pos="verb", gender="f" if feminine else "m", number=number)


def _near(tokens: Sequence[Token], start: int, i: int) -> bool:
    """Whether only time, manner or the speech that one begins stands between the subject and the preposition."""
    between = [t.folded for t in tokens[start:i]]
    known = TIME | _SPEECHES | {"،", ",", "الي", "علي", "في", "حد", "مجددا", "ايضا"}
    return len([w for w in between if w not in known]) <= 3
