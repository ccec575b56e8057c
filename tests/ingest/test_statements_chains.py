"""Constructions that further news-like texts (evaluation/press, `c-*`) brought up: opinions as sources, what goes on behind a quotation, deeming."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from marked import params, read, read_page
from statement_reading import told

TABLES = {
    "opinions": """
وفي رأي الوزير سامي نور، [لا تملك اللجنة أدوات الضغط الكافية]. | سامي نور # in the opinion of
وفي نظر الوزير سامي نور فإن [الاتفاق ما زال ناقصا]. | سامي نور # in the eyes of, with its فإن
وبرأي الوزير سامي نور فإن [الاتفاق ما زال ناقصا]. | سامي نور # with ب
ومن منظور الوزير سامي نور، [الاتفاق ما زال ناقصا]. | سامي نور # from the perspective of
[الوفد لن يعود قبل الخريف]، برأي الخبير سامي نور. | سامي نور # behind the clause
وقال الوزير نادر عمران إن [الحل في رأي الخبير سامي نور قريب]. | نادر عمران # inside what another says
وأخذ البرلمان برأي الخبير سامي نور. # took his advice
وفي رأي الوزير سامي نور الذي نشر أمس ثلاث نقاط. # an opinion that was published
""",
    "by whose mouth": """
[المهلة التي حددها الوسيط انتهت أمس]، على ما جاء على لسان الوزير سامي نور. | سامي نور # as was said by
[المهلة التي حددها الوسيط انتهت أمس]، كما جاء على لسان الوزير سامي نور. | سامي نور # with كما
أما واشنطن فقالت، على لسان وزيرة الخارجية سلمى حداد، إن [الصبر نفد]. | سلمى حداد # behind أما
""",
    "thanks and excuses in a participle": """
قال الوزير سامي نور إن [الاتفاق قريب]، متوجها بالشكر إلى قطر على [حسن الضيافة]. | سامي نور | سامي نور # turning with thanks
قال الوزير سامي نور إن [الاتفاق قريب]، مقدما اعتذاره عن [تأخر الوفد]. | سامي نور | سامي نور # offering an excuse
غادر الوزير سامي نور القاعة متوجها إلى المطار. # on his way
كان سلاح الوفد موجها ضد المدنيين. # aimed at
""",
    "playing down": """
قلل المتحدث باسم الوزارة سامي نور من [شأن الدور الصيني]. | سامي نور # belittled
قلل الوزير سامي نور من [أهمية التصريحات]، قائلا إن [الحوار مستمر]. | سامي نور | سامي نور # with a further report
قلل الجيش من دورياته على الحدود. # reduced
توجس الكاتب سامي نور من أن [يكون الاتفاق استراحة]. | سامي نور # was apprehensive
""",
    "not hiding": """
ولم يخف الوزير سامي نور [خشيته من عودة الحرب]. | سامي نور # did not hide his fear
لم تخفِ الوزيرة سلمى حداد [قلقها من انهيار الهدنة]. | سلمى حداد # a woman, with vowel mark
لم يخف المهربون البضاعة في السفينة. # hid no goods
ويخفي الوزير سامي نور قلقه. # hides it
""",
    "rights and demands": """
واحتفظ الوزير سامي نور ب[حق بلاده في الرد]. | سامي نور # reserved the right
واحتفظ الوزير سامي نور بمنصبه. # kept his post
وتشبث الوزير سامي نور ب[مطلب الانسحاب]. | سامي نور # clung to
وتزامن ذلك مع مطالبة الوزير سامي نور ب[وقف القتال]. | سامي نور # the verbal noun, spelt like 'his demands'
وقال الوزير سامي نور إن [الوسيط طلب من الطرفين [تسمية ضابط اتصال]]. | سامي نور | الوسيط # asked of both
وقال الوزير سامي نور إن [المهلة انتهت، وإنه طلب من الطرفين [تسمية ضابط اتصال]]. | سامي نور | سامي نور # with the pronoun on إن
""",
    "told to a pronoun": """
استدعت وزارة الخارجية السفير، وأبلغته [احتجاجها الشديد على القصف]. | وزارة الخارجية # an attitude
التقى الوزير سامي نور الوسيط وأبلغه [رفضه لأي تأجيل]. | سامي نور # his refusal
وأبلغه الوزير سامي نور أن [الوفد غادر]. | سامي نور # a clause
""",
    "behind a quotation": """
