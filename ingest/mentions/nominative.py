"""The label of an unnamed source in the case in which one would cite it."""

from ingest.lexicon.authority import authority
from ingest.mentions.words import noun, nouns
from ingest.text import fold

_OPENS_REST = frozenset(["في", "من", "لدي", "داخل", "قرب", "عن", "الي", "علي"])
_COUNTING = frozenset(["عده", "بضعه", "بعض", "عدد", "كبار", "احد", "احدي", "عشرات", "ميات", "الاف"])
_KINDS = ("source", "office", "org", "media", "armed", "indefinite", "media_word", "document", "report")


def nominative(phrase: str) -> str:
    """An indefinite phrase with its head and adjectives in the nominative: مسؤولا أميركيا كبيرا → مسؤول أميركي كبير.

    Only words whose nominative the tables have are changed, up to the first preposition or word that they do not have.
    """
    words = phrase.split()
    if words and fold(words[0]) in _COUNTING:
        return phrase  # عدة مسؤولين
    head = noun(fold(words[0]), *_KINDS) if words else None
    dual = head is not None and head.number == "d" and fold(words[0][:-2] + "ون") not in nouns()
    for k, word in enumerate(words):
        folded = fold(word)
        if folded in _OPENS_REST or folded.startswith("ال"):
            break
        changed = _word(word, dual)
        if changed == word and not _listed(folded):
            break
        words[k] = changed
    return " ".join(words)


def _word(word: str, dual: bool) -> str:
    bare = word.replace("ً", "")
    if bare.endswith("ا") and len(bare) > 3 and _listed(fold(bare[:-1])):
        return bare[:-1]
    if word.endswith("ين") and len(word) > 4:
        right = word[:-2] + ("ان" if dual else "ون")
        found = nouns().get(fold(right), ())
        if fold(right) in authority().demonyms or any(n.number != "s" for n in found):
            return right
    return word


def _listed(folded: str) -> bool:
    return folded in authority().demonyms or noun(folded, *_KINDS) is not None
