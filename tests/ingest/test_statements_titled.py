"""Who speaks behind long titles, kin, kunyas, spokesmen of whom a pronoun tells, and words that take the last speaker up.

All sentences and names are ours.
"""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from statement_reading import told


def speakers(text: str) -> list[str | None]:
    """The speaker of each statement, in order."""
    return [who for _, who in told(text)]


LONG = [
    pytest.param("أعلن نائب رئيس الوزراء وزير الخارجية رئيس الوفد الحكومي سامي نوران أن الجلسات توقفت.", "سامي نوران", id="three titles in a row"),
    pytest.param("أعلن النائب الأول لرئيس مجلس الوزراء وزير الداخلية الشيخ سامي نوران أن الجلسات توقفت.", "سامي نوران", id="a rank behind two posts"),
    pytest.param("أكد منسق المنظمة الخاص لعملية السلام في الشرق الأوسط رامي هالدن أن الهدنة صامدة.", "رامي هالدن", id="ل with what the post is for"),
    pytest.param("أكد رئيس بعثة المنظمة المتكاملة لدعم الانتقال في السهل (يونيسام) رامي هالدن أن الحوار ممكن.", "رامي هالدن", id="the body's short name in brackets"),
    pytest.param("أعلن رئيس وفد المعارضة إلى كوراستان سامي نوران أن الجولة فشلت.", "سامي نوران", id="to a place that no table has"),
    pytest.param("أعلن المبعوث الخاص للرئيس إلى الشرق الأوسط وبلدان إفريقيا رامي هالدن أن الجولة نجحت.", "رامي هالدن", id="to two regions"),
    pytest.param("أعلن عضو اللجنة المركزية للحركة ورئيس وفدها إلى حوارات القاهرة سامي نوران أن الاجتماع تأجل.", "سامي نوران", id="a second post of a body's pronoun"),
    pytest.param("قال رئيس المجلس الأعلى للمصالحة سامي نوران إن الاجتماع تأجل.", "سامي نوران", id="a council for reconciliation"),
    pytest.param("قال وزير الشؤون الخارجية والتعاون والمواطنين المقيمين بالخارج سامي نوران إن الاجتماع تأجل.", "سامي نوران", id="a ministry of four fields"),
    pytest.param("أكد الباحث غير المقيم في معهد الشرق الأوسط سامي نوران أن الحوار ممكن.", "سامي نوران", id="a fellow who does not reside"),
    pytest.param("قال النائب السابق لرئيس مجلس النواب إيلي الحدادي إن الاجتماع تأجل.", "إيلي الحدادي", id="a surname with an article behind a foreign name"),
    pytest.param("قالت المتحدثة باسم الوزارة آنا نوغارديان إن الاجتماع تأجل.", "آنا نوغارديان", id="آنا is no pronoun"),
    pytest.param("انتقد النائب عن دائرة الكدية سامي نوران صمت وزارة الداخلية.", "سامي نوران", id="a deputy for a district"),
    pytest.param("أكد الأستاذ سيدي ولد النوري، محامي أسر المفقودين، أن موكليه بخير.", "سيدي ولد النوري", id="a strange name, then the post"),
    pytest.param("أكد منتدى عائلات الرهائن والمفقودين أن الحوار ممكن.", "منتدى عائلات الرهائن والمفقودين", id="a body of two plurals"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), LONG)
