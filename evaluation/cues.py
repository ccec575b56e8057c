"""A short list of reporting verbs for the baselines; the extractor's own lexicon is larger and of no concern here."""

import re
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Literal

CueKind = Literal["verb", "participle"]
Cue = Callable[[str], CueKind | None]
"""Says of a word as written, diacritics taken off, whether it is a reporting cue, and of which kind."""

_MARKS = re.compile("[\u064b-\u065f\u0670\u0640]")
_LETTERS = str.maketrans("أإآى", "اااي")


def _bare(word: str) -> str:
    return _MARKS.sub("", word).translate(_LETTERS)


@cache
def _forms() -> dict[str, CueKind]:
    """Each cue of `cues.tsv` in the forms it takes: feminine, plural and dual of verbs, gender and plural of participles."""
    out: dict[str, CueKind] = {}
    for row in files(__package__).joinpath("cues.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        word, kind, _ = row.split("\t")
        bare = _bare(word)
        if kind == "verb":
            feminine = bare[:-1] + "ت" if bare[-1] in "اي" else bare + "ت"
            out |= dict.fromkeys((bare, feminine, f"{bare}وا", f"{bare}ا"), "verb")
        else:
            stem = bare.removesuffix("ا")
            out |= dict.fromkeys((bare, f"{stem}ه", f"{stem}ة", f"{stem.removesuffix('ي')}ين"), "participle")
    return out


def common_cue(word: str) -> CueKind | None:
    """The kind of a common reporting verb in the past (or قال in the present) or of its participle, with و or ف before it."""
    bare = _bare(word)
    forms = _forms()
    return forms.get(bare) or (forms.get(bare[1:]) if bare[:1] in ("و", "ف") else None)
