"""Whether an event took place, is planned, was called off or is denied; nothing where the text only wishes or supposes it."""

from ingest.events.cues import Tense
from ingest.events.sentence import Sentence
from ingest.model import Outcome

_WINDOW = 6
_NOT = frozenset({"لم", "لن", "ولم", "ولن", "ما"})
_NO_FUTURE = ("سياس", "سيار", "سيطر", "سياد", "سياح", "سياق", "سينا", "ستين", "ستوك", "سنوات", "سيده", "سيول", "سندر")
_BEFORE_TALKS = frozenset({"قبل", "قبيل", "عشيه"})


def of_verb(sentence: Sentence, k: int, tense: Tense) -> Outcome | None:
    """The standing that tense and the words before give to the verb at `k`."""
    words = _words(sentence, k)
    near = words[-4:]
    if any(w in _NOT for w in words[-1:]):
        return "denied"
    if tense == "jussive" or (tense == "present" and words[-1:] == ["قد"]):
        return None
    frames = [_frames(sentence, j) for j in range(max(k - _WINDOW, 0), k)]
    if any("hedge" in f for f in frames[-3:]):
        return None
    if any("نف" in w and "deny" in f for w, f in zip(words[-len(frames) :], frames, strict=False)):
        return "denied"
    if tense == "future" or any("plan" in f for f in frames):
        return "planned"
    if tense == "past":
        return "happened" if not any(w in ("لو", "اذا", "ربما") for w in near) else None
    if any("want" in f for f in frames) or words[-1:] == ["ان"]:
        return None
    return "happened" if sentence.title else None


def of_noun(sentence: Sentence, k: int, end: int) -> Outcome | None:
    """The standing that the words around give to a noun at `k` whose phrase ends at `end`; None where they give none."""
    before = [_frames(sentence, j) for j in range(max(k - _WINDOW, 0), k)]
    words = _words(sentence, k)
    if sentence.opens(k - 1) & {"during", "within"}:
        if sentence.word(k - 1).endswith("في") and any("رغب" in w or "فكر" in w for w in words):
            return None  # «يرغب في لقاء»
        return "planned" if any(_future(w) for w in words) else "happened"
    if any("deny" in f for f in before):
        return "denied" if any(w.lstrip("و").startswith(("نف", "ينف", "تنف", "ناف")) for w in words[-_WINDOW:]) else None
    if any("cancel" in f for f in before):
        return "cancelled"
    if any("want" in f or "hedge" in f for f in before):
        return None
    if any("plan" in f for f in before) or any("ahead" in sentence.opens(j) for j in range(k + 1, min(end + 2, k + 9))):
        return "planned"
    if any(w in _BEFORE_TALKS for w in words[-2:]):
        return None
    return "happened"


def _future(word: str) -> bool:
    """Whether a word is a verb of the future (سيبحث)."""
    word = word.removeprefix("و")
    return len(word) > 4 and word.startswith(("سي", "ست", "سن")) and not word.startswith(_NO_FUTURE)


def _words(sentence: Sentence, k: int) -> list[str]:
    return [sentence.items[j].word for j in range(max(k - _WINDOW, 0), k)]


def _frames(sentence: Sentence, k: int) -> frozenset[str]:
    return sentence.opens(k)
