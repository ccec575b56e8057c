"""What stands beside a person's title and name: short names of the body, nicknames, whom something is done to. All sentences are ours."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from statement_reading import passage, statements_in, told

from ingest.mentions import find_mentions

SPEAKERS = [
    pytest.param("قال القيادي في حركة المقاومة الإسلامية (حماس) سامي نور إن", "سامي نور", id="known short name in parentheses, then who"),
    pytest.param("قال عضو المكتب السياسي لحركة الفجر (فجر) عزت نوران إن", "عزت نوران", id="ordinary word as short name"),
    pytest.param("قال رئيس هيئة الإغاثة الدولية (إغاثة) سليم السهلي إن", "سليم السهلي", id="short name of a body that no table has"),
    pytest.param("قال مدير برنامج الأغذية العالمي (سهل) في السودان سامي نور إن", "سامي نور", id="short name, place, then who"),
    pytest.param("قال المتحدث باسم الهيئة (الهيئة العليا للسهل)، سامي نور، إن", "سامي نور", id="short name, comma, who"),
    pytest.param('قال المتحدث باسم قوات سوريا الديمقراطية "قسد" سامي نور إن', "سامي نور", id="short name in quotation marks"),
    pytest.param('قال القيادي في حركة الفجر "فجر" سامي نور إن', "سامي نور", id="ordinary word in quotation marks before a name"),
    pytest.param('قال المتحدث باسم حركة "الفجر" سامي نور إن', "سامي نور", id="the name itself in quotation marks"),
    pytest.param("قال المتحدث باسم حركة الفجر (بحسب الوكالة) إن", "المتحدث باسم حركة الفجر", id="by whom it is told is no short name"),
    pytest.param('قال المتحدث باسم وزارة الصحة "سامي نور" إن', "سامي نور", id="a person's name in quotation marks"),
    pytest.param("اكتفى السفير جوناس هيلدار بالقول إن", "جوناس هيلدار", id="contented himself with saying"),
    pytest.param("ومضى السفير جوناس هيلدار قائلا إن", "جوناس هيلدار", id="went on, saying"),
    pytest.param('قال زعيم حزب السهل المعروف باسم "الأفق" إن', 'زعيم حزب السهل المعروف باسم "الأفق"', id="the party's other name"),
    pytest.param("قال الكاتب المعروف سامي نور إن", "سامي نور", id="known as an adjective, then who"),
    pytest.param("قال القيادي المعروف بنشاطه إن", "القيادي المعروف", id="known for his zeal"),
    pytest.param('قال سامي نور الملقب بـ"النسر" إن', "سامي نور", id="nickname in quotation marks behind a name"),
    pytest.param("قال سامي نور المكنى أبو ليث إن", "سامي نور", id="kunya without a preposition"),
    pytest.param('قال القائد الميداني الملقب بـ"أبو النور" إن', "أبو النور", id="the nickname is the only name"),
]  # fmt: skip


@pytest.mark.parametrize(("opening", "speaker"), SPEAKERS)
def test_who_speaks(opening: str, speaker: str) -> None:
    assert told(f"{opening} الوضع خطير.") == [("الوضع خطير", speaker)]


THREATS = [
    pytest.param("توعد القائد المعروف بأبي النور برد قاس.", "القائد المعروف بأبي النور", id="known as, oblique"),
    pytest.param("توعد القائد المعروف باسم أبو ليث برد قاس.", "أبو ليث", id="known by the name of"),
]


@pytest.mark.parametrize(("text", "speaker"), THREATS)
def test_the_content_begins_behind_the_nickname(text: str, speaker: str) -> None:
    assert told(text) == [("رد قاس", speaker)]


APART = [
    pytest.param("حمّل الوزير الحوثيين مسؤولية الهجوم.", ["الوزير", "الحوثيين"], id="blamed them"),
    pytest.param("دعا الوزير الفلسطينيين إلى الهدوء.", ["الوزير", "الفلسطينيين"], id="called upon a people"),
    pytest.param("حمّل المتحدث باسم الجيش الحوثيين المسؤولية.", ["المتحدث باسم الجيش", "الحوثيين"], id="spokesman of the army"),
    pytest.param("قال رئيس لجنة العمال الفلسطينيين سامي نور إن", ["رئيس لجنة العمال الفلسطينيين سامي نور"], id="of workers"),
    pytest.param("قال أحد القادة الحوثيين إن", ["أحد القادة الحوثيين"], id="plural head"),
    pytest.param("قال القيادي في حركة السهل - سهل - سامي نور إن", ["القيادي في حركة السهل - سهل - سامي نور"], id="dashes"),
    pytest.param(
        'قال أعضاء جماعة الأفق المعروفة باسم "السهل" إن', ['أعضاء جماعة الأفق المعروفة باسم "السهل"'], id="the body is called so"
    ),
    pytest.param("أكد الوسطاء القطريون والمصريون أن", ["الوسطاء القطريون والمصريون"], id="one group of two nationalities"),
]


@pytest.mark.parametrize(("text", "spans"), APART)
def test_the_extent_of_mentions(text: str, spans: list[str]) -> None:
    assert [m.span.of(text) for m in find_mentions(passage(text))] == spans


def test_a_group_of_two_nationalities_is_not_two_persons() -> None:
    text = "قال سامي نور للوسطاء القطريين والمصريين إن الوضع خطير."
    [group] = statements_in(passage(text))[0].addressee
    assert (group.type, group.members) == ("group", ())


ADDRESSED = [
    pytest.param("دعا سامي نور جميع الأطراف إلى الهدوء.", ["الأطراف"], id="all the parties"),
    pytest.param("طالب سامي نور كافة الأطراف بالهدوء.", ["الأطراف"], id="demanded of all the parties"),
    pytest.param("حث سامي نور كل الأطراف على الهدوء.", ["الأطراف"], id="urged all the parties"),
    pytest.param("دعا الأمين العام كلا من السودان ومصر إلى الهدوء.", ["السودان ومصر"], id="each of the two"),
    pytest.param("دعا سامي نور بعد كل جلسة إلى الهدوء.", [], id="after every session"),
]


@pytest.mark.parametrize(("text", "labels"), ADDRESSED)
def test_whom_all_is_said_to(text: str, labels: list[str]) -> None:
    assert [m.label for m in statements_in(passage(text))[0].addressee] == labels
