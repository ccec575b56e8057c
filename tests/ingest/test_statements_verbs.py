"""Verbs and their objects: adjuncts between, forms that are another word's, بـ and من before what is called for."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from marked import read

SENTENCES = [
    ("object after an apposition and a comma", "أعلن مصدر مسؤول في وزارة الصحة السودانية، [تأييد البلاد للاتفاق]. | مصدر مسؤول في وزارة الصحة السودانية"),
    ("verbal noun that is a verb too", "نفى وزير الخارجية السوداني، سامي نور، [تلقي بلاده دعوة إلى الحوار]. | سامي نور"),
    ("object after a meeting", "أكد الوزير سامي نور، خلال لقائه المبعوث الأممي، [دعم بلاده للحوار]. | سامي نور"),
    ("object after an adverb", "رفضت سلمى حداد بالفعل [العرض الأخير]. | سلمى حداد"),
    ("object after an extraordinary session", "أعلن سامي نور في جلسة طارئة [استقالة الحكومة]. | سامي نور"),
    ("no object: the noun belongs to the adjunct", "وتحدث سامي نور خلال استقبال الوفد."),
    ("welcomed this", "رحب الرئيس سامي نور، بهذه الخطوة، [قائلا]. ".replace("، [قائلا]. ", ".").replace("بهذه الخطوة", "ب[هذه الخطوة]") + " | سامي نور"),
    ("praised a decision", "وأشاد سامي نور ب[قرار الوفد العودة إلى الحوار]. | سامي نور"),
    ("in this regard is an adverb", "رحب سامي نور بهذا الشأن."),
    ("called for with an unknown verbal noun", "قالت سلمى حداد إن [الوضع صعب]، وطالبت ب[إطلاق سراح المعتقلين]. | سلمى حداد | سلمى حداد"),
    ("denounced, written with tatweel", "وندد سامي نور بـ[الانتهاكات في المدينة]. | سامي نور"),
    ("threatened, going on", "قال سامي نور إن [الحوار فشل]، وهدد ب[نقل المعركة إلى العاصمة]. | سامي نور | سامي نور"),
    ("the crisis threatens", "وتهدد الأزمة بانهيار الأسعار."),
    ("asked for a session", "طلبت فرنسا [عقد اجتماع عاجل]. | فرنسا"),
    ("asked governments for", "وطلبت المفوضية من حكومات الدول الأعضاء [استحداث صندوق جديد]. | المفوضية"),
    ("takes effort", "ويطلب الأمر جهودا كبيرة."),
    ("agency hands on by itself", "ونقلت وكالة الأفق أن [القصف توقف]. | وكالة الأفق"),
    ("verb after a fronted adverbial", "وبعد أيام من إعلان النتائج أمر البرلمان ب[إعادة الفرز]. | البرلمان"),
    ("told the radio", "قالت سلمى حداد إن [الحل قريب]. وقالت لراديو الأفق إنها [ستعود]. | سلمى حداد | سلمى حداد"),
    ("may announce", "وقد تعلن سلمى حداد استقالتها."),
    ("leak is no verb", "وحذر سامي نور من [تسرب النفط إلى البحر]. | سامي نور"),
    ("fighting broke out again", "قال سامي نور إن [الهدنة صمدت]. وتجدد القصف الثلاثاء. | سامي نور"),
    ("pledged again", "وجدد سامي نور [التزامه بالحوار]. | سامي نور"),
    ("resembles", "ويعيش السكان فيما يشبه \"السجن\"."),
    ("is deemed", "وهي خطوة تعد \"الأكبر في تاريخ البلاد\"."),
    ("as", "ويعامل الجيش السكان بوصفهم \"أعداء الدولة\"."),
    ("knows", "وأكدت سلمى حداد أن [الجميع يعلم أن الحل قريب]. | سلمى حداد"),
    ("signs", "وقطر توقع اتفاقية مع الوفد."),
    ("expects", "وكالة الأفق تتوقع [اتفاقا قريبا]. | وكالة الأفق"),
    ("asked him", "ولدى سؤاله إن كانت الهدنة قريبة، قال سامي نور إن [الحوار مستمر]. | سامي نور"),
    ("port and city", "ويسيطر سامي نور على ميناء ومدينة السهل."),
]  # fmt: skip


@pytest.mark.parametrize(("line",), [pytest.param(line, id=gloss) for gloss, line in SENTENCES])
def test_verb(line: str) -> None:
    found, expected = read(line)
    assert found == expected
