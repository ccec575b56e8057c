"""The form by which a reader says what is wrong with a statement, or that one is missing."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from api.correct import ACTS, LONGEST, MODES, WrongField
from api.html import escape
from api.models import Article
from api.views.marks import Span, marked
from api.views.parts import article_url, in_arabic, link, section, url
from api.views.strings import Words

CHOICES = ("right", "wrong", "not_a_statement")
_AROUND = 600
"""Characters shown before and after a statement."""
Statement = Mapping[str, Any]


def filled_in(found: Statement | None) -> dict[str, str]:
    """The fields of the form for a statement as it was extracted (`api.gold.annotation`), empty ones for what is missing."""
    if found is None:
        return {"verdict": "missing", "act": "say", "mode": "indirect"}
    who = found["speaker"]
    return {
        "speaker": next(iter(who["names"]), ""),
        "qid": who["qid"] or "",
        "unnamed": "on" if who["unnamed"] else "",
        "via": "، ".join(found["via"]),
        "act": found["act"] or "",
        "mode": found["mode"] or "",
        "date": found["date"] or "",
        **{name: (found[name] or {}).get("surface", "") for name in ("content", "cue", "speaker_mention")},
    }


def place(words: Words, article: str, id_: str | None, *, saved: bool = False) -> str:
    """Where the form is: of a statement, or (None) of what is missing in an article; `saved` says that it was."""
    path = f"/statements/{quote(id_, safe='')}/correct" if id_ else f"/missing/{quote(article, safe='')}"
    return url(words, path, {"saved": "1" if saved else None})


def body(
    words: Words,
    article: Article,
    text: str,
    found: Statement | None,
    given: Mapping[str, str],
    *,
    keeps: bool,
    wrong: WrongField | None = None,
    notice: str = "",
) -> str:
    """The page: the passage, and the form with what was typed. `keeps`: whether it can be saved here; `notice` is HTML."""
    title = words("correct_title" if found else "missing_title")
    here = place(words, article.id, found["id"] if found else None)
    back = link(article_url(words, article.id, f"s-{found['id']}" if found else ""), article.title or article.id)
    alert = ""
    if wrong is not None:
        alert = f'<div class="problem" role="alert"><p>{escape(words(wrong.name))}: {escape(words(wrong.reason))}</p></div>'
    choices = _choices(words, given) if found else '<input type="hidden" name="verdict" value="missing">'
    form = (
        f'<form class="tall" action="{escape(here)}" method="post" aria-label="{escape(title)}">{choices}'
        f"{_fields(words, given, wrong, missing=found is None)}{_ways_out(words, keeps)}</form>"
    )
    return (
        f'<h1>{escape(title)}</h1><p class="meta"><span>{back}</span></p>{notice}{alert}'
        f'<div class="columns even">{section(words, "passage", _passage(words, text, found))}<div>{form}</div></div>'
    )


def _passage(words: Words, text: str, found: Statement | None) -> str:
    if found is None:
        hint = f'<p class="meta">{escape(words("missing_hint"))}</p>'
        return f'{hint}<div class="text passage" tabindex="0"{in_arabic(words, text)}><p>{escape(text)}</p></div>'
    spans = [
        Span(found[name]["start"], found[name]["end"], kind)
        for name, kind in (("content", "content"), ("cue", "cue"), ("speaker_mention", "speaker"))
        if found[name]
    ]
    first, last = min(s.start for s in spans), max(s.end for s in spans)
    start, end = max(0, first - _AROUND), min(len(text), last + _AROUND)
    start = text.find(" ", start) + 1 if start else 0
    end = text.rfind(" ", 0, end) if end < len(text) else end
    inside = ("… " if start else "") + marked(text, spans, start, end) + (" …" if end < len(text) else "")
    return f'<div class="text passage"{in_arabic(words, text)}><p>{inside}</p></div>'


def _choices(words: Words, given: Mapping[str, str]) -> str:
    lines = "".join(
        f'<label class="choice"><input type="radio" name="verdict" value="{v}" required{" checked" if given.get("verdict") == v else ""}>'
        f"<span>{escape(words(f'verdict_of_{v}'))}</span></label>"
        for v in CHOICES
    )
    return f"<fieldset><legend>{escape(words('verdict'))}</legend>{lines}</fieldset>"


def _fields(words: Words, given: Mapping[str, str], wrong: WrongField | None, *, missing: bool) -> str:
    def attributes(name: str) -> str:
        invalid = ' aria-invalid="true"' if wrong is not None and wrong.name == name else ""
        return f' name="{name}" maxlength="{LONGEST.get(name, 500)}"{invalid}'

    def line(name: str, more: str = ' dir="auto"') -> str:
        return f'<label>{escape(words(name))}<input value="{escape(given.get(name, ""))}"{more}{attributes(name)}></label>'

    def choose(name: str, among: tuple[str, ...]) -> str:
        options = "".join(
            f'<option value="{v}"{" selected" if given.get(name) == v else ""}>{escape(words.concept(v))}</option>' for v in among
        )
        return f'<label>{escape(words(name))}<select name="{name}">{options}</select></label>'

    def area(name: str, rows: int) -> str:
        value = escape(given.get(name, ""))
        return f'<label class="wide">{escape(words(name))}<textarea rows="{rows}" dir="auto"{attributes(name)}>{value}</textarea></label>'

    checked = " checked" if given.get("unnamed") else ""
    legend = words("missing_fields" if missing else "right_fields")
    return (
        f'<fieldset class="grid"><legend>{escape(legend)}</legend>{area("content", 4)}'
        + line("speaker")
        + line("qid", ' dir="ltr" placeholder="Q7821917"')
        + line("speaker_mention")
        + line("cue")
        + choose("act", ACTS)
        + choose("mode", MODES)
        + line("date", ' dir="ltr" placeholder="2024-08-21"')
        + line("via")
        + f'<label class="choice wide"><input type="checkbox" name="unnamed"{checked}><span>{escape(words("unnamed"))}</span></label>'
        + area("note", 2)
        + "</fieldset>"
    )


def _ways_out(words: Words, keeps: bool) -> str:
    legend = f"<legend>{escape(words('send'))}</legend>"
    style = ' class="second"' if keeps else ""
    download = f'<button name="to" value="download"{style}>{escape(words("download"))}</button>'
    if not keeps:
        return f'<fieldset>{legend}<p class="meta">{escape(words("download_note"))}</p>{download}</fieldset>'
    return (
        f"<fieldset>{legend}<label>{escape(words('key'))}"
        f'<input type="password" name="key" maxlength="500" dir="ltr" autocomplete="current-password"></label>'
        f'<p class="buttons"><button name="to" value="save">{escape(words("save"))}</button>{download}</p>'
        f'<p class="meta">{escape(words("save_note"))}</p></fieldset>'
    )


def saved(words: Words, article: Article) -> str:
    """That it was kept, and where to go on."""
    back = link(article_url(words, article.id), words("back_to_article"))
    return f'<p class="problem good" role="status">{escape(words("saved"))} {back}</p>'


def badge(words: Words, verdict: str) -> str:
    """What readers said of a statement, in a few words."""
    return f'<span class="badge">{escape(words(f"read_as_{verdict}"))}</span>'


def missing_link(words: Words, article: str) -> str:
    """The control below an article's statements."""
    return f"<p>{link(place(words, article, None), words('missing_control'), ' class=wrong rel=nofollow')}</p>"
