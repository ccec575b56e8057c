"""Who speaks, where the title is long or no table has it, and relatives with a name. All sentences are ours."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from statement_reading import passage

from ingest.mentions import find_mentions


def who(text: str) -> list[tuple[str, str]]:
    """The phrase and the entity's label of each mention of a person."""
    found = find_mentions(passage(text, published="2018-06-20"))
    return [(m.span.of(text), m.label) for m in found if m.type in ("person", "unnamed_source")]


SUBJECTS = [
    pytest.param("وقال الجنرال دوربيل، في شهادته، إن", "دوربيل", id="a rank with a surname, before a comma"),
    pytest.param("وقال الجنرال نوركلسن لصحافيين إن", "نوركلسن", id="a rank with a surname, before who is spoken to"),
    pytest.param("قال السفير جريجورن لوجفاروف إن", "جريجورن لوجفاروف", id="a role with a name that no table has"),
    pytest.param("قال رئيس هيئة شؤون الأسرى والمحررين سامي نور، إن", "سامي نور", id="a post with a second genitive"),
    pytest.param("قال رئيس مركز دراسات حقوق الإنسان، سامي نور، إن", "سامي نور", id="a post with a noun of texts in it"),
    pytest.param("قال أستاذ علم الاجتماع السياسي بالجامعة الوطنية سامي نور إن", "سامي نور", id="a professor with the subject"),
    pytest.param("قالت الكاتبة والباحثة في معهد السهل للدراسات سلمى حداد، إن", "سلمى حداد", id="one person with two titles"),
    pytest.param("ونقل البيان عن رئيس غرفة العمليات في هيئة الأركان سامي نور قوله إن", "سامي نور", id="the source of a report"),
    pytest.param("قالت الطالبة سلمى حداد إن", "سلمى حداد", id="a definite word that no table has, before a full name"),
    pytest.param("قال الموسيقي اللبناني سامي نور إن", "سامي نور", id="such a word with a nationality"),
    pytest.param("وقال علي سعيد مدير المتحف إن", "علي سعيد", id="Ali behind a verb of saying is no preposition"),
    pytest.param("قال قاسم حداد، مساعد الوزير، إن", "قاسم حداد", id="a known surname as a given name"),
    pytest.param("وقال ميدان الحمدوني (40 عاما) إن", "ميدان الحمدوني", id="a name before the age"),
    pytest.param(
        "قال رئيس المجلس الأعلى نورفال الطرواني لـصحيفة السهل إن", "نورفال الطرواني", id="a post with a name no table has"
    ),
    pytest.param("ويقول ويلرام كاينور الخبير في المركز إن", "ويلرام كاينور", id="odd words before a definite title"),
    pytest.param("وقالت كعدين في حديث إن", "كعدين", id="ك of a surname is no preposition"),
    pytest.param("وأوضح مارشونا أن", "مارشونا", id="a surname that ends like a participle"),
    pytest.param("قال رئيس تحرير صحيفة السهل سامي نور إن", "سامي نور", id="an editor-in-chief"),
    pytest.param("قال الزعيم المعارض سامي نور إن", "سامي نور", id="a leader with an adjective that is a noun too"),
    pytest.param("قال الرئيس المنتهية ولايته سامي نور إن", "سامي نور", id="whose term has ended"),
    pytest.param("قال القائم بأعمال السفير السوداني سامي نور إن", "سامي نور", id="a chargé d'affaires"),
    pytest.param(
        "وكان منسق الشؤون الإنسانية في حالات الطوارئ، سامي نور، اتهم",
        "سامي نور",
        id="a name between commas after a post, no verb before",
    ),
    pytest.param("ومنح المعارض سامي نوران المواطنة الشرفية", "سامي نوران", id="a feminine noun after a full name"),
    pytest.param("وزار كيم داي سونغ المدينة", "كيم داي سونغ", id="a Korean name of three words"),
]


@pytest.mark.parametrize(("text", "label"), SUBJECTS)
def test_the_name_of_who_speaks(text: str, label: str) -> None:
    assert who(text)[0][1] == label


KIN = [
    pytest.param("وقالت زوجته سلمى حداد إن", [("زوجته سلمى حداد", "سلمى حداد")], id="a wife with her name"),
    pytest.param("وقالت خطيبته إن", [("خطيبته", "خطيبته")], id="a relative without a name who speaks"),
    pytest.param("وسافر مع والده إلى السهل", [], id="no mention of a relative who does not speak"),
    pytest.param("وقال صديق نوران إن", [("صديق نوران", "صديق نوران")], id="a given name that is a noun of kin too"),
]


@pytest.mark.parametrize(("text", "found"), KIN)
def test_relatives(text: str, found: list[tuple[str, str]]) -> None:
    assert who(text) == found


NO_NAMES = [
    pytest.param("أعلن المتحدث انهيار المبنى", "انهيار", id="what was announced"),
    pytest.param("أكد وزير الدفاع تعزيز القدرات في السهل", "تعزيز", id="what was affirmed"),
    pytest.param("ووصل سامي نوران بابتسامته إلى السهل", "بابتسامته", id="a noun with preposition and pronoun"),
    pytest.param("وفق محامي الضحية فإن الشرطة وصلت", "الشرطة", id="فإن is no part of a name"),
    pytest.param("وما زالت العقوبات قائمة في السهل", "قائمة", id="a feminine participle is no post with a pronoun"),
    pytest.param("وهذا الوضع القائم في السهل", "القائم", id="an adjective"),
    pytest.param("كما يقول بانتظام إن", "بانتظام", id="an adverb"),
    pytest.param("قالت زوجة الرئيس إن", "زوجة", id="a wife in construct is no pronoun's"),
]


@pytest.mark.parametrize(("text", "word"), NO_NAMES)
def test_words_that_are_no_names(text: str, word: str) -> None:
    assert all(word not in label for _, label in who(text))
