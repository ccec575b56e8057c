"""One reading of a word."""

from typing import Literal, NamedTuple

Pos = Literal["verb", "participle", "masdar", "noun", "adj", "prep", "conj", "part", "pron"]


class Analysis(NamedTuple):
    """A reading with its clitics off; every text is folded (`ingest.text.folding`) and undiacritised.

    `lemma` is the entry's folded lemma; `entry` its id in the lexicon (`cue:57`, `noun:wazir`), so that a cue's frames can
    be looked up. `proclitics` are in order (`("و", "ب")`); `article` says whether ال is there; `enclitic` is the attached
    pronoun (`ه`, `ها`, `هم`, `هما`, `نا`, `ي` …) or "". `aspect` is p(erfect) or i(mperfect) of a verb; `person`, `gender` and
    `number` are those of the word (of a participle's or noun's form), None where the form leaves them open.
    """

    lemma: str
    entry: str
    pos: Pos
    proclitics: tuple[str, ...] = ()
    article: bool = False
    enclitic: str = ""
    aspect: Literal["p", "i"] | None = None
    person: Literal["1", "2", "3"] | None = None
    gender: Literal["m", "f"] | None = None
    number: Literal["s", "d", "p"] | None = None
