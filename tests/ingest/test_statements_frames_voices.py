"""Frames that tell whose voice it is: background, documents, the outlet itself, nobody, the next speaker; and three constructions."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from marked import params, read

FRAMES = {
    "BACKGROUND": """
وكان طارق مرعي قد قال، في مقابلة أجريت معه قبل عام، إن [الحزب سينسحب من الائتلاف]. | طارق مرعي # had said a year ago
وكانت نقابة الأطباء قد أعلنت، الأسبوع الماضي، أنها [ستوقف العمل]. | نقابة الأطباء # had announced
كانت هالة منصور أكدت في تصريح سابق أن [القانون لن يمر]. | هالة منصور # had affirmed, without qad
وكان رئيس الوزراء السلوفيني قد حذر في يونيو من [ركود طويل]. | رئيس الوزراء السلوفيني # had warned
وسبق لعمر الهاجري أن أعلن [رفضه أي وصاية]. | عمر الهاجري # had announced before
وكان وسطاء قد توقعوا [توقيع الاتفاق قبل الشتاء]. | وسطاء # mediators had expected
وكان طارق مرعي قد غادر البلاد قبل صدور الحكم. # had left
""",
    "NOMSENT": """
وأدلت هالة منصور بتصريحات قالت فيها إن [الثقة مفقودة]. | هالة منصور # made remarks in which
وأدلى مدير الميناء ماجد الزعبي، ليل الأحد، بتصريح قال فيه إن [الرصيف الجديد جاهز]. | ماجد الزعبي # made a remark
ووجه رامي الدباس رسالة مفادها أن [وقت المناورات انتهى]. | رامي الدباس # a message to the effect # xfail: مفادها is read as part of the document's name
وأصدر عمر الهاجري بيانا أكد فيه أن [الحادث عرضي]. | عمر الهاجري # issued a statement in which
وألقى البطريرك عظة قال فيها: "[كفى دماء]". | البطريرك # gave a sermon in which
ونشرت نادية بوعزة مقطعا مصورا دعت فيه إلى [إنقاذ الغابة]. | نادية بوعزة # published a clip in which
وأدلى طارق مرعي بصوته في مدرسة قريبة من منزله. # cast his vote
""",
    "NOM_MASDAR": """
قال طارق مرعي إن [الجلسة تأجلت]، مع تأكيده أن [النصاب كان مكتملا]. | طارق مرعي | طارق مرعي # with his affirmation
وأنهت هالة منصور المؤتمر بقولها إن [الأرقام لا تكذب]. | هالة منصور # with her saying
وعاد رئيس الاتحاد كينجي موري إلى بلاده بعد إعلانه أن [اللقاء كان الأخير]. | كينجي موري # after his announcement
وقالت ليلى الصباغ إن [الأدوية متوفرة]، وكررت تحذيرها من [الشراء عبر الإنترنت]. | ليلى الصباغ | ليلى الصباغ # repeated her warning
وتعرض النائب إبراهيم العكيلي لانتقادات بسبب قوله إن [المدينة لا تحتاج جسورا]. | إبراهيم العكيلي # because of his saying
وأقيل المدير رامي الدباس رغم نفيه [تلقي أي رشوة]. | رامي الدباس # despite his denial
وتأخر تأكيده للحجز يومين. # his booking's confirmation
""",
    "NOSTMT": """
وامتنعت هالة منصور عن التعليق على الحكم. # abstained from comment
ولم يعلق الكرملين، حتى ساعة إعداد الخبر، على الأنباء. # had not commented
ورفض المتحدث باسم الشركة التعليق لوكالة السهل. # refused to comment
ولم يصدر تعليق فوري من الجيش. # no immediate comment
ورفضت ليلى الصباغ الإدلاء بأي تصريح. # refused any remark
ورفض رامي الدباس التعليق على القضية، لكنه قال إن [التحقيق مستمر]. | رامي الدباس # refused, but said
ولم ترد السفارة على رسالة بالبريد الإلكتروني تطلب التعليق. # did not answer a mail
""",
    "OUTLET": """
وعلمت صحيفة الأفق أن [الحكومة أعدت مشروع قانون جديد]. | صحيفة الأفق # a daily has learnt
وعلم موقع النورس من مصدر مطلع أن [التحقيق طال مسؤولين كبارا]. | مصدر مطلع # learnt from a source
وعلمت قناة الواحة من مصادر خاصة أن [الاجتماع انتهى بلا نتائج]. | مصادر خاصة # learnt from sources
وعلمت «الميناء» أن [اللائحة تضم عشرين اسما]. | الميناء # a name in marks has learnt # xfail: an outlet that only its marks show is not known
وعلمت وكالة السهل، من مسؤول حضر اللقاء، ان [الطرفين اختلفا على الحدود]. | مسؤول # learnt from an official
وعلم رامي الدباس بالحادث من جيرانه. # he learnt of it
وعلمت هالة منصور متأخرة أن القطار غادر. # she learnt late
""",
    "PASSIVE": """
ويقال إن القصر بني فوق مقبرة قديمة. # it is said
وقيل إن السفينة غرقت عمدا. # it was said
وأعلن أن الطريق الساحلي سيغلق أسبوعا. # it was announced # xfail: a passive without its vowel is read as active, by nobody known
وأعلن في وقت متأخر من مساء الأحد عن وفاة الفنان. # his death was announced # xfail: a passive without its vowel is read as active, by nobody known
ويقال أن أول مطبعة وصلت مع التجار. # it is said, with a hamza above
ويزعم أن اللوحة مزورة. # it is alleged # xfail: a passive without its vowel is read as active, by nobody known
وأعلن كريم بنعزوز أن [الطريق الساحلي سيغلق أسبوعا]. | كريم بنعزوز # somebody announced
وقيل لهالة منصور إن الموعد تغير. # she was told
""",
    "REL": """
