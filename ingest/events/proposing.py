"""Frames of proposals and of replies to them."""

from collections.abc import Iterator, Sequence

from ingest.events.cues import Cue, reading
from ingest.events.hit import Hit, merged
from ingest.events.nouns import attributes
from ingest.events.sentence import Light, Sentence, known
from ingest.events.standing import of_noun, of_verb
from ingest.events.subject import Subject, before, behind
from ingest.model import EventKind, Mention, Outcome, Participant, Statement

_RELATIVE = frozenset({"الذي", "التي"})
_TYPES = frozenset({"person", "state", "organization", "armed_group", "group"})
_NEAR = 4
_PEACE = 7


def proposals(sentence: Sentence, k: int, statements: Sequence[Statement], last: Hit | None) -> Iterator[Hit]:
    """قدمت أ مقترحا · طرح أ مبادرة · المقترح الذي قدمته أ."""
    cue = reading(sentence.word(k), "propose_verb")
    outcome = of_verb(sentence, k, cue.tense) if cue else None
    if cue is None or outcome is None:
        return
    if cue.pronoun:
        subject = behind(sentence, k)
        noun = _antecedent(sentence, k)
        if subject and noun is not None and _able(subject.who):
            yield _hit("proposal", subject, k, noun, subject.end, outcome, sentence)
        return
    for found in (behind(sentence, k), before(sentence, k)):
        if found is None or not _able(found.who):
            continue
        noun = _object(sentence, found.end)
        if noun is not None and _of_peace(sentence, noun):
            yield _hit("proposal", found, k, found.first, noun + 1, outcome, sentence)
            return


def _able(who: Sequence[Mention]) -> bool:
    return all(a.type in _TYPES for a in who) and any(known(a) for a in who)


def _antecedent(sentence: Sentence, k: int) -> int | None:
    """The proposal before «الذي»."""
    if sentence.word(k - 1) not in _RELATIVE:
        return None
    return next((j for j in range(k - 2, max(k - 2 - _NEAR, -1), -1) if "sure_proposal" in sentence.opens(j)), None)


def _object(sentence: Sentence, k: int) -> int | None:
    """The proposal that is put forward, from item `k` on, perhaps behind those to whom it goes (إلى حماس)."""
    j = sentence.light(k).end
    if sentence.word(j) == "الي" and sentence.mention(j + 1):
        j = sentence.light(sentence.who(j + 1)[1]).end
    return j if "proposal" in sentence.opens(j) else None


def _of_peace(sentence: Sentence, noun: int) -> bool:
    """Whether the proposal is one between sides: by its own word, or by what it is for (خطة لوقف …)."""
    near = range(noun + 1, min(noun + 1 + _PEACE, len(sentence)))
    if "sure_proposal" in sentence.opens(noun):
        return not any(sentence.word(j).startswith(("قانون", "لقانون", "تشريع")) for j in near)
    return any("peace" in sentence.opens(j) for j in near)


def replies(sentence: Sentence, k: int, statements: Sequence[Statement], last: Hit | None) -> Iterator[Hit]:
    """سلمت أ ردها على المقترح · ردت أ على المقترح · وافقت أ على المقترح · رفضت أ المبادرة."""
    cue = reading(sentence.word(k), "hand_verb", "answer_verb")
    outcome = of_verb(sentence, k, cue.tense) if cue else None
    if cue is None or outcome is None or any("wait" in sentence.opens(j) for j in range(max(k - 4, 0), k)):
        return
    for subject in (behind(sentence, k), before(sentence, k)):
        if subject is None or not _able(subject.who):
            continue
        end = _answered(sentence, subject.end, cue)
        if end is not None:
            yield _hit("reply", subject, k, subject.first, end, outcome, sentence)
            return


def _answered(sentence: Sentence, k: int, cue: Cue) -> int | None:
    """The item behind the proposal that is answered, from item `k` on."""
    j = sentence.light(k).end
    if cue.frame == "hand_verb":
        if "reply_noun" not in sentence.opens(j):
            return None
        j = sentence.light(j + 1).end
    on = sentence.word(j) == "علي"
    j += on
    found = reading(sentence.word(j), "sure_proposal", "proposal")
    if found is None or (cue.frame == "hand_verb" and not on):
        return None
    return j + 1 if (found.definite or _of_somebody(sentence, j)) and _for_peace(sentence, j) else None


def _for_peace(sentence: Sentence, j: int) -> bool:
    """Whether what is answered is a proposal between sides: a plan or a draft only where it says for what (خطة السلام)."""
    if sentence.opens(j) & {"sure_proposal"}:
        return not any("قانون" in sentence.word(i) for i in (j + 1, j + 2))
    return any("peace" in sentence.opens(i) for i in range(j + 1, min(j + 4, len(sentence))))


def _of_somebody(sentence: Sentence, j: int) -> bool:
    """Whether the proposal at `j` is a certain one by its genitive: مقترح واشنطن، مقترح سد الفجوات (none with tanwin: مقترحا)."""
    following = sentence.word(j + 1)
    bare = not sentence.word(j).endswith("ا")
    return sentence.mention(j + 1) is not None or (
        bare and len(following) > 1 and following not in ("من", "في", "لم", "لا", "ان", "عن", "قد")
    )


def answers(sentence: Sentence, k: int, statements: Sequence[Statement], last: Hit | None) -> Iterator[Hit]:
    """«أكد موافقة أ على المقترح», «رفض أ للمبادرة»."""
    cue = reading(sentence.word(k), "answer_noun")
    if cue is None or cue.pronoun or cue.definite or sentence.mention(k + 1) is None or sentence.prefix(k + 1):
        return
    who, end = sentence.who(k + 1)
    if not _able(who) or any("wait" in sentence.opens(j) or "plan" in sentence.opens(j) for j in range(max(k - 4, 0), k)):
        return
    j = sentence.light(end).end
    j += sentence.word(j) == "علي"
    found = reading(sentence.word(j), "sure_proposal", "proposal")
    outcome = of_noun(sentence, k, j)
    if found is not None and outcome == "happened" and (found.definite or _of_somebody(sentence, j)) and _for_peace(sentence, j):
        subject = Subject(who, k, end, Light(k + 1))
        yield _hit("reply", subject, k, k, j + 1, outcome, sentence)


def _hit(kind: EventKind, subject: Subject, k: int, first: int, end: int, outcome: Outcome, sentence: Sentence) -> Hit:
    place, dates = merged(subject.light, sentence.light(subject.end), sentence.light(attributes(sentence, end - 1)))
    who = tuple(Participant(a, "initiator") for a in subject.who)
    return Hit(kind, who, k, min(first, k), max(end, k + 1), outcome, place, dates)
