"""Titles in the text by which a namesake is not the person of the authority."""

from ingest.lexicon.authority import authority
from ingest.mentions.draft import Draft
from ingest.mentions.memory import Office
from ingest.mentions.words import listed

_ABROAD = listed("سفير مبعوث ممثل قنصل منسق مندوب مقرر نظير قايد وسيط رييس")
"""Titles whose nationality may be that of the body or country they deal with."""
_LOW = listed("متحدث مراسل محامي لاعب مدرب حكم طبيب شرطي موظف عامل ملازم نقيب رايد عقيد سايق طالب استاذ باحث معلم")
"""Titles that no head of state or minister bears while in office."""
_HIGH = listed("رييس وزير ملك امير سلطان")


def contradicts(draft: Draft, held: set[Office]) -> bool:
    """Whether the title and nationality before a known name are not those of its only bearer, whose posts are `held`.

    المتحدث باسم الإطفاء فلان is not the minister of this name, الوزير المصري فلان not the Lebanese politician.
    """
    if len(draft.keys) != 1 or draft.type != "person" or not draft.office:
        return False
    actors = authority().actors
    own = authority().state_of(draft.keys[0])
    head = draft.office[0]
    if own and actors[own].type == "state" and draft.demonyms and head not in _ABROAD:
        told = {authority().state_of(k) for k in draft.demonyms}
        if all(s and actors[s].type == "state" for s in told) and own not in told:
            return True
    heads = {words[0] for words, _ in held if words}
    return head in _LOW and bool(heads) and heads <= _HIGH
