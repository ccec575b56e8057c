"""Where and to whom something was said, and who relayed it."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from statement_reading import passage, statements_in


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        pytest.param("قال رئيس الوفد سامي نور في مؤتمر صحفي إن الحل قريب.", "مؤتمر صحفي", id="press conference"),
        pytest.param("قال رئيس الوفد سامي نور، في بيان الثلاثاء، إن الحل قريب.", "بيان", id="paper, then a day"),
        pytest.param("قال رئيس الوفد سامي نور خلال لقائه الوزير إن الحل قريب.", "لقائه الوزير", id="meeting with a pronoun"),
        pytest.param("وفي كلمة أمام المجلس، قال رئيس الوفد سامي نور إن الحل قريب.", "كلمة أمام المجلس", id="before the cue"),
        pytest.param("قال رئيس الوفد سامي نور على تويتر إن الحل قريب.", "تويتر", id="platform"),
        pytest.param("قال رئيس الوفد سامي نور عبر حسابه الرسمي إن الحل قريب.", "حسابه الرسمي", id="account"),
        pytest.param("قال رئيس الوفد سامي نور إن الحل قريب.", None, id="none"),
        pytest.param("قال رئيس الوفد سامي نور في البلدة إن الحل قريب.", None, id="a place"),
        pytest.param("قال رئيس الوفد سامي نور إن الحل نوقش في اجتماع الوزراء.", None, id="an occasion in the content"),
    ],
)
def test_setting(text: str, setting: str | None) -> None:
    found = statements_in(passage(text))[0]
    assert (found.setting and found.setting.of(text)) == setting


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("قال رئيس الوفد سامي نور للصحفيين إن الحل قريب.", ["الصحفيين"], id="said to"),
        pytest.param("دعت الحكومة السورية الأمم المتحدة إلى وقف القتال.", ["الأمم المتحدة"], id="object of a call"),
        pytest.param("اتهمت الحكومة السورية الأمم المتحدة بأنها تماطل.", [], id="object of an accusation"),
        pytest.param("قال رئيس الوفد سامي نور إن الحل قريب.", [], id="none"),
    ],
)
def test_addressee(text: str, told: list[str]) -> None:
    assert [m.label for m in statements_in(passage(text))[0].addressee] == told


@pytest.mark.parametrize(
    ("text", "via"),
    [
        pytest.param("ونقلت وكالة الأفق عن رئيس الوفد سامي نور قوله إن الحل قريب.", [["وكالة الأفق"]], id="relay"),
        pytest.param(
            "قال رئيس الوفد سامي نور إن الحل قريب، وفق ما نقلت وكالة الأفق.", [["وكالة الأفق"]], id="source after the clause"
        ),
        pytest.param("قال رئيس الوفد سامي نور لوكالة الأفق إن الحل قريب.", [["وكالة الأفق"]], id="said to an outlet"),
        pytest.param("وفي كلمة بثتها وكالة الأفق، قال رئيس الوفد سامي نور إن الحل قريب.", [["وكالة الأفق"]], id="broadcast by"),
        pytest.param(
            "قال رئيس الوفد سامي نور إن الحل قريب، وفق ما نقلت وكالة الأفق.\nوأضاف أن الوفد باق.",
            [["وكالة الأفق"], ["وكالة الأفق"]],
            id="the same speaker goes on",
        ),
        pytest.param(
            "قال رئيس الوفد سامي نور إن الحل قريب، وفق ما نقلت وكالة الأفق.\nوأضاف في مؤتمر صحفي أن الوفد باق.",
            [["وكالة الأفق"], []],
            id="the same speaker on another occasion",
        ),
        pytest.param(
            "قال رئيس الوفد سامي نور إن الحل قريب، وفق ما نقلت وكالة الأفق.\nوقالت النائبة سلمى حداد إن الوفد باق.",
            [["وكالة الأفق"], []],
            id="another speaker",
        ),
    ],
)
def test_via(text: str, via: list[list[str]]) -> None:
    assert [[m.label for m in s.via] for s in statements_in(passage(text))] == via


def test_own_outlet_is_no_relay() -> None:
    text = "قال رئيس الوفد سامي نور لوكالة رويترز إن الحل قريب."
    document = passage(text)
    own = replace(document, article=replace(document.article, publisher="وكالة رويترز"))
    assert [len(s.via) for s in statements_in(document)] == [1]
    assert [s.via for s in statements_in(own)] == [()]
