"""Constructions of outlets of many countries and years, with the contents in brackets and the speakers behind."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from marked import read

ROWS = {
    # verbs
    "disclosed that": "وأفصح سامي نور بأن [الوفد وصل]. | سامي نور",
    "the minister 'recorded' that, of the Maghreb": "وسجل سامي نور، في ندوة صحفية، أن [الوفود متفقة]. | سامي نور",
    "records goals and says nothing": "وسجل سامي نور هدفين أمس.",
    "asserted that": "وقطع سامي نور بأن [الوحدة خط أحمر]. | سامي نور",
    "came a long way": "وقطعت اللجنة شوطا، وأكد سامي نور أن [الوفد وصل]. | سامي نور",
    "traced the delay to the weather": "وأرجع سامي نور [التأخير إلى سوء الأحوال الجوية]. | سامي نور",
    "traced what was reached to the pressure": "وعزا سامي نور [ما تحقق إلى الضغط العسكري]. | سامي نور",
    "vowed not to resign": "وتعهد سامي نور [ألا يستقيل قبل الانتخابات]. | سامي نور",
    "promised not to attack": "ووعد سامي نور ب[ألا تتكرر الهجمات]. | سامي نور",
    "demands only the truth": "ولا يطلب سامي نور إلا الحقيقة.",
    "pointed out 'the importance of trust'": 'وأبرز سامي نور "[أهمية الثقة]". | سامي نور',
    "reminding of the right of the people": "وقال سامي نور إن [اللقاء جيد]، مذكرا ب[حق الأهالي في العودة]. | سامي نور | سامي نور",
    "condemned crimes against civilians": "وندد سامي نور ب[الجرائم المرتكبة بحق المدنيين]. | سامي نور",
    "turned with thanks to Qatar for hosting": "كما توجه سامي نور بالشكر إلى قطر على [الاستضافة]. | سامي نور",
    "turned to the town and says nothing": "كما توجه سامي نور إلى المدينة.",
    "ordered that the studies be hurried": "ووجه الوزير سامي نور ب[سرعة استكمال الدراسات]. | سامي نور",
    "denied knowing of any proposals": "ونفت الحكومة السودانية [علمها بأي مقترحات]. | الحكومة السودانية",
    "denied that his movement knew": "ونفى سامي نور [علم حركته بأي مقترحات]. | سامي نور",
    "showed his caution": "وأبدى سامي نور [حذره حيال المحادثات]. | سامي نور",
    "ended his word by stressing that": "وختم سامي نور كلامه بالتأكيد على أن [السلام قريب]. | سامي نور",
    "ended by calling for restraint": "واختتم سامي نور بالدعوة إلى [ضبط النفس]. | سامي نور",
    "begins his tour in Cairo and says nothing": "ويستهل سامي نور جولته بالقاهرة.",
    "while he made clear that": ("وقال سامي نور إن [الأمور صعبة]، فيما بين أن [اللجنة لم تحسم أمرها]. | سامي نور | سامي نور"),
    "between this and that": "وقال سامي نور إن [الأمر يراوح بين الحرب والسلم]. | سامي نور",
    "made clear, in a statement to the radio, that": "وبين سامي نور، في تصريح للأفق، أن [الأسماء مطروحة]. | سامي نور",
    "between one and another that": "وجرى النقاش بين سامي نور وسلمى حداد حول أن الأسماء كثيرة.",
    "commented that": "وعقب سامي نور بأن [الوفد لن يجلس]. | سامي نور",
    "after the war the delegation came": "وعقب الحرب وصل الوفد.",
    "and regretted what": ("وأكد سامي نور أن [الخيار «لم يكن مطروحا»]، وأسف ل[ما صدر عن الوفد]. | سامي نور | سامي نور"),
    "saw a first step in the agreement": 'ورأت سلمى حداد في الاتفاق "[خطوة أولى]". | سلمى حداد',
    "saw in the step an attempt": "ورأى سامي نور في الخطوة [محاولة للالتفاف]. | سامي نور",
    "saw a friend in the town": "ورأى سامي نور صديقه في المدينة.",
    "traced it to haste": 'وتأخر الوفد، لكن سامي نور عزاه إلى "[سوء الأحوال]". | سامي نور',
    "condemned in an emergency meeting": "وأدان مجلس السهل في اجتماع طارئ [قصف الجسر]. | مجلس السهل",
    "asked for more time": "وطلب سامي نور [مزيدا من الوقت]. | سامي نور",
    "denied to the reporters any quarrel": "ونفى سامي نور للصحفيين [أي خلاف]. | سامي نور",
    "laughing, added": 'وقال سامي نور إن [الأمر سهل]. وأضاف ضاحكا: "[لم أر كل هذه المسودات]". | سامي نور | سامي نور',
    "charged that it 'delays', but the ministry said": (
        'واتهم سامي نور اللجنة بأنها "[تماطل في العمل]"، إلا أن وزارة الصحة السودانية قالت إن [الأمر قريب]. | سامي نور | وزارة الصحة السودانية'
    ),
    # chains
    "hoping that they will be carried out": "وشكر سامي نور المجلس على [القرارات]، آملا [تنفيذها في موعدها]. | سامي نور | سامي نور",
    "hoping for the talks to go on": "ورحب سامي نور ب[القرار]، آملا [استئناف المحادثات]. | سامي نور | سامي نور",
    "and demanding, behind a comma": (
        "وقال سامي نور إن [اللقاء جيد]، مشددا على [ضرورة الحوار]، ومطالبا الإعلام ب[تحري الدقة]. | سامي نور | سامي نور | سامي نور"
    ),
    "stressing 'nobody owns the water', and demanding": (
        "وختم سامي نور مشددا على أنه «[لا أحد يملك الماء]»، ومطالبا الإعلام ب[تحري الدقة]. | سامي نور | سامي نور"
    ),
    "stressed the dialogue, and urged them to": "وأكد سامي نور [أهمية الحوار]، وحثهم على [التجاوب]. | سامي نور | سامي نور",
    # speakers
    "the same official added": "وقال سامي نور إن [اللقاء جيد]. وأبرز ذات المسؤول أن [الوفد وصل]. | سامي نور | سامي نور",
    "the same position is no speaker": "وقال سامي نور إن [اللقاء جيد]. وأكد [نفس الموقف]. | سامي نور | سامي نور",
    "an envoy whose name stands in brackets": "وقال الموفد الخاص (سامي نور) إن [اللقاء جيد]. | سامي نور",
    "a party with its colour in brackets": "وقال حزب السهل (معارض) إن [الاتفاق سيئ]. | حزب السهل",
    "a brigadier, retired": "وقال العميد (م) سامي نور إن [الوفد وصل]. | سامي نور",
    "a brigadier, retired, whom no table knows, ruled out": (
        "واستبعد الناطق باسم الوفد العميد (م) سامي نور [التوقيع قبل الخريف]. | سامي نور"
    ),
    "a name with the son-of of the Sudan": "وقال الوسيط حامد ود الريح إن [الوفد وصل]. | حامد ود الريح",
    "the paper learnt from sources": "وعلمت السنديانة من مصادر مطلعة أن [الوفد وصل]. | مصادر مطلعة",
    "the paper learnt from the street": "وعلمت السنديانة من الشارع أن الوفد وصل.",
    "an unknown body refused the signing": "ورفضت المنسقية [التوقيع على الاتفاق]. | المنسقية",
    "charges of the army against the movement": (
        "وتأتي اتهامات الجيش للحركة ب[نهب القافلة]، فيما قال سامي نور إن [القافلة لم تصل]. | الجيش | سامي نور"
    ),
    # where what was said ends
    "but a spokesman would not comment": ("وقال سامي نور إن [الوسيط وصل]، غير أن متحدثا باسم الاتحاد رفض التعليق. | سامي نور"),
    "but the road is long": "وقال سامي نور إن [الوسيط وصل، غير أن الطريق طويل]. | سامي نور",
    "'it will not resume', and this is what sources confirmed": (
        "وقال سامي نور إن «[[المحادثات لن تستأنف]]»، وهذا ما أكدته مصادر عدة. | سامي نور | مصادر عدة"
    ),
    "an unknown house, for its part, said": "البيت الأزرق، من ناحيته، قال إنه [يراقب]. | البيت الأزرق",
    "a deputy with an initial": "وقال نائب الوزير أ. ستيبانوف إن [القرار واضح]. | أ. ستيبانوف",
    # whom it is said to
    "and demanded of the media to be exact": (
        "وأضاف سامي نور أن [اللقاء جيد]، وطالب الإعلام ب[تحري الدقة]. | سامي نور | سامي نور"
    ),
    "and appealed to the government not to close the road": (
        "وأضاف سامي نور أن [اللقاء جيد]، وناشد الحكومة [ألا تغلق الطريق]. | سامي نور | سامي نور"
    ),
    "the head of the bakers called on all parties": "ودعا كبير الخبازين فاضل الزرقان كافة الأطراف إلى [التعقل]. | فاضل الزرقان",
    # sources in the midst
    "the fights, as the ministry says, left dead": (
        "و[أسفرت المعارك، حسبما تقول وزارة الصحة السودانية، عن مقتل عشرة]. | وزارة الصحة السودانية"
    ),
    # what was said before its verb
    "'we did not believe it', says a woman": ('وصل الوفد أمس. "[لم نصدق أن المدافع سكتت]"، تقول سلمى حداد. | سلمى حداد'),
}


@pytest.mark.parametrize("line", [pytest.param(line, id=gloss) for gloss, line in ROWS.items()])
def test_styles(line: str) -> None:
    found, expected = read(line)
    assert found == expected
