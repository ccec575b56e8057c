"""Names as they are asked for and compared."""

import unicodedata

from ingest.lexicon.authority import spellings
from ingest.text import fold
from ingest.text.folding import DROPPED

_MARKS = dict.fromkeys(map(ord, DROPPED))
_HAMZA = str.maketrans("أإآٱ", "اااا")
_MOST = 8
_BOUND = frozenset(map(fold, ("عبد", "أبو", "أبي", "أبا", "أم", "بن", "ابن", "بنت", "آل", "بو")))


def asked(name: str) -> tuple[str, ...]:
    """The spellings under which Wikidata may have an Arabic name, which it finds only letter by letter: as it is without marks,
    with and without hamza on alef, ending in ya or alef maqsura, ta marbuta or ha, عبد joined or apart. The first eight."""
    base = " ".join(name.translate(_MARKS).split())
    found = [base]
    for change in (_without_hamza, _ya, _maqsura, _ha, _abd):
        found += [change(spelling) for spelling in list(found)]
    return tuple(dict.fromkeys(filter(None, found)))[:_MOST]


def _without_hamza(name: str) -> str:
    return name.translate(_HAMZA)


def _ya(name: str) -> str:
    return " ".join(w[:-1] + "ي" if w.endswith("ى") and len(w) > 3 else w for w in name.split())


def _maqsura(name: str) -> str:
    return " ".join(w[:-1] + "ى" if w.endswith("ي") and len(w) > 3 else w for w in name.split())


def _ha(name: str) -> str:
    return " ".join(w[:-1] + "ه" if w.endswith("ة") else w for w in name.split())


def _abd(name: str) -> str:
    return name.replace("عبد ال", "عبدال") if "عبد ال" in name else name.replace("عبدال", "عبد ال")


def same_arabic(a: str, b: str) -> bool:
    """Whether two Arabic names are one after orthographic normalisation."""
    return not spellings(a, True).isdisjoint(spellings(b, True))


def same_latin(a: str, b: str) -> bool:
    """Whether two names in Latin letters are one but for case, accents and punctuation."""
    return latin(a) == latin(b) != ()


def latin(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without accents and punctuation."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return tuple("".join(c if c.isalnum() else " " for c in plain.replace("'", "")).split())


def words(text: str) -> list[str]:
    """The folded words of an Arabic text, article and all, punctuation gone."""
    return "".join(c if c.isalnum() else " " for c in fold(text)).split()


def is_whole(name: str) -> bool:
    """Whether a person's name has two names in it: عبد العزيز and أبو بكر are one."""
    return len([w for w in words(name) if w not in _BOUND]) > 1
