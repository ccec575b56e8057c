"""Groups of people by number, bodies with their parent, bodies joined with unnamed sources. All sentences are ours."""

import pytest

from ingest.extract import extract
from ingest.model import Article
from tests.ingest.mention_reading import at, found

GROUPS = [
    pytest.param("قالت مجموعة من الناشطين في المدينة إن الطريق مغلق", "مجموعة من الناشطين في المدينة", id="a group of"),
    pytest.param("قال حوالي 100 شخص من سكان القرية إنهم باقون", "حوالي 100 شخص من سكان القرية", id="about a hundred people"),
    pytest.param("قال 11 فرداً من عمال الميناء إن الطريق مغلق", "11 فرداً من عمال الميناء", id="a number in digits"),
    pytest.param("قال عشرات المتظاهرين إنهم باقون", "عشرات المتظاهرين", id="dozens in construct"),
    pytest.param("يقول العديد من الأطباء المحليين إن العدد كبير", "العديد من الأطباء المحليين", id="many with an adjective"),
    pytest.param("قال بعض سكان الحي إنهم باقون", "بعض سكان الحي", id="some with a genitive"),
    pytest.param("ذكرت عدة شركات كبرى أنها ستغادر", "عدة شركات كبرى", id="several companies"),
    pytest.param("قال المشاركون في المؤتمر إن الحل قريب", "المشاركون في المؤتمر", id="participants in"),
    pytest.param("قال القائمون على الدراسة إن العدد كبير", "القائمون على الدراسة", id="those behind a study"),
    pytest.param("رأى مراقبون أن الحل قريب", "مراقبون", id="a bare nominative plural"),
    pytest.param("قالت مصادر تابعة للحوثيين إن الطريق مغلق", "مصادر تابعة للحوثيين", id="sources that belong to"),
    pytest.param("قال مصدر ثان معارض إن الأمر واضح", "مصدر ثان معارض", id="a second source"),
    pytest.param("أكدت أوساط سياسية أن الأمر واضح", "أوساط سياسية", id="circles"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface"), GROUPS)
def test_groups_are_whole(text: str, surface: str) -> None:
    assert at(text, surface).kind == "unnamed"


NO_GROUPS = [
    pytest.param("استمرت الأزمة حوالي 100 يوم في المدينة", "حوالي", id="a span of time"),
    pytest.param("وصل كل من الوفدين أمس", "كل", id="each of"),
    pytest.param("وادعاء طهران بأنها ملتزمة قديم", "ادعاء", id="a claim is no prosecution"),
    pytest.param("دفعت الشركة مئات الدولارات أمس", "مئات", id="money"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word"), NO_GROUPS)
def test_other_numbers_are_no_groups(text: str, word: str) -> None:
    assert not any(m.span.of(text).startswith(word) for m in found(text))


def test_a_body_keeps_its_identity_with_its_parent() -> None:
    text = "قالت وزارة الصحة التابعة لحكومة السهل إن العدد كبير. وأضافت وزارة الصحة أن الأمر واضح"
    first, second = at(text, "وزارة الصحة التابعة لحكومة السهل"), at(text, "وزارة الصحة")
    assert first.entity == second.entity
    assert first.label == "وزارة الصحة"


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        pytest.param("ذكر المرصد ومصادر محلية أن القصف توقف", "المرصد ومصادر محلية", id="a body and sources"),
        pytest.param("قالت الشرطة ومتحدث باسم السهل إن القصف توقف", "الشرطة ومتحدث باسم السهل", id="a body and a spokesman"),
        pytest.param("قالت السلطات والمعارضة إن القصف توقف", "السلطات والمعارضة", id="two bodies by their nouns"),
        pytest.param("قالت مصادر أمنية ووكالة السهل إن القصف توقف", "مصادر أمنية ووكالة السهل", id="sources and an agency"),
    ],
)
def test_bodies_and_sources_are_joint(text: str, surface: str) -> None:
    assert len(at(text, surface).members) == 2


def test_a_source_is_also_called_without_its_place() -> None:
    body = "قال مسؤول كبير في وزارة الصحة في السهل إن العدد كبير."
    extraction = extract(Article("t", f"عنوان\n\n{body}\n", "عنوان", None, "2018-06-20", None, None))
    (statement,) = extraction.statements
    assert statement.speaker is not None
    names = extraction.actors[statement.speaker.entity].names
    assert "مسؤول كبير" in names


BODIES = [
    pytest.param("ذكر موقع السهل الإخباري أن الطريق مغلق", "موقع السهل الإخباري", id="a site that reports"),
    pytest.param('ذكر موقع "نور واير" المتخصص في التقنية أن الأمر واضح', 'موقع "نور واير" المتخصص في التقنية', id="its field"),
    pytest.param("قالت شركة Alpha Beta إن الأمر واضح", "شركة Alpha Beta", id="a Latin name of two words"),
    pytest.param("قالت قناة (إس.أو.في) التلفزيونية إن الأمر واضح", "قناة (إس.أو.في) التلفزيونية", id="letters in brackets"),
    pytest.param("أظهرت وثائق نشرتها محكمة السهل أن الأمر واضح", "وثائق نشرتها محكمة السهل", id="who published it"),
    pytest.param("قال مسؤول في إحدى الجماعات المسلحة إن الأمر واضح", "مسؤول في إحدى الجماعات المسلحة", id="one of"),
    pytest.param("أظهرت استطلاعات الرأي أن الأمر واضح", "استطلاعات الرأي", id="polls"),
    pytest.param("قالت وكالة الفضاء الأميركية ناسا إن الأمر واضح", "وكالة الفضاء الأميركية ناسا", id="two names of one body"),
    pytest.param('حذرت وكالة الشرطة الأوروبية "يوروبول" من خطر', 'وكالة الشرطة الأوروبية "يوروبول"', id="its other name in marks"),
    pytest.param("قالت لجنة السهل للقضاء على التمييز العنصري إن", "لجنة السهل للقضاء على التمييز العنصري", id="what it is against"),
    pytest.param("قال مجلس بلدية العاصمة الفرنسية باريس إن", "مجلس بلدية العاصمة الفرنسية باريس", id="a capital by name"),
    pytest.param("قالت الداخلية التونسية إن الأمر واضح", "الداخلية التونسية", id="a ministry in short"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface"), BODIES)
def test_bodies_are_whole(text: str, surface: str) -> None:
    assert at(text, surface)


NO_BODIES = [
    pytest.param("رفضت مصر التدخل في الشؤون الداخلية المصرية", "الداخلية المصرية", id="internal affairs"),
    pytest.param("زار الوزير موقع الانفجار أمس", "موقع الانفجار", id="a place"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface"), NO_BODIES)
def test_look_alikes_are_no_bodies(text: str, surface: str) -> None:
    assert not any(m.span.of(text) == surface for m in found(text))
