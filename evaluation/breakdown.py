"""Detection and attribution within groups of statements, with intervals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evaluation.bootstrap import Interval, interval
from evaluation.figures import Prf
from evaluation.gold import GoldArticle
from evaluation.groups import Group, seen
from evaluation.match import Record
from evaluation.score import NO_RECORD, ArticleScore


@dataclass(frozen=True, slots=True)
class Share:
    """Precision over the predicted statements of a group, recall over gold's, and the interval of their F1."""

    found_predicted: int
    predicted: int
    found_gold: int
    gold: int
    bound: Interval

    @property
    def precision(self) -> float:
        """Share of the predicted statements of the group that are right, whatever group gold has them in."""
        return Prf(self.found_predicted, self.predicted, 0).precision

    @property
    def recall(self) -> float:
        """Share of gold's statements of the group that were met, whatever group the prediction is in."""
        return Prf(self.found_gold, 0, self.gold).recall

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return _f1(self.found_predicted, self.predicted, self.found_gold, self.gold)


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """The three figures of the report within one group."""

    group: Group
    detection: Share
    attribution: Share
    strict: Share


def breakdown(
    groups: Sequence[Group], gold: Sequence[GoldArticle], records: Mapping[str, Record], scores: Sequence[ArticleScore]
) -> tuple[GroupFigures, ...]:
    """The figures of each group over the articles; `scores` are those of `gold`, in its order."""
    rows = [_rows(groups, g, records.get(g.name) or NO_RECORD, s) for g, s in zip(gold, scores, strict=True)]
    out = []
    for k, group in enumerate(groups):
        per_article = [r[k] for r in rows]
        out.append(GroupFigures(group, *(_share(per_article, level) for level in range(3))))
    return tuple(out)


_Row = tuple[int, int, tuple[int, int, int], tuple[int, int, int]]
"""Of one article and group: predicted, gold, and how many of either are detected, attributed, strict."""


def _rows(groups: Sequence[Group], article: GoldArticle, record: Record, score: ArticleScore) -> list[_Row]:
    kinds = {a["id"]: a.get("type") for a in record["actors"]}
    gold = seen(article, article.gold["statements"], lambda s: bool(s["speaker"].get("unnamed")))
    given = seen(article, record["statements"], lambda s: kinds.get(s["speaker"]) == "unnamed_source")
    levels = (
        score.pairs,
        [p for p in score.pairs if p[0] in score.attributed],
        [p for p in score.pairs if p[0] in score.strict],
    )
    out = []
    for g in groups:
        in_gold = {i for i, s in enumerate(gold) if g.holds(s)}
        in_given = {j for j in score.scored if g.holds(given[j])}
        met = [sum(j in in_given for _, j, _ in pairs) for pairs in levels]
        met_gold = [sum(i in in_gold for i, _, _ in pairs) for pairs in levels]
        out.append((len(in_given), len(in_gold), (met[0], met[1], met[2]), (met_gold[0], met_gold[1], met_gold[2])))
    return out


def _share(rows: Sequence[_Row], level: int) -> Share:
    columns = ([r[2][level] for r in rows], [r[0] for r in rows], [r[3][level] for r in rows], [r[1] for r in rows])
    found_predicted, predicted, found_gold, gold = map(sum, columns)
    return Share(found_predicted, predicted, found_gold, gold, interval(columns, _f1))


def _f1(found_predicted: int, predicted: int, found_gold: int, gold: int) -> float:
    p = found_predicted / predicted if predicted else 0.0
    r = found_gold / gold if gold else 0.0
    return 2 * p * r / (p + r) if p + r else 0.0
