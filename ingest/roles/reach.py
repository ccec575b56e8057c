"""Find what stands near a word of a sentence: the actors that follow it, the word of a kind before or after it."""

from collections.abc import Sequence

from ingest.model import Mention, Span
from ingest.roles.clause import Item, actors, demonym

Sentence = Sequence[Item]
_STATES = frozenset({"اماره", "مملكه", "جمهوريه", "سلطنه"})
_EFFORTS = ("جهود", "الجهود", "مساعي", "المساعي", "سعيها", "سعيه", "تحرك", "عملها", "عمله", "تنسيق", "التنسيق")
_LINKS = frozenset({"من", "كل", "كلا", "كلتا", "،", ",", '"', "«", "(", "جانب", "قبل"})
_AND = frozenset(
    {
        "و",
        "وكل",
        "وكذلك",
        "الي",
        "،",
        ",",
        "من",
        "جهه",
        "كل",
        "جانب",
        "ايضا",
        '"',
        "»",
        "«",
        "ومن",
        "وخصمه",
        "وغريمه",
        "ونظيره",
        "وخصمها",
        "ونظيرته",
    }
)


def helping(sentence: Sentence, index: int) -> bool:
    """Whether the actors at `index` are those with whom somebody makes efforts, and no sides: «جهودها مع أ وب للتوصل إلى هدنة»."""
    if index < 1 or sentence[index - 1].mention or sentence[index - 1].word not in ("مع", "ومع", "الي"):
        return False
    return any(not i.mention and i.word.startswith(_EFFORTS) for i in sentence[max(index - 4, 0) : index - 1])


def near(sentence: Sentence, index: int, frame: str, ahead: int, behind: int = 0) -> int | None:
    """Index of the nearest item that opens `frame` up to so many items after, then before `index`; None where there is none."""
    for k in range(index + 1, min(index + 1 + ahead, len(sentence))):
        if frame in sentence[k].opens and not sentence[k].mention:
            return k
    for k in range(index - 1, max(index - 1 - behind, -1), -1):
        if frame in sentence[k].opens and not sentence[k].mention:
            return k
    return None


def any_near(sentence: Sentence, index: int, kinds: Sequence[str], ahead: int, behind: int = 0) -> int | None:
    """The nearest item of any of the frames `kinds`."""
    found = [k for kind in kinds if (k := near(sentence, index, kind, ahead, behind)) is not None]
    return min(found, key=lambda k: abs(k - index), default=None)


def following(sentence: Sentence, index: int, skip: int = 2) -> tuple[list[Mention], int]:
    """The mentions that begin at most `skip` linking words after `index`, with all that is coordinated to them, and the end."""
    k = index + 1
    while k < len(sentence) and k <= index + skip and not sentence[k].mention and sentence[k].word in _LINKS:
        k += 1
    if k < len(sentence) and sentence[k].mention:
        return coordinated(sentence, k)
    state = _unknown_state(sentence, k)
    return ([state], k + 2) if state else ([], index + 1)


def _unknown_state(sentence: Sentence, k: int) -> Mention | None:
    """«إمارة أ», «جمهورية ب» at `k`, where the authority does not know the name."""
    if k + 1 >= len(sentence) or sentence[k].word not in _STATES:
        return None
    name = sentence[k + 1]
    if name.mention or name.opens or not name.word.isalpha() or demonym(name):
        return None
    span = Span(sentence[k].span.start, name.span.end)
    return Mention(span, "name", f"state:{name.word}", "state", f"{sentence[k].surface} {name.surface}", span)


def coordinated(sentence: Sentence, index: int) -> tuple[list[Mention], int]:
    """The mention at `index` and those joined to it by و, إلى جانب or in a list; and the index after the last."""
    found: list[Mention] = []
    k = index
    while k < len(sentence):
        item = sentence[k]
        if not item.mention:
            break
        found.append(item.mention)
        end = k + 1
        k = end
        while k < len(sentence) and k < end + 4 and not sentence[k].mention and sentence[k].word in _AND:
            k += 1
        linked = k < len(sentence) and sentence[k].mention and (k > end or sentence[k].prefix.startswith("و"))
        words = [s.word for s in sentence[end:k]]
        if not linked or (
            words and all(w in ("من", "،", ",", '"', "»") for w in words) and not sentence[k].prefix.startswith("و")
        ):
            return found, end
    return found, k


def nisbas(sentence: Sentence, index: int, skip: int = 0) -> tuple[list[Mention], int]:
    """The states that adjectives after `index` name (الوساطة المصرية القطرية), `skip` words of the same phrase let pass."""
    found: list[Mention] = []
    k = index + 1
    limit = k + skip
    while (
        k < len(sentence)
        and k <= limit
        and demonym(sentence[k]) is None
        and not sentence[k].mention
        and sentence[k].word.isalpha()
    ):
        k += 1
    while k < len(sentence):
        if sentence[k].word in ("-", "–", "و", "/") and found and k + 1 < len(sentence) and demonym(sentence[k + 1]):
            k += 1
            continue
        state = demonym(sentence[k])
        if state is None:
            break
        found.append(state)
        k += 1
    return found, k if found else index + 1


def acting(mentions: Sequence[Mention]) -> list[Mention]:
    """The actors of several mentions."""
    return [a for m in mentions for a in actors(m)]
