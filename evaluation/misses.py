"""The list of what differs from gold, for a person to read."""

from evaluation.groups import CONSTRUCTIONS, seen
from evaluation.outcome import Outcome
from evaluation.run import Evaluation
from evaluation.score import Miss

_AROUND = 40
_SHOWN = 160


def misses(run: Evaluation, limit: int | None = None) -> str:
    """What differs from gold, article by article, statements first; at most `limit` of them an article.

    A statement is given with the speakers of both sides and its content between ⟦ ⟧ in its line of the text.
    """
    out = []
    for article, score in zip(run.gold, run.ours.articles, strict=True):
        found = [
            _statement(article.text, o, _groups(run, article.name, o)) for o in run.outcomes[article.name] if o.kind != "right"
        ]
        found += [_other(m) for m in score.misses]
        if found:
            out.append(f"{article.name} ({len(found)})")
            out += found[:limit]
        if limit is not None and len(found) > limit:
            out.append(f"  … and {len(found) - limit} more")
    return "\n".join(out) or "No misses."


def in_context(text: str, start: int, end: int) -> str:
    """A span between ⟦ ⟧ with the words around it in its line, long ones cut."""
    before = text[max(text.rfind("\n", 0, start) + 1, start - _AROUND) : start]
    stop = text.find("\n", end)
    after = text[end : min(stop if stop >= 0 else len(text), end + _AROUND)]
    inside = " ".join(text[start:end].split())
    if len(inside) > _SHOWN:
        inside = f"{inside[: _SHOWN // 2]} … {inside[-_SHOWN // 2 :]}"
    left = "" if len(before) < _AROUND else "…"
    right = "" if len(after) < _AROUND else "…"
    return f"{left}{before}⟦{inside}⟧{after}{right}"


def _groups(run: Evaluation, name: str, outcome: Outcome) -> str:
    if outcome.gold is None:
        return ""
    article = next(g for g in run.gold if g.name == name)
    (statement,) = seen(article, [outcome.gold], lambda s: bool(s["speaker"].get("unnamed")))
    return ", ".join(g.name.removeprefix("cue: ") for g in CONSTRUCTIONS if g.holds(statement))


def _statement(text: str, o: Outcome, groups: str) -> str:
    who = {
        "missed": o.speaker,
        "spurious": o.got,
        "wrong speaker": f"{o.speaker} (got {o.got})",
    }.get(o.kind, o.speaker)
    lines = [f"  {o.kind:13} {who}" + (f"  [{o.gold['mode']}; {groups}]" if o.gold else "")]
    lines.append(f"    {in_context(text, o.content['start'], o.content['end'])}")
    if o.kind == "bounds" and o.predicted:
        span = o.predicted["content"]
        lines.append(f"    got {in_context(text, span['start'], span['end'])}")
    return "\n".join(lines)


def _other(miss: Miss) -> str:
    instead = f" (got {miss.got})" if miss.got else ""
    return f"  {miss.kind:13} {miss.who}{instead}: {' '.join(miss.text.split())}"
