"""Who signs, speaks, eases, guarantees or stays away, as reports about talks tell it: a table of sentences of ours."""

import pytest

from tests.ingest.test_roles_table import roles, rows

# English gloss | sentence | role actor ; …  (the actor by its key, else by its label); all that the sentence gives
TABLE = """
signs on behalf of each side | بعد محادثات وقع الهدنة عن حكومة التلال سامي نور، وعن حماس رامي حداد | envoy سامي نور; party حكومة التلال; envoy رامي حداد; party hamas
a report on somebody is no signing | بعد المحادثات كتب الصحفي مقالا عن حكومة التلال سامي نور |
heads a delegation that stands before him | انطلقت المحادثات بوساطة النرويج ويترأس وفد الحكومة اليمنية الوزير سامي نور | mediator norway; party الحكومة اليمنية; envoy سامي نور
speaks for a side | بدأت المحادثات بوساطة النرويج ويمثل الحوثيين الناطق محمد عبد السلام | mediator norway; party houthi-movement; envoy mohammed-abdulsalam
negotiates in the name of rebels | بدأت المحادثات بوساطة النرويج ويفاوض باسم المتمردين سامي نور | mediator norway; envoy سامي نور
two delegations by their adjectives | عقد الوفدان الروسي والأوكراني جولة من المحادثات | party russia; party ukraine
two presidents by their adjectives, on a third country | بعد المحادثات يعقد الرئيسان الروسي والتركي قمة بشأن سوريا | participant russia; participant turkey
two matters by their adjectives are no sides | بحثت المحادثات الملفين الأمني والاقتصادي |
both sides spelt out | اتفق طرفا النزاع، حكومة التلال وجبهة الساحل، على هدنة برعاية النرويج | party حكومة التلال; party جبهة الساحل; mediator norway
guarantors before the words that say so | أعلنت روسيا وتركيا وإيران، الدول الضامنة للهدنة، عقد جولة جديدة | guarantor russia; guarantor turkey; guarantor iran
eases the talks | أسهمت النرويج في تيسير المحادثات | mediator norway
eased them, with a pronoun | بعد مفاوضات غير مباشرة أسهمت النرويج في تيسيرها | mediator norway
facilitated | يسرت النرويج المحادثات | mediator norway
contributed to something else | أسهمت النرويج في تمويل المدرسة بعد المحادثات |
one of the mediators | كان الوزير سامي نور ضمن فريق الوسطاء في المحادثات | mediator سامي نور
delegations of the sides that stayed away | بدأت المشاورات بعدما تغيب عنها وفدا الحوثيين وحماس | absent houthi-movement; absent hamas; party houthi-movement; party hamas
says that it took no part | قالت إيران إنها لم تشارك في محادثات جنيف | absent iran; host switzerland
observers behind the talks | حضر المحادثات ممثلون للأمم المتحدة ومصر بصفة مراقبين | participant united-nations; participant egypt
delegates who watch are no sides | يشارك في المحادثات ممثلون عن الاتحاد الأفريقي ومصر كمراقبين | participant african-union; participant egypt
envoy of a body of states without an adjective | قال مبعوث الاتحاد الأفريقي سامي نور إن المحادثات بدأت | mediator سامي نور
host behind a relative | تستعد القاهرة، التي احتضنت المحادثات، لجولة ثالثة | host egypt
host by its capital's adjective | تستأنف المحادثات في العاصمة القطرية، غدا | host qatar
host whose town is a word too | تستأنف محادثات جدة غدا | host saudi-arabia
those who call the sides are no sides | دعت السعودية والولايات المتحدة طرفي النزاع في السودان إلى العودة إلى المحادثات | party طرفي النزاع في السودان
talks of a mediator with one side | تعثرت مفاوضات المبعوث الأممي مع الحوثيين بعد الهدنة | party houthi-movement
each of two accepts | وافق كل من الجيش السوداني وقوات الدعم السريع على هدنة | party sudanese-armed-forces; party rapid-support-forces
rivals of one state are sides in person | بعد محادثات أبرم كل من سلفا كير وزعيم المعارضة رياك مشار اتفاقا | party salva-kiir-mayardit; party riek-machar
plan that somebody named before put forward | طلب محمود عباس بعد المحادثات دعم خطة السلام التي طرحها في الشتاء | proposer mahmoud-abbas
talks that somebody called for, with their town | تبدأ محادثات جنيف التي دعت إليها واشنطن | host switzerland; proposer united-states
an end to something else does not end a mediation | بعد المحادثات وقع الطرفان وثيقة لإنهاء الانقسام بوساطة الصين | mediator china
a government and its opposition read as one body | ترعى النرويج محادثات بين الحكومة السورية والمعارضة المسلحة | mediator norway; party الحكومة السورية; party المعارضة المسلحة
part that somebody plays in easing | تلعب باكستان دورا في تسهيل المحادثات بين واشنطن وطالبان | mediator pakistan; party united-states; party taliban
sends a delegation to mediate | أوفدت الجامعة العربية وفدا إلى البلدة للتوسط بين العشائر | mediator arab-league
asked to mediate is no mediator yet by that | دعت الجامعة العربية العشائر إلى إيفاد شيوخها للتوسط بين القبائل |
who refuses any mediation is no mediator | أعلنت إثيوبيا رفضها أي وساطة في النزاع |
who refuses an offer of mediation makes none | رفضت إثيوبيا عرض الوساطة بعد المحادثات |
delegations of others take part | بدأت محادثات بين إسرائيل وحماس بمشاركة وفود من قطر ومصر | party israel; party hamas; participant qatar; participant egypt
leaders who will meet over a third country | الرئيس ترامب سيجتمع مع نظيره الروسي لبحث وقف إطلاق النار في أوكرانيا | participant donald-trump; participant russia
head of a delegation in a sentence of its own | تستأنف المحادثات. وقال رئيس وفد حكومة التلال سامي نور إن النص جاهز | envoy سامي نور
name apart from the title of a neutral envoy | أعلن مبعوث الاتحاد الأفريقي إلى القرن الأفريقي، الرئيس الأسبق أولوسيغون أوباسانجو، نهاية المحادثات | mediator olusegun-obasanjo
name apart from the title of a state's envoy | أعلن مبعوث الرئيس الروسي، الوزير سامي نور، نهاية المحادثات |
head of a mission of the United Nations | كشفت رئيسة بعثة الأمم المتحدة للدعم في ليبيا، ستيفاني وليامز، موعد المحادثات | mediator stephanie-williams
a mission mediates as the United Nations | تؤدي بعثة الأمم المتحدة دور الوسيط في المحادثات | mediator united-nations
guarantors behind what they guarantee | تضم الدول الضامنة للهدنة روسيا والأردن | guarantor russia; guarantor jordan
part played to heal a rift | أشاد الوزير بالدور الذي بذلته الكويت لرأب الصدع بعد المحادثات | mediator kuwait
agreement on what opens between two | كشف الوزير بعد المحادثات عن الاتفاق على فتح الأجواء بين السعودية وقطر | party saudi-arabia; party qatar
rebels and government agree on anything | بعد المحادثات اتفقت الحكومة اليمنية والحوثيون على تسيير دوريات | party الحكومة اليمنية; party houthi-movement
two states that agree on dinner are no sides | بعد المحادثات اتفقت مصر والأردن على عشاء |
no host by the theatre of the war | وقعت الحكومة السودانية وقوات الدعم السريع اتفاقا ينهي القتال في دارفور | party الحكومة السودانية; party rapid-support-forces
course that a body leads | رفضت إثيوبيا تغيير المسار الذي يقوده الاتحاد الأفريقي في المفاوضات | mediator african-union
course that a body leads with no talks | رفضت إثيوبيا تغيير الفريق الذي يقوده الاتحاد الأفريقي في المباريات |
a quartet for mediation is not sent by who proposes it | قدمت مصر في المفاوضات مقترحات من بينها رباعية للوساطة | proposer egypt
whose delegation a title names | تستأنف المحادثات برعاية النرويج. وقال رئيس وفد حماس سامي نور إن النص جاهز | mediator norway; envoy سامي نور; party hamas
a side whose name is a word too | استؤنفت المحادثات بين فتح وحماس برعاية النرويج | party fatah; party hamas; mediator norway
the word where it is no side | أدى فتح المعبر إلى محادثات بين إسرائيل وحماس | party israel; party hamas
the course named after a town is not its state's | أبدت تركيا بعد المحادثات دعمها لجهود الوساطة في مسار أستانا | supporter turkey
"""


@pytest.mark.parametrize(("text", "expected"), rows(TABLE))
def test_roles(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text) == expected
