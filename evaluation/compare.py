"""The baselines' scores on the same articles as ours."""

from collections.abc import Sequence

from evaluation.baselines import BASELINES
from evaluation.cues import Cue, common_cue
from evaluation.gold import GoldArticle
from evaluation.score import Score, score


def baseline_scores(gold: Sequence[GoldArticle], cue: Cue = common_cue) -> dict[str, Score]:
    """The score of each baseline, by its name, with `cue` to tell it the reporting cues."""
    return {name: score(gold, {g.name: make(g.name, g.text, cue) for g in gold}) for name, make in BASELINES.items()}
