"""Constructions that news-like texts of our own (evaluation/press) brought up: chains without commas, guests in headlines, datelines."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from marked import params, read, read_page
from statement_reading import told

TABLES = {
    "participle without a comma": """
قال سامي نور إن [أمن المنطقة جزء من أمن دوله] داعيا الطرفين إلى [إلقاء السلاح]. | سامي نور | سامي نور # behind a noun with a pronoun
ثمن سامي نور [دور قطر] منوها ب[ما أبدته الكويت من استعداد]. | سامي نور | سامي نور # with what was shown, behind a name
طردت إيران السفير البريطاني متهمة إياه ب[التجسس]. | إيران # with the pronoun that stands apart
قال سامي نور إن [السلام يصون البلاد أرضا وشعبا] مشيرا إلى [ما أسفر عنه الاتفاق]. | سامي نور | سامي نور # behind an indefinite noun
فرضت الوزارة رسوما مشددة على السلع. # an adjective
شملت الخطة، بما في ذلك التمويل، ثلاث مدن. # بما in an adverb
""",
    "renewing": """
قال سامي نور إن [الحل قريب]، مجددا [استعداد بلاده للحوار]. | سامي نور | سامي نور # مجددا with a readiness
قال سامي نور إن [الوفد عاد مجددا إلى القاعة]. | سامي نور # again
قال سامي نور إن [القتال اندلع مجددا أمس]. | سامي نور # again, at the end
""",
    "attitude as object": """
أكد سامي نور [حرص بلاده على تحقيق السلام]. | سامي نور # a noun with its own على
قال سامي نور إن [الحل قريب]، مؤكدا [دعم بلاده للوساطة على كافة المستويات]. | سامي نور | سامي نور # support at all levels
أكد سامي نور على [حرص بلاده]. | سامي نور # على of the verb
أكد رئيس الوفد سامي نور على [أهمية الحوار]. | سامي نور # behind a name
""",
    "not and its أن": """
كتب سامي نور أن [الخلاف أعمق]، مرجحا [ألا تصمد الحكومة]. | سامي نور | سامي نور # ألا behind a participle
توقع سامي نور [ألا تصمد الهدنة]. | سامي نور # ألا behind a verb and its subject
لم يقل الوفد إلا القليل. # إلا: except
""",
    "blame": """
حذر سامي نور من [الفشل]، محملا [حداد وفريقها تبعة انهيار المسار]. | سامي نور | سامي نور # the burden by another noun
وصل الوفد محملا بالهدايا. # laden
""",
    "going on": """
قال سامي نور إن [الحل قريب]، قبل أن يضيف أن [الوقت ينفد]. | سامي نور | سامي نور # before he added
قال سامي نور إن [الوفد غادر قبل أن يصل الوسيط]. | سامي نور # before somebody arrives
""",
    "sources without a name": """
وبحسب المصادر التي اشترطت حجب هويتها، [قدم الوسيط ورقة من سبع نقاط]. | المصادر # who asked for no name
اشترطت الوزارة [وقف القتال]. | الوزارة # a condition
[سيكون الرئيس حاضرا]، على ما ذكر مصدر ثان. | مصدر ثان # as a second source told
وقع الوفد على ما ورد في الورقة. # to what stands in it
وفقا لاستطلاع أجراه معهد السهل، [يؤيد معظم الناخبين الصفقة]. | استطلاع أجراه معهد السهل # a poll and who made it
وبحسب سامي نور فإن [الأولوية لإيصال الغذاء]، مناشدا الطرفين [احترام الهدنة]. | سامي نور | سامي نور # a source with a further report
يذكر أن [الوفد وصل إلى المدينة]، بحسب الوزارة. | الوزارة # the reporter's opening
""",
    "of whom": """
وهي خطوة قالت عنها الوزارة إنها [متأخرة]. | الوزارة # a step, of which the ministry said
قال الرئيس سامي نور إن [الخطوة متأخرة]. | سامي نور # plain
""",
    "let them know": """
كشف سامي نور أن [الرئيس نادر عمران أبلغ الوسطاء [موافقته على الهدنة]]. | سامي نور | نادر عمران # his own decision
أبلغت إسرائيل الوسطاء بأنها [ستسحب قواتها]. | إسرائيل # a clause
""",
    "thanks": """
