"""Statements inside statements, nouns of speech without a plain genitive, and titles, class by class."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from marked import params, read

BODY = {
    "goes on inside": """
وقال الوزير سامي نور إن [المدير أكد أن [الوفد سيعود] وشدد على [أهمية الحوار]]. | سامي نور | المدير | المدير # a second verb joined inside what is said
وقال الوزير سامي نور إن [المدير وافق على [وقف العمليات] وأنه ملتزم بالحوار]. | سامي نور | المدير # wa-anna goes on with the outer clause behind a noun phrase
وقال الوزير سامي نور إن [الشركة نفت [وجود أي خلاف]]. | سامي نور | الشركة # a denial inside
وقال الوزير سامي نور إن [المدير أكد أن [الوفد سيعود]]، مشيرا إلى أن [الحل قريب]. | سامي نور | المدير | سامي نور # a participle goes back to the outer speaker
""",
    "what a thing is called": """
ودعا الوزير سامي نور إلى [إنهاء ما وصفه ب[الحصار الجائر]، لتخفيف معاناة السكان]. | سامي نور | سامي نور # the name ends at the comma
وقال الوزير سامي نور إن [ما وصفه ب[كرم السكان] "يظهر معدن الناس"]. | سامي نور | سامي نور # the name ends before marks that go on
""",
    "speech with its owner": """
وانتقد الوزير سامي نور [تصريحات النائبة سلمى حداد التي قالت فيها إن [الحوار انتهى]]. | سامي نور | سلمى حداد # statements in which she said
وتعليقا على تصريحات النائبة سلمى حداد التي قالت فيها إن [الحوار انتهى]، قال الوزير سامي نور إن [الوفد باق]. | سلمى حداد | سامي نور # a comment on statements in which she said
ونفى الوزير سامي نور [ما ذكرته صحيفة الأفق من أن [الوفد انسحب]]. | سامي نور | صحيفة الأفق # denied what a paper reported
وردا على اتهام النائبة سلمى حداد للحكومة ب[تعطيل الحوار]، قال الوزير سامي نور إن [الوفد باق]. | سلمى حداد | سامي نور # in answer to a charge
وجاء القرار بعد خطاب الرئيس سامي نور الذي أعلن فيه أن [الانتخابات ستؤجل]. | سامي نور # a speech in which he announced # xfail: the subject of the sentence is taken
""",
    "author of a noun": """
وتتواصل الأعمال وسط تحذيرات من الأمم المتحدة من [كارثة إنسانية]. | الأمم المتحدة # warnings from the body of a disaster
وخرج الآلاف بعد دعوة من النائبة سلمى حداد إلى [التظاهر]. | سلمى حداد # a call from her
وصدر تعهد من جانب وزارة الصحة السودانية ب[توفير الأدوية]. | وزارة الصحة السودانية # a pledge from the side of
ونفى الوفد وجود اتهام فرنسي لروسيا ب[قصف السهل]. | فرنسا # an adjective names the state # xfail: what is denied of a charge is taken for its object
وجاء اللقاء بعد اتهام فرنسي لروسيا ب[قصف السهل]. | فرنسا # an adjective names the state that charges
وتأتي الزيارة رغم التحذيرات الأميركية من [هجوم وشيك]. | الولايات المتحدة # a definite adjective with a definite noun
وتأتي الزيارة رغم تحذيرات من هجوم وشيك. # warnings by nobody named
وتأتي الزيارة بعد تصريحات صحفية من القاهرة. # statements made to the press from a place
""",
    "answers": """
وخرج الآلاف استجابة لدعوة النائبة سلمى حداد إلى [التظاهر]. | سلمى حداد # in answer to her call
ورحب الوزير سامي نور ب[دعوة النائبة سلمى حداد إلى [الحوار]]. | سامي نور | سلمى حداد # welcomed her call
وجاء الاجتماع بعد انتقادات النائبة سلمى حداد ل[سياسة الحكومة]. | سلمى حداد # criticism of a policy
وإلى جانب دعوته إلى [الحوار]، شدد الوزير سامي نور على [وحدة البلاد]. | سامي نور | سامي نور # a pronoun before whom it means
""",
    "control": """
