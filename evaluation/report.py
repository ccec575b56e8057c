"""The figures as text that a person can read."""

from collections.abc import Mapping
from itertools import groupby

from evaluation.bootstrap import Interval, intervals
from evaluation.figures import PRF_FIGURES, SHARE_FIGURES, Prf
from evaluation.score import Miss, Score

_NOT_BASELINES = {"links", "roles", "dates", "segments"}  # of which the baselines say nothing
_SHOWN = 110


def report(ours: Score, baselines: Mapping[str, Score] | None = None) -> str:
    """A table of our figures with 95 % intervals of F1 over the articles, and the baselines' F1 beside them."""
    others = baselines or {}
    bounds = intervals([a.counts for a in ours.articles])
    theirs = {name: intervals([a.counts for a in s.articles]) for name, s in others.items()}
    head = ["", "P", "R", "F1", "95 % interval", "right/given/gold", *others]
    rows = [_prf_row(name, ours, bounds[name], others, theirs) for name in PRF_FIGURES]
    rows += [_share_row(name, ours, others) for name in SHARE_FIGURES]
    missing = sum(a.missing for a in ours.articles)
    tail = f"{len(ours.articles)} articles" + (f", {missing} of them without a record (all missed)" if missing else "")
    return "\n".join([_table([head, *rows]), tail])


def misses(score: Score, limit: int | None = None) -> str:
    """What differs from gold, article by article, one line each; at most `limit` lines an article."""
    out = []
    for article, group in groupby(score.misses, key=lambda m: m.article):
        found = list(group)
        out.append(f"{article} ({len(found)})")
        out += [f"  {_line(m)}" for m in found[:limit]]
        if limit is not None and len(found) > limit:
            out.append(f"  … and {len(found) - limit} more")
    return "\n".join(out) or "No misses."


def _line(miss: Miss) -> str:
    text = " ".join(miss.text.split())
    text = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    instead = f" (got {miss.got})" if miss.got else ""
    return f"{miss.kind:13} {miss.who}{instead}" + (f": {text}" if text else "")


def _prf_row(
    name: str, ours: Score, bound: Interval, others: Mapping[str, Score], theirs: Mapping[str, Mapping[str, Interval]]
) -> list[str]:
    v: Prf = getattr(ours.figures, name)
    row = [name, f"{v.precision:.3f}", f"{v.recall:.3f}", f"{v.f1:.3f}", _between(bound), f"{v.right}/{v.predicted}/{v.gold}"]
    for other, score in others.items():
        f1 = getattr(score.figures, name).f1
        row.append("–" if name in _NOT_BASELINES else f"{f1:.3f} {_between(theirs[other][name])}")
    return row


def _share_row(name: str, ours: Score, others: Mapping[str, Score]) -> list[str]:
    label = "statement date" if name == "date" else name
    row = [label, "", "", f"{getattr(ours.figures, name):.3f}", "", ""]
    return [*row, *("–" if name in _NOT_BASELINES | {"date"} else f"{getattr(s.figures, name):.3f}" for s in others.values())]


def _between(bound: Interval) -> str:
    return f"[{bound.low:.3f}, {bound.high:.3f}]"


def _table(rows: list[list[str]]) -> str:
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = [
        "  ".join(c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths, strict=True))) for row in rows
    ]
    return "\n".join([lines[0].rstrip(), "-" * len(lines[0]), *(line.rstrip() for line in lines[1:])])