وقال حزب البناء، في بيان نقلته وكالة السهل، إن [التحالف انتهى]. | حزب البناء # in a statement that an agency carried
وأكدت هالة منصور، في مقال نشرته صحيفة الأفق الاثنين، أن [الإصلاح ممكن]. | هالة منصور # in an article that a daily published
وهدد زعيم الجماعة، في تسجيل بثته قناة الواحة، ب[استهداف السفن]. | زعيم الجماعة # in a recording broadcast
وبحسب تقرير نشره موقع النورس، [ارتفعت الإيجارات بمقدار الثلث]. | تقرير نشره موقع النورس # according to a report
وقال طارق مرعي في كلمة نقلها التلفزيون الرسمي: "[لا عودة إلى الوراء]". | طارق مرعي # in an address broadcast
واعتذرت الشركة، في رسالة نشرتها على موقعها، عن [انقطاع الخدمة]. | الشركة # in a letter published
والصورة التي نشرتها وكالة السهل التقطت في الشتاء الماضي. # the picture that an agency published
""",
    "RELAY_PASS": """
ونقل عن هالة منصور قولها إن [المهلة انتهت]. | هالة منصور # is quoted as saying
ونقل عن قائد الحرس تأكيده أن [الحدود مؤمنة]. | قائد الحرس # is quoted as affirming
ونُقل عن مصدر في الوفد قوله: "[لم نتفق على شيء]". | مصدر في الوفد # with vowel mark
وينقل عن الشاعر قوله إن [القصيدة بيت لا باب له]. | الشاعر # is quoted, present
ونقل عن مسؤولين في البنك أن [الفائدة سترتفع]. | مسؤولون في البنك # officials, without a noun
ونقل عن طارق مرعي، الذي يتلقى العلاج في الخارج، قوله إنه [سيعود قريبا]. | طارق مرعي # after a relative clause
ونقل ألف مخطوط عن طريق البحر إلى المتحف. # were carried by sea
""",
    "prefix": """
قال كريم بنعزوز إن [المحصول وفير]. كما أكد أن [الصادرات تضاعفت]. | كريم بنعزوز | كريم بنعزوز # he also affirmed
قال كريم بنعزوز إن [المحصول وفير]. من جهتها، قالت نادية بوعزة إن [الأسعار ستنخفض]. | كريم بنعزوز | نادية بوعزة # for her part
وقالت هالة منصور إن [الاتفاق جاهز]. بدوره، حذر طارق مرعي من [التسرع]. | هالة منصور | طارق مرعي # in his turn
أكد الوزير حسن الجبوري أن [السد آمن]. إلى ذلك، أعلنت الشرطة [إغلاق ثلاثة جسور]. | حسن الجبوري | الشرطة # meanwhile
ومن جانبه أوضح المدير الفني كينجي موري أن [الإصابة خفيفة]. | كينجي موري # on his side
قال رامي الدباس إن [الإضراب ناجح]. وعلى صعيد آخر، توقعت هيئة الأرصاد [هطول أمطار غزيرة]. | رامي الدباس | هيئة الأرصاد # on another matter
قالت هالة منصور إن [الاتفاق جاهز]، كما لفتت إلى [أهمية التوقيت]. | هالة منصور | هالة منصور # she also pointed out
وهبت على الساحل من جهته الشرقية رياح رملية. # from its eastern side
""",
    "12 the content is the predicate": """
ووصفت هالة منصور المفاوضات بأنها "[شاقة وطويلة]". | هالة منصور # as hard and long
ووصف المدرب كينجي موري الهزيمة بـ«[القاسية]». | كينجي موري # as cruel
ووصف رئيس البعثة طارق مرعي، عقب جولة في المخيم، الوضع بأنه [كارثي]. | طارق مرعي # the situation as disastrous
واعتبرت نادية بوعزة [القرار "سابقة خطيرة"]. | نادية بوعزة # considered it a precedent
وقال عمر الهاجري إن [الوفد عاد]، واصفا اللقاء بأنه [إيجابي]. | عمر الهاجري | عمر الهاجري # describing the meeting
ووصف بيان الرئاسة الهجوم ب[الجبان]. | الرئاسة # its issuer
ويوصف الطريق الجبلي بأنه الأخطر في البلاد. # is described
""",
    "18 speaking for a principal": """
وأكدت الحكومة السلوفينية، على لسان الناطقة باسمها إيلينا كوستوفا، أن [القرار نهائي]. | إيلينا كوستوفا # by the mouth of its spokeswoman
وقال ماجد الزعبي، متحدثا باسم عائلات الضحايا، إن [التعويض غير كاف]. | ماجد الزعبي # speaking in the name of
وقالت ليلى الصباغ نيابة عن الموقعين إن [العريضة سلمت]. | ليلى الصباغ # on behalf of
وأعلن الناطق باسم الحرس طارق مرعي [انتهاء العملية]. | طارق مرعي # spokesman
ونفت الشركة على لسان مديرها رامي الدباس [وجود أي تسرب]. | رامي الدباس # by the mouth of its director
وجاء على لسان هالة منصور أن [الصندوق فارغ]. | هالة منصور # it came from her mouth
وتسلمت ليلى الصباغ الجائزة نيابة عن زميلتها. # took the prize on behalf of
""",
}


@pytest.mark.parametrize("line", params(FRAMES))
def test_frame(line: str) -> None:
    found, expected = read(line)
    assert found == expected
