"""How far the name of a body reaches behind what the mentions know of it."""

from dataclasses import replace

from ingest.model import Mention
from ingest.statements.noun import Nouns
from ingest.statements.words import THAT, no_noun
from ingest.text import fold

_LOYAL = frozenset(["الموالي", "المواليه", "المنتمي", "المنتميه", "المعني", "المعنيه"])
"""Participles that look like a nisba; with their preposition they stay outside a name (تلفزيون الأفق الموالي لدمشق)."""
BACK = frozenset(["عليه", "عليها", "عليهم", "فيه", "فيها", "به", "بها", "عنه", "عنها", "فيهما", "له", "لها"])
"""Pronouns that take an antecedent up (في وقت أعلن فيه الرئيس …)."""


def body_end(nouns: Nouns, start: int, close: int) -> int:
    """Where the name of a body in the construct ends: behind its first definite word and the adjectives of that; `start` if nowhere."""
    tokens = nouns.tokens
    i = start + 1
    while i < close and i - start < 5 and not tokens[i].folded.startswith("ال"):
        if tokens[i].kind != "word" or no_noun(tokens[i].folded) or tokens[i].folded in THAT or nouns.starting(i) is not None:
            return start
        i += 1
    if i >= close or i - start >= 5 or tokens[i].kind != "word":
        return start
    i += 1
    while i < close and tokens[i].folded.startswith("ال") and tokens[i].folded.endswith(("يه", "ي")):
        i += 1
    return i


def completed(nouns: Nouns, mention: Mention, start: int, close: int, end: int) -> Mention:
    """A mention with the definite adjective that belongs to it: «مصدر في الكتائب الموالية للحكومة», «قوات الدفاع الساحلية», «نقابة عمال السهل»."""
    tokens = nouns.tokens
    if close + 1 >= end or mention.type == "person":
        return mention
    word, following = tokens[close].folded, tokens[close + 1].folded
    last = tokens[close - 1].folded
    construct = (
        mention.kind == "phrase" and mention.type in ("organization", "armed_group") and close - start > 1
        and not last.startswith("ال") and not last.endswith(("يه", "ي", "ون", "ات"))
    )  # fmt: skip
    body = mention.kind == "phrase" and mention.type in ("organization", "armed_group")
    if body and tokens[close].kind == "number" and close - start > 1 and close + 1 < end:
        return widened(nouns, mention, start, close + 1)  # حركة إس 17
    if not last.startswith("ال") and not construct:
        return mention
    if tokens[close].kind != "word" or not word.startswith("ال") or len(word) < 5 or nouns.starting(close) is not None:
        return mention
    loyal = mention.kind == "unnamed" and following.startswith("ل") and tokens[close + 1].kind == "word" and following not in BACK
    nisba = (
        word.endswith(("يه", "ي"))
        and word not in _LOYAL
        and mention.kind in ("unnamed", "phrase")
        and not following.startswith("ال")
    )
    nisba = nisba and tokens[close + 1].kind == "word" and (following in THAT or not no_noun(following)) and following != "في"
    if not (loyal or nisba or construct):
        return mention
    return widened(nouns, mention, start, close + 2 if loyal and not construct else close + 1)


def widened(nouns: Nouns, mention: Mention, start: int, end: int) -> Mention:
    """A mention that reaches over tokens `[start, end)`."""
    whole = nouns.phrase(start, end)
    if mention.authority is not None:
        return replace(mention, span=whole.span)  # المرصد السوري لحقوق الإنسان المعارض
    return replace(mention, span=whole.span, label=whole.label, entity=f"{mention.entity.partition(':')[0]}:{fold(whole.label)}")