def test_names_behind_long_titles(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


BEFORE_THE_VERB = [
    pytest.param("وكان منسق المنظمة الخاص لعملية السلام في الشرق الأوسط رامي هالدن قد أكد، الأحد، أن الهدنة صامدة.", "رامي هالدن", id="behind كان"),
    pytest.param("منسق المنظمة الخاص لعملية السلام في الشرق الأوسط رامي هالدن أكد أن الهدنة صامدة.", "رامي هالدن", id="at the beginning"),
    pytest.param("أما منسق المنظمة الخاص لعملية السلام في الشرق الأوسط رامي هالدن فقال إن الهدنة صامدة.", "رامي هالدن", id="behind أما"),
    pytest.param("وكان النائب الأول لرئيس مجلس الوزراء وزير الخارجية الشيخ سالم خالد الحمد الصباح حث الطرفين على التهدئة.", "سالم خالد الحمد الصباح", id="a family"),
    pytest.param("وجاءت تصريحات القائد العام لقوات المنظمة الجنرال أرولدو لاثاران بأن الهدنة صامدة بعد أيام.", "أرولدو لاثاران", id="behind a noun of saying"),
    pytest.param("الهدنة التي أبرمها الطرفان في السهل صامدة، بحسب القائد العام لقوات المنظمة الجنرال أرولدو لاثاران.", "أرولدو لاثاران", id="behind a phrase of source"),
    pytest.param("وبحسب بيان وزارة الداخلية، فإن النقابة دعت الجميع إلى الحوار.", "وزارة الداخلية", id="a source of what another called for"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), BEFORE_THE_VERB)
def test_long_titles_before_the_verb(text: str, speaker: str) -> None:
    assert speakers(text)[0] == speaker


def test_an_outlet_relays_what_another_said() -> None:
    assert speakers("وبحسب صحيفة الأفق، فإن الوزير سامي نوران قال إن الفصائل ستجتمع.") == ["سامي نوران"]


def test_a_known_person_with_the_fathers_name() -> None:
    assert speakers("قال المتحدث باسم الوزارة ماجد بن محمد الأنصاري إن الاتصالات مستمرة.") == ["ماجد الأنصاري"]


NEAR = [
    pytest.param("قال شقيقه الأكبر سمير إن العائلة تنتظر.", "سمير", id="a brother by his given name"),
    pytest.param("قالت والدته أم سامي إن العائلة تنتظر.", "أم سامي", id="a mother by her kunya"),
    pytest.param("قالت أم النور، والدة أصغر المخطوفين، إن العائلة تنتظر.", "أم النور", id="a kunya alone"),
    pytest.param("وأوضح الناطق باسمها سامي نوران أن بلاده متفائلة.", "سامي نوران", id="a spokesman in her name"),
    pytest.param("أكد مواطن يدعى سامي نوران أن الحوار ممكن.", "سامي نوران", id="who is called so"),
    pytest.param("قال مواطن يدعي أن داره هدمت إن الحوار ممكن.", "مواطن", id="who claims, and is not called so"),
    pytest.param("قال مسؤول إسرائيلي كبير مطلع على سير المفاوضات إن الحوار ممكن.", "مسؤول إسرائيلي كبير مطلع على سير المفاوضات", id="one who knows of the talks"),
    pytest.param("كشفت مصادر في وفد الحكومة أن الحوار ممكن.", "مصادر في وفد الحكومة", id="sources in a delegation"),
    pytest.param("كشف عضو بالوفد المفاوض أن الحوار ممكن.", "عضو بالوفد المفاوض", id="a member of the delegation at the talks"),
    pytest.param("كشف مساعد للرئيس طلب عدم ذكر اسمه أن الحوار ممكن.", "مساعد للرئيس", id="somebody's man"),
    pytest.param("أوضح مسؤول في البرنامج أن الشحنات توقفت.", "مسؤول في البرنامج", id="an official of the programme"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), NEAR)
def test_kin_spokesmen_and_the_unnamed(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


TAKEN_UP = [
    pytest.param("قال المبعوث الأممي رامي هالدن إن الهدنة صامدة. وأوضح الدبلوماسي البريطاني أن المحادثات تتقدم.", ["رامي هالدن"] * 2, id="by his nationality"),
    pytest.param("قال المبعوث الأممي سامي نوران إن الهدنة صامدة. وأوضح الوزير اللبناني السابق أن المحادثات تتقدم.", ["سامي نوران"] * 2, id="by a former post"),
    pytest.param("قالت مستشارة الرئيس سلمى حداد إن الحوار ممكن. ورأت المستشارة السورية أن الغرب أخطأ.", ["سلمى حداد"] * 2, id="by post and nationality"),
    pytest.param("قال القيادي في حركة السهل سامي نوران إن الحوار ممكن. وأضاف المتحدث ذاته أن الاتفاق قريب.", ["سامي نوران"] * 2, id="the one who speaks"),
    pytest.param("قال وزير الخارجية سامي نوران إن الهدنة صامدة. وأوضح المسؤول أن المحادثات تتقدم.", ["سامي نوران"] * 2, id="the official"),
    pytest.param("قال الوزير الروسي سامي نوران إن الهدنة صامدة. وأوضح الدبلوماسي البريطاني أن المحادثات تتقدم.", ["سامي نوران", "الدبلوماسي البريطاني"], id="of another state"),
    pytest.param("قالت الوزيرة سلمى حداد إن الهدنة صامدة. وأوضح الدبلوماسي البريطاني أن المحادثات تتقدم.", ["سلمى حداد", "الدبلوماسي البريطاني"], id="of the other sex"),
    pytest.param("قال المبعوث سامي نوران إن الهدنة صامدة. وأوضح السفير البريطاني أن المحادثات تتقدم.", ["سامي نوران", "السفير البريطاني"], id="another post"),
    pytest.param("التقى الوزير سامي نوران نظيره رامي هالدن، وقال الأخير إن المحادثات تتقدم.", ["رامي هالدن"], id="the latter"),
    pytest.param("التقت الوزيرة سلمى حداد نظيرها رامي هالدن، وقالت الأخيرة إن المحادثات تتقدم.", ["سلمى حداد"], id="the latter agrees"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), TAKEN_UP)
def test_words_that_take_the_last_speaker_up(text: str, who: list[str]) -> None:
    assert speakers(text) == who


NOBODY_NEW = [
    pytest.param("وقال القبطان سامي نوران إن السفينة ستبحر، قبل أن يستدرك مبتسما: «لا تكتبوا اسمها».", ["سامي نوران"] * 2, id="how it was said"),
    pytest.param("أكد الوزير سامي نوران أن العمل مستمر، ورفض فكرة «الخطوة مقابل الخطوة».", ["سامي نوران"] * 2, id="a feminine object behind a masculine verb"),
    pytest.param("أكد الوزير سامي نوران أن العمل مستمر، ورفض قادة الحركة الاقتراح.", ["سامي نوران", "قادة الحركة"], id="a plural of men"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), NOBODY_NEW)
def test_what_is_no_subject(text: str, who: list[str]) -> None:
    assert speakers(text) == who


BODIES = [
    pytest.param("قال القيادي في حماس سامي نوران إن المقترح قيد الدرس. وأضافت الحركة في بيان أن الرد سيسلم غدا.", ["سامي نوران", "حماس"], id="the movement of the one who speaks"),
    pytest.param("قال القيادي سامي نوران إن المقترح قيد الدرس. وأضافت الحركة في بيان أن الرد سيسلم غدا.", ["سامي نوران", "الحركة"], id="a movement that nobody names"),
    pytest.param("اتهم الجيش السوداني قوات الدعم السريع بالقصف، ونفت الأخيرة ذلك.", ["القوات المسلحة السودانية", "قوات الدعم السريع"], id="a body as the latter, with an object"),
    pytest.param("أصدر مكتب رئيس الوزراء بيانا قال فيه إن الوفد سيعود.", ["مكتب رئيس الوزراء"], id="an office is no verb of writing"),
    pytest.param("نفى عضو في وفد صنعاء طلب عدم ذكر اسمه صحة الاتهامات.", ["عضو في وفد صنعاء"], id="a wish before the object"),
    pytest.param("وأكدت مساعدة وزير الخارجية الأميركي لشؤون الشرق الأدنى باربارا نورن أن الحل سياسي.", ["باربارا نورن"], id="a woman who assists"),
    pytest.param("وأكد عضو اللجنة العسكرية المشتركة 5+5 اللواء سامي نوران أن الحل سياسي.", ["سامي نوران"], id="a number in a body's name"),
    pytest.param("وأكد رئيس الحركة الشعبية - شمال سامي نوران أن الحل سياسي.", ["سامي نوران"], id="a wing of a movement"),
    pytest.param("وأكد رئيس الآلية رفيعة المستوى سامي نوران أن الحل سياسي.", ["سامي نوران"], id="a panel of high level"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), BODIES)
def test_bodies_and_their_people(text: str, who: list[str]) -> None:
    assert speakers(text) == who


OTHERS = [
    pytest.param("وجاء ذلك على لسان القيادي في حركة حماس سامي نوران، الذي أكد أن الاتفاق قريب.", ["سامي نوران"], id="from a leader's mouth"),
    pytest.param("وطالب مشرعون ديموقراطيون الكونغرس باستدعاء المترجمة.", ["مشرعون ديموقراطيون"], id="a plural in ون has no genitive"),
    pytest.param("عبد الله نور، الناطق باسم مجلس السهل، رأى أن الطريق إلى الاتفاق طويل.", ["عبد الله نور"], id="عبد الله opens a name"),
    pytest.param("أكد المحامي الشخصي لترامب مايكل نوران أن الدعوى باطلة.", ["مايكل نوران"], id="a known person's man"),
    pytest.param("اتفق رؤساء كل من مصر والسودان وإثيوبيا على استئناف المحادثات.", ["رؤساء كل من مصر والسودان وإثيوبيا"], id="each of three"),
    pytest.param("وقال سداد الحسيني وهو مسؤول سابق في الشركة إن الأسعار سترتفع.", ["سداد الحسيني"], id="a name, then what he was"),
    pytest.param("وهدد علانية الرئيس سامي نوران بوقف المساعدات.", ["سامي نوران"], id="openly"),
    pytest.param("قال وزير الخارجية المصري سامي نوران إن الأزمة تنفرج. وأكد نظيره القطري ذلك.", ["سامي نوران", "محمد بن عبد الرحمن آل ثاني"], id="his counterpart of that day"),
    pytest.param("قال السفير الروسي سامي نوران إن الرد قريب. وأضافت السفيرة الروسية أن الرد قريب.", ["سامي نوران", "السفيرة الروسية"], id="an ambassador of the other sex"),
    pytest.param("قال وزير الكهرباء المصري سامي نوران إن الأزمة تنفرج. وأكد نظيره القطري أن مصر شريك.", ["سامي نوران", "نظيره القطري"], id="a counterpart whom nobody knows"),
    pytest.param("قالت المتحدثة باسم الخارجية الروسية ماريا زاخاروفا إن الرد قريب. وقال المتحدث باسم الكرملين إنه آت.", ["ماريا زاخاروفا", "ديمتري بيسكوف"], id="two spokesmen"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), OTHERS)
def test_counterparts_and_others(text: str, who: list[str]) -> None:
    assert speakers(text) == who
