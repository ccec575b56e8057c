"""Fixed phrases of attribution as data: sources (بحسب), reporter's voice (يذكر أن), switches (من جهته), settings, labels."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ingest.lexicon.table import rows
from ingest.text import fold

Kind = Literal[
    "source",  # ACC_PP: the clause before it is what that source said
    "gist",  # بالقول، مفاده: the content follows
    "negative",  # reporter's background or inference: no statement
    "passive",  # hearsay without a speaker: no statement
    "no_comment",  # refusal to speak: no statement
    "background",  # pluperfect: a statement, but said earlier
    "switch",  # another speaker begins
    "topic",  # another topic begins; the chain of continuations ends
    "same",  # the topic goes on
    "document",  # a document speaks (جاء في)
    "setting",  # where it was said; no cue by itself
    "reply",  # what it answers
    "idiom",  # looks like a cue and is none (لفت الأنظار)
    "reported",  # masdar that carries a report
    "label",  # what follows in quotation marks is a name, not speech
]
_PRONOUNS = ("", "ه", "ها", "هم", "هما", "هن", "ي", "نا", "ك", "كم")
_ALEF_HAMZA = ("يه", "يها", "يهم", "وه", "وها", "وهم")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of folded words. The last word is `whole`, or ends in `pronoun` (any possessive or none), or is a `proclitic`.

    With `proclitic` the last word is ل or ب and stands on the next token, which is counted in a match's length.
    """

    kind: Kind
    cue: str
    words: tuple[str, ...]
    last: Literal["whole", "pronoun", "proclitic"]
    gloss: str

    def at(self, folded: Sequence[str], start: int) -> bool:
        """Whether it stands in `folded` from `start`; its first word may carry و or ف."""
        end = start + len(self.words)
        if end > len(folded):
            return False
        for offset, word in enumerate(self.words):
            found = folded[start + offset]
            if offset == 0 and found[:1] in ("و", "ف") and not self._fits(found, offset, word):
                found = found[1:]
            if not self._fits(found, offset, word):
                return False
        return True

    def _fits(self, found: str, offset: int, word: str) -> bool:
        if offset < len(self.words) - 1 or self.last == "whole":
            return found == word
        if self.last == "proclitic":
            return found.startswith(word) and len(found) > len(word) + 1
        if word.endswith("ء") and found[: len(word) - 1] == word[:-1] and found[len(word) - 1 :] in _ALEF_HAMZA:
            return True
        return found.startswith(word) and found[len(word) :] in _PRONOUNS


@cache
def phrases() -> tuple[Phrase, ...]:
    """All phrases, longest first, then in the order of the table."""
    found = []
    for row in rows("phrases.tsv"):
        pattern = row["pattern"]
        words = tuple(pattern.rstrip("+").split())
        last: Literal["whole", "pronoun", "proclitic"] = "whole"
        if pattern.endswith("+"):
            last = "proclitic" if len(words[-1]) == 1 else "pronoun"
        found.append(Phrase(row["kind"], row["cue"], words, last, row["gloss"]))  # type: ignore[arg-type]
    return tuple(sorted(found, key=lambda p: -len(p.words)))


@cache
def _by_first() -> dict[str, tuple[Phrase, ...]]:
    index: dict[str, list[Phrase]] = {}
    for phrase in phrases():
        alone = len(phrase.words) == 1 and phrase.last == "pronoun"
        starts = [phrase.words[0] + p for p in _PRONOUNS] if alone else [phrase.words[0]]
        for start in starts:
            for carried in ("", "و", "ف"):
                index.setdefault(carried + start, []).append(phrase)
    return {k: tuple(v) for k, v in index.items()}


def phrases_at(folded: Sequence[str], start: int) -> tuple[Phrase, ...]:
    """The phrases that stand in a row of folded words from `start`, longest first; `len(p.words)` tokens each."""
    if not 0 <= start < len(folded):
        return ()
    return tuple(p for p in _by_first().get(folded[start], ()) if p.at(folded, start))


@cache
def _attitudes() -> dict[str, str]:
    return {fold(row["noun"]): row["act"] for row in rows("attitudes.tsv")}


def attitude_act(noun: str) -> str | None:
    """The act of أعرب عن، أبدى، وجّه with that folded noun as object (with or without ال and a possessive); None where unknown."""
    for bare in dict.fromkeys((noun.removeprefix("ال"), noun)):  # الأسف, but التزام
        for ending in _PRONOUNS:
            stem = bare.removesuffix(ending) if ending else bare
            for lemma in (stem, stem.removesuffix("ت") + "ه", stem.removesuffix("ا")):
                if lemma in _attitudes():
                    return _attitudes()[lemma]
    return None
