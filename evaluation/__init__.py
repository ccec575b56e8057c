"""Score extraction records against annotated articles, with bootstrap intervals, beside baselines.

Works on plain records (`extraction.schema.json`) and gold dictionaries, so that it knows nothing of how they were made.
"""

from evaluation.baselines import BASELINES
from evaluation.bootstrap import Interval, intervals
from evaluation.compare import baseline_scores
from evaluation.cues import Cue, CueKind, common_cue
from evaluation.figures import Counts, Figures, Prf
from evaluation.gold import GoldArticle, load_gold
from evaluation.reliability import Reliability, calibration_error, judged, reliability
from evaluation.report import misses, report
from evaluation.score import ArticleScore, Miss, Score, score, score_article

__all__ = [
    "BASELINES",
    "ArticleScore",
    "Counts",
    "Cue",
    "CueKind",
    "Figures",
    "GoldArticle",
    "Interval",
    "Miss",
    "Prf",
    "Reliability",
    "Score",
    "baseline_scores",
    "calibration_error",
    "common_cue",
    "intervals",
    "judged",
    "load_gold",
    "misses",
    "reliability",
    "report",
    "score",
    "score_article",
]
