"""Counts and the figures made of them."""

from dataclasses import dataclass, fields
from operator import attrgetter


@dataclass(frozen=True, slots=True)
class Prf:
    """Precision, recall and F1 of `right` out of `predicted` given and `gold` wanted; 0.0 where nothing divides."""

    right: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        """Share of what was given that is right."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of what was wanted that was given."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted in one article, or the sum over several."""

    statements_gold: int = 0
    statements_predicted: int = 0
    detected: int = 0
    attributed: int = 0
    strict: int = 0
    mode: int = 0
    act: int = 0
    date: int = 0
    links_gold: int = 0
    links_predicted: int = 0
    links_right: int = 0
    roles_gold: int = 0
    roles_predicted: int = 0
    roles_right: int = 0
    dates_gold: int = 0
    dates_predicted: int = 0
    dates_right: int = 0
    characters: int = 0
    characters_right: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(a + b for a, b in zip(_VALUES(self), _VALUES(other), strict=True)))

    @property
    def figures(self) -> "Figures":
        """The figures of these counts."""
        return Figures(self)


COUNTED = tuple(f.name for f in fields(Counts))
"""What is counted, in the order of the fields."""

_VALUES = attrgetter(*COUNTED)


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures that `/shared/evaluation/score.py` defines, micro-averaged over the articles counted."""

    counts: Counts

    @property
    def detection(self) -> Prf:
        """Statements whose content overlaps a gold one by half at least."""
        c = self.counts
        return Prf(c.detected, c.statements_predicted, c.statements_gold)

    @property
    def attribution(self) -> Prf:
        """Those whose speaker is right as well."""
        c = self.counts
        return Prf(c.attributed, c.statements_predicted, c.statements_gold)

    @property
    def strict(self) -> Prf:
        """Those whose content overlaps by nine tenths as well."""
        c = self.counts
        return Prf(c.strict, c.statements_predicted, c.statements_gold)

    @property
    def links(self) -> Prf:
        """Wikidata ids of the speakers of detected statements."""
        c = self.counts
        return Prf(c.links_right, c.links_predicted, c.links_gold)

    @property
    def roles(self) -> Prf:
        """Pairs of actor and mediation role."""
        c = self.counts
        return Prf(c.roles_right, c.roles_predicted, c.roles_gold)

    @property
    def dates(self) -> Prf:
        """Date expressions with a value."""
        c = self.counts
        return Prf(c.dates_right, c.dates_predicted, c.dates_gold)

    @property
    def mode(self) -> float:
        """Share of the attributed statements whose mode is right."""
        return _share(self.counts.mode, self.counts.attributed)

    @property
    def act(self) -> float:
        """Share of the attributed statements whose act is right."""
        return _share(self.counts.act, self.counts.attributed)

    @property
    def date(self) -> float:
        """Share of the attributed statements whose day is right; none at all counts as a value."""
        return _share(self.counts.date, self.counts.attributed)

    @property
    def segments(self) -> float:
        """Share of the characters that gold gives a role, blanks left out, that have it."""
        return _share(self.counts.characters_right, self.counts.characters)


PRF_FIGURES = ("detection", "attribution", "strict", "links", "roles", "dates")
"""Figures that are a `Prf`, in the order of the report."""

SHARE_FIGURES = ("mode", "act", "date", "segments")
"""Figures that are one share."""


def _share(right: int, total: int) -> float:
    return right / total if total else 0.0
