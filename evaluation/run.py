"""One evaluation: everything that the report, the page and the JSON show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from evaluation.baselines import BASELINES
from evaluation.bootstrap import Interval, intervals
from evaluation.breakdown import GroupFigures, breakdown
from evaluation.cues import Cue, common_cue
from evaluation.gold import GoldArticle
from evaluation.groups import CONSTRUCTIONS, MODES, Group
from evaluation.match import Record
from evaluation.outcome import Outcome, outcomes
from evaluation.reliability import Reliability, judged, reliability
from evaluation.score import Score, score

OURS = "wasata"
"""The name of what is evaluated, among those of the baselines."""


@dataclass(frozen=True)
class Evaluation:
    """Annotated articles, the records of each system by article id, and its score; `OURS` is the first system."""

    gold: tuple[GoldArticle, ...]
    records: Mapping[str, Mapping[str, Record]]
    scores: Mapping[str, Score]

    @property
    def ours(self) -> Score:
        """The score of what is evaluated."""
        return self.scores[OURS]

    @property
    def baselines(self) -> dict[str, Score]:
        """The others' scores."""
        return {name: s for name, s in self.scores.items() if name != OURS}

    @cached_property
    def bounds(self) -> dict[str, dict[str, Interval]]:
        """The intervals of each figure's F1, by system."""
        return {name: intervals([a.counts for a in s.articles]) for name, s in self.scores.items()}

    @cached_property
    def modes(self) -> dict[str, tuple[GroupFigures, ...]]:
        """The figures of each mode, by system."""
        return {name: self._by(MODES, name) for name in self.scores}

    @cached_property
    def constructions(self) -> tuple[GroupFigures, ...]:
        """Our figures of each construction."""
        return self._by(CONSTRUCTIONS, OURS)

    @cached_property
    def outcomes(self) -> dict[str, tuple[Outcome, ...]]:
        """What became of each statement, by article."""
        records = self.records[OURS]
        return {g.name: outcomes(g, records.get(g.name), s) for g, s in zip(self.gold, self.ours.articles, strict=True)}

    @cached_property
    def reliability(self) -> tuple[Reliability, ...]:
        """How often our statements of a confidence are right."""
        records = self.records[OURS]
        return reliability(pair for g in self.gold if g.name in records for pair in judged(g, records[g.name]))

    def _by(self, groups: Sequence[Group], system: str) -> tuple[GroupFigures, ...]:
        return breakdown(groups, self.gold, self.records[system], self.scores[system].articles)


def evaluate(gold: Sequence[GoldArticle], records: Mapping[str, Record], cue: Cue = common_cue) -> Evaluation:
    """Score `records`, by article id, and each baseline on the same articles, with `cue` to tell them the reporting cues."""
    systems: dict[str, Mapping[str, Record]] = {OURS: records}
    systems |= {name: {g.name: make(g.name, g.text, cue) for g in gold} for name, make in BASELINES.items()}
    return Evaluation(tuple(gold), systems, {name: score(gold, r) for name, r in systems.items()})
