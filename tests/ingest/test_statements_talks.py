"""Constructions of reports about talks: calls and meetings in which somebody says, groups without a name, names that look like words."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from marked import params, read

TABLES = {
    "in a call or a meeting": """
وأجرى سامي نور اتصالا مع نظيره أكد خلاله [ضرورة خفض التصعيد]. | سامي نور # the object behind the pronoun
وتلقى الوزير سامي نور اتصالا من نظيره أكد خلاله [دعم بلاده]. | سامي نور # the pronoun is no part of it
وعقد سامي نور لقاء مع الوفد شدد فيه على [ضرورة وقف القتال]. | سامي نور # with a preposition
وعقد الوفد مؤتمرا أكد خلاله الوزير سامي نور أن [الحل قريب]. | سامي نور # another is the subject
وعقد الوفد مؤتمرا أكد خلاله كبير المفاوضين أن [الحل قريب]. | كبير المفاوضين # so is one without a name
وأجرى سامي نور اتصالا مع نظيره خلال الاجتماع. # a call and nothing said
""",
    "the object behind an adjunct": """
وأكد سامي نور خلال اللقاء [أهمية الحوار]. | سامي نور # behind a meeting
وجدد سامي نور خلال لقائه نظيره [دعم بلاده للحوار]. | سامي نور # behind a meeting with somebody
وأكد سامي نور خلال جلسة مجلس الأمن [أهمية الحوار]. | سامي نور # behind the session of a body
وأكد سامي نور عقب الاجتماع [ضرورة الحوار]. | سامي نور # a preposition that looks like a verb
وأكد سامي نور أمس الأربعاء خلال لقاء مع الوفد [حرصه على الحوار]. | سامي نور # behind a day too
وأكد سامي نور أمام البرلمان [حرص بلاده على الحوار]. | سامي نور # before whom
قال سامي نور إن [الحل قريب]. وأكد خلال اللقاء [أهمية الحوار]. | سامي نور | سامي نور # without a subject
وأكد سامي نور خلال اللقاء أن [الحل قريب]. | سامي نور # the conjunction goes first
""",
    "a style for a name": """
قال الوزير سامي نور إن [الحل قريب]. وأكد سموه أن [القتال توقف]. | سامي نور | سامي نور # his highness
قال الملك سامي نور إن [الحل قريب]. وأعرب جلالته عن [أمله في السلام]. | سامي نور | سامي نور # his majesty
قالت الوزيرة سلمى حداد إن [الحل قريب]. وأضافت معاليها أن [القتال توقف]. | سلمى حداد | سلمى حداد # her excellency
قال الوزير سامي نور إن [الحل قريب]. وشدد سيادته على [ضرورة الحوار]. | سامي نور | سامي نور # his lordship
قال الوزير سامي نور إن [الحل قريب]. وقال دولته: "[لن نعود إلى الوراء]". | سامي نور | سامي نور # of a prime minister, with a quotation
قال أمير الوادي سامي نور إن [الحل قريب]. وقال الأمير إن [القتال توقف]. | سامي نور | سامي نور # the rank, which is a name too
قال حسين الشيخ إن [الحل قريب]. وقال الشيخ إن [القتال توقف]. | حسين الشيخ | حسين الشيخ # the name, which is a rank too
قال محامو الوفد إن [الحل قريب]. | محامو الوفد # a plural that looks like it
""",
    "groups in ون": """
واستبعد محللون [التوصل إلى اتفاق قريب]. | محللون # what they exclude is no part of them
ورفض مسؤولون [التوقيع على البيان]. | مسؤولون # what they refuse
ورفض مسؤولون أميركيون [التوقيع على البيان]. | مسؤولون أميركيون # with an adjective
وقال مسؤولون في الوزارة إن [الحل قريب]. | مسؤولون في الوزارة # with a place
وقال مسؤولو الوزارة إن [الحل قريب]. | مسؤولو الوزارة # in the construct it has no ن
قال قانون الانتخابات كلمته. # a word in ون that is no plural
""",
    "what is announced is no speaker": """
ورحبت مصر ب[إعلان وقف إطلاق النار]. | مصر # the noun governs the deed
وعاد السكان بعد إعلان وقف إطلاق النار. # alone
وجاء ذلك بعد إعلان سامي نور [وقف القتال]. | سامي نور # a person before the deed
ورحبت مصر ب[إعلان قطر [وقف القتال]]. | مصر | قطر # a state before the deed
وجاء ذلك بعد إعلان تيسير حداد [وقف القتال]. | تيسير حداد # a first name with the form of a deed
وتوقف الحوار بعد رفض تمديد الهدنة. # refusing the prolongation
""",
    "whom one charges": """
وأوعز نتنياهو إلى الجيش ب[تكثيف الغارات]. | بنيامين نتنياهو # with إلى
وأوعز سامي نور للجيش ب[تكثيف الغارات]. | سامي نور # with ل
وأوعز سامي نور إلى الوزراء ب[بدء العمل]. | سامي نور # several
وأوعز سامي نور ب[وقف العمل]. | سامي نور # nobody
ودعا سامي نور إلى [الحوار بمشاركة الجميع]. | سامي نور # no charge
أوعز سامي نور إليه. # nothing
""",
    "whom a body accuses": """
واتهمت المنظمة الدولية للهجرة الحكومة ب[المماطلة]. | المنظمة الدولية للهجرة # behind a purpose
واتهمت السفارة الأميركية في بيروت الحكومة ب[المماطلة]. | السفارة الأميركية في بيروت # behind a place
واتهم المكتب الإعلامي الحكومي في غزة إسرائيل ب[المماطلة]. | المكتب الإعلامي الحكومي في غزة # a state
واتهمت الهيئة الوطنية الحكومة ب[المماطلة]. | الهيئة الوطنية # behind an adjective
واتهم ممثلو الحكومة الأطراف ب[المماطلة]. | ممثلو الحكومة # whose government speaks
وقالت السفيرة علياء بن سيف آل ثاني إن [الحل قريب]. | علياء بن سيف آل ثاني # a house that looks like a number
""",
    "names that look like conjunctions": """
وفي رده على سؤال لشبكة سي إن إن، اعتبر بلينكن أن [الاتفاق قريب]. | أنتوني بلينكن # a channel's name before the verb
وقال سامي نور لشبكة سي إن إن إن [الحل قريب]. | سامي نور # and the conjunction right behind it
وقال سامي نور لشبكة "سي إن إن" إن [الحل قريب]. | سامي نور # in marks
وذكرت شبكة سي إن إن أن [الحل قريب]. | سي إن إن # the channel itself
وقال سامي نور، في مقابلة مع سي إن إن، إن [الحل قريب]. | سامي نور # between commas
زار سامي نور شبكة سي إن إن. # a visit
""",
}


@pytest.mark.parametrize("row", params(TABLES))
def test_talks(row: str) -> None:
    found, expected = read(row)
    assert found == expected
