"""Contents that commas, dates, other verbs or a missing mark part from their cue, with the contents in brackets and the speakers behind."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from marked import read

ROWS = {
    "the museum announced, its recovery of": "أعلن متحف السهل الوطني، [استعادته عشر لوحات]. | متحف السهل الوطني",
    "the agency announced, the finding of": "أعلنت وكالة الفضاء الأوروبية، [العثور على مياه في القمر]. | وكالة الفضاء الأوروبية",
    "denied, the accusations that": "وبدوره، نفى سامي نور، [الاتهامات التي وجهتها إليه الوزارة]. | سامي نور",
    "announced in March 2019, the beginning of": "وكان الجيش المصري أعلن في مارس 2019، [بدء تدريب مشترك]. | الجيش المصري",
    "had criticised, at an earlier time, the harassment": (
        "وكانت نقابة الصيادين قد انتقدت، مطلع الشهر، [غلاء الوقود في الموانئ]. | نقابة الصيادين"
    ),
    "refused in a speech on Sunday to acknowledge": (
        "ورفض سامي نور في مداخلة أمام النواب يوم الأحد [الإقرار بنتيجة الاقتراع]. | سامي نور"
    ),
    "denied on his part his having": "وقال سامي نور إن [الملف مغلق]. وقد نفى من جانبه [ارتكابه خطأ في الحساب]. | سامي نور | سامي نور",
    "no apposition that follows a name": "ووصل سامي نور، الأمين العام للحزب، أمس.",
    "denied the charges, saying that": "نفى سامي نور [الاتهامات] قائلا إن [الوزارة أخطأت]. | سامي نور | سامي نور",
    "addressed the crowd, saying": "خاطب سامي نور أنصاره قائلا إن [المعركة طويلة]. | سامي نور",
    "an official, who made it a condition not to be named, said": (
        "وقال مسؤول محلي، اشترط عدم ذكر اسمه، إن [ثلاثة عمال أصيبوا]. | مسؤول محلي"
    ),
    "the observatory, whose seat is in London, said": (
        "وقال المرصد السوري لحقوق الإنسان، ومقره لندن، إن [القصف توقف]. | المرصد السوري لحقوق الإنسان"
    ),
    "said, carrying her child, a quotation": 'وقالت سلمى حداد وهي تحمل طفلها "[جئنا اليوم لنطالب بالعدل للجميع]". | سلمى حداد',
    "a poll, whose results were published": "كشف استطلاع للرأي، نشرت نتائجه أمس، أن [نصف السكان يخشون الغلاء]. | استطلاع للرأي",
    "said: a quotation without its end": 'وقال سامي نور "[نحن مطمئنون إلى النتيجة]. | سامي نور',
    "the ministry condemns the 'grave attack' in": (
        'وزارة الخارجية السعودية تدين ["الهجوم الخطير" في السهل]. | وزارة الخارجية السعودية'
    ),
    "called the matter 'a farce' and left": 'ووصف سامي نور الأمر "[بالمهزلة]" وغادر القاعة. | سامي نور',
    "described what is in the book as": "ووصف سامي نور [ما جاء في الكتاب بأنه خيال]. | سامي نور",
    "between two is no verb": "وأكد سامي نور بعد لقاء بين الوزارة والنقابة أن [الاتفاق قريب]. | سامي نور",
    "calls for stopping": "جمعيات حقوقية تدعو ل[وقف الهدم]. | جمعيات حقوقية",
    "prays for them": "وكان الجد يدعو لهم كل صباح.",
    "had asked for the release": "وكان المدعي العام قد طلب [الإفراج عن المتهم]. | المدعي العام",
    "Israel asks for American support": "إسرائيل تطلب [دعما أميركيا]. | إسرائيل",
    "a request is no verb": "ودرست اللجنة طلب لجوء قدمه سامي نور.",
    "showed his dissatisfaction": "وأبدى سامي نور [عدم رضاه عن النتيجة]. | سامي نور",
    "unjustified is no report": "واتخذت البلدية خطوة غير مبررة أن تكون الأخيرة.",
    "the semi-official agency said": "وقالت وكالة السهل شبه الرسمية إن [الوفد غادر]. | وكالة السهل",
    "said, and refused to add more": (
        'وقالت سلمى حداد "[هذا القرار سيسيء إلى العلاقات بين الجانبين]" بدون أن تعلن عن إجراءات. | سلمى حداد'
    ),
    "wrote in a paper, last week, a quotation": (
        'وكتبت سلمى حداد في إحدى الصحف في الأسبوع الماضي "[أسوأ ما قد يحدث أن تفشل الإصلاحات]". | سلمى حداد'
    ),
    "banners with something written on them": 'وحمل الطلاب لافتات كتب عليها "نريد مدرسة جديدة لأبنائنا في الحي".',
    "a quotation that names the forces": (
        'أعلن ناطق باسم التحالف "درع السهل لحماية الحدود الشرقية"، الجمعة، أن [القوات رصدت زورقا]. | ناطق باسم التحالف'
    ),
    "according to 'the Horizon'": 'وبحسب "الأفق الجديد"، فإن [الوفد عاد أمس]. | الأفق الجديد',
    "called more than once": "وقال سامي نور إن [الأمر سهل]. ودعا أكثر من مرة إلى [الحوار]. | سامي نور | سامي نور",
    "a leader, a friend of business, a name": ("وقال زعيم الحزب الديمقراطي، المؤيد للحوار، سامي نور، إن [الوضع صعب]. | سامي نور"),
    "a premier, lately elected, a name": "وأعلن رئيس الوزراء المنتخب حديثا، سامي نور، أنه [سيبقى في منصبه]. | سامي نور",
    "a prosecutor in Paris with his name": "وصرح المدعي العام في باريس دلين رخاس أن [التحقيق مستمر]. | دلين رخاس",
    "a minister after meeting somebody": "وقال وزير الخارجية، بعد لقاء مع سلمى حداد، إن [الوضع صعب]. | وزير الخارجية",
    "a chairman who met somebody": "وقال رئيس اللجنة، الذي التقى سلمى حداد، إن [الوضع صعب]. | رئيس اللجنة",
    "he goes on and corrects": 'وقال سامي نور إن [الأمر سهل]. وتدارك "[لكن علينا الحذر]". | سامي نور | سامي نور',
    "ended his attack, saying": (
        'وقال سامي نور إن [الأمر سهل]. وختم هجومه العنيف على الوزارة قائلا "[لن نقبل بهذا القرار]". | سامي نور | سامي نور'
    ),
    "parties launched a campaign that calls for": "أطلقت نقابات الميناء حملة تدعو إلى [تخفيض الرسوم]. | نقابات الميناء",
    "the head of a club": "وحظرت اللجنة دخول رئيس نادي السهل كل الملاعب.",
    "during the revolution": "وقدم سامي نور البرنامج إبان الثورة، وتسبب في الجدل عن الحكم.",
    "one day": 'وعلق سامي نور: "[ذات يوم، طلب مني أبي البقاء في البيت]". | سامي نور',
    "funerals for four soldiers": "وأقيمت أمس جنازات لأربعة جنود ذكرت أسماؤهم.",
    "what made matters worse": "ولكن ما زاد الطين بلة أن الجسر بدأ يهتز.",
    "76 % of the women": "أقرت 76 % من النساء أنهن [تعبن من الانتظار]. | 76 % من النساء",
    "20 in a hundred of the investors": "وقال 20 في المئة من المستثمرين إن [العملة مرتفعة]. | 20 في المئة من المستثمرين",
    "a site whose verb does not agree": "وقالت موقع الأفق إن [الخبر صحيح]. | موقع الأفق",
    "a fisherman accused of": "قاض في المرجان يبرئ صيادا اتهم بمخاصمة الجيران.",
    "the foremost sights": "وأغلق البرج، أبرز المعالم في السهل، بسبب نزاع.",
}


@pytest.mark.parametrize("line", [pytest.param(line, id=gloss) for gloss, line in ROWS.items()])
def test_parted(line: str) -> None:
    found, expected = read(line)
    assert found == expected