شددت الوزيرة سلمى حداد على أن "[لا أحد يريد حربا ثالثة]"، واضعة إمكانات بلادها في خدمة البلدين. | سلمى حداد # what she does meanwhile
اتهم الوزير سامي نور الحكومة ب["المماطلة" في تنفيذ الاتفاق]، متوعدا ب[الانسحاب]. | سامي نور | سامي نور # a deed in marks with its circumstances
رحب الوزير سامي نور ب"[الخطوة الشجاعة]" في ختام اللقاء. | سامي نور # the occasion is the narrator's
""",
    "inside what another says": """
وقال الوزير سامي نور إن [الجيش نفى [القصف] لكن شهودا أكدوه]. | سامي نور | الجيش # up to لكن
وقال الوزير سامي نور إن [الحكومة أبلغت الوسيط ب[موقفها] لكن الوفد لم يرد عليه]. | سامي نور | الحكومة # let him know
""",
    "hoping": """
ورحب الناطق باسم الوزارة سامي نور ب[الاتفاق الذي أمل في أن [يكون دائما]]. | سامي نور | سامي نور # of which he hoped
وقال الوزير سامي نور، الذي أمل في أن [تبدأ المفاوضات]، إن [الوفد جاهز]. | سامي نور | سامي نور # in a relative clause
وكان الذي أمله الوفد بعيدا. # what was hoped for
""",
    "deeming": """
واعتبر الوزير سامي نور [البيان خطوة إلى الوراء]. | سامي نور # an indefinite noun in ة
كما يعتبر الاتحاد الأوروبي [المبادرة العربية أحد المراجع الأساسية]. | الاتحاد الأوروبي # one of
لكن التحالف العسكري يعتبر [الميناء ممرا لتهريب الأسلحة]. | التحالف العسكري # a body before the verb
قال الوزير سامي نور إن [الخطة مقبولة]، معتبرا [الإعلان "خطوة أولى جيدة"]. | سامي نور | سامي نور # a participle, in marks
وتعتبر المدينة القديمة مركزا للتجارة. # is deemed
ويعتبر الميناء الجديد منفذا مهما. # is deemed, masculine
""",
    "asking": """
قال الوزير سامي نور إن [النص غامض]، متسائلا عمن [سيضمن تنفيذه]. | سامي نور | سامي نور # who will
قال الوزير سامي نور إن [النص غامض]، متسائلا [أين ذهبت الضمانات التي وعد بها]. | سامي نور | سامي نور # where
""",
    "calling things": """
في خطوة وصفها الوزير سامي نور ب"[الشجاعة]". | سامي نور # a step that he called brave
ولخص الوزير سامي نور الموقف بقوله: "[لا سلام ولا حرب]". | سامي نور # summed up by saying
""",
}


@pytest.mark.parametrize("marked", params(TABLES))
def test_chains(marked: str) -> None:
    got, expected = read(marked)
    assert got == expected


TITLES = """
موسكو تعلن [انسحابها] وغوتيريش: [سنواصل العمل] | موسكو | أنطونيو غوتيريش # a second speaker joined
الوفد يغادر المدينة وبلينكن: [لن ننتظر] | أنتوني بلينكن # a clause that reports nothing before him
نتنياهو وبايدن: [لن نتراجع] | بنيامين نتنياهو وجو بايدن # two speakers
"""


@pytest.mark.parametrize("marked", params({"titles": TITLES}))
def test_titles(marked: str) -> None:
    got, expected = read(marked, "title")
    assert got == expected


LIVE = """
تغطية مباشرة ¶ 09:40 ¶ الوزير سامي نور قبيل مغادرته المدينة: [لن نقبل بأي تأجيل]. ¶ 10:15 ¶ غادر الوفد المدينة. | سامي نور # an item below its time
تغطية مباشرة ¶ غادر الوفد عند الساعة 09:40 من مقره: كان الطريق مغلقا. # a time within a sentence
"""


@pytest.mark.parametrize("marked", params({"live": LIVE}))
def test_live_items(marked: str) -> None:
    got, expected = read_page(marked)
    assert got == expected


def test_an_opinion_in_the_speakers_own_sentence_is_no_statement() -> None:
    assert told("هذا الكلام من منظور الوزير سامي نور.") == []
