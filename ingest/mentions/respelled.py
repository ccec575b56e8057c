"""Foreign names have no one spelling in Arabic: بينس and بنس, برغ and برج are one name."""

from functools import cache, lru_cache

from ingest.lexicon.authority import authority
from ingest.mentions.words import arabic_names

_SAME = str.maketrans("جغقگصسزظذضطثح", "ككككسسسسددتته")
_VOWELS = frozenset("اويىءه")


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a folded word without article, those that transcribers mix up as one, no letter twice in a row."""
    bare = word.removeprefix("ال") if len(word) > 4 else word
    out = ""
    for at, letter in enumerate(bare.translate(_SAME)):
        if letter in _VOWELS and at:
            continue
        kept = "ا" if letter in _VOWELS else letter
        if not out.endswith(kept):
            out += kept
    return out


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of as many words may be two spellings of one; short skeletons say too little."""
    if one == other or len(one) != len(other):
        return one == other
    return all(a == b or _alike(a, b) for a, b in zip(one, other, strict=True))


def _alike(a: str, b: str) -> bool:
    if min(len(a), len(b)) < 4 or a in arabic_names() or len(skeleton(a)) < 3 or skeleton(a) != skeleton(b):
        return False
    return _within(a, b) or _within(b, a)


def _within(short: str, long: str) -> bool:
    """Whether one spelling only writes more vowels than the other (كونتي is no كانتي): its letters are the other's in order."""
    letters = iter(long.translate(_SAME))
    return all(letter in letters for letter in short.translate(_SAME))


@cache
def _known() -> dict[tuple[str, ...], list[tuple[tuple[str, ...], str]]]:
    out: dict[tuple[str, ...], list[tuple[tuple[str, ...], str]]] = {}
    for words, bearers in authority().names.items():
        if len(words) > 1:
            for key, _ in bearers:
                if authority().actors[key].type == "person":
                    out.setdefault(tuple(map(skeleton, words)), []).append((words, key))
    return out


def known_as(words: tuple[str, ...]) -> str | None:
    """The only known person whose full name is `words` in another spelling: مايك بينس, انجيلا ميركيل."""
    bones = tuple(map(skeleton, words))
    if words[0] in arabic_names() or words[0].startswith("عبد"):
        return None
    if len(words) < 2 or min(map(len, words)) < 3 or sum(map(len, bones)) < 5:
        return None
    keys = {
        key
        for full, key in _known().get(bones, ())
        if all(_within(a, b) or _within(b, a) for a, b in zip(full, words, strict=True))
    }
    return next(iter(keys)) if len(keys) == 1 else None
