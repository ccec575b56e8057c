# ruff: noqa: E501
"""More constructions that name an actor: appositions, titles that go on, words that end a name. All sentences are ours."""

import pytest

from ingest.link.spelling import identifying, spelled
from tests.ingest.mention_reading import at, found

PERSONS = [
    pytest.param("ووصلت سلمى حداد، المتحدثة باسم الرابطة، إلى المدينة", "سلمى حداد، المتحدثة باسم الرابطة", "سلمى حداد", id="name, comma, title after a verb of motion"),
    pytest.param("قال رئيس الوزراء الأسترالي، ديغان مورلاند، إن", "رئيس الوزراء الأسترالي، ديغان مورلاند", "ديغان مورلاند", id="title, comma, unknown name, comma"),
    pytest.param("التقى نظيره البرازيلي، ألويزيو مورتاس، أمس", "نظيره البرازيلي، ألويزيو مورتاس", "ألويزيو مورتاس", id="counterpart, comma, name"),
    pytest.param("قال القيادي في حماس سامي الكيلاني إن", "القيادي في حماس سامي الكيلاني", "سامي الكيلاني", id="leader in a movement, name"),
    pytest.param("قالت المرشحة الرئاسية عن حزب الوئام ميرال أكشار إن", "المرشحة الرئاسية عن حزب الوئام ميرال أكشار", "ميرال أكشار", id="candidate for a party"),
    pytest.param("أكد الموظف الحكومي محسن علي أن", "الموظف الحكومي محسن علي", "محسن علي", id="adjective between title and name; Ali is no preposition"),
    pytest.param("قال أمين عام وزارة النقل، الفريق جبار سامري، إن", "أمين عام وزارة النقل، الفريق جبار سامري", "جبار سامري", id="post, comma, rank and name"),
    pytest.param("قال كبير المحققين باكري نداوي إن", "كبير المحققين باكري نداوي", "باكري نداوي", id="chief of many"),
    pytest.param("وقالت وزيرة العدل في الكونغو ماري أنجي موشوبيكار إن", "وزيرة العدل في الكونغو ماري أنجي موشوبيكار", "ماري أنجي موشوبيكار", id="minister in a state, long foreign name"),
    pytest.param("أبلغ مدير مكتبه السياسي ياسر دلوان الأمر", "مدير مكتبه السياسي ياسر دلوان", "ياسر دلوان", id="a noun with a pronoun in the title"),
    pytest.param("وأشار أشرف القدرة المتحدث باسم الوزارة إلى", "أشرف القدرة المتحدث باسم الوزارة", "أشرف القدرة", id="a surname that looks like a noun, since a title follows"),
    pytest.param("وفق ما قال عبدالله مورلاند أمس", "عبدالله مورلاند", "عبدالله مورلاند", id="abd in one word opens a name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface", "label"), PERSONS)
def test_person(text: str, surface: str, label: str) -> None:
    mention = at(text, surface)
    assert (mention.type, mention.kind, mention.label) == ("person", "name", label)


