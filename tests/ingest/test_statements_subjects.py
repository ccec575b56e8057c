"""Who the subject of a verb is: the noun after it, never an adverb, a place inside its object or a cut phrase."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from marked import read
from statement_reading import passage, statements_in

from ingest.statements.confidence import confidence
from ingest.statements.sentence import LONGEST

SUBJECTS = {
    "the noun after a verb of warning is its subject": """
قالت روسيا إنها [مستعدة للحوار]، وحذرت قطر من [انهيار الهدنة]. | روسيا | قطر
وأدانت فرنسا [الهجوم على الميناء]، وطالبت الصين ب[وقف القتال]. | فرنسا | الصين
رحبت مصر ب[الاتفاق]، ودعت قطر إلى [الحوار]. | مصر | قطر
""",
    "the gender of the verb decides": """
قال سامي نور إن [الحل قريب]، وحذرت الأمم المتحدة من [كارثة إنسانية]. | سامي نور | الأمم المتحدة
قال سامي نور إن [الحوار مستمر]، وحذر إسرائيل من [التصعيد]. | سامي نور | سامي نور
""",
    "a body in front of a verb that has whom it tells behind it": """
لكن الهيئة الوطنية لحماية المياه أبلغت المحكمة العليا أن [السد سليم]. | الهيئة الوطنية لحماية المياه
الوكالة الوطنية للمياه أبلغت الوزارة أن [السد سليم]. | الوكالة الوطنية للمياه
المنظمة الدولية لحماية الطيور دعت الحكومة إلى [وقف الصيد]. | المنظمة الدولية لحماية الطيور
الهيئة الوطنية للطيران المدني حذرت شركات الطيران من [عاصفة رملية]. | الهيئة الوطنية للطيران المدني
الأسبوع الأول من الشهر أبلغت الوزارة اللجنة أن [السد سليم]. | الوزارة
الزيارة الأخيرة للوفد أبلغت الوزارة اللجنة أنها [تأجلت]. | الوزارة
في الجلسة الأخيرة للمجلس أبلغت الوزارة اللجنة أن [السد سليم]. | الوزارة
""",
    "an adverb with beh before the beh of what is said": """
وندد سكان الوادي العرب بشدة ب[القرار الجديد]. | سكان الوادي العرب
ورحب أهالي البلدة بحرارة ب[الاتفاق]. | أهالي البلدة
وطالب موظفو الشركة بإلحاح ب[صرف رواتبهم]. | موظفو الشركة
وأشاد الوزير ب[قوة بلاده]. | الوزير
وطالب النواب ب[حزم أكبر في تطبيق القانون]. | النواب
وأشاد المدير ب[وضوح بيان اللجنة]. | المدير
""",
    "an adverb is no subject": """
وأكد بشكل واضح سامي نور أن [الحل قريب]. | سامي نور
قال سامي نور إن [الحل قريب]. وأكد بشكل واضح أن [الحوار مستمر]. | سامي نور | سامي نور
قال سامي نور إن [الحل قريب]. وأعلن قبيل عودته أن [الحوار مستمر]. | سامي نور | سامي نور
وأعلن خلالها سامي نور أن [الحل قريب]. | سامي نور
رفض سامي نور بشكل واضح [إمكانية الاعتراف بالضم]. | سامي نور
""",
    "a phrase of number and a list": """
وقال أكثر من مسؤول إن [الحل قريب]. | أكثر من مسؤول
""",
    "a plural of persons in the oblique case is no subject": """
قالت وزارة النقل إن [الطريق مغلق]، وحذرت المواطنين من [السيول]. | وزارة النقل | وزارة النقل
قالت وزارة النقل إن [الطريق مغلق]، وحذر المواطنون من [السيول]. | وزارة النقل | المواطنون
""",
    "a participle with its preposition stays outside": """
وذكر تلفزيون السهل الموالي لدمشق أن [الحل قريب]. | تلفزيون السهل
""",
    "the whole phrase": """
قال مصدر من القوات الموالية لدمشق إن [الهدوء عاد]. | مصدر من القوات الموالية لدمشق
أعلنت قوات الدفاع الساحلية [انسحابها]. | قوات الدفاع الساحلية
ورفضت نقابة عمال السهل [أي حديث عن التسوية]. | نقابة عمال السهل
""",
    "the name of a body ends before the object": """
ورفضت حركة ضوء النهر [المشاركة في محادثات كانت مقررة في أنغولا]، مؤكدة أن [العقوبات تعرقل الحوار]. | حركة ضوء النهر | حركة ضوء النهر
رفضت حركة إس 17 [المشاركة في الحوار]. | حركة إس 17
ورفضت حكومة الإقليم الشمالي [الدعوة إلى الحوار]. | حكومة الإقليم الشمالي
أدانت رابطة أدباء الوادي [الهجوم على المكتبة]. | رابطة أدباء الوادي
""",
    "a noun phrase keeps its prepositions": """
رفض سامي نور [أي تنازل عن الأراضي]. | سامي نور
ورفض الوفد [أي حديث عن الانسحاب]. | الوفد
""",
    "a beh of the word is no preposition": """
ووعد سامي نور ب[بناء المدينة]. | سامي نور
طالب سامي نور ب[بيان واضح من الوزارة]. | سامي نور
هدد سامي نور ب[قطع العلاقات]. | سامي نور
""",
    "one word that says nothing": """
وأكد سامي نور له.
""",
}


@pytest.mark.parametrize(("kind", "line"), [(k, line) for k, lines in SUBJECTS.items() for line in lines.strip().splitlines()])
def test_subject(kind: str, line: str) -> None:
    found, expected = read(line)
    assert found == expected, kind


def test_a_place_inside_the_object_of_the_verb_before_does_not_speak() -> None:
    text = "ورفضت حركة فجر السهل المشاركة في محادثات كانت مقررة في أنغولا، مؤكدة أن العقوبات تعرقل الحوار."
    assert all(s.speaker is None or s.speaker.label != "أنغولا" for s in statements_in(passage(text)))


def test_a_subject_that_may_be_the_addressee_is_less_sure() -> None:
    text = "رحبت مصر بالاتفاق، ودعت قطر إلى الحوار."
    _, unsure = statements_in(passage(text))
    assert unsure.rule == "subject after the cue, or whom it is said to"
    assert unsure.confidence < confidence(replace(unsure, rule="subject after the cue"), text, False)


@pytest.mark.parametrize("unit", ['"قال: "', "قال سامي إن سلمى قالت إن ", "وأكد سامي أن "])
def test_no_statement_runs_over_a_text_without_full_stops(unit: str) -> None:
    document = passage(unit * (20_000 // len(unit)))
    for statement in statements_in(document):
        assert len(document.tokens_in(statement.content)) <= LONGEST


def test_each_of_two_unknown_persons() -> None:
    found, expected = read("وأكد كل من سامي نور وسلمى حداد أن [الحل قريب]. | سامي نور وسلمى حداد")
    assert found == expected
