"""Posts said at length, with and without the name of who holds them. All sentences are ours."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from statement_reading import passage, told

from ingest.mentions import find_mentions
from tests.ingest.mention_reading import found

HELD = [
    pytest.param("قال رئيس الهيئة الوطنية للأرصاد الجوية سامي نور إن", "سامي نور", id="adjective of a feminine body, then what it is for"),
    pytest.param("قال وزير الدولة المصري للشؤون القانونية، سامي نور، إن", "سامي نور", id="nationality before the field"),
    pytest.param("قال المدير الطبي للمستشفى الجامعي في السهل، سامي ربحان، إن", "سامي ربحان", id="medical director of a hospital in a place, name"),
    pytest.param("قال المحلل في شؤون القرن الأفريقي، روبرت كيلر، إن", "روبرت كيلر", id="analyst of affairs, name after a comma"),
    pytest.param("قال الخبير بالشؤون الآسيوية في مركز الأفق، سكوت ساندار، إن", "سكوت ساندار", id="expert in affairs at a centre, name"),
    pytest.param("قال قائد وحدة الإنقاذ في الميناء، ديف دونار، إن", "ديف دونار", id="head of a department in the town"),
    pytest.param("قالت محامية عائلة نوراني، ليلى الحداد، إن", "ليلى الحداد", id="lawyer of a family, her name"),
    pytest.param("قال مدرب المنتخب المغربي سامي الكمالي إن", "سامي الكمالي", id="coach of a team"),
    pytest.param("قال مؤسس دارغرام كيفن سيستار إن", "كيفن سيستار", id="founder of a body that no table has"),
    pytest.param("قال خبير الآثار، هاغن كلاوس، إن", "هاغن كلاوس", id="an indefinite noun made a post by its genitive; ك is no preposition"),
    pytest.param("قال المدعي العام دنكان إتكنسار لهيئة المحلفين إن", "دنكان إتكنسار", id="two unknown names, then who is spoken to"),
    pytest.param("أكد وزير الداخلية المكسيكي الفونسو نافارا أن", "الفونسو نافارا", id="a foreign name that begins like an article"),
]  # fmt: skip

NOT_HELD = [
    pytest.param("قال المدير العام للصحفيين في القاهرة إن", "المدير العام", id="who is spoken to is not what the post is for"),
    pytest.param("قال المبعوث الخاص للمرة الأولى إن", "المبعوث الخاص", id="for the first time"),
    pytest.param("قالت الناشطة في حركة ماسار التي تعيش هناك إن", "الناشطة", id="an unknown genitive is no name of the activist"),
    pytest.param("قال زعيم التيار الصدري أمس إن", "زعيم التيار الصدري", id="masculine adjective of a movement"),
    pytest.param("قال محامي دونسار إن", "محامي دونسار", id="lawyer of somebody unknown"),
    pytest.param("قال المتحدث باسم عائلة الصحفي سامي نور إن", "المتحدث باسم عائلة الصحفي سامي نور", id="the name is the family's, not the spokesman's"),
    pytest.param("قال وزير الاقتصاد الرقمي إن", "وزير الاقتصاد الرقمي", id="adjective of the field"),
    pytest.param("قال الوزير المؤيد للاتفاق إن", "الوزير", id="a participle is no surname"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), HELD)
def test_the_name_behind_a_long_post(text: str, name: str) -> None:
    first = found(text)[0]
    assert first.name is not None, first
    assert first.name.of(text) == name


@pytest.mark.parametrize(("text", "surface"), NOT_HELD)
def test_a_post_without_its_holder(text: str, surface: str) -> None:
    first = found(text)[0]
    assert (first.name, first.span.of(text)) == (None, surface)


def test_a_first_name_that_is_a_verb_too_is_no_cue() -> None:
    assert told("قال مدير الهيئة الوطنية، دان كوتس، إن العمل مستمر.") == [("العمل مستمر", "دان كوتس")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("استقبل الرئيس عبد الفتاح السيسي وفدا. وقال الرئيس التنفيذي إن", id="a president was named before"),
        pytest.param("قال الرئيس التنفيذي لمشروع الأفق إن", id="in an outlet of a state that has a president"),
    ],
)
def test_an_executive_is_no_president(text: str) -> None:
    assert found(text, publisher="سكاي نيوز عربية")[-1].authority is None


def test_the_given_name_of_somebody_unknown_is_no_surname_of_who_came_later() -> None:
    text = "ورأى ليون فالدز، مدير معهد دراسات المنبع، أن العمل مستمر."
    assert told(text) == [("العمل مستمر", "ليون فالدز")]
    assert "ليون" not in [m.span.of(text) for m in find_mentions(passage(text, published="2010-06-01"))]


def test_officials_are_not_the_one_who_was_named() -> None:
    one, many = "وذكر المسؤول الأميركي أن", "وذكر المسؤولون الأميركيون أن"
    named = "قال وزير الدفاع الأميركي جيمس ماتيس إن العمل مستمر. "
    assert found(named + one)[-1].authority == "jim-mattis"
    assert found(named + many)[-1].authority is None


EARLIER = [
    pytest.param("وزير الخارجية البريطاني", "2005-03-01", "جاك سترو", id="the British foreign minister in 2005"),
    pytest.param("رئيس الوزراء الإسرائيلي", "2004-06-01", "أرييل شارون", id="the Israeli prime minister in 2004"),
    pytest.param("وزير الخارجية التركي", "2010-06-01", "أحمد داود أوغلو", id="the Turkish foreign minister in 2010"),
    pytest.param("وزيرة الخارجية الأمريكية", "2011-02-01", "هيلاري كلينتون", id="the American foreign minister in 2011"),
    pytest.param("الرئيس الإيراني", "2012-06-01", "محمود أحمدي نجاد", id="the Iranian president in 2012"),
    pytest.param("الرئيس التونسي", "2010-12-01", "زين العابدين بن علي", id="the Tunisian president in 2010"),
    pytest.param("الرئيس التونسي", "2013-06-01", "المنصف المرزوقي", id="the Tunisian president in 2013"),
    pytest.param("رئيس الوزراء التونسي", "2018-06-01", "يوسف الشاهد", id="head of government and prime minister are one office"),
    pytest.param("رئيس الوزراء الجزائري", "2009-06-01", "أحمد أويحيى", id="the second of three terms"),
    pytest.param("رئيس الوزراء الجزائري", "2013-06-01", "عبد المالك سلال", id="between two terms of another"),
    pytest.param("وزير الخارجية الجزائري", "2018-06-01", "عبد القادر مساهل", id="the Algerian foreign minister in 2018"),
    pytest.param("الرئيس الروسي", "2010-06-01", "دميتري ميدفيديف", id="the Russian president in 2010"),
    pytest.param("رئيس الوزراء الروسي", "2010-06-01", "فلاديمير بوتين", id="the Russian prime minister in 2010"),
    pytest.param("العاهل السعودي", "2012-06-01", "عبد الله بن عبد العزيز آل سعود", id="the Saudi king in 2012"),
    pytest.param("أمير قطر", "2012-06-01", "حمد بن خليفة آل ثاني", id="the emir of Qatar in 2012"),
    pytest.param("رئيس الوزراء القطري", "2018-06-01", "عبد الله بن ناصر آل ثاني", id="the Qatari prime minister in 2018"),
    pytest.param("الرئيس الأفغاني", "2010-06-01", "حامد كرزاي", id="the Afghan president in 2010"),
    pytest.param("المبعوث الأممي إلى سوريا", "2013-06-01", "الأخضر الإبراهيمي", id="the envoy to Syria in 2013"),
    pytest.param("المبعوث الأممي إلى ليبيا", "2015-06-01", "برناردينو ليون", id="the envoy to Libya in 2015"),
    pytest.param("رئيس السلطة الفلسطينية", "2018-06-01", "محمود عباس", id="the head of the Palestinian Authority"),
]


NOBODY = [
    pytest.param("وزير الخارجية التونسي", "2015-06-01", id="a gap between two known holders"),
    pytest.param("وزير الخارجية التونسي", "2024-06-01", id="after the day of the source that has the last one"),
    pytest.param("ولي العهد السعودي", "2012-01-01", id="between two crown princes that the source has"),
]


@pytest.mark.parametrize(("post", "day"), NOBODY)
def test_a_post_on_a_day_that_no_source_covers_is_nobody(post: str, day: str) -> None:
    assert [(m.authority, m.label) for m in find_mentions(passage(f"قال {post} إن", published=day))] == [(None, post)]


@pytest.mark.parametrize(("post", "day", "holder"), EARLIER)
def test_who_held_a_post_in_earlier_years(post: str, day: str, holder: str) -> None:
    text = f"قال {post} إن"
    assert [m.label for m in find_mentions(passage(text, published=day))] == [holder]
