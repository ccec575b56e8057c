"""The names of processes.

A process has the key `CONFLICT-TOPIC-talks` (`gaza-ceasefire-talks`, `iran-us-nuclear-talks`): the conflict by its sides or,
failing that, by its place (`process_names.tsv`), the topic by its words (`topics.tsv`). Ceasefire, hostages and prisoner exchange
over one conflict are one negotiation, so they share `ceasefire-talks`. Where a text names no topic, the conflict's usual one counts.
Where the table has no conflict, the key is the sides' own keys in alphabetical order (`egypt+turkey`; folded Arabic words joined by
a dash for sides that the authority does not know) without a topic, or `unnamed-` and a hash of the article.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import compress, count
from typing import NamedTuple

from ingest.lexicon.authority import authority
from ingest.link.spelling import spelled
from ingest.roles.cues import bases, rows
from ingest.text import Table, fold

_ONE = {"hostages": "ceasefire", "prisoner-exchange": "ceasefire"}
_CRISES = ("ازمه", "نزاع", "صراع", "حرب", "ملف", "شان", "قضيه", "مساله")
_SUFFIX = "-talks"
_RELATIVE = re.compile(r"\b(ال(?!ت\w\wيه\b)\w{3,})يه\b")
_ASIDE = 4
"""The rank of topics that stand beside the usual one of a conflict."""
_HOSTILE = ("nuclear", "peace", "ceasefire", "normalization", "reconciliation")
_LONGEST_LABEL = 5


class Conflict(NamedTuple):
    """`sides` are the sets of actor keys that mean it, `places` the folded words that name its theatre."""

    key: str
    label_en: str
    label_ar: str
    sides: tuple[frozenset[str], ...]
    places: tuple[tuple[str, ...], ...]
    topic: str


class Topic(NamedTuple):
    """`concept` is the topic in the ontology's vocabulary, `key` its part of a process's key; a lower `rank` wins.

    `forms` are folded words or phrases.
    """

    key: str
    concept: str
    label_en: str
    label_ar: str
    forms: tuple[tuple[str, ...], ...]
    rank: int


@cache
def conflicts() -> dict[str, Conflict]:
    """The conflicts of the table by key."""
    return {
        r["key"]: Conflict(
            r["key"],
            r["label_en"],
            r["label_ar"],
            tuple(frozenset(s.split("+")) for s in r["parties"].split("|") if s),
            tuple(tuple(fold(p).split()) for p in r["places"].split("|") if p),
            r["topic"],
        )
        for r in rows("process_names.tsv")
    }


@cache
def topics() -> dict[str, Topic]:
    """The topics of the table by key."""
    return {
        r["key"]: Topic(
            key=r["key"],
            concept=r["concept"],
            label_en=r["label_en"],
            label_ar=r["label_ar"],
            forms=tuple(tuple(fold(f).split()) for f in r["forms"].split("|")),
            rank=int(r["rank"]),
        )
        for r in rows("topics.tsv")
    }


def conflict_of(sides: Iterable[str]) -> str | None:
    """The conflict whose sides are all among `sides`."""
    have = frozenset(sides)
    found = [(len(s), c.key) for c in conflicts().values() for s in c.sides if s <= have]
    return max(found, key=lambda f: f[0])[1] if found else None


def disputed(sides: Iterable[str]) -> bool:
    """Whether they are the sides of a conflict that the table knows with what they negotiate about."""
    conflict = conflict_of(sides)
    return conflict is not None and bool(conflicts()[conflict].topic)


def hostile(sides: Iterable[str]) -> bool:
    """Whether a meeting of the sides is by itself a part of their process: not between those who only share waters, borders or trade."""
    conflict = conflict_of(sides)
    return conflict is not None and conflicts()[conflict].topic in _HOSTILE


def side_key(key: str, label: str) -> str:
    """The part of a process's key for one side: its key in the authority, else the folded words of its label."""
    return key if key in authority().actors else "-".join(re.findall(r"\w+", fold(label))[:_LONGEST_LABEL])


Phrases = dict[str, list[tuple[tuple[str, ...], str]]]
"""Phrases with what they name, by their first word."""


def places_in(words: Sequence[str]) -> Counter[str]:
    """How often the words name the theatre of each conflict."""
    return _count(words, _places())


