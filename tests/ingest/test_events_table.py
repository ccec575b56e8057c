# ruff: noqa: E501
"""Diplomatic events as a table of sentences of ours: what happened between whom, where and when."""

import pytest

from tests.ingest.event_reading import read, written

# English gloss | sentence | events, as `written` writes them, joined by ";"; nothing for none
TABLE = """
a minister meets another | التقى وزير الخارجية المصري بدر عبد العاطي نظيره التركي هاكان فيدان في أنقرة أمس الخميس. | meeting badr-abdelatty>hakan-fidan @ankara 2024-08-22
a president meets another, object behind the day | التقى الرئيس المصري عبد الفتاح السيسي، الأربعاء، الرئيس التركي رجب طيب أردوغان. | meeting abdel-fattah-el-sisi>recep-tayyip-erdogan 2024-08-21
met with ba | التقت ميركل بماكرون في برلين. | meeting angela-merkel>emmanuel-macron @berlin
gathered with | اجتمع أنتوني بلينكن مع محمد بن سلمان في جدة يوم الثلاثاء. | meeting antony-blinken>mohammed-bin-salman @jeddah 2024-08-20
gathered to, a body | اجتمع غوتيريش بوفد حركة حماس في الدوحة. | meeting antonio-guterres>وفد حركة حماس في الدوحة
two who met, joined | التقى بوتين وأردوغان في سوتشي الاثنين الماضي. | meeting vladimir-putin+recep-tayyip-erdogan @sochi 2024-08-19
subject before the verb | الرئيس الأمريكي جو بايدن التقى نتنياهو في البيت الأبيض. | meeting joe-biden>benjamin-netanyahu
received | استقبل أمير قطر تميم بن حمد آل ثاني وزير الخارجية الأمريكي أنتوني بلينكن في الدوحة. | meeting ^tamim-bin-hamad-al-thani+antony-blinken @doha
received, present in a headline | السيسي يستقبل بلينكن | meeting ^abdel-fattah-el-sisi+antony-blinken
will meet | سيلتقي بلينكن نتنياهو في القدس الأحد المقبل. | meeting antony-blinken>benjamin-netanyahu @jerusalem 2024-08-25 planned
is due to meet | من المقرر أن يلتقي بلينكن نظيره المصري بدر عبد العاطي في القاهرة غدا. | meeting antony-blinken>badr-abdelatty @cairo 2024-08-24 planned
intends to meet | يعتزم بايدن لقاء نتنياهو في واشنطن. | meeting joe-biden>benjamin-netanyahu @washington-d-c planned
denies a meeting | نفى هاني مراد أن يكون بلينكن قد التقى خليل الحية. | meeting antony-blinken>khalil-al-hayya denied
did not meet | لم يلتق بلينكن خليل الحية في الدوحة. | meeting antony-blinken>khalil-al-hayya @doha denied
wants to meet | يريد ترامب أن يلتقي بوتين. |
may meet | قد يلتقي ترامب بوتين قريبا. |
called for a meeting | دعا أردوغان إلى عقد لقاء بين بوتين وزيلينسكي في أنقرة. |
held a meeting with | عقد بلينكن اجتماعا مع نتنياهو في القدس، الاثنين. | meeting antony-blinken>benjamin-netanyahu @jerusalem 2024-08-19
held talks with | أجرى وزير الخارجية الروسي سيرغي لافروف محادثات مع نظيره الإيراني عباس عراقجي في موسكو. | meeting sergey-lavrov>abbas-araghchi @moscow
held a meeting, joined subject | عقد السيسي وأردوغان لقاء في القاهرة. | meeting abdel-fattah-el-sisi+recep-tayyip-erdogan @cairo
a meeting was held between | عقد اجتماع بين لافروف وبلينكن في جنيف أمس. | meeting sergey-lavrov+antony-blinken @geneva 2024-08-22
a meeting that brought together | جرى لقاء جمع السيسي وأردوغان في أنقرة. | meeting abdel-fattah-el-sisi+recep-tayyip-erdogan @ankara
during his meeting | قال بلينكن خلال لقائه نتنياهو إن الوقت ضيق. | meeting antony-blinken>benjamin-netanyahu
during a meeting with | وأكد غوتيريش، خلال اجتماع مع لافروف في نيويورك، ضرورة وقف القتال. | meeting antonio-guterres>sergey-lavrov @new-york-city
genitive meeting | جاء ذلك بعد لقاء بلينكن مع نتنياهو في القدس. | meeting antony-blinken>benjamin-netanyahu @jerusalem
during meeting of two | وذلك خلال لقاء السيسي وأردوغان في القاهرة. | meeting abdel-fattah-el-sisi+recep-tayyip-erdogan @cairo
cancelled meeting | ألغى ترامب لقاء مع بوتين. | meeting donald-trump>vladimir-putin cancelled
cancelled summit between | ألغيت القمة بين ترامب وكيم جونغ أون. | meeting donald-trump+kim-jong-un cancelled
expected summit between | القمة المرتقبة بين بوتين وترامب ستعقد في هلسنكي. | meeting vladimir-putin+donald-trump planned
call made | أجرى الرئيس الفرنسي إيمانويل ماكرون اتصالا هاتفيا مع الرئيس الإيراني مسعود بزشكيان أمس. | call emmanuel-macron>masoud-pezeshkian 2024-08-22
call made to | أجرى أردوغان اتصالا هاتفيا ببوتين. | call recep-tayyip-erdogan>vladimir-putin
call received | تلقى السيسي اتصالا هاتفيا من بايدن، الثلاثاء. | call joe-biden>abdel-fattah-el-sisi 2024-08-20
rang | اتصل بايدن هاتفيا بنتنياهو. | call joe-biden>benjamin-netanyahu
rang, without telephone | اتصل بلينكن بنظيره المصري بدر عبد العاطي. | call antony-blinken>badr-abdelatty
phoned | هاتف ماكرون بوتين. | call emmanuel-macron>vladimir-putin
said in a call | قال بايدن في اتصال هاتفي مع نتنياهو إن الهدنة ضرورية. | call joe-biden>benjamin-netanyahu
discussed in a call | بحث السيسي مع بايدن في اتصال هاتفي جهود التهدئة. | call abdel-fattah-el-sisi>joe-biden
agreed in a call, joined | اتفق بوتين وأردوغان خلال اتصال هاتفي على لقاء قريب. | call vladimir-putin+recep-tayyip-erdogan
call between | وفي اتصال هاتفي بين السيسي وبايدن أمس جرى بحث الهدنة. | call abdel-fattah-el-sisi+joe-biden 2024-08-22
call that he made | دعا ماكرون إلى التهدئة في اتصال هاتفي أجراه مع بزشكيان. | call emmanuel-macron>masoud-pezeshkian
visits | زار بلينكن القاهرة يوم الاثنين. | visit antony-blinken> @cairo 2024-08-19
will visit | سيزور بوتين كوريا الشمالية الشهر المقبل. | visit vladimir-putin>^north-korea @north-korea 2024-09 planned
due to visit | من المقرر أن يزور بلينكن إسرائيل الأحد المقبل. | visit antony-blinken>^israel @israel 2024-08-25 planned
arrives on a visit | وصل لافروف إلى طهران، الأربعاء، في زيارة رسمية تستغرق يومين. | visit sergey-lavrov> @tehran 2024-08-21
arrives without visit | وصل لافروف إلى طهران. |
visit in the genitive | جاءت زيارة بلينكن إلى القاهرة بعد أيام من الهجوم. | visit antony-blinken> @cairo
made a visit | قام ماكرون بزيارة إلى بيروت. | visit emmanuel-macron> @beirut
began a visit | بدأ أردوغان زيارة إلى العراق الاثنين. | visit recep-tayyip-erdogan>^iraq @iraq 2024-08-19
during his visit | قال ماكرون خلال زيارته لبيروت إن لبنان ليس وحده. | visit emmanuel-macron> @beirut
cancelled visit | ألغى بلينكن زيارته إلى إسرائيل. | visit antony-blinken>^israel @israel cancelled
match | يلتقي المغرب مع إسبانيا في مباراة على ملعب الرباط ضمن كأس العالم. |
an interview | قال السيسي في لقاء مع قناة الشرق إن الأمر بسيط. |
cars arrive | وصلت المساعدات إلى غزة. |
headline of a summit that is not said to have taken place | قمة بوتين وترامب في هلسنكي |
place at the head | وفي دمشق، التقى لافروف بشار الأسد. | meeting sergey-lavrov>bashar-al-assad @damascus
where to hold a summit | يبحث المسؤولون مكان عقد القمة بين بوتين وترامب. |
carried on by a second verb | زار بومبيو بيونغيانغ، حيث التقى كيم جونغ أون. | visit mike-pompeo> @pyongyang; meeting mike-pompeo>kim-jong-un
he said that he met | قال بلينكن إنه التقى نتنياهو في القدس. | meeting antony-blinken>benjamin-netanyahu @jerusalem
relative clause | قال ماكرون، الذي التقى ترامب الأسبوع الماضي، إن الاتفاق باق. | meeting emmanuel-macron>donald-trump 2024-W33
pluperfect with qad | وكان بلينكن قد التقى الأمير تميم في الدوحة الاثنين. | meeting antony-blinken>تميم @doha 2024-08-19
might have met | ربما التقى بلينكن لافروف. |
if he met | إذا التقى ترامب بوتين فسيكون ذلك في هلسنكي. |
will not meet | لن يلتقي جونسون ترامب خلال الزيارة. | meeting boris-johnson>donald-trump denied
nisba pair held | عقدت القمة الأمريكية الروسية في هلسنكي، الاثنين. | meeting united-states+russia @helsinki 2024-08-19
nisba pair, mere mention | تناول الكتاب القمة الأمريكية الروسية. |
summit after which | وقال لافروف بعد القمة الروسية التركية إن العمل مستمر. | meeting russia+turkey
talks with nobody | تستمر المحادثات في جنيف. |
capitals hold talks | أجرت واشنطن وطهران محادثات في مسقط. | meeting united-states+iran @muscat
not yet, wants | ترغب طهران في لقاء بين عراقجي وبلينكن. |
hospital received | استقبل المستشفى خمسة جرحى. |
call planned | من المقرر أن يجري بايدن اتصالا هاتفيا مع نتنياهو مساء اليوم. | call joe-biden>benjamin-netanyahu 2024-08-23 planned
visit to one's own country | زار السيسي مصر. |
a round begins | انطلقت في جنيف الجولة الثامنة من المحادثات بين الحكومة السورية والمعارضة. | round الحكومة السورية والمعارضة @geneva #8
a round ends | اختتمت الجولة الثانية من المفاوضات بين إيران والولايات المتحدة في مسقط، السبت. | round iran+united-states @muscat 2024-08-17 #2
a round will begin | تنطلق الأحد المقبل في الدوحة جولة جديدة من المفاوضات بين إسرائيل وحماس. | round israel+hamas @doha 2024-08-25 planned
a host of a round | تستضيف الدوحة جولة جديدة من المحادثات بين إسرائيل وحماس. |
a round, past host | استضافت مسقط الجولة الأولى من المحادثات بين إيران والولايات المتحدة. | round ^oman+iran+united-states @muscat #1
a round of mere travel | بدأ ماكرون جولة في أفريقيا. |
a round of elections | تجري الجولة الثانية من الانتخابات الأحد. |
during a round | قال عراقجي خلال الجولة الرابعة من المفاوضات مع واشنطن إن التخصيب باق. | round united-states #4
round of nisba talks | عقدت الجولة الثالثة من المفاوضات الإيرانية الأمريكية في روما. | round iran+united-states @rome #3
proposes | قدمت قطر مقترحا جديدا لوقف إطلاق النار. | proposal qatar>
proposes an initiative | طرح غوتيريش مبادرة لإنهاء الحرب في السودان. | proposal antonio-guterres> @sudan
proposal by a relative clause | قبلت الحركة المقترح الذي قدمته مصر. | proposal egypt>
proposes a plan | عرض بايدن خطة لوقف إطلاق النار في غزة. | proposal joe-biden> @gaza-city
plan of a trainer | قدم المدرب خطة جديدة للاعبين. |
presented condolences | قدم السيسي العزاء. |
proposal offered to | قدم الوسيط ستيف ويتكوف إلى حماس مقترحا معدلا. | proposal steve-witkoff>
reply handed over | سلمت حماس ردها على المقترح إلى الوسطاء. | reply hamas>
reply, verb | ردت إسرائيل على المقترح القطري. | reply israel>
accepts | وافقت حماس على المقترح. | reply hamas>
rejects | رفضت إسرائيل المقترح المصري. | reply israel>
reply to an accusation | ردت إيران على تصريحات ترامب. |
reply received | تسلمت قطر رد حماس على المقترح. | reply hamas>
signed | وقعت روسيا وأوكرانيا اتفاقا في إسطنبول. | signing russia+ukraine @istanbul
signed with | وقعت مصر مع قطر مذكرة تفاهم أمس. | signing egypt+qatar 2024-08-22
signed, persons | وقع السيسي وأردوغان إعلانا مشتركا في القاهرة. | signing abdel-fattah-el-sisi+recep-tayyip-erdogan @cairo
signing noun | شهد محمد بن سلمان توقيع اتفاق بين السودان وجنوب السودان. | signing sudan+south-sudan
signed a decree | وقع ترامب أمرا تنفيذيا. |
accident happened | وقع الهجوم في كابول. |
signing planned | من المقرر أن توقع روسيا وأوكرانيا اتفاقا في جدة الشهر المقبل. | signing russia+ukraine @jeddah 2024-09 planned
deal reached signing | تم توقيع اتفاق هدنة بين إسرائيل وحماس في شرم الشيخ. | signing israel+hamas @sharm-el-sheikh
not signed | لم توقع إيران الاتفاق. | signing iran denied
refuses to sign | رفض أردوغان توقيع الاتفاق مع روسيا. |
accepts, after the subject | ذكر بلينكن أن إسرائيل وافقت على مقترح سد الفجوات. | reply israel>
accepts a proposal of somebody | قبل نتنياهو مقترح واشنطن. | reply benjamin-netanyahu>
accepts, verbal noun | أكد نتنياهو موافقة إسرائيل على المقترح الأمريكي. | reply israel>
awaited reply | تنتظر القاهرة رد حماس على المقترح. |
no answer to a mere law | وافق البرلمان على قانون الموازنة. |
proposal of an armed group | قالت سلمى حداد إن جبهة السهل طرحت مقترحا من ثلاث مراحل. | proposal جبهة السهل>
proposal of a law | قدم أردوغان مقترح قانون إلى البرلمان. |
talks that somebody hosted | جاء الاتفاق بعد محادثات استضافتها جنوب أفريقيا منذ 25 يوليو. | round ^south-africa @south-africa 2024-07-25/..
hosted, verbal noun | أشاد الوفدان باستضافة العراق جولات الحوار. | round ^iraq @iraq
host before the verb | وكانت الدوحة قد استضافت جولة من المحادثات يومي 15 و16 أغسطس. | round ^qatar @doha 2024-08-15/2024-08-16
host of talks with sides | استضافت القاهرة محادثات بين حماس وإسرائيل الأسبوع الماضي. | round ^egypt+hamas+israel @cairo 2024-W33
host in the present since | تستضيف السعودية المحادثات منذ 6 مايو 2023. | round ^saudi-arabia @saudi-arabia 2023-05-06/..
host offers | عرضت جنيف استضافة محادثات بين حماس وإسرائيل. |
two papers | ووقعت روسيا وأوكرانيا وثيقتين منفصلتين في إسطنبول. | signing russia+ukraine @istanbul
representatives sign | وقع ممثلو الجيش السوداني وقوات الدعم السريع في جدة إعلانا. | signing sudanese-armed-forces+rapid-support-forces @jeddah
announces a signing | أعلن محمد بن سلمان توقيع اتفاق بين السعودية وإيران. | signing saudi-arabia+iran
a paper that is signed between | وقع في جدة اتفاق بين السعودية وإيران. | signing saudi-arabia+iran @jeddah
calls between ministers, dual | أجرى لافروف وبلينكن مباحثات هاتفية أمس. | call sergey-lavrov+antony-blinken 2024-08-22
meeting on the sidelines | وعلى هامش اجتماع الأمم المتحدة، التقى ماكرون زيلينسكي. | meeting emmanuel-macron>volodymyr-zelenskyy
visit by a delegation | زار وفد من حركة حماس القاهرة أمس. |
a visit that was put off | أرجأ ماكرون زيارته إلى بيروت. | visit emmanuel-macron> @beirut cancelled
a visit to come | قبل زيارة بوتين المرتقبة إلى أنقرة. |
a visit that is denied | نفى الكرملين زيارة بوتين إلى أنقرة. | visit vladimir-putin> @ankara denied
a state visits a state, metonym | يزور القاهرة وفد أمني. |
called and informed | اتصل ماكرون ببوتين وأبلغه موقفه. | call emmanuel-macron>vladimir-putin
connected with | يتصل الأمر بمستقبل سوريا. |
arrival of goods | وصلت سفينة تركية إلى ميناء غزة في زيارة. |
phone, the thing | اشترى ترامب هاتف بوتين. |
agrees with somebody by phone | اتفق أردوغان مع بوتين في اتصال هاتفي على الهدنة. | call recep-tayyip-erdogan>vladimir-putin
received a call, in the present of the body | الرئيس السيسي يتلقى اتصالا هاتفيا من ماكرون |
headline of a call | بايدن يهاتف نتنياهو | call joe-biden>benjamin-netanyahu
headline of a visit | ماكرون يزور بيروت | visit emmanuel-macron> @beirut
headline with a planned meeting | لافروف سيلتقي بلينكن في جنيف | meeting sergey-lavrov>antony-blinken @geneva planned
received at the airport | واستقبل محمد بن سلمان الرئيس التركي رجب طيب أردوغان في جدة يوم الخميس. | meeting ^mohammed-bin-salman+recep-tayyip-erdogan @jeddah 2024-08-22
met several | التقى غوتيريش كلا من لافروف وبلينكن في نيويورك. | meeting antonio-guterres>sergey-lavrov+antony-blinken @new-york-city
a summit that brings together | قمة تجمع بوتين وأردوغان في سوتشي الاثنين المقبل. |
met, with the object pronoun | قال ماكرون إن بوتين التقاه في موسكو. |
parliament's session | عقد مجلس النواب جلسة طارئة أمس. |
the council meets on | يجتمع مجلس الأمن غدا لبحث الأزمة. |
past of a coming summit | ألغى بايدن القمة مع بوتين. | meeting joe-biden>vladimir-putin cancelled
the last of several signs | يعيشون في لبنان والأردن وتركيا التي وقعت اتفاقية مع الاتحاد الأوروبي. | signing turkey+european-union
headline of a signing for something later | قطر توقع اتفاقية مع تركيا تحضيرا لمونديال 2034 | signing qatar+turkey
members agree to a coalition | وافق أعضاء حزب العمال على مشروع ائتلاف جديد مع بوتين. |
headline of what is not on a summit's table | القوات غير مدرجة في قمة ترامب وكيم جونغ أون |
accepts a plan of peace | وافق الحوثيون على خطة السلام. | reply houthi-movement>
"""


def rows() -> list[object]:
    found = []
    for line in TABLE.strip().splitlines():
        gloss, sentence, expected = (part.strip() for part in line.split("|"))
        found.append(pytest.param(sentence, expected, "headline" in gloss, id=gloss))
    return found


@pytest.mark.parametrize(("sentence", "expected", "title"), rows())
def test_events_of_a_sentence(sentence: str, expected: str, title: bool) -> None:
    assert "; ".join(written(e) for e in read(sentence, "title" if title else "body")) == expected
