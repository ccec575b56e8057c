"""Whether the clause around a day speaks of what has been or of what is to come."""

import re
from functools import cache

from ingest.dates.calendar import Direction
from ingest.dates.view import View
from ingest.dates.words import words

_REACH = 60
"""How many words back the governing verb is sought; bounds the work for each day."""
_AHEAD = 12
_STOP = frozenset(".؟!?؛\n") | {"..", "...", "…"}
_SUBJUNCTIVE = 8
"""How many words after «أن يبدأ» a time may be that of it."""
_BEFORE_AN = frozenset(["قبل", "بعد", "الي", "دون", "منذ", "كان", "كانت", "وكان", "وكانت", "يفترض", "مفترضا", "مقررا"])
"""Words before أن and a verb of which the time does not lie ahead, or may not: قبل أن يزور، كان يفترض أن يزور."""
_COMING = re.compile(r"[وف]?س[ينت](?!تيم)[ء-ي]{2,}(?<!يه)(?<!يين)(?<!يون)(?<!ات)(?<!يا)")
"""A verb with the س of the future; adjectives and plurals that begin like one (سيخية، سنتيمترا، سياسات) end unlike one."""
_SUBORDINATE = re.compile(r"[وف]?ب?ان(?:ه|ها|هم|هما|ني|نا)?")


@cache
def _past() -> frozenset[str]:
    bases = words("past_verb")
    return frozenset(b + end for b in bases for end in ("", "ت", "وا", "ا", "تا", "ه", "ها", "ته", "تها")) | frozenset(
        words("past_cue")
    )


def _bare(word: str) -> str:
    return word[1:] if len(word) > 3 and word[0] in "وف" else word


def reading(word: str) -> Direction | None:
    """What one folded word says about the time of its clause."""
    for form in (word, _bare(word)):
        if form in words("future_cue"):
            return "future"
        if form in _past():
            return "past"
    if _COMING.fullmatch(word) and word not in words("not_future") and _bare(word) not in words("not_future"):
        return "future"
    return None


def _governed(before: str) -> bool:
    """Whether what follows `before` is a noun: a preposition, or a noun without article that it completes."""
    return before in words("preposition") or before in words("future_cue") or before in words("governing")


def clause_tense(view: View, start: int, end: int) -> Direction | None:
    """The tense of the verb that governs the stretch `[start, end)` of the view, None where no known verb is near.

    The nearest verb before it in the sentence decides, else the nearest after it; but a day between a verb of saying and its
    أن/إن, or before a colon, belongs to the saying.
    """
    here, behind = view.word_at(start), view.word_at(max(end - 1, start)) + 1
    after = [w for w in view.words[behind : behind + 3] if w not in "،,)"]
    opens = here == 0 or view.words[here - 1] in _STOP
    if after and (_SUBORDINATE.fullmatch(after[0]) or (after[0] == ":" and not opens)):
        return "past"
    for index in range(here - 1, max(here - 1 - _REACH, -1), -1):
        word = view.words[index]
        if word in _STOP:
            break
        found = reading(word)
        if found and index and word in words("noun_too") and _governed(view.words[index - 1]):
            found = None  # «موعد نقل السفارة»
        if found:
            planned = found == "future" and any(
                w in ("كان", "كانت", "وكان", "وكانت") for w in view.words[max(index - 5, 0) : index]
            )
            return "past" if planned else found
        if index > 1 and word in words("future_verb") and view.words[index - 1] == "ان" and here - index <= _SUBJUNCTIVE:
            if not _BEFORE_AN.intersection(view.words[max(index - 6, 0) : index]):
                return "future"
        first = index == 0 or view.words[index - 1] in _STOP
        if _bare(word) in words("future_verb") and (first or (here - index <= 2 and view.words[index - 1] != "ان")):
            return "future"
    for word in view.words[behind : behind + _AHEAD]:
        if word in _STOP:
            break
        if found := reading(word):
            return found
    return None