def topics_in(words: Sequence[str]) -> Counter[str]:
    """How often the words speak of each topic."""
    return _count(words, _topic_forms())


@cache
def _places() -> Phrases:
    return _by_first((c.key, (*c.places, *_crises(c.key))) for c in conflicts().values())


def _crises(state: str) -> tuple[tuple[str, ...], ...]:
    """«الأزمة السورية», «النزاع اليمني»: the theatre by the adjective of its state."""
    adjectives = [a for a, (key, _, number) in authority().demonyms.items() if key == state and number == "s"]
    return tuple((noun, "ال" + a) for noun in _CRISES for a in adjectives)


@cache
def _topic_forms() -> Phrases:
    return _by_first((t.key, t.forms) for t in topics().values())


def _by_first(forms: Iterable[tuple[str, tuple[tuple[str, ...], ...]]]) -> Phrases:
    out: Phrases = {}
    for key, phrases in forms:
        for phrase in phrases:
            out.setdefault(phrase[0], []).append((phrase, key))
    return out


def _count(words: Sequence[str], by_first: Phrases) -> Counter[str]:
    found: Counter[str] = Counter()
    for index in compress(count(), map(_OPENS.__getitem__, words)):
        for base in _OPENS[words[index]]:
            for phrase, key in by_first.get(base, ()):
                if len(phrase) == 1 or tuple(words[index + 1 : index + len(phrase)]) == phrase[1:]:
                    found[key] += 1
    return found


_OPENS = Table(lambda word: tuple(base for base in bases(word) if base in _places() or base in _topic_forms()))
"""The bases of a word that begin the name of a place or topic; most words have none and are passed over."""


def key_of(conflict: str, counted: Counter[str]) -> str:
    """The key of the process over `conflict` with the topics `counted`."""
    joined: Counter[str] = Counter()
    for topic, often in counted.items():
        joined[_ONE.get(topic, topic)] += often
    if conflict not in conflicts() and not conflict.startswith("unnamed"):
        return conflict + _SUFFIX
    aside = all(topics()[t].rank == _ASIDE for t in joined)
    if aside and conflict in conflicts() and conflicts()[conflict].topic:
        return f"{conflict}-{conflicts()[conflict].topic}{_SUFFIX}"
    if not joined:
        return conflict + _SUFFIX
    best = min(joined, key=lambda t: (topics()[t].rank, -joined[t], t))
    return f"{conflict}-{best}{_SUFFIX}"


def process_label(key: str) -> tuple[str, str]:
    """English and Arabic label of a process: `("Gaza ceasefire talks", "محادثات وقف إطلاق النار (غزة)")`."""
    conflict, topic = _parts(key)
    known = conflicts().get(conflict)
    names = [authority().actors.get(k) for k in conflict.split("+")]
    plain = [_unfolded(spelled(side.replace("-", " "))) for side in conflict.split("+")]  # the key has them folded
    english = known.label_en if known else "–".join(n.label_en if n else k for n, k in zip(names, plain, strict=True))
    arabic = known.label_ar if known else " و".join(n.label_ar if n else k for n, k in zip(names, plain, strict=True))
    if conflict.startswith("unnamed"):
        english, arabic = "Unnamed", "غير مسماة"
    if topic is None:
        return f"{english} talks", f"محادثات ({arabic})"
    return f"{english} {topics()[topic].label_en} talks", f"محادثات {topics()[topic].label_ar} ({arabic})"


def _unfolded(name: str) -> str:
    """Relative adjectives that folding left with ه written as they are, for words that no table has: الساحليه → الساحلية.

    A word with the article has no pronoun suffix, so only roots (الفقيه) and verbal nouns (التوجيه) end in يه themselves.
    """
    return _RELATIVE.sub(r"\1ية", name)


def process_topics(key: str) -> tuple[str, ...]:
    """The topics of a process, as names of the ontology's vocabulary."""
    topic = _parts(key)[1]
    return (topics()[topic].concept,) if topic else ()


def conflict_key(process: str) -> str:
    """The part of a process's key that names its conflict."""
    return _parts(process)[0]


def _parts(key: str) -> tuple[str, str | None]:
    plain = key.removesuffix(_SUFFIX)
    for topic in sorted(topics(), key=len, reverse=True):
        if plain.endswith("-" + topic):
            return plain.removesuffix("-" + topic), topic
    return plain, None
