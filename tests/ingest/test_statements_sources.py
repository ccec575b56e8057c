"""Phrases of source: which carry a statement, what its content is, and who speaks."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from marked import read

ROWS = """
as the reporter mentioned | [وصل الوفد إلى العاصمة]، حسبما ذكر مراسل وكالة الأفق في السهل. | مراسل وكالة الأفق
according to what official media reported | [وصل الوفد إلى العاصمة]، وفق ما ذكر الإعلام الرسمي السوداني. | الإعلام الرسمي السوداني
according to what stands in the statement | [وصل الوفد إلى العاصمة]، بحسب ما ورد في بيان لوزارة الصحة السودانية. | وزارة الصحة السودانية
as the council decided is no report | تتوقف المعارك في السهل خمس ساعات كل يوم، حسبما قرر مجلس المدينة.
as Nour put it | [شهدت العاصمة لقاء مثمرا]، حسب تعبير سامي نور. | سامي نور
in his words makes no statement | عاد سامي نور إلى الشارع الحزين، وفقا لتعبيره.
in his view makes no statement | غادر سامي نور القاعة الكبيرة مساء، حسب قوله.
according to the terms is no source | وكانت الخطوة، حسب بنود المعاهدة، ملزمة للطرفين معا.
according to this procedure is no source | ووفق هذا الإجراء، فإن رسوم السوق ترتفع كل عامين.
by quota is no source | تتوزع المقاعد في المجلس حسب المحاصصة الطائفية.
by the shares of votes is no source | يوزع القانون عدد المقاعد وفقا لحصة الأصوات.
a plate of straw | رأى سامي نور رجلا فقيرا يصنع طبقا من قش.
the indictment is a source | [أطلق المتهم النار على الحارس]، بحسب لائحة الاتهام. | لائحة الاتهام
as Nour threatened everybody is a report of its own | أغلقت القوات كل الطرق المؤدية إلى السهل، كما هدد سامي نور جميع السكان.
as a study revealed | [تراجع إنتاج القمح في السهل]، كما كشفت دراسة جديدة. | دراسة جديدة
an apposition, then فقد | ووفقا للنائبة سلمى حداد، رئيسة اللجنة، فقد [وصل الوفد إلى العاصمة]. | سلمى حداد
a relative clause, then the main clause | وبحسب سامي نور، الذي حضر الجلسة، [غادر الوفد القاعة غاضبا]. | سامي نور
a relative clause, then فإن | وبحسب لائحة الاتهام، التي اطلعت عليها وكالة الأفق، فإن [الحارس هاجم المركز]. | لائحة الاتهام
after a clause of the narrator | غادر الوفد القاعة من دون تعليق، لكن وفقا لسامي نور فإن [القرار قريب]. | سامي نور
a second source behind the first | ووفقا لسامي نور، فإن [المرحلة الأولى قصيرة جدا]، بحسب صحيفة "الأفق". | سامي نور
a source that breaks into a short clause | [وخلفت المعارك، بحسب سامي نور، مقتل عشرة مدنيين على الأقل]. | سامي نور
the same with a demonstrative | [تثير هذه التفاصيل، بحسب سامي نور، أسئلة كثيرة]. | سامي نور
"""


@pytest.mark.parametrize("row", [pytest.param(r.split(" | ", 1)[1], id=r.split(" | ")[0]) for r in ROWS.strip().splitlines()])
def test_phrases_of_source(row: str) -> None:
    found, expected = read(row)
    assert found == expected
