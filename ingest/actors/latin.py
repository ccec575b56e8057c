"""Latin letters as Arabic would write them, as far as consonants go."""

import re

from ingest.mentions.respelled import skeleton

_TWO = (
    ("sch", "ش"), ("tch", "تش"), ("sh", "ش"), ("ch", "ش"), ("kh", "خ"), ("gh", "غ"), ("th", "ث"), ("dh", "ذ"), ("ph", "ف"),
    ("ck", "ك"), ("x", "كس"), ("ce", "سي"), ("ci", "سي"), ("cy", "سي"),
)  # fmt: skip
_ONE = dict(zip("bcdfgjklmnpqrstvwyz", "بكدفغجكلمنبقرستفويز", strict=True))


def bones_of_latin(word: str) -> str:
    """`skeleton` of a word in Latin letters: `Blinken` has that of بلينكن. Only a guess, for comparison."""
    rest, out = word.lower(), ""
    for latin, arabic in _TWO:
        rest = rest.replace(latin, arabic)
    rest = re.sub(r"([a-z])\1", r"\1", rest)
    for letter in rest:
        out += _ONE.get(letter, "" if letter == "h" else "ا" if letter.isascii() else letter)
    return skeleton(out)