KNOWN = [
    pytest.param("قال مستشار الرئيس الأمريكي للأمن القومي، جون بولتون، إن", "مستشار الرئيس الأمريكي للأمن القومي، جون بولتون", "john-bolton", id="adviser to the president for"),
    pytest.param("قال مستشار الرئيس الأمريكي للأمن القومي إن", "مستشار الرئيس الأمريكي للأمن القومي", "john-bolton", id="and without his name"),
    pytest.param("قالت قناة سي.بي.إس إن", "قناة سي.بي.إس", "cbs-news", id="an outlet with dots"),
    pytest.param("قال رئيس الوزراء الأسترالي إن", "رئيس الوزراء الأسترالي", "malcolm-turnbull", id="Australian prime minister in June 2018"),
    pytest.param("أعلن الرئيس #نيكولاس_مادورو أن", "الرئيس #نيكولاس_مادورو", "nicolas-maduro", id="hash tag, its title outside"),
    pytest.param("أكد #الرئيس_الفلسطيني #محمود_عباس أن", "الرئيس_الفلسطيني #محمود_عباس", "mahmoud-abbas", id="title and name in hash tags"),
    pytest.param("قالت كوريا الشمالية إن", "كوريا الشمالية", "north-korea", id="a state of two words"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface", "key"), KNOWN)
def test_known(text: str, surface: str, key: str) -> None:
    assert at(text, surface).entity == key


PHRASES = [
    pytest.param("دعا وفد الحركة برئاسة خليل الحية إلى", "وفد الحركة", "phrase", id="the delegation ends before who leads it"),
    pytest.param("دعا التحالف الجديد بقيادة السعودية إلى", "التحالف الجديد بقيادة السعودية", "phrase", id="a coalition led by a state"),
    pytest.param("قالت مجموعة (نويب) إن", "مجموعة (نويب)", "phrase", id="a name in parentheses"),
    pytest.param("قال زعيم إحدى العشائر إن", "زعيم إحدى العشائر", "office", id="one of the tribes"),
    pytest.param("دعا الزعماء السياسيون في فرنسا إلى", "الزعماء السياسيون في فرنسا", "office", id="leaders in a country"),
    pytest.param("قالت الدول الأعضاء إن", "الدول الأعضاء", "phrase", id="member states"),
    pytest.param("بحسب مصادر رفيعة المستوى من حركة طالبان فإن", "مصادر رفيعة المستوى من حركة طالبان", "unnamed", id="high-level sources of"),
    pytest.param("وقال شاب فلسطيني إن", "شاب فلسطيني", "unnamed", id="a young man"),
    pytest.param("ويرى كثيرون أن", "كثيرون", "unnamed", id="many"),
    pytest.param("وقال شاهد إن", "شاهد", "unnamed", id="a witness"),
    pytest.param("ذكر بيان صادر عن الرابطة أن", "بيان صادر عن الرابطة", "document", id="a communique issued by"),
    pytest.param("وقالت صحيفة لوريون لومار إن", "صحيفة لوريون لومار", "phrase", id="an unknown paper of two words"),
    pytest.param("قال متحدث باسم حملة بوتين إن", "متحدث باسم حملة بوتين", "office", id="spokesman of somebody's campaign"),
    pytest.param("أسقط نظام معمر القذافي", "نظام معمر القذافي", "phrase", id="somebody's regime"),
    pytest.param("أعلنت وكالة الأنباء المركزية الغابونية أن", "وكالة الأنباء المركزية الغابونية", "phrase", id="an agency is not the paper of that name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface", "kind"), PHRASES)
def test_phrase(text: str, surface: str, kind: str) -> None:
    mention = at(text, surface)
    assert (mention.kind, mention.authority) == (kind, None)


NAMES_END = [
    pytest.param("قال سامي نور دعمه للخطة", "سامي نور", id="a noun with a pronoun"),
    pytest.param("قال الوزير سامي نور سيمثل أمام اللجنة", "الوزير سامي نور", id="a verb in the future"),
    pytest.param("قال روبرت هالدن اتهامات خطيرة", "روبرت هالدن", id="a common noun"),
    pytest.param("قالت ميرال أكشار رابعا", "ميرال أكشار", id="an accusative"),
    pytest.param("وصل الرئيس إيفان مورلاند منصبه", "الرئيس إيفان مورلاند", id="a noun with a pronoun after a title"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface"), NAMES_END)
def test_a_name_ends_before(text: str, surface: str) -> None:
    assert at(text, surface).kind == "name"


NOTHING = [
    pytest.param("من المقرر أن يصل", "المقرر", id="planned"),
    pytest.param("الجريمة المنظمة في المدينة", "المنظمة", id="organised, an adjective"),
    pytest.param("المحققين المسؤولين عن القضية", "المسؤولين", id="responsible for"),
    pytest.param("في أمريكا الجنوبية أمس", "أمريكا", id="South America"),
    pytest.param("في أميركا اللاتينية أمس", "أميركا", id="Latin America"),
    pytest.param("اتهم الكثير من الناس بذلك", "الكثير", id="many, with article"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word"), NOTHING)
def test_no_mention(text: str, word: str) -> None:
    assert word not in [m.span.of(text) for m in found(text)]


def test_the_bloc_is_the_european_union_named_before() -> None:
    text = "رحب الاتحاد الأوروبي بالاتفاق. وأضاف التكتل أن"
    assert at(text, "التكتل").entity == "european-union"


@pytest.mark.parametrize(
    ("written", "usual"),
    [
        pytest.param("الحكومة الاسرائيلية", "الحكومة الإسرائيلية", id="hamza"),
        pytest.param('قناة "المسيرة"', "قناة المسيرة", id="quotation marks"),
        pytest.param("سَلمى  حداد", "سلمى حداد", id="vowel marks and blanks"),
        pytest.param("وزارة الأسواق الأميركية", "وزارة الأسواق الأمريكية", id="two current nisbas"),
        pytest.param("حزب السهل الديموقراطي", "حزب السهل الديمقراطي", id="a vowel more"),
    ],
)
def test_one_spelling(written: str, usual: str) -> None:
    assert spelled(written) == usual
    assert identifying(spelled(written)) == identifying(usual)


def test_names_of_unknown_spelling_stay_apart() -> None:
    assert identifying("مايكل أفيناتي") != identifying("مايكل افيناتي")
