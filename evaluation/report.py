"""The figures as text that a person can read."""

from collections.abc import Sequence

from evaluation.breakdown import Share
from evaluation.figures import PRF_FIGURES, SHARE_FIGURES, Prf
from evaluation.groups import MODES
from evaluation.reliability import calibration_error
from evaluation.run import OURS, Evaluation
from evaluation.table import between, table

_NOT_BASELINES = {"links", "roles", "dates", "segments"}  # of which the baselines say nothing


def report(run: Evaluation) -> str:
    """Our figures with 95 % intervals of F1 over the articles, the baselines' F1 beside them; then by mode, construction, confidence."""
    parts = [table(_figures(run)), _articles(run)]
    for figure in ("detection", "attribution"):
        parts += [f"\nF1 of {figure} by mode", table(_modes(run, figure))]
    parts += [
        "\nBy construction (P of what we give, R of what gold has; a statement may count in several)",
        table(_constructions(run)),
        f"\nConfidence (expected calibration error {calibration_error(run.reliability):.3f})",
        table(_reliability(run)),
    ]
    return "\n".join(parts)


def _figures(run: Evaluation) -> list[list[str]]:
    head = ["", "P", "R", "F1", "95 % interval", "right/given/gold", *run.baselines]
    return [head, *(_prf_row(run, name) for name in PRF_FIGURES), *(_share_row(run, name) for name in SHARE_FIGURES)]


def _articles(run: Evaluation) -> str:
    missing = sum(a.missing for a in run.ours.articles)
    return f"{len(run.gold)} articles" + (f", {missing} of them without a record (all missed)" if missing else "")


def _prf_row(run: Evaluation, name: str) -> list[str]:
    v: Prf = getattr(run.ours.figures, name)
    bound = between(run.bounds[OURS][name])
    row = [name, f"{v.precision:.3f}", f"{v.recall:.3f}", f"{v.f1:.3f}", bound, f"{v.right}/{v.predicted}/{v.gold}"]
    for other, score in run.baselines.items():
        f1 = getattr(score.figures, name).f1
        row.append("–" if name in _NOT_BASELINES else f"{f1:.3f} {between(run.bounds[other][name])}")
    return row


def _share_row(run: Evaluation, name: str) -> list[str]:
    label = "statement date" if name == "date" else name
    row = [label, "", "", f"{getattr(run.ours.figures, name):.3f}", "", ""]
    others = run.baselines.values()
    return [*row, *("–" if name in _NOT_BASELINES | {"date"} else f"{getattr(s.figures, name):.3f}" for s in others)]


def _modes(run: Evaluation, figure: str) -> list[list[str]]:
    rows = [["", "gold", *run.scores]]
    for k, mode in enumerate(MODES):
        shares: Sequence[Share] = [getattr(by[k], figure) for by in run.modes.values()]
        rows.append([mode.name, str(shares[0].gold), *(f"{s.f1:.3f} {between(s.bound)}" for s in shares)])
    return rows


def _constructions(run: Evaluation) -> list[list[str]]:
    rows = [["", "gold", "given", "detected P", "R", "attributed P", "R", "F1", "95 % interval", "strict R"]]
    for f in run.constructions:
        d, a = f.detection, f.attribution
        shown = [f"{x:.3f}" for x in (d.precision, d.recall, a.precision, a.recall, a.f1)]
        rows.append([f.group.name, str(d.gold), str(d.predicted), *shown, between(a.bound), f"{f.strict.recall:.3f}"])
    return rows


def _reliability(run: Evaluation) -> list[list[str]]:
    head = ["confidence", "given", "mean", "right"]
    return [head, *([f"{r.low:.1f} to {r.high:.1f}", str(r.count), f"{r.mean:.3f}", f"{r.right:.3f}"] for r in run.reliability)]
