"""The page: marked text, and what keeps it self-contained and readable."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

import pytest

from evaluation import GoldArticle, evaluate, page
from evaluation.marked import Mark, isolated, marked

VOID = {"meta", "input"}


class Balanced(HTMLParser):
    """Fails where an element is not closed in its turn; collects attributes and text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.text: list[str] = []
        self.feed(source)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def mark(start: int, end: int, kind: str, badge: str = "") -> Mark:
    return Mark({"start": start, "end": end}, kind, badge)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        pytest.param([], "ابجد هوز", id="nothing"),
        pytest.param([mark(0, 4, "cue")], '<mark class="cue">ابجد</mark> هوز', id="a cue"),
        pytest.param(
            [mark(0, 8, "right", "1"), mark(5, 8, "missed", "2")],
            '<sup class="right">1</sup><mark class="right">ابجد </mark><sup class="missed">2</sup><mark class="missed deep">هوز</mark>',
            id="one inside the other",
        ),
        pytest.param(
            [mark(0, 6, "right", "1"), mark(5, 8, "spurious", "2")],
            '<sup class="right">1</sup><mark class="right">ابجد </mark><sup class="spurious">2</sup>'
            '<mark class="spurious deep">ه</mark><mark class="spurious">وز</mark>',
            id="crossing",
        ),
        pytest.param(
            [mark(0, 8, "right", "1"), mark(0, 4, "speaker")],
            '<sup class="right">1</sup><mark class="right speaker">ابجد</mark><mark class="right"> هوز</mark>',
            id="a speaker inside a content",
        ),
        pytest.param([mark(3, 99, "cue"), mark(2, 2, "cue")], "ابجد هوز", id="spans that are none"),
    ],
)
def test_marked_text(marks: list[Mark], expected: str) -> None:
    assert marked("ابجد هوز", marks) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قناة CNN Arabic أمس", 'قناة <bdi dir="ltr">CNN Arabic</bdi> أمس'),
        ('<b> & "', '&lt;<bdi dir="ltr">b</bdi>&gt; &amp; &quot;'),
        ("نور 12", "نور 12"),
    ],
)
def test_latin_is_isolated_and_all_is_escaped(text: str, expected: str) -> None:
    assert isolated(text) == expected


TEXT = "<script>alert(1)</script>\nقال نور لـ Reuters إن العمل جار & يسير."


def said(surface: str, speaker: str) -> dict[str, Any]:
    start = TEXT.index(surface)
    spans = {"content": {"start": start, "end": start + len(surface)}, "cue": {"start": 26, "end": 29}, "speaker_mention": None}
    return {"id": "s1", **spans, "speaker": speaker, "mode": "indirect", "act": "say", "date": None, "via": [], "parent": None}


def shown(*statements: dict[str, Any]) -> str:
    gold = said("العمل جار & يسير", "") | {"speaker": {"names": ['نور "<i>"'], "qid": None, "unnamed": False}}
    article = GoldArticle('a"<', TEXT, {"article": 'a"<', "segments": [], "statements": [gold], "roles": [], "dates": []})
    actors = [
        {"id": "n", "label": 'نور "<i>"', "names": [], "type": "person"},
        {"id": "h", "label": "حداد", "names": [], "type": "person"},
    ]
    lists = {"segments": [], "roles": [], "dates": [], "statements": list(statements), "actors": actors}
    return page(evaluate([article], {'a"<': {"article": {"id": 'a"<'}, **lists}}))


def test_the_page_is_well_formed_arabic_and_takes_nothing_in() -> None:
    source = shown(said("العمل جار & يسير", "n"))
    parsed = Balanced(source)
    assert {("html", "lang", "ar"), ("html", "dir", "rtl"), ("bdi", "dir", "ltr")} <= set(parsed.attributes)
    assert not [tag for tag, _, _ in parsed.attributes if tag in {"script", "img", "link", "iframe"}]
    assert not [
        a for a in parsed.attributes if a[1] in {"src", "style"} or a[1].startswith("on") or (a[1] == "href" and a[2][:1] != "#")
    ]  # type: ignore[index]
    assert "http:" not in source and "https:" not in source and "url(" not in source
    assert "".join(parsed.text).count("<script>alert(1)</script>") == 2


def test_the_policy_allows_its_own_style_only() -> None:
    source = shown()
    style = re.search("<style>(.*)</style>", source, re.DOTALL)
    assert style is not None
    assert f"default-src 'none'; style-src 'sha256-{b64encode(sha256(style[1].encode()).digest()).decode()}'" in source


@pytest.mark.parametrize(
    ("statements", "kind", "symbol"),
    [
        pytest.param([said("العمل جار & يسير", "n")], "right", "✓", id="right"),
        pytest.param([said("جار & يسير", "n")], "bounds", "◐", id="bounds"),
        pytest.param([said("العمل جار & يسير", "h")], "wrong-speaker", "⇄", id="wrong speaker"),
        pytest.param([], "missed", "✗", id="missed"),
        pytest.param([said("نور", "n")], "spurious", "+", id="spurious"),
    ],
)
def test_each_outcome_has_a_class_a_symbol_and_a_filter(statements: list[dict[str, Any]], kind: str, symbol: str) -> None:
    source = shown(*statements)
    assert f'<li class="{kind}"><b class="badge">' in source
    assert re.search(rf'<article id="a1" class="[^"]*has-{kind}', source)
    assert f'id="f-{kind}"' in source and f"#f-{kind}:checked" in source
    assert re.search(rf'<sup class="{kind}">\d {re.escape(symbol)}</sup>', source)


def test_what_differs_is_marked() -> None:
    source = shown(said("العمل جار & يسير", "n") | {"mode": "mixed"})
    assert 'الصيغة: <strong>⇄ <bdi dir="ltr">mixed</bdi></strong>' in source
