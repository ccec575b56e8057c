"""What one lays on whom one accuses: حمّله المسؤولية، تبعة الفشل."""

BURDENS = ("مسوولي", "تبعه", "تبعات", "وزر")
"""Beginnings of such nouns, without the article."""


def carries_blame(word: str) -> bool:
    """Whether a folded word is such a noun, with the article or بـ."""
    return word.removeprefix("ب").removeprefix("ال").startswith(BURDENS)
