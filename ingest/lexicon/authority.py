"""Who is known: actors, posts with dates, nationality adjectives and capitals, from the tables beside this file.

`actors.tsv` has one actor a line; an alias (or label) that ends in `?` is also a common word or shared by several actors and
counts only where something else speaks for it. Its `confidence` is about the Wikidata link: verified, recalled, weak, unresolved.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import product
from pathlib import Path

from ingest.model.mention import ActorType, Gender
from ingest.text import fold, folded_words

_HERE = Path(__file__).parent
_NISBA = (  # endings after the bare adjective (أمريكي), with gender and number
    ("", "m", "s"), ("ه", "f", "s"), ("ين", "m", "p"), ("ون", "m", "p"), ("ان", "m", "d"), ("تين", "f", "d"), ("تان", "f", "d"),
    ("ات", "f", "p"), ("ا", "m", "s"), ("و", "m", "p"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class KnownActor:
    """One actor of the authority. `aliases` are Arabic (or Latin) names; `weak` those that need support by the context."""

    key: str
    qid: str | None
    type: ActorType
    label_ar: str
    label_en: str
    aliases: tuple[str, ...]
    weak: frozenset[str]
    affiliation: str | None
    gender: Gender | None
    confidence: str


@dataclass(frozen=True, slots=True)
class Post:
    """A post of `holder` from `start` to `end` (ISO days, months or years; None: open). `body` is a state or organisation."""

    holder: str
    title: str
    title_en: str
    body: str | None
    start: str
    end: str | None
    confidence: str

    def held_on(self, day: str) -> bool:
        """Whether it was held on the ISO day; the last day counts for the successor."""
        return self.start <= day[: len(self.start)] and (self.end is None or day[: len(self.end)] < self.end)


def rows(name: str) -> Iterator[dict[str, str]]:
    """The lines of a table of this folder, by column name."""
    with (_HERE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


_AMERICA = {
    article + f"ام{one}ك{end}": article + f"ام{other}ك{end}"
    for one, other in (("ري", "ير"), ("ير", "ري"))
    for article in ("", "ال")
    for end in ("ا", "ي", "يه")
}
"""The two spellings of America and its adjective."""


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """The folded tokens of a name without hyphens and quotation marks: `حركة "حماس"` → (حركه, حماس)."""
    return folded_words(name)


def spellings(name: str, foreign: bool) -> set[tuple[str, ...]]:
    """The folded token sequences by which a name is written: عبد and أبو joined or apart; غ as ج in foreign names; أمريكي as أميركي."""
    base = words_of(name)
    out = {base, tuple(_AMERICA.get(w, w) for w in base)}
    for i, word in enumerate(base[:-1]):
        if word in ("عبد", "ابو", "بو"):
            out |= {(*w[:i], w[i] + w[i + 1], *w[i + 2 :]) for w in list(out) if len(w) > i + 1}
    if foreign and any("غ" in w for w in base):
        out |= set(product(*[{w, w.replace("غ", "ج")} for w in base]))
    return out


class Authority:
    """Look-ups over the tables; build it once with `authority()`."""

    def __init__(self) -> None:
        self.actors: dict[str, KnownActor] = {}
        for row in rows("actors.tsv"):
            names = [row["label_ar"], *filter(None, row["aliases"].split("|"))]
            self.actors[row["key"]] = KnownActor(
                key=row["key"],
                qid=row["qid"] or None,
                type=row["type"],  # type: ignore[arg-type]
                label_ar=names[0].removesuffix("?"),
                label_en=row["label_en"],
                aliases=tuple(n.removesuffix("?") for n in names[1:]),
                weak=frozenset(n.removesuffix("?") for n in names if n.endswith("?")),
                affiliation=row["affiliation"] or None,
                gender=row["gender"] or None,  # type: ignore[arg-type]
                confidence=row["confidence"],
            )
        self.posts = tuple(
            Post(
                r["holder"], r["position_ar"], r["position_en"], r["body"] or None, r["start"], r["end"] or None, r["confidence"]
            )
            for r in rows("positions.tsv")
        )
        self.capitals = {r["place"]: r["state"] for r in rows("metonyms.tsv")}

    @cached_property
    def names(self) -> dict[tuple[str, ...], tuple[tuple[str, bool], ...]]:
        """Folded token sequence → (key, whether the name is weak) of all who bear it."""
        out: dict[tuple[str, ...], dict[str, bool]] = {}
        for actor in self.actors.values():
            foreign = actor.type == "person"
            for name in (actor.label_ar, *actor.aliases):
                for words in spellings(name, foreign):
                    if words:
                        bearers = out.setdefault(words, {})
                        bearers[actor.key] = bearers.get(actor.key, True) and name in actor.weak
        return {words: tuple(bearers.items()) for words, bearers in out.items()}

    @cached_property
    def adjectives(self) -> dict[str, tuple[str, ...]]:
        """Key of a state, body or continent → its adjectives and plurals as the table writes them."""
        out: dict[str, tuple[str, ...]] = {}
        for row in rows("demonyms.tsv"):
            words = (*row["nisba"].split("|"), *(row.get("plural") or "").split("|"))
            out[row["key"]] = tuple(dict.fromkeys((*out.get(row["key"], ()), *filter(None, words))))
        return out

    @cached_property
    def demonyms(self) -> dict[str, tuple[str, Gender, str]]:
        """Folded adjective without article, in every form → (key of the state or body, gender, number s, d or p)."""
        out: dict[str, tuple[str, Gender, str]] = {}
        for row in rows("demonyms.tsv"):
            for adjective in row["nisba"].split("|"):
                for ending, gender, number in _NISBA:
                    out.setdefault(fold(adjective) + ending, (row["key"], gender, number))  # type: ignore[arg-type]
            for plural in filter(None, (row.get("plural") or "").split("|")):
                out.setdefault(fold(plural), (row["key"], "m", "p"))
        return out

    def state_of(self, key: str | None) -> str | None:
        """The state (or body) that an actor belongs to: itself, a capital's state, or its affiliation."""
        actor = self.actors.get(key or "")
        if actor is None:
            return None
        if actor.type == "state" or actor.affiliation is None:
            return actor.key
        return actor.affiliation


@cache
def authority() -> Authority:
    """The one authority of the process."""
    return Authority()
