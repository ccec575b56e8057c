"""Our own lexicon as CAMeL Tools' morphological database, and the words that its stems and clitics make."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import as_file, files
from typing import Any

from ingest.morph import guard
from ingest.morph.analysis import Analysis


@cache
def embedded() -> Any:
    """CAMeL Tools' `MorphologyDB` of our own database.

    Not its `Analyzer`: `words` does without, and the import of that module alone takes a second (it makes the sets of all Unicode).
    """
    guard.prepare()
    from camel_tools.morphology.database import MorphologyDB

    with as_file(files("ingest.lexicon").joinpath("wasata.db")) as path:
        return MorphologyDB(str(path))


@cache
def _parts() -> tuple[dict[str, bool], frozenset[str], int]:
    """The beginnings of runs of proclitics of our database, whether they are whole; its pronouns and the length of the longest."""
    data = embedded()
    prefixes, suffixes = frozenset(data.prefix_hash), frozenset(data.suffix_hash)
    begun = {run[:size]: run[:size] in prefixes for run in prefixes for size in range(len(run) + 1)}
    return begun, suffixes, max(map(len, suffixes))


@cache
def _stems(kind: str) -> frozenset[str]:
    """The stems of our database of which some entry is of that kind."""
    stems = embedded().stem_hash.items()
    return frozenset(stem for stem, entries in stems if any(e["entry"].startswith(kind) for _, e in entries))


def splits(folded: str, kind: str = "") -> Iterator[tuple[str, str, str]]:
    """The ways to cut a word into proclitics, a stem of our lexicon (of an entry of `kind`, such as `cue:`) and a pronoun.

    Four words in five are none of ours, and have no stem between any clitics.
    """
    stems, (begun, suffixes, last) = _stems(kind), _parts()
    size = len(folded)
    ends = [e for e in range(max(size - last, 1), size + 1) if folded[e:] in suffixes]
    for start in range(size):
        whole = begun.get(folded[:start])
        if whole is None:
            return
        if whole:
            for end in ends:
                if end > start and folded[start:end] in stems:
                    yield folded[:start], folded[start:end], folded[end:]


def may_be(folded: str, kind: str = "") -> bool:
    """Whether a word may be in our lexicon, as an entry of `kind`: whether `splits` finds any."""
    return next(splits(folded, kind), None) is not None


def words(prefix: str, stem: str, suffix: str) -> Iterator[Analysis]:
    """What CAMeL Tools' analyser finds for one of the `splits`: the entries whose classes of clitics go together.

    The same joins over the same tables. The analyser itself takes six times as long, since it also rewrites the vowels, which
    our lexicon has not.
    """
    data = embedded()
    for before, clitics in data.prefix_hash[prefix]:
        takers, last = data.prefix_stem_compat[before], data.prefix_suffix_compat[before]
        for stem_class, entry in data.stem_hash[stem]:
            if stem_class in takers:
                ends = data.stem_suffix_compat[stem_class]
                for behind, pronoun in data.suffix_hash[suffix]:
                    if behind in ends and behind in last:
                        yield _reading(clitics, entry, pronoun)


def _reading(clitics: dict[str, str], entry: dict[str, str], pronoun: dict[str, str]) -> Analysis:
    told, has = entry.get, "-"
    return Analysis(
        entry["lex"],
        entry["entry"],
        entry["pos"],  # type: ignore[arg-type]
        () if clitics["prc"] == has else tuple(clitics["prc"].split("+")),
        clitics["art"] == "1",
        "" if pronoun["enc"] == has else pronoun["enc"],
        *(None if (value := told(name, has)) == has else value for name in ("asp", "per", "gen", "num")),  # type: ignore[arg-type]
    )
