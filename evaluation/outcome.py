"""What became of each statement: gold and prediction side by side."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from evaluation.gold import GoldArticle
from evaluation.match import Record
from evaluation.score import NO_RECORD, ArticleScore

OutcomeKind = Literal["right", "bounds", "wrong speaker", "missed", "spurious"]

OUTCOMES: tuple[OutcomeKind, ...] = ("right", "bounds", "wrong speaker", "missed", "spurious")
"""Right; right but for where the content begins or ends; found, the speaker wrong; not found; given without need."""

_COMPARED = ("mode", "act", "date")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A gold statement with the predicted one that answers it, or either alone."""

    kind: OutcomeKind
    gold: Record | None
    predicted: Record | None
    speaker: str
    """Gold's first name of the speaker; empty where there is no gold statement."""
    got: str
    """The label of the predicted speaker; empty where there is no predicted statement."""
    differs: tuple[str, ...] = ()
    """Which of mode, act and date differ."""

    @property
    def content(self) -> Record:
        """The content in question: gold's, or the predicted one's where gold has none."""
        either = self.gold or self.predicted or {}
        return dict(either["content"])


def outcomes(article: GoldArticle, record: Record | None, score: ArticleScore) -> tuple[Outcome, ...]:
    """The outcome of every statement of an article, in the order of the text."""
    given = NO_RECORD if record is None else record
    found = _outcomes(article.gold["statements"], given, score)
    return tuple(sorted(found, key=lambda o: (o.content["start"], -o.content["end"], o.kind)))


def _outcomes(gold: list[Record], record: Record, score: ArticleScore) -> Iterator[Outcome]:
    labels = {a["id"]: str(a["label"]) for a in record["actors"]}
    given = record["statements"]
    for i, j, _ in score.pairs:
        kind: OutcomeKind = "wrong speaker"
        if i in score.attributed:
            kind = "right" if i in score.strict else "bounds"
        differs = tuple(name for name in _COMPARED if gold[i].get(name) != given[j].get(name))
        yield Outcome(kind, gold[i], given[j], speaker_name(gold[i]), labels.get(given[j]["speaker"], "nobody"), differs)
    met = {i for i, _, _ in score.pairs}
    for i, s in enumerate(gold):
        if i not in met:
            yield Outcome("missed", s, None, speaker_name(s), "")
    met_given = {j for _, j, _ in score.pairs}
    for j in score.scored:
        if j not in met_given:
            yield Outcome("spurious", None, given[j], "", labels.get(given[j]["speaker"], "nobody"))


def speaker_name(statement: Record) -> str:
    """The first name that gold gives the speaker."""
    names = statement["speaker"]["names"]
    return str(names[0]) if names else "nobody"
