"""Nouns and verbal nouns that carry what was said, with their speaker in the genitive or as subject of a verb of giving."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from marked import read

ROWS = """
announcement, time and occasion before أن | وغادر الوفد العاصمة بعد إعلان الرئيس سامي نور، الثلاثاء، في مؤتمر صحفي أن [الحل قريب]. | سامي نور
warning with an apposition before من أن | وتأتي الرسالة بعد يوم من تحذير الوزير سامي نور، رئيس اللجنة العليا، من أن [الأنشطة مستمرة]. | سامي نور
conclusions, in a quotation | وقالت وزارة الصحة السودانية: "[أحطنا علما باستنتاجات وزارة الداخلية السودانية بأن [الحل قريب]]". | وزارة الصحة السودانية | وزارة الداخلية السودانية
announcement, day, عن | وبعد إعلان الوزير سامي نور، الثلاثاء، عن [انسحاب الوفد]، غادر الجميع. | سامي نور
threat with an addressee before بأن | وبعد تهديد الوزير سامي نور للمتمردين بأن [الحرب قادمة]. | سامي نور
answer to threats said by another | جاء رد الوزير سامي نور على تهديدات نظيره سريعا، قائلا: "[لن ننسحب أبدا]". | سامي نور
accusing as a purpose has the object in the genitive | وصل سامي نور بهدف اتهام الوزارة بالتقصير.
a warning that was given | وجهت وزارة الصحة السودانية تحذيرا من [حدوث تسرب في السهل]. | وزارة الصحة السودانية
charges to an addressee | ووجهت وزارة الداخلية السودانية اتهامات للمعارضة ب[التخطيط لانقلاب]. | وزارة الداخلية السودانية
charges in the plural of تهمة | وتوجه وزارة الداخلية السودانية أيضا تهما لسامي نور ب[المشاركة في هجوم]. | وزارة الداخلية السودانية
an order after its subject | وكان الوزير سامي نور قد أصدر أمرا للقوات ب[تعليق العمليات]. | سامي نور
charges exchanged | تبادل الوزير سامي نور والنائبة سلمى حداد الاتهامات ب[تزوير النتائج]. | سامي نور وسلمى حداد
a warning in the plural | وأطلقت وزارة الصحة السودانية تحذيرات من [موجة حر جديدة]. | وزارة الصحة السودانية
charges by nobody named | وُجهت إليه تهمة الفساد في العاصمة.
charges that are no object of giving | يواجه الوزير تهما بالفساد في العاصمة.
reports about something | غادر الوفد العاصمة وسط تقارير حول [اعتقال عشرة صحافيين]. | تقارير
asked of them | طلبت وزارة الداخلية السودانية منهم [تسليم المساعدات]. | وزارة الداخلية السودانية
asked of them that | وطلبت وزارة الداخلية السودانية منهم أن [يغادروا السهل]. | وزارة الداخلية السودانية
a verbal noun in the plural governs no object | وغادر الوفد بعد ادعاءات وزارة الصحة السودانية الكاذبة.
a decree about something | أصدر الوزير سامي نور مرسوما بشأن الفارين من الخدمة.
"""


@pytest.mark.parametrize("row", [pytest.param(r.split(" | ", 1)[1], id=r.split(" | ")[0]) for r in ROWS.strip().splitlines()])
def test_nouns_of_speech(row: str) -> None:
    found, expected = read(row)
    assert found == expected
