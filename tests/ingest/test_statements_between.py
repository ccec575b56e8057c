"""The speaker's phrase up to the conjunction: adjectives, what they govern, the rest of a name, the name in apposition."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from statement_reading import passage, statements_in

# English gloss | sentence | label of the speaker | phrase that names it there
TABLE = """
adjective behind a role | قال الزعيم المعارض إن الحل قريب. | الزعيم المعارض | الزعيم المعارض
adjective before a comma | وأضاف النائب المحافظ، أن الحل قريب. | النائب المحافظ | النائب المحافظ
ordinal behind a body | قال المركز الإعلامي للمنطقة العسكرية الخامسة في بيان إن الطريق مغلق. | المركز الإعلامي للمنطقة العسكرية الخامسة | المركز الإعلامي للمنطقة العسكرية الخامسة
participle with its preposition | قالت جماعات مدافعة عن حقوق الإنسان إن الوضع صعب. | جماعات مدافعة عن حقوق الإنسان | جماعات مدافعة عن حقوق الإنسان
participle with the noun it governs by lam | أعلنت شركة الغاز الخاضعة لسيطرة الدولة، أن الأسعار ثابتة. | شركة الغاز الخاضعة لسيطرة الدولة | شركة الغاز الخاضعة لسيطرة الدولة
rank behind an officer | أكد ضابط عراقي برتبة لواء الأربعاء أن الطريق مغلق. | ضابط عراقي برتبة لواء | ضابط عراقي برتبة لواء
name that goes on | قالت شركة بيكر هيوز أمس إن الأسعار ثابتة. | شركة بيكر هيوز | شركة بيكر هيوز
unknown name behind a role | كشفت المحامية الكولومبية دلين رخاس الثلاثاء أن الوضع صعب. | دلين رخاس | المحامية الكولومبية دلين رخاس
unknown name behind a comma | أوضحت المتحدثة باسم الهيئة الملكية البحرية، وينتا كروغن، للصحافة أن التحقيق مستمر. | وينتا كروغن | المتحدثة باسم الهيئة الملكية البحرية، وينتا كروغن
no noun of time | قالت الحكومة الأسبوع الماضي إن الحل قريب. | الحكومة | الحكومة
no adverb | قال الزعيم حينها إن الحل قريب. | الزعيم | الزعيم
no participle that tells how | قال سامي نور غاضبا ومحتدا إن الحل قريب. | سامي نور | سامي نور
no noun that tells how | كشفت المحامية الإسبانية بحزم شديد أن الوضع صعب. | المحامية الإسبانية | المحامية الإسبانية
no hearers | قال الزعيم المعارض للصحفيين إن الحل قريب. | الزعيم المعارض | الزعيم المعارض
no relative clause without a pronoun | قال مسؤول طلب عدم نشر اسمه إن الحل قريب. | مسؤول | مسؤول
no object of what is denied | نفت السلطات البلجيكية الاتهامات الهولندية ووصفتها بأنها "أوهام". | السلطات البلجيكية | السلطات البلجيكية
no verb of a relative clause | بحسب موقع أمريكي متخصص نشر صورا للمكان، فإن الطريق مغلق. | موقع أمريكي متخصص | موقع أمريكي متخصص
no adverbial of time | بحسب موقع أمريكي متخصص قبيل انعقاد القمة، فإن الطريق مغلق. | موقع أمريكي متخصص | موقع أمريكي متخصص
genitive behind a noun | بحسب موقع نشر الصور، فإن الطريق مغلق. | موقع نشر الصور | موقع نشر الصور
no object of a verb with two | أبلغ الزعيم المعارضة بأن الحل قريب. | الزعيم | الزعيم
"""


@pytest.mark.parametrize("row", TABLE.strip().splitlines(), ids=lambda row: row.split(" | ")[0])
def test_between(row: str) -> None:
    _, text, label, phrase = row.split(" | ")
    found = statements_in(passage(text))[0]
    assert found.speaker is not None and found.speaker_mention is not None
    assert (found.speaker.label, found.speaker_mention.of(text)) == (label, phrase)