وتوجه وزير الخارجية سامي نور بالشكر إلى مصر على [ما قدمته من عون]. | سامي نور # turned with thanks to
وتوجه وزير الخارجية سامي نور إلى مصر. # went to
""",
    "question": """
وسألت الأفق الوزير سامي نور عن [مضمون الورقة]، فأجاب: "[لا تعليق]". | الأفق | سامي نور # and the answer behind a comma # xfail: an outlet without its kind asks
""",
    "whoever": """
وأضاف سامي نور: "[من يطلب السلام لا يخطف المارة]". | سامي نور # who seeks peace
""",
    "ب of its own": """
قال سامي نور إن [الاتحاد يساند السوريين وهم يشيدون بلدا جديدا]. | سامي نور # they build a country
وكان دبلوماسيون أوروبيون أبلغوا وكالة فرانس برس بأن [السفراء توصلوا إلى اتفاق]. | دبلوماسيون أوروبيون # in the name of an agency
""",
    "remarks between dashes": """
وأوضح وزير الخارجية سامي نور - في تصريحات للصحفيين - أن [الاتفاق جاهز]. | سامي نور # no dateline
من جهته، أكد الوزير سامي نور - خلال المؤتمر الصحفي - [ضرورة وقف القتال]. | سامي نور # with an object
ونقلت وكالة الأفق عن مسؤول بارز – لم تسمه – أن [الوفد سيغادر]. | مسؤول بارز # who is not named
واشنطن - قال الوزير سامي نور إن [الاتفاق جاهز]. | سامي نور # a dateline
""",
    "clause before the main one": """
وإذ لفت سامي نور إلى [خطورة الوضع]، دعا إلى [ضبط النفس]. | سامي نور | سامي نور # two verbs
وإذ أكد الوزير سامي نور أن [الحل قريب]، لفت إلى [خطورة الوضع]. | سامي نور | سامي نور # a clause ends at the main one
""",
    "styles": """
أكد معالي وزير الخارجية الدكتور سامي نور أن [الحل قريب]. | سامي نور # before a post
قال صاحب السمو الملكي الأمير سامي بن نور وزير الخارجية إن [الحل قريب]. | سامي بن نور # highness
قال صاحب المقترح إن [الحل قريب]. | صاحب المقترح # whose proposal it is
""",
    "apposition and setting": """
أكد سامي نور، وزير الخارجية، خلال لقائه السفير، [أهمية الحوار]. | سامي نور # and the object behind both
أدان سامي نور، رئيس الوفد، بأشد العبارات [الهجوم على القافلة]. | سامي نور # in the strongest terms
""",
    "names": """
قال محمد علي إن [الحل قريب]. | محمد علي # ends like the preposition
أكد الرئيس محمد علي أن [الحل قريب]. | محمد علي # the same behind a title
وشدد سامي نور علي أن [الحل قريب]. | سامي نور # the preposition as Egyptian papers write it
أكد رئيس حكومة تصريف الأعمال سامي نور أن [الحل قريب]. | سامي نور # of a caretaker government
قال الفريق أول ركن سامي نور إن [القوات جاهزة]. | سامي نور # a rank of three words
قال الفريق إن [القوات جاهزة]. | الفريق # a team
قال الجنرال كاسبر لوندغرين إن [الهدنة صامدة]. | كاسبر لوندغرين # a ك of the name's own
""",
    "behind what was said": """
"[نعمل على مدار الساعة]"، يقول الوزير سامي نور، مضيفا: "[لن نتوقف]". | سامي نور | سامي نور # and a participle with more
"[نعمل على مدار الساعة]"، قال الوزير سامي نور مؤكدا أن [الحل قريب]. | سامي نور | سامي نور # and a participle with a clause
""",
    "by whose mouth": """
أدانت فرنسا [حصار المدينة]، على لسان وزير خارجيتها سامي نور، داعية إلى [هدنة]. | سامي نور | سامي نور # behind what was said
أكدت روسيا أن [الحل قريب]، على لسان وزير خارجيتها سامي نور. | سامي نور # behind a clause
""",
    "title with its name": """
