"""The evaluation for machines."""

from dataclasses import asdict
from typing import Any

from evaluation.breakdown import GroupFigures, Share
from evaluation.figures import PRF_FIGURES
from evaluation.outcome import Outcome
from evaluation.reliability import calibration_error
from evaluation.run import OURS, Evaluation
from evaluation.score import Score

Json = dict[str, Any]


def as_json(run: Evaluation, *, misses: bool = False) -> Json:
    """The figures in the reference scorer's form with the bounds of each interval, then baselines, modes and constructions.

    `misses` adds every statement that is not right, with its content's span, and the differences in roles and dates.
    """
    out = _score(run, OURS, run.ours)
    out["modes"] = {name: _groups(by) for name, by in run.modes.items()}
    out["constructions"] = _groups(run.constructions)
    out["reliability"] = [{k: round(v, 4) for k, v in asdict(r).items()} for r in run.reliability]
    out["calibration_error"] = round(calibration_error(run.reliability), 4)
    out["baselines"] = {name: _score(run, name, s) for name, s in run.baselines.items()}
    if misses:
        found = [_outcome(name, o) for name, of in run.outcomes.items() for o in of if o.kind != "right"]
        out["misses"] = found + [
            {"article": m.article, "kind": m.kind, "who": m.who, "text": m.text, "got": m.got or None} for m in run.ours.misses
        ]
    return out


def _score(run: Evaluation, system: str, score: Score) -> Json:
    out = score.as_json()
    for name in PRF_FIGURES:
        bound = run.bounds[system][name]
        out[name] |= {"low": round(bound.low, 4), "high": round(bound.high, 4)}
    return out


def _groups(figures: tuple[GroupFigures, ...]) -> Json:
    return {f.group.name: {name: _share(getattr(f, name)) for name in ("detection", "attribution", "strict")} for f in figures}


def _share(s: Share) -> Json:
    shown = {"p": s.precision, "r": s.recall, "f1": s.f1, "low": s.bound.low, "high": s.bound.high}
    return {k: round(v, 4) for k, v in shown.items()} | {"predicted": s.predicted, "gold": s.gold}


def _outcome(article: str, o: Outcome) -> Json:
    return {
        "article": article,
        "kind": o.kind,
        "gold": {"speaker": o.speaker, "content": _span(o.gold["content"])} if o.gold else None,
        "predicted": {"speaker": o.got, "content": _span(o.predicted["content"])} if o.predicted else None,
        "differs": list(o.differs),
    }


def _span(span: Json) -> Json:
    return {"start": span["start"], "end": span["end"]}
