"""The tables of figures at the head of the page."""

from collections.abc import Sequence
from html import escape

from evaluation.breakdown import Share
from evaluation.figures import PRF_FIGURES, SHARE_FIGURES
from evaluation.groups import MODES
from evaluation.reliability import calibration_error
from evaluation.run import OURS, Evaluation
from evaluation.table import between

_LABELS = {
    "detection": "الكشف",
    "attribution": "النسبة إلى القائل",
    "strict": "النسبة مع الحدود",
    "links": "روابط ويكي بيانات",
    "roles": "أدوار الوساطة",
    "dates": "عبارات الزمن",
    "mode": "الصيغة",
    "act": "الفعل",
    "date": "تاريخ القول",
    "segments": "أقسام الصفحة",
}
_SYSTEMS = {
    OURS: "وساطة",
    "marks": "علامات التنصيص وحدها",
    "marks+cue": "علامات وعبارة",
    "cue+conjunction": "عبارة وحرف حتى آخر الجملة",
    "+participle+memory": "مع الحال وذاكرة القائل",
}


def ltr(text: str) -> str:
    """Figures and Latin as an isolated run from left to right."""
    return f'<bdi dir="ltr">{escape(text)}</bdi>'


def figure_tables(run: Evaluation) -> str:
    """All figures, those by mode beside the baselines, those by construction, and how far confidence can be trusted."""
    head = ["", ltr("P"), ltr("R"), ltr("F1"), "مجال الثقة " + ltr("95%"), "صحيح / مستخرج / مرجع"]
    tables = [_table("الأرقام", head, [_prf(run, name) for name in PRF_FIGURES] + [_share(run, name) for name in SHARE_FIGURES])]
    for figure in ("detection", "attribution"):
        title = f"{_LABELS[figure]} ({ltr('F1')}) بحسب الصيغة، بجانب أربع طرق بسيطة"
        tables.append(_table(title, ["", "مرجع", *(_system(n) for n in run.scores)], _modes(run, figure)))
    tables.append(_table("بحسب التركيب", _CONSTRUCTION_HEAD, _constructions(run)))
    error = ltr(f"{calibration_error(run.reliability):.3f}")
    tables.append(_table(f"الثقة (خطأ المعايرة {error})", ["الثقة", "مستخرج", "المتوسط", "الصحيح منها"], _reliability(run)))
    return "".join(tables)


_CONSTRUCTION_HEAD = [
    "",
    "مرجع",
    "مستخرج",
    *(f"{a} {ltr(b)}" for a in ("الكشف", "النسبة") for b in "PR"),
    ltr("F1"),
    "مجال الثقة",
]


def _system(name: str) -> str:
    return escape(_SYSTEMS.get(name, name))


def _prf(run: Evaluation, name: str) -> list[str]:
    v = getattr(run.ours.figures, name)
    shown = (f"{v.precision:.3f}", f"{v.recall:.3f}", f"{v.f1:.3f}", between(run.bounds[OURS][name]))
    return [_LABELS[name], *map(ltr, shown), ltr(f"{v.right}/{v.predicted}/{v.gold}")]


def _share(run: Evaluation, name: str) -> list[str]:
    return [_LABELS[name], "", "", ltr(f"{getattr(run.ours.figures, name):.3f}"), "", ""]


def _modes(run: Evaluation, figure: str) -> list[list[str]]:
    rows = [["كل الصيغ", ltr(str(run.ours.figures.counts.statements_gold))]]
    rows[0] += [ltr(f"{getattr(s.figures, figure).f1:.3f} {between(run.bounds[n][figure])}") for n, s in run.scores.items()]
    for k, mode in enumerate(MODES):
        shares: list[Share] = [getattr(by[k], figure) for by in run.modes.values()]
        rows.append([mode.label, ltr(str(shares[0].gold)), *(ltr(f"{s.f1:.3f} {between(s.bound)}") for s in shares)])
    return rows


def _constructions(run: Evaluation) -> list[list[str]]:
    rows = []
    for f in run.constructions:
        d, a = f.detection, f.attribution
        counts = [ltr(str(d.gold)), ltr(str(d.predicted))]
        shown = [ltr(f"{x:.3f}") for x in (d.precision, d.recall, a.precision, a.recall, a.f1)]
        rows.append([f.group.label, *counts, *shown, ltr(between(a.bound))])
    return rows


def _reliability(run: Evaluation) -> list[list[str]]:
    return [
        [ltr(f"{r.low:.1f}–{r.high:.1f}"), ltr(str(r.count)), ltr(f"{r.mean:.3f}"), ltr(f"{r.right:.3f}")]
        for r in run.reliability
    ]


def _table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    top = "".join(f'<th scope="col">{h}</th>' for h in head)
    body = "".join(f'<tr><th scope="row">{r[0]}</th>{"".join(f"<td>{c}</td>" for c in r[1:])}</tr>' for r in rows)
    return (
        f'<div class="scroll"><table><caption>{title}</caption><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>'
    )
