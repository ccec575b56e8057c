"""Orthographic folding: one form for spellings that Arabic newspapers use for the same word.

Variants follow what real pages hold: hamza seats, final ya and ta marbuta, Persian ya and kaf, three sets of digits,
diacritics, tatweel and direction marks. Method after the "orthographic normalisation" of CAMeL Tools' `utils.normalize`.
"""

from ingest.text.table import Table

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

DROPPED = "".join(map(chr, _DROP))
"""Characters that belong to a word but vanish when it is folded."""


_FOLDED = Table(lambda word: word.translate(_TABLE).lower())


def fold(text: str) -> str:
    """The folded form, in lower case; shorter than `text` where marks were dropped, so never use its offsets.

    Does not take clitics off and does not touch punctuation.
    """
    # Word by word: looking words up is ten times as fast as translating their letters.
    if " " not in text:
        return _FOLDED[text]
    return " ".join(map(_FOLDED.__getitem__, text.split(" ")))
