"""Names of persons in any spelling: who they are, and whose name is not theirs. All sentences are ours."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from statement_reading import passage

from ingest.mentions import find_mentions
from ingest.mentions.respelled import alike, known_as


def who(text: str) -> list[tuple[str, str]]:
    """The phrase and the entity's label of each mention of a person."""
    found = find_mentions(passage(text, published="2018-06-20"))
    return [(m.span.of(text), m.label) for m in found if m.type == "person"]


PHRASES = [
    pytest.param("قال وزير الخارجية التركي مولود تشاوش أوغلار إن", "مولود تشاوش أوغلار", id="a name formed like an imperfect"),
    pytest.param("قال المستشار الكوري، تشونغ يوي-يونغ، إن", "تشونغ يوي-يونغ", id="a hyphenated name"),
    pytest.param("قالت الرئيسة التايوانية تساي سونغ وار الجمعة إن", "تساي سونغ وار", id="three short parts"),
    pytest.param("قال وزير الدفاع الكوري كيم سون غار إن", "كيم سون غار", id="a known surname opens a longer name"),
    pytest.param("حذر المدير مايك بينار تركيا من", "مايك بينار", id="ب of a surname is no preposition"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), PHRASES)
def test_names_of_any_spelling(text: str, label: str) -> None:
    assert who(text)[0][1] == label


CRAFTS = [
    pytest.param("قال البرتغالي جوزيه سامار إن", "جوزيه سامار", id="a nationality as a title"),
    pytest.param("قالت المطربة سلمى نوران إن", "سلمى نوران", id="a singer"),
    pytest.param("قال الحاخام إلياس درار إن", "إلياس درار", id="a rabbi"),
    pytest.param("كشف النحات، سامي نوران، عن", "سامي نوران", id="a sculptor, then a comma"),
    pytest.param("وطالب راشد نورار المجتمع الدولي بالعمل", "راشد نورار", id="a name before whom it is said to"),
    pytest.param("واتهم سامي الحداد الحكومة بالتقصير", "سامي الحداد", id="a surname with an article, then the accused"),
]


@pytest.mark.parametrize(("text", "label"), CRAFTS)
def test_persons_by_their_craft_and_before_an_object(text: str, label: str) -> None:
    assert who(text)[0][1] == label


GENITIVES = [
    pytest.param("قال المتحدث باسم الرئيس الفلسطيني محمود عباس إن", "المتحدث باسم الرئيس الفلسطيني محمود عباس", id="the president's name, not the spokesman's"),
    pytest.param("قال المتحدث باسم الرئيس الفلسطيني محمود عباس، سامي نور، إن", "سامي نور", id="then the spokesman's own name"),
    pytest.param("قال نائب الرئيس الأمريكي مايك بنس إن", "مايك بنس", id="the vice president's own name"),
    pytest.param("قال مستشار الأمن القومي الأمريكي جون بولتون إن", "جون بولتون", id="the adviser's own name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), GENITIVES)
def test_a_name_behind_a_title_in_a_title(text: str, label: str) -> None:
    assert who(text)[0][1] == label


SAME = [
    pytest.param("قال المحامي ستيف دانيلار إن الحل قريب. وقال دانييلار إن", "ستيف دانيلار", id="surname of a foreigner in another spelling"),
    pytest.param("قال مايكل كوهين محامي ترامب إن الحل قريب. وقال كوهين إن", "مايكل كوهين", id="surname that several known persons bear"),
    pytest.param("حذر نائب الرئيس الأمريكي مايك بينس من", "مايك بنس", id="known person in another spelling"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), SAME)
def test_one_person_in_two_spellings(text: str, label: str) -> None:
    assert who(text)[-1][1] == label


def test_arabic_names_have_one_spelling() -> None:
    text = "قال المحامي سمير سالمي إن الحل قريب. وقال سلمي إن الأمر صعب."
    assert [label for _, label in who(text)] == ["سمير سالمي", "سلمي"]
    assert known_as(("محمود", "عباسي")) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("ستولتنبرغ", "ستولتنبرج", True, id="gh and j"),
        pytest.param("نتنياهو", "نتانياهو", True, id="a vowel more"),
        pytest.param("كونتي", "كانتي", False, id="another vowel"),
        pytest.param("رود", "راد", False, id="too short"),
    ],
)
def test_alike(one: str, other: str, same: bool) -> None:
    assert alike((one,), (other,)) is same