وسارعت وزارة الصحة السودانية إلى نفي [وجود أي إصابات]. | وزارة الصحة السودانية # hastened to deny
واضطر الوزير سامي نور إلى الاعتراف بأن [الحل بعيد]. | سامي نور # was forced to admit
وحرص الوزير سامي نور على التأكيد أن [الحوار مستمر]. | سامي نور # took care to affirm
ولم يتردد الوزير سامي نور في القول إن [الحوار مستمر]. | سامي نور # did not hesitate to say
وبدأ الوزير سامي نور كلمته بالتأكيد على [أهمية الحوار]. | سامي نور # began his speech by affirming
وهو ما دفع الوزير سامي نور للتأكيد على أن [الحوار مستمر]. | سامي نور # the object of what drives to say
وعاد الوفد إلى العاصمة بعد المحادثات. # a verb of return and no speech
""",
    "given": """
وجاء ذلك ردا على تصريحات أدلى بها الوزير سامي نور بأن [الحوار انتهى]. | سامي نور # statements that he made
وجاء ذلك بعد اتهامات وجهتها النائبة سلمى حداد إلى الحكومة ب[تعطيل الحوار]. | سلمى حداد # charges that she laid
وجاء ذلك بعد تحذيرات أطلقتها الأمم المتحدة من [كارثة إنسانية]. | الأمم المتحدة # warnings that the body gave out
وخرج الآلاف بعد دعوة أطلقها الوزير سامي نور إلى [التظاهر]. | سامي نور # a call that he gave out
وينوي الوفد الحصول على تعهد من وزارة الصحة السودانية بتوفير الأدوية. # a pledge that one only seeks
ويعرف الجميع اتهامات وجهت إلى الوزير. # charges by nobody named
""",
    "told of": """
ورد الوزير سامي نور على إعلان النائبة سلمى حداد أن [القمة ستؤجل] بالقول إن [الحوار مستمر]. | سلمى حداد | سامي نور # the conjunction is that of the announcement
وتراجعت الأسعار بعد إعلان الوزير سامي نور في التاسع من مارس [تجميد الرسوم]. | سامي نور # a date between speaker and object
وقال الوزير سامي نور إن [مجلس الشيوخ قام بدوره عندما طالب ب[إصدار قانون جديد]]. | سامي نور | مجلس الشيوخ # the subject of the clause before عندما
""",
    "not said": """
وينوي الوزير سامي نور دعوة الأطراف إلى اجتماع. # he means to call them
وتطالب النائبة سلمى حداد ب[اعتراف الحكومة بالخطأ]. | سلمى حداد # what is demanded was not said
وينتظر الجميع إعلان النتائج. # an announcement awaited
وفي انتظار إعلان الوزارة عن النتائج غادر الوفد. # in expectation of an announcement
وعقد اللقاء بهدف دعوة الأطراف إلى الحوار. # in order to call upon them
وأثارت تصريحات الوزير سامي نور جدلا واسعا. # statements without what they say
""",
}

TITLES = {
    "two halves": """
أنطونيو غوتيريش يعلن [انسحابه].. وأنغيلا ميركل ترحب ب[القرار] | أنطونيو غوتيريش | أنغيلا ميركل # two dots part two statements
سوريا: قصف على السهل # a state, an event, and a preposition
موسكو: [خطوات الوفد الأوروبي "لا تخدم الحوار أبدا"] | موسكو # a capital with marks later in the line
تحذيرات أممية من [كارثة في السهل] | الأمم المتحدة # an adjective names the body
اتهام فرنسي لروسيا ب[قصف السهل] | فرنسا # an adjective names the state
طلب فرنسي لواشنطن ب[إعفاء الشركات] | فرنسا # a request by a state
شاهد.. أنغيلا ميركل: [لن نعود إلى الحوار] | أنغيلا ميركل # a label with two dots
روسيا: [هذه المزاعم "استفزاز"] | روسيا # a state with marks at the line's end
السودان: حبس تاجر بتهمة "السرقة" # a state, an event and marks
كوريا الشمالية: [تصريحات الوزير "جاهلة"] | كوريا الشمالية # no second speaker inside a judgement
""",
}


@pytest.mark.parametrize("row", params(BODY))
def test_inside_and_nouns(row: str) -> None:
    found, expected = read(row)
    assert found == expected


@pytest.mark.parametrize("row", params(TITLES))
def test_titles(row: str) -> None:
    found, expected = read(row, "title")
    assert found == expected
