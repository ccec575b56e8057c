"""Where a content ends: the narrator's tail is outside, what goes on with the clause inside."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from marked import read


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("قال سامي نور إن [الحقل سيعمل]، وهو ما يثير الجدل. | سامي نور", id="which is what"),
        pytest.param("قال سامي نور إن [العدد بلغ مئة ألف]، وهو رقم قياسي. | سامي نور", id="which is a record"),
        pytest.param("قال سامي نور إن [الوفد وصل]، كما تطرق إلى ملف الحدود. | سامي نور", id="he also touched upon"),
        pytest.param("قال سامي نور إن [الحوار يبدأ بخفض التصعيد]، في رد مباشر على بيان السهل. | سامي نور", id="in reply to"),
        pytest.param("قال سامي نور إن [الوزارة ستعرض طائرة جديدة]، في تحد للعقوبات. | سامي نور", id="in defiance of"),
        pytest.param("قال سامي نور إن [الوفد وصل]، دون تحديد موعد الجولة. | سامي نور", id="without setting a date"),
        pytest.param("قال سامي نور إن [الوفد وصل]، من دون أن يحدد موعدا. | سامي نور", id="without his setting a date"),
        pytest.param("قال سامي نور إن [الوفد وصل]، لكنه لم يعط تفاصيل. | سامي نور", id="but he gave no details"),
        pytest.param("قال سامي نور إن [الوفد وصل]، ما أثار قلق الأسواق. | سامي نور", id="which stirred worries"),
        pytest.param(
            'قال سامي نور إن [المباحثات "تجري بشكل جيد"]، قبل زيارة مرتقبة للوفد. | سامي نور',
            id="before a visit, after a quotation that closes the clause",
        ),
        pytest.param(
            'قال سامي نور إنه "[سمع روايات كثيرة عن أعمال لا تحتمل]" خلال زيارته إلى المخيم. | سامي نور',
            id="during his visit, after a quotation that is the whole clause",
        ),
        pytest.param("حذر سامي نور من [انهيار الهدنة]، لكن الوضع هادئ. | سامي نور", id="but, after a noun phrase"),
        pytest.param("حذر سامي نور من [انهيار الهدنة]، فيما زادت الوزارة الرسوم. | سامي نور", id="while, after a noun phrase"),
        pytest.param("حذرت سلمى حداد من [انهيار الهدنة]، ممهلة الوفد أسبوعا. | سلمى حداد", id="feminine participle"),
        pytest.param(
            "المصادر التي تحدثت عن [انهيار الحوار] ستبقى سرية. | المصادر",
            id="the clause around a relative clause goes on",
        ),
        pytest.param("قال سامي نور إن [المحادثات إيجابية] لكنه لم يعلق على التقارير. | سامي نور", id="but, without a comma"),
        pytest.param("حذر سامي نور من [انهيار الهدنة] ومن المتوقع أن تجتمع الأطراف غدا. | سامي نور", id="it is expected"),
        pytest.param('تساءل سامي نور "[هل بقي لدينا وقت]؟" وتواصلت الشبكة مع الوزارة. | سامي نور', id="a question in marks"),
        # these go on with what was said
        pytest.param("قال سامي نور إن [الحلف أقوى مما كان عليه]. | سامي نور", id="than what"),
        pytest.param('قال سامي نور إن [بلاده "لم تتخذ" أي قرار]. | سامي نور', id="any, after a negated quotation"),
        pytest.param("قال سامي نور إن [المصنع باق لكنه سيركز على الأسواق]. | سامي نور", id="but it will"),
        pytest.param("نفى سامي نور [استخدام القوة، أو عرقلة الحوار، أو التلاعب بالأدلة]. | سامي نور", id="list with or"),
        pytest.param("حذر سامي نور من [إجراءات جديدة، إذا لم يعد الوفد]. | سامي نور", id="condition after a noun phrase"),
        pytest.param("أعرب سامي نور عن [فخره بنقل السفارة، في 14 مايو]. | سامي نور", id="date after a noun phrase"),
        pytest.param("أعرب سامي نور عن [سخطه من المناورات]، التي بدأت الاثنين. | سامي نور", id="relative clause after a comma"),
        pytest.param("قال سامي نور إن [الوفد سيصل، كما أن الحوار سيبدأ]. | سامي نور", id="as well as that"),
        pytest.param("قال سامي نور إن [ما جرى معروف، ما لم يثبت العكس]. | سامي نور", id="unless"),
        pytest.param('قال سامي نور إن [المشكلة في كلمة "الهدنة"، في نص الاتفاق]. | سامي نور', id="after a word in marks"),
        pytest.param('وصف سامي نور ذلك بـ["كذب" و"افتراء"]. | سامي نور', id="two quotations joined"),
    ],
)
def test_end_of_content(marked: str) -> None:
    found, expected = read(marked)
    assert found == expected


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("أدان سامي نور [حصار المدينة القديمة] واستمر القتال في الجنوب. | سامي نور", id="and the fighting went on"),
        pytest.param("حذر سامي نور من [انهيار الهدنة]، وقتلت الغارات عشرة جنود. | سامي نور", id="and raids killed"),
        pytest.param(
            "طالب سامي نور ب[التخلي عن الاتفاق]، وقدمت الوزارة وثائق. | سامي نور", id="and the ministry produced papers"
        ),
        pytest.param("تصريحات سامي نور عن [الهدنة مع السهل] أثارت الجدل. | سامي نور", id="predicate of a verbal noun"),
        pytest.param("تهديد سامي نور ب[إغلاق المعبر الشمالي] يثير القلق. | سامي نور", id="predicate in the imperfect"),
        # these are clauses inside the phrase
        pytest.param("حذر سامي نور من [الجماعات التي تقتل الناس واستولت على المدينة]. | سامي نور", id="in a relative clause"),
        pytest.param("دعا سامي نور إلى [اتفاق يضمن الحقوق ويحفظ السلام]. | سامي نور", id="attribute without a relative"),
        pytest.param("أدان سامي نور [ما جرى في المدينة وأدى إلى النزوح]. | سامي نور", id="in a clause with what"),
        pytest.param("طالب سامي نور ب[السماح لسفينة تابعة لمنظمة وتحمل مساعدات بالدخول]. | سامي نور", id="a second attribute"),
    ],
)
def test_a_finite_verb_ends_a_noun_phrase_unless_a_clause_opened(marked: str) -> None:
    found, expected = read(marked)
    assert found == expected


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("دعا سامي نور إلى [التهدئة] بعد الهجوم على المدينة. | سامي نور", id="called for it after the attack"),
        pytest.param("حث سامي نور الوفد على [البقاء في الحوار] عندما التقاه. | سامي نور", id="urged it when he met them"),
        pytest.param("هدد سامي نور ب[الانسحاب من الحوار] على خلفية الحادث. | سامي نور", id="threatened over the incident"),
        pytest.param("تعهدت سلمى حداد ب[خفض الأسعار] وسط احتجاجات في المدينة. | سلمى حداد", id="pledged amid protests"),
        pytest.param("رفض سامي نور [الانسحاب من الحوار] رغم الضغوط. | سامي نور", id="despite, after a noun phrase"),
        pytest.param(
            "أعرب سامي نور عن [قلقه على السكان]، حيث يحتاج الآلاف إلى الغذاء. | سامي نور", id="where, after a noun phrase"
        ),
        pytest.param("نفى سامي نور [صحة الأنباء]، إذ جرت العادة على النفي. | سامي نور", id="since, after a noun phrase"),
        pytest.param("قال سامي نور إنه [سيعلن قراره عند الثانية]، أي الرابعة بالتوقيت المحلي. | سامي نور", id="that is"),
        pytest.param("قال سامي نور إن [الوفد سيصل] دون أن يوضح الموعد. | سامي نور", id="without explaining, no comma"),
        pytest.param("تعهد سامي نور [العمل على التهدئة] خلال قمة عقدها مع الوفد. | سامي نور", id="at a summit that was"),
        pytest.param("حث سامي نور الوفد على [اتخاذ نهج آخر] وهو ما وافق عليه الوفد. | سامي نور", id="which is what, no comma"),
        # these belong to what was said
        pytest.param("أدان سامي نور [مقتل عشرة جنود بعد انهيار الهدنة]. | سامي نور", id="an event after another"),
        pytest.param("قال سامي نور إن [بلاده باقية رغم الضغوط]. | سامي نور", id="despite, in a clause"),
        pytest.param("دعا سامي نور إلى [وقف ما يجري بعد الهجوم]. | سامي نور", id="after, in a clause inside the phrase"),
        pytest.param("قال سامي نور إن [الوفد عاد دون اتفاق]. | سامي نور", id="without a thing"),
    ],
)
def test_circumstances_that_the_narrator_adds(marked: str) -> None:
    found, expected = read(marked)
    assert found == expected


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param(
            "قالت الوزارة إن [سامي نور يدعو إلى الحوار ويحث الأطراف على ضبط النفس]. | الوزارة", id="and urges, in the present"
        ),
        pytest.param("قال سامي نور إن [الحلفاء متفقون فيما يعتبره خطأ]. | سامي نور", id="in what he deems"),
        pytest.param(
            "قالت سلمى حداد إن [الوزارة باقية] مؤكدة أن [الحوار مستمر]. | سلمى حداد | سلمى حداد", id="participle, no comma"
        ),
        pytest.param("قال سامي نور إن [الأمر عاد] مضيفا أن [الحوار مستمر]. | سامي نور | سامي نور", id="the same, masculine"),
        pytest.param("قالت سلمى حداد إن [الوزارة فرضت رسوما مشددة على الواردات]. | سلمى حداد", id="an adjective"),
        pytest.param('وأكدت سلمى حداد [استهداف الموقع "أثناء التدريب قرب المدينة"]. | سلمى حداد', id="object that ends in marks"),
    ],
)
def test_where_the_next_report_begins(marked: str) -> None:
    found, expected = read(marked)
    assert [content for content, _ in found][: len(expected)] == [content for content, _ in expected]


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param('وصف سامي نور [عملية الجيش في المدينة بأنها "محدودة"]. | سامي نور', id="operation of the army"),
        pytest.param("وصفت سلمى حداد، في بيان، [قرار المجلس بشأن الهدنة بأنه تاريخي]. | سلمى حداد", id="after a setting"),
        pytest.param('وصف سامي نور، ومعه رئيس الوفد، ما يجري بأنه "[كارثة]". | سامي نور', id="two words"),
        pytest.param('وصف سامي نور العملية العسكرية بأنها "[محدودة]". | سامي نور', id="noun and adjective"),
        pytest.param('وصف سامي نور الحادث في البداية بأنه "[متعمد]". | سامي نور', id="noun and adverb"),
        pytest.param('وصف سامي نور ذلك بأنه "[متعمد]". | سامي نور', id="pronoun"),
    ],
)
def test_a_described_object_belongs_to_its_predicate(marked: str) -> None:
    found, expected = read(marked)
    assert found == expected


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param(
            "أعلن تحالف السهل لدعم الحوار، الأربعاء، أن [الطائرة ستصل]. | تحالف السهل لدعم الحوار", id="day between commas"
        ),
        pytest.param("اعترف سامي نور، البالغ من العمر 46 عاما، بأنه [أخطأ]. | سامي نور", id="age between commas"),
        # أن of a conjunction of its own, or of a later verb
        pytest.param("أعلن سامي نور [وقف الحوار]، إلا أن الوفد بقي. | سامي نور", id="except that"),
        pytest.param(
            "أعلن سامي نور [وقف الحوار]، وقالت سلمى حداد إن [الوفد باق]. | سامي نور | سلمى حداد", id="the next report's"
        ),
    ],
)
def test_late_conjunction(marked: str) -> None:
    found, expected = read(marked)
    assert [content for content, _ in found] == [content for content, _ in expected]


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param(
            "أضاف سامي نور، عبر حسابه على تويتر، السبت، أن [الحل قريب]. | سامي نور", id="through, before the conjunction"
        ),
        pytest.param(
            "قال سامي نور، عقب جلسة المباحثات، إن [الحل قريب]. | سامي نور", id="after the session, before the conjunction"
        ),
        pytest.param('أكدت سلمى حداد لقناة "السهل" [دعم الاتحاد للحوار]. | سلمى حداد', id="the outlet that is told"),
        pytest.param("أعلن سامي نور في أيار/مايو الماضي [سحب الوفد من الحوار]. | سامي نور", id="month before the object"),
        pytest.param("أعلن سامي نور في وقت سابق من العام الجاري [سحب الوفد من الحوار]. | سامي نور", id="earlier this year"),
        pytest.param(
            "قال سامي نور إن [الهدنة انهارت]، متعهدا ب[المضي في الحوار]. | سامي نور | سامي نور",
            id="participle and its preposition",
        ),
        pytest.param(
            "قالت سلمى حداد إن [الهدنة انهارت]، مطالبة ب[سرعة إطلاق الأسرى]. | سلمى حداد | سلمى حداد",
            id="feminine participle and its preposition",
        ),
        pytest.param("قال سامي نور إن [هذه مبررات إضافية للانسحاب]. | سامي نور", id="a plural noun is no participle"),
    ],
)
def test_beginning_of_content(marked: str) -> None:
    found, expected = read(marked)
    assert found == expected


def test_a_ceasefire_is_no_name() -> None:
    assert (
        read("قالت سلمى حداد إن [الحل قريب]، كما أعلنت [وقف القتال بشكل كامل]. | سلمى حداد | سلمى حداد")[0][-1][0]
        == "وقف القتال بشكل كامل"
    )


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("و[تجري مفاوضات جديدة في المدينة]، بحسب وزارة الدفاع. | وزارة الدفاع", id="the و stays outside"),
        pytest.param(
            "وبناء على الاتفاق بين الجانبين، [بدأت الشرطة تسيير دوريات في المدينة]، بحسب وزارة الدفاع. | وزارة الدفاع",
            id="the occasion stays outside",
        ),
        pytest.param(
            "[أدت الغارات، بحسب وزارة الدفاع، إلى مقتل عشرة جنود]. | وزارة الدفاع", id="the clause goes on after its source"
        ),
    ],
)
def test_bounds_of_a_sourced_clause(marked: str) -> None:
    found, expected = read(marked)
    assert [content for content, _ in found] == [content for content, _ in expected]


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("سامي نور ينفي [تسليم الوثائق]: [سنعلن النتائج غدا] | سامي نور | سامي نور", id="verb, then a colon"),
        pytest.param("تقدم في المحادثات.. رئيس الوفد سامي نور: [النتائج مطمئنة] | سامي نور", id="news, dots, name and colon"),
        pytest.param(
            'أزمة السهل: رئيس الوفد سامي نور "[سمع روايات كثيرة عن الأعمال]" | سامي نور', id="topic, name and quotation"
        ),
    ],
)
def test_headlines(marked: str) -> None:
    found, expected = read(marked, "title")
    assert found == expected


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("قال سامي نور إن [الوفد - بحسب وكالة الأفق - وصل إلى المدينة]. | سامي نور", id="source between dashes"),
        pytest.param(
            "قال سامي نور إن [الحزب الجديد، وهو أكبر الأحزاب، سيعلن موقفه]. | سامي نور", id="apposition before the verb"
        ),
        pytest.param("قال سامي نور إن [الحزب توصل، وهو أكبر الأحزاب، إلى اتفاق مع الوفد]. | سامي نور", id="before a preposition"),
        pytest.param("قال سامي نور إن [الوفد وصل]، بحسب وكالة الأفق، وغادر الوزير. | سامي نور", id="the clause was complete"),
        pytest.param("قال سامي نور إن [العدد ارتفع]، وهو رقم قياسي، في المدينة. | سامي نور", id="a remark on what was said"),
    ],
)
def test_a_remark_between_marks_does_not_end_an_unfinished_clause(marked: str) -> None:
    found, expected = read(marked)
    assert found == expected


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param('واتهم رئيس الوفد سامي نور "الغرباء" ب[التجسس على المدينة]. | سامي نور', id="whom one accuses"),
        pytest.param("وتؤكد سلمى حداد باستمرار [استحالة تغيير الاتفاق]. | سلمى حداد", id="an adverb before the object"),
    ],
)
def test_who_or_how_stands_before_the_content(marked: str) -> None:
    found, expected = read(marked)
    assert found == expected
