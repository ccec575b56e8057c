"""Sides, hosts, sponsors and envoys as news in full sentences tells them: a table of sentences of ours."""

import pytest

from tests.ingest.test_roles_table import roles, rows

# English gloss | sentence | role actor ; …  (the actor by its key, else by its label); all that the sentence gives
TABLE = """
leaders who are called by their names are the sides | تعقد قمة بين ترامب وكيم جونغ أون بعد محادثات استمرت أشهرا | party donald-trump; party kim-jong-un
leaders by their office stand for their states | بعد محادثات تعقد قمة بين الرئيس الأميركي ترامب وزعيم كوريا الشمالية كيم جونغ أون | party united-states; party north-korea
chiefs of whom one stands for no state are sides in person | استؤنفت المحادثات بين حفتر والسراج بوساطة إيطالية | party khalifa-haftar; party fayez-al-sarraj; mediator italy
envoy of a regional body mediates | قال المبعوث الخاص للاتحاد الأفريقي أمادو كوندي إن المحادثات بدأت | mediator أمادو كوندي
special representative of the secretary-general mediates | قالت الممثلة الخاصة للأمين العام للأمم المتحدة هانا بيرغ إن المحادثات بدأت | mediator هانا بيرغ
envoy of a state speaks for it | وصل مبعوث الرئيس الروسي سيرغي مالين إلى المحادثات | envoy سيرغي مالين
envoy of the organisation that is a side | قال المبعوث الخاص لمنظمة التحرير سامر حداد إن المحادثات بدأت | envoy سامر حداد
a named mediator | قال الوسيط المشترك سليم حداد إن المفاوضات تبدأ غدا | mediator سليم حداد
head of a committee of mediation | أعلن رئيس لجنة الوساطة سليم حداد استئناف المفاوضات | mediator سليم حداد
a former mediator did mediate | انتقد الوسيط السابق سليم حداد المفاوضات | mediator سليم حداد
mediators by the capitals where they are | يواصل الوسطاء في القاهرة والدوحة جهودهم بعد المحادثات | mediator egypt; mediator qatar
mediators in one town may be of any state | يواصل الوسطاء في القاهرة عملهم بعد المحادثات |
aegis over meetings of a known conflict | تعقد الاجتماعات برعاية الاتحاد الأفريقي بعد محادثات بين مصر وإثيوبيا | mediator african-union; party egypt; party ethiopia
aegis of the chairs of a group | تبدأ مفاوضات برعاية الرؤساء المشاركين لمجموعة مينسك | mediator مجموعة مينسك
aegis of a nisba in marks | أخلي الحي بموجب اتفاق هدنة برعاية "روسية" | mediator russia
facilitated by | تستأنف المحادثات بتيسير من النرويج | mediator norway
talks that somebody sponsors | تتعثر المحادثات التي ترعاها سلطنة عمان | mediator oman
part that somebody plays with a pronoun between | أشاد بالدور الذي تضطلع به النرويج في الوساطة | mediator norway
one who carries messages | تتولى النرويج نقل الرسائل بين الوفدين قبل المفاوضات | mediator norway
mediation behind an apposition | الولايات المتحدة، التي توسطت في الهدنة، تنتظر الرد | mediator united-states
one who narrows the gap | تسعى النرويج إلى تضييق الهوة بين إسرائيل وحماس قبل المحادثات | mediator norway; party israel; party hamas
those with whom one makes efforts are no sides | تواصل مصر جهودها مع قطر والولايات المتحدة للتوصل إلى وقف لإطلاق النار في غزة | mediator egypt
those with whom one agrees are | توصلت مصر إلى اتفاق مع إثيوبيا والسودان بعد محادثات | party egypt; party ethiopia; party sudan
nobody mediates who narrows a deficit | تسعى النرويج إلى تضييق العجز قبل المحادثات |
delegations in the dual | تأجل التفاوض بعد اتفاق وفدي الحكومة اليمنية والحوثيين على رفع الجلسات | party الحكومة اليمنية; party houthi-movement
delegates of two | وصل ممثلو إسرائيل وحماس إلى مقر المحادثات | party israel; party hamas
officials of each | يلتقي مسؤولون من حكومة التلال ومن هيئة السواحل لأول مرة بعد الهدنة | party حكومة التلال; party هيئة السواحل
one delegation is not two | وصل ممثلو الصحافة إلى مقر المحادثات |
subject of several fails in the talks | أخفقت إيران والولايات المتحدة في ختام ثلاثة أيام من المفاوضات النووية | party iran; party united-states
talks with the government | علقت حركة طالبان المفاوضات مع الحكومة الأفغانية بعد الهدنة | party taliban; party الحكومة الأفغانية
bodies between quotation marks | توسط المطران في المصالحة بين "لقاء الجبل" و"تجمع السهل" | party لقاء الجبل; party تجمع السهل
sides of a conflict in which somebody mediates | بوساطة قطرية هدأ النزاع بين الحكومة وحركة الشباب | mediator qatar; party الحكومة; party al-shabaab
sides without a name | أنهى طرفا الأزمة الليبية المشاورات | party طرفا الأزمة الليبية
sides without a name beside named ones | أنهى طرفا الأزمة اليمنية المحادثات، والهدنة بين الحكومة اليمنية والحوثيين صامدة | party الحكومة اليمنية; party houthi-movement
power sharing | ينص الاتفاق الذي وقع بعد المحادثات على تقاسم السلطة بين الحكومة والمتمردين | party الحكومة; party المتمردين
host by a town with an adjective | انتهت المشاورات التي دامت أسبوعا في بلدة رودن السويدية بهدنة | host sweden
host by an unknown town | أعلنت الهدنة بعد محادثات في مدينة رودن | host رودن
a town by the sea is no name | أعلنت الهدنة بعد محادثات في مدينة ساحلية |
host of those invited | دعت الأمم المتحدة الطرفين إلى جنيف لإجراء محادثات | host switzerland
hosts as a predicate | ستكون السعودية وسويسرا مضيفين للمحادثات | host saudi-arabia; host switzerland
host before the round by where | قال الوزير في أديس أبابا حيث تجري جولة من محادثات السلام إن النص جاهز | host ethiopia
no host where nothing is held | قال الوزير في أديس أبابا حيث يقيم إن المحادثات بعيدة |
host of a signing in the talks of a known conflict | وقعت روسيا وأوكرانيا في إسطنبول اتفاق تبادل الأسرى | host turkey; party russia; party ukraine
host by a town and the time | المحادثات التي تحتضنها مدينة رودن الشهر المقبل | host رودن
host by a known town with its kind | المحادثات التي تحتضنها مدينة جنيف | host switzerland
a state that nobody knows by its kind | المحادثات التي ترعاها إمارة الفنار | mediator إمارة الفنار
nobody by a verb of somebody who is not read | يصل الوفد إلى ميرال، عاصمة سرمد، التي تتولى الوساطة |
sides of a crisis with its subject's pronoun | طالبت قطر بحل أزمتها مع السعودية ومصر بوساطة كويتية | mediator kuwait; party qatar; party saudi-arabia; party egypt
envoy between two states by his title | قال مبعوث سول إلى بيونغ يانغ سونغ مين بعد اجتماع القمة إن المحادثات قريبة | envoy سونغ مين
envoy of a third state is none of a side | قال المبعوث الأميركي إلى جنوب السودان دونالد مور بعد الاجتماع إن الحوار ضروري |
agreement in a sentence that names arms before | بعد هجوم بالطائرات ثم حصار دام أسابيع طويلة جدا أبرمت روسيا مع فصائل معارضة اتفاق تسوية | party russia; party فصائل معارضة
arms deal | أبرمت روسيا مع الهند اتفاقا لشراء أسلحة بعد محادثات |
host of those whom an envoy invites | تعتزم الأمم المتحدة دعوة الأطراف إلى جنيف في أيلول للبحث في إطار لمفاوضات سلام | host switzerland
one who offers help with talks would mediate | عرضت النرويج المساعدة في عقد محادثات سلام | mediator norway
one who helps mediates not by that | قدمت النرويج مساعدة للنازحين بعد محادثات السلام |
one who offers other help | عرضت النرويج المساعدة في إعمار المدينة بعد أن فشلت المحادثات |
talks that include officials after their place | تستأنف مفاوضات الهدنة في القاهرة نهاية الأسبوع وستشمل مسؤولين أمريكيين | participant united-states; host egypt
guarantors without a name | قال الوزير إن الهدنة صامدة، والدول الضامنة لن تسمح بخرقها | guarantor الدول الضامنة
guarantors without a name beside named ones | الدول الضامنة روسيا وتركيا تبحث الهدنة، والدول الضامنة لن تسمح بخرقها | guarantor russia; guarantor turkey
observers attend | يحضر الاتحاد الأفريقي ومصر بصفة مراقبين بعد الهدنة | participant african-union; participant egypt
a question whether somebody attends | هل حضر الجيش السوداني المحادثات أم غاب |
absent from a summit | غياب السعودية عن القمة يؤخر المحادثات | absent saudi-arabia
"""


@pytest.mark.parametrize(("text", "expected"), rows(TABLE))
def test_roles(text: str, expected: set[tuple[str, str]]) -> None:
    assert roles(text) == expected
