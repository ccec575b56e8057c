"""Orthographic folding for lookups: the same spellings count as one word as in `ingest.text.folding` (a test compares the two).

It stands here again because `api` and `ingest` meet only in the graph.
"""

import re
from collections import defaultdict

_SAME = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا",
    "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي",
    "ة": "ه", "ۀ": "ه", "ہ": "ه", "ە": "ه",
    "ک": "ك", "ڪ": "ك", "گ": "ك",
    "ؤ": "و", "پ": "ب", "چ": "ج", "ڤ": "ف",
}  # fmt: skip
_DIGITS = {chr(base + i): str(i) for base in (0x0660, 0x06F0) for i in range(10)}
_DROP = [*range(0x064B, 0x0660), 0x0670, 0x0640, *range(0x0610, 0x061B), *range(0x06D6, 0x06EE)]
_DROP += [0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, 0xAD]
_TABLE = str.maketrans(_SAME | _DIGITS) | dict.fromkeys(_DROP)
_MARKS = "[" + "".join(map(chr, _DROP)) + "]*"
_SPELLINGS: defaultdict[str, str] = defaultdict(str)
for _spelling, _letter in (_SAME | _DIGITS).items():
    _SPELLINGS[_letter] += _spelling


def fold(text: str) -> str:
    """The folded form, in lower case, blanks at the ends removed."""
    return text.translate(_TABLE).lower().strip()


def pattern(text: str) -> str:
    """A regular expression (XPath's, to be used with flag `i`) that finds every spelling of `text`, anywhere, marks or none.

    Blanks match any run of blanks. `anchored` it with `^` and `$` for whole labels.
    """
    return _MARKS.join(_one(letter) for letter in re.sub(r"\s+", " ", fold(text))) if fold(text) else ""


def anchored(text: str) -> str:
    """As `pattern`, for the whole of a label."""
    return f"^\\s*{_MARKS}{pattern(text)}{_MARKS}\\s*$"


def final(text: str) -> str:
    """As `pattern`, for the last words of a label: a family name."""
    return f"\\s{_MARKS}{pattern(text)}{_MARKS}\\s*$"


def _one(letter: str) -> str:
    if letter == " ":
        return r"\s+"
    if letter in _SPELLINGS:
        return f"[{letter}{_SPELLINGS[letter]}]"
    return letter if letter.isalnum() else re.sub(r"([\\^$.|?*+(){}\[\]\-])", r"\\\1", letter)
