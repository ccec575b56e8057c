"""The evaluation as one self-contained page: no scripts, no network, to be read on a phone or printed."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape
from importlib.resources import files
from string import Template

from evaluation.gold import GoldArticle
from evaluation.marked import Mark, isolated, marked
from evaluation.match import Record
from evaluation.outcome import OUTCOMES, Outcome
from evaluation.page_figures import figure_tables, ltr
from evaluation.run import Evaluation

SYMBOLS = {"right": "✓", "bounds": "◐", "wrong speaker": "⇄", "missed": "✗", "spurious": "+"}
_LABELS = {
    "right": "صحيح",
    "bounds": "حدود المضمون مختلفة",
    "wrong speaker": "القائل مختلف",
    "missed": "لم يُستخرج",
    "spurious": "زائد",
}
_SIDES = {"gold": "المرجع", "predicted": "المستخرج"}
_FIELDS = {"mode": "الصيغة", "act": "الفعل", "date": "التاريخ"}


def page(run: Evaluation) -> str:
    """The page, right to left, with a policy that lets nothing in but its own style sheet."""
    folder = files(__package__)
    style = folder.joinpath("page_style.txt").read_text(encoding="utf-8")
    template = Template(folder.joinpath("page.html").read_text(encoding="utf-8"))
    return template.substitute(
        digest=b64encode(sha256(style.encode()).digest()).decode(),
        style=style,
        summary=_summary(run),
        figures=figure_tables(run),
        legend="".join(
            f'<li><mark class="{_css(k)}">{SYMBOLS[k]} {_LABELS[k]}</mark> {ltr(str(_count(run, k)))}</li>' for k in OUTCOMES
        ),
        filters="".join(
            f'<input type="radio" name="f" id="f-{_css(k)}"><label for="f-{_css(k)}">{SYMBOLS[k]} {_LABELS[k]}</label>'
            for k in OUTCOMES
        ),
        contents="".join(_entry(run, g, n) for n, g in enumerate(run.gold, 1)),
        articles="".join(_article(g, run.outcomes[g.name], _record(run, g), n) for n, g in enumerate(run.gold, 1)),
    )


def _css(kind: str) -> str:
    return kind.replace(" ", "-")


def _count(run: Evaluation, kind: str) -> int:
    return sum(o.kind == kind for of in run.outcomes.values() for o in of)


def _record(run: Evaluation, article: GoldArticle) -> Record:
    return next(iter(run.records.values())).get(article.name) or {"statements": [], "actors": []}


def _summary(run: Evaluation) -> str:
    gold = sum(len(g.gold["statements"]) for g in run.gold)
    return f"{ltr(str(len(run.gold)))} مقالًا، {ltr(str(gold))} قولًا في المرجع، {ltr(str(run.ours.figures.counts.statements_predicted))} مستخرجًا"


def _entry(run: Evaluation, article: GoldArticle, n: int) -> str:
    f1 = run.ours.articles[n - 1].counts.figures.attribution.f1
    return f'<li><a href="#a{n}"><bdi dir="ltr">{escape(article.name)}</bdi></a> {ltr(f"{f1:.2f}")}</li>'


def _article(article: GoldArticle, found: Sequence[Outcome], record: Record, n: int) -> str:
    kinds = " ".join(sorted({f"has-{_css(o.kind)}" for o in found}))
    sides = "".join(
        f'<section><h3>{title}</h3><div class="text">{marked(article.text, list(_marks(found, side)))}</div></section>'
        for side, title in _SIDES.items()
    )
    labels = {a["id"]: str(a["label"]) for a in record["actors"]}
    rows = "".join(_pair(article.text, o, k, labels) for k, o in enumerate(found, 1))
    head = f'<h2><bdi dir="ltr">{escape(article.name)}</bdi></h2>'
    return f'<article id="a{n}" class="{kinds}">{head}<div class="sides">{sides}</div><ol>{rows}</ol></article>\n'


def _marks(found: Sequence[Outcome], side: str) -> Iterator[Mark]:
    for k, o in enumerate(found, 1):
        statement: Record | None = getattr(o, side)
        if statement is None:
            continue
        yield Mark(statement["content"], _css(o.kind), f"{k} {SYMBOLS[o.kind]}")
        for name, kind in (("cue", "cue"), ("speaker_mention", "speaker")):
            if span := statement.get(name):
                yield Mark(span, kind)


def _pair(text: str, o: Outcome, k: int, labels: dict[str, str]) -> str:
    via = [labels.get(v, "") for v in (o.predicted or {}).get("via", ())]
    sides = [
        _side("gold", text, o, o.speaker, [v if isinstance(v, str) else v["names"][0] for v in (o.gold or {}).get("via", ())]),
        _side("predicted", text, o, o.got, via),
    ]
    head = f'<b class="badge">{k} {SYMBOLS[o.kind]}</b> {_LABELS[o.kind]}'
    return f'<li class="{_css(o.kind)}">{head}<div class="sides">{"".join(sides)}</div></li>'


def _side(side: str, text: str, o: Outcome, speaker: str, via: Sequence[str]) -> str:
    statement: Record | None = getattr(o, side)
    if statement is None:
        return f'<div class="none">{_small(side)}—</div>'
    content, cue = statement["content"], statement.get("cue")
    said = isolated(text[content["start"] : content["end"]])
    fields = [("القائل", isolated(speaker), o.kind == "wrong speaker")]
    if cue:
        fields.append(("العبارة", isolated(text[cue["start"] : cue["end"]]), False))
    if via:
        fields.append(("عبر", "، ".join(map(isolated, via)), False))
    fields += [(label, ltr(str(statement.get(name) or "–")), name in o.differs) for name, label in _FIELDS.items()]
    shown = " · ".join(f"{label}: {f'<strong>⇄ {value}</strong>' if differs else value}" for label, value, differs in fields)
    return f"<div>{_small(side)}<blockquote>{said}</blockquote><p>{shown}</p></div>"


def _small(side: str) -> str:
    return f"<small>{_SIDES[side]}</small> "
