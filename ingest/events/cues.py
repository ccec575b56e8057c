"""The words of events (`ingest/lexicon/event_cues.tsv`), looked up by folded form without clitics."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import compress, count
from typing import Literal, NamedTuple

from ingest.lexicon.table import rows
from ingest.text import Table, beginnings, fold

Tense = Literal["past", "present", "future", "jussive", "noun", ""]
OPENING = frozenset(
    [
        "meet_verb", "gather_verb", "receive_verb", "phone_verb", "ring_verb", "visit_verb", "arrive_verb", "propose_verb",
        "hand_verb", "answer_verb", "answer_noun", "sign_verb", "meet_noun", "talks_noun", "call_noun", "visit_noun", "round_noun", "sign_noun",
    ]
)  # fmt: skip
"""Frames that may open an event; the others say more of one."""
_PRONOUNS = ("هما", "ها", "هم", "ه")
_VERBS = ("past", "present", "jussive")
_TAKING = ("propose_verb", "sign_verb", "host_verb")


class Cue(NamedTuple):
    """One reading of a word. `clitic` is the preposition before a noun (ب، ل، ك), `pronoun` what is attached behind it."""

    frame: str
    tense: Tense
    clitic: str = ""
    definite: bool = False
    pronoun: str = ""


@cache
def _table() -> dict[str, tuple[tuple[str, Tense], ...]]:
    out: dict[str, list[tuple[str, Tense]]] = {}
    for row in rows("event_cues.tsv"):
        out.setdefault(fold(row["form"]), []).append((row["frame"], row["tense"]))  # type: ignore[arg-type]
    return {form: tuple(readings) for form, readings in out.items()}


def _read(word: str) -> tuple[Cue, ...]:
    if not _may_be_any()(word):
        return ()
    table = _table()
    bare = [word] if len(word) < 3 or word[0] not in "وف" else [word, word[1:]]
    out = [Cue(frame, tense) for form in bare for frame, tense in table.get(form, ())]
    for form in bare:
        if form[:1] == "س":
            out += [Cue(frame, "future") for frame, tense in table.get(form[1:], ()) if tense == "present"]
        out += _with_object(form)
        out += _nominal(form)
    return tuple(dict.fromkeys(out))


def _with_object(form: str) -> list[Cue]:
    """«المقترح الذي قدمته أ»: a verb whose pronoun takes up the noun before the relative."""
    found = []
    for pronoun in ("ها", "ه"):
        if form.endswith(pronoun) and len(form) > 4:
            readings = _table().get(form.removesuffix(pronoun), ())
            found += [Cue(f, t, pronoun=pronoun) for f, t in readings if f in _TAKING and t in _VERBS]
    return found


def _nominal(form: str) -> list[Cue]:
    table = _table()
    stems = [("", form)]
    if form.startswith("لل"):
        stems.append(("ل", "ال" + form[2:]))
    elif form[:1] in ("ب", "ل", "ك") and len(form) > 3:
        stems.append((form[0], form[1:]))
    out = []
    for clitic, stem in stems:
        article = stem.startswith("ال") and len(stem) > 4
        plain = stem[2:] if article else stem
        if clitic or article:
            out += [Cue(f, t, clitic, article) for f, t in table.get(plain, ()) if t not in _VERBS]
        for pronoun in () if article else _PRONOUNS:
            if plain.endswith(pronoun) and len(plain) - len(pronoun) > 2:
                base = plain.removesuffix(pronoun)
                for noun in (base, base[:-1] + "ه" if base.endswith("ت") else base):
                    out += [Cue(f, t, clitic, False, pronoun) for f, t in table.get(noun, ()) if t == "noun"]
    return out


CUES = Table(_read)
"""Folded word → its readings."""
_FRAMES = Table(lambda word: frozenset(cue.frame for cue in CUES[word]))


_BEFORE = 4
"""Letters that may be attached before a form (وبالـ)."""


@cache
def _may_be_any() -> Callable[[str], bool]:
    return beginnings(_table(), _BEFORE)


@cache
def _may_open() -> Callable[[str], bool]:
    return beginnings((f for f, readings in _table().items() if any(frame in OPENING for frame, _ in readings)), _BEFORE)


def _opening(word: str) -> bool:
    """Whether a word may open an event. Most cannot by their letters, so that a text full of new words costs little."""
    return _may_open()(word) and not OPENING.isdisjoint(_FRAMES[word])


_OPENS = Table(_opening)


def frames(word: str) -> frozenset[str]:
    """The frames of all readings of a folded word."""
    return _FRAMES[word]


def reading(word: str, *wanted: str) -> Cue | None:
    """The first reading of a folded word that is of one of the frames `wanted`."""
    return next((cue for cue in CUES[word] if cue.frame in wanted), None)


def joined(word: str) -> bool:
    """Whether a folded word begins with the conjunction (والتقى) and not with a و of its own (وافقت، وصل)."""
    return word[:1] in ("و", "ف") and word not in _table()


def openings(words: Sequence[str]) -> list[int]:
    """Indices of the folded tokens that may open an event; most words open nothing, and are passed over in C."""
    return list(compress(count(), map(_OPENS.__getitem__, words)))