حذر رئيس المكتب السياسي لـ"الحركة" سامي نور من [الفشل]. | سامي نور # a body in marks between
أعرب وزير الخارجية اللوري أوسكار نور عن [امتنانه لقطر]. | أوسكار نور # a nationality that no table has
""",
}
TITLES = {
    "halves": """
مصدر مصري: [الوفد وصل].. والوزارة تحذر من [الفشل] | مصدر مصري | الوزارة # a source, then a verb
أستاذ علوم سياسية: [الحرب لن تتوقف].. وخبير: [الحل قريب] | أستاذ علوم سياسية | خبير # two guests
سامي نور: [الحوار جار.. ولا موعد للجولة المقبلة] | سامي نور # one speaker throughout
""",
    "guests": """
باحث في الشأن الإيراني: [الحرب لن تتوقف] | باحث في الشأن الإيراني # by what he studies
أزمة السهل: خبير يتوقع [انهيار الهدنة] | خبير # a topic and a guest with a verb
""",
}
PAGES = {
    "datelines": """
بكين 4 فبراير 2026 (شينخوا) [وصل الوفد إلى المدينة]، وفقا للوزارة. | الوزارة # a day and an agency in brackets
القاهرة - 20 - 3 (كونا) -- [وصل الوفد إلى المدينة]، وفقا للوزارة. | الوزارة # numbers between dashes
القاهرة في 20 مارس/ أ ش أ / [وصل الوفد إلى المدينة]، وفقا للوزارة. | الوزارة # an agency's letters between strokes
وقال مقدمو برنامج 60 دقيقة في التلفزيون (روسيا 1) إنهم [لا يعلمون شيئا]. | مقدمو برنامج 60 دقيقة في التلفزيون # a number and brackets in a sentence
""",
    "a colon and the next paragraph": """
اجتمع الوفد أمس. ¶ قال الوزير سامي نور في منشور على حسابه: ¶ "[نعمل على مدار الساعة]". ¶ ورحبت مصر ب[الاتفاق]. | سامي نور | مصر # with marks
اجتمع الوفد أمس. ¶ وأضاف الوزير سامي نور: ¶ [نرحب بجهود الوسطاء]. وعاد الوفد. | سامي نور # without marks, to the full stop
اجتمع الوفد أمس. ¶ وفيما يلي أبرز المواعيد: ¶ تبدأ الجولة غدا. ¶ ورحبت مصر ب[الاتفاق]. | مصر # nobody speaks
""",
    "source and its notice": """
الحركة تشترط [ضمانات] ¶ مصادر لـ«البيرق»: [الخلاف ما زال قائما] ¶ اجتمع الوفد أمس في المدينة. | الحركة | مصادر # a second line with a colon
مصدر مصري: [الوفد وصل].. ونادر عمران يحذر من [الفشل] ¶ قال مصدر مصري رفيع المستوى إن [الوفد وصل أمس]. | مصدر مصري | نادر عمران | مصدر مصري رفيع المستوى # no topic
سلمى حداد: [الحرب لن تتوقف] ¶ كتبت - منى الشامي ¶ أكدت سلمى حداد أن [الحرب لن تتوقف قريبا]. | سلمى حداد | سلمى حداد # a byline under the headline
""",
}


@pytest.mark.parametrize("line", params(TABLES))
def test_in_the_body(line: str) -> None:
    found, expected = read(line)
    assert found == expected


@pytest.mark.parametrize("line", params(TITLES))
def test_in_a_title(line: str) -> None:
    found, expected = read(line, "title")
    assert found == expected


@pytest.mark.parametrize("line", params(PAGES))
def test_on_a_page(line: str) -> None:
    found, expected = read_page(line)
    assert found == expected


def test_a_list_below_a_colon_is_one_content() -> None:
    page = "اجتمع الوفد أمس.\nوأضاف الوزير سامي نور للصحفيين:\n• لا نتوقع اختراقا.\n• الموعد لم يحدد.\nورحبت مصر بالاتفاق."
    assert told(page) == [("لا نتوقع اختراقا.\n• الموعد لم يحدد", "سامي نور"), ("الاتفاق", "مصر")]
