"""Words as the index compares them: folded forms, and stems by which المفاوضات, مفاوضات and والمفاوضات are one.

Stems follow the light stemmer light10 (Larkey, Ballesteros and Connell 2007, "Light Stemming for Arabic Information Retrieval") over
folded words, but for its conjunction: a bare و may be the word's own (وزير), so it stays in the index, and a search asks for the
stem with each proclitic before it. Snowball's Arabic stemmer was measured first and left: it gives مفاوض for المفاوضات but مفاوضا
for مفاوضات.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from api.fold import fold

_WORD = re.compile(r"\w+")
_FRONTS = ("وبال", "فبال", "وكال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال")
_BACKS = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
_LEAST = 2
"""Letters that must stay."""
_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وس")


def forms(text: str) -> list[str]:
    """The folded words of `text`, in order."""
    return _WORD.findall(fold(text))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a folded word; a word without Arabic letters is its own."""
    if not "\u0621" <= word[:1] <= "\u064a":
        return word
    for front in _FRONTS:
        if word.startswith(front) and len(word) - len(front) >= _LEAST:
            word = word[len(front) :]
            break
    for back in _BACKS:
        if word.endswith(back) and len(word) - len(back) >= _LEAST:
            word = word[: -len(back)]
    return word


def query(text: str, beginning: Callable[[str], list[str] | None] = lambda _: None) -> str | None:
    """The FTS5 expression for the words of a search, each of which must be there: as a stem, or as the beginning of a form.

    Several words in `text` (a phrase between quotation marks) must stand next to one another. None where there is no word.
    `beginning` may give the indexed words that begin with a form: FTS5 reads all statements of a beginning before it gives the first,
    those of whole words one by one.
    """
    found = forms(text)
    if not found:
        return None
    first, rest = stem(found[0]), [stem(word) for word in found[1:]]
    starts = {front + first for front in _PROCLITICS}
    if found[0][0] in "وفب" and len(found[0]) > _LONG:  # the asker's own conjunction
        starts.add(stem(found[0][1:]))
    stems = " OR ".join(_phrase([start, *rest]) for start in sorted(starts))
    begun = None if rest else beginning(found[0])
    if begun is None:
        return f"(stems : ({stems}) OR forms : {_phrase(found)}{'' if rest else ' *'})"
    # Forms of these stems are found by them already; of a common word, to look again took half of the time.
    whole = " OR ".join(_phrase([word]) for word in begun if stem(word) not in starts)
    return f"(stems : ({stems}) OR forms : ({whole}))" if whole else f"(stems : ({stems}))"


_LONG = 4


def _phrase(words: list[str]) -> str:
    return '"' + " ".join(words) + '"'  # letters and digits only, so nothing is to be escaped
