"""Score extraction records against annotated articles, with bootstrap intervals, beside baselines.

Works on plain records (`extraction.schema.json`) and gold dictionaries, so that it knows nothing of how they were made.
"""

from evaluation.baselines import BASELINES
from evaluation.bootstrap import Interval, interval, intervals
from evaluation.breakdown import GroupFigures, Share, breakdown
from evaluation.cue_class import CueClass, cue_class
from evaluation.cues import Cue, CueKind, common_cue
from evaluation.figures import Counts, Figures, Prf
from evaluation.gold import GoldArticle, annotated_ids, load_gold
from evaluation.groups import CONSTRUCTIONS, MODES, Group
from evaluation.machine import as_json
from evaluation.misses import misses
from evaluation.outcome import OUTCOMES, Outcome, outcomes
from evaluation.page import page
from evaluation.reliability import Reliability, brier, calibration_error, judged, reliability
from evaluation.report import report
from evaluation.run import OURS, Evaluation, evaluate
from evaluation.score import ArticleScore, Miss, Score, score, score_article

__all__ = [
    "BASELINES",
    "CONSTRUCTIONS",
    "MODES",
    "OURS",
    "OUTCOMES",
    "ArticleScore",
    "Counts",
    "Cue",
    "CueClass",
    "CueKind",
    "Evaluation",
    "Figures",
    "GoldArticle",
    "Group",
    "GroupFigures",
    "Interval",
    "Miss",
    "Outcome",
    "Prf",
    "Reliability",
    "Score",
    "Share",
    "annotated_ids",
    "as_json",
    "breakdown",
    "brier",
    "calibration_error",
    "common_cue",
    "cue_class",
    "evaluate",
    "interval",
    "intervals",
    "judged",
    "load_gold",
    "misses",
    "outcomes",
    "page",
    "reliability",
    "report",
    "score",
    "score_article",
]
