"""Names of bodies with genitive and adjective, titles one upon another, spokesmen whose given name is باسم. All sentences are ours."""

import pytest

from tests.ingest.mention_reading import at, found

BODIES = [
    pytest.param("قالت الهيئة العامة للغذاء والدواء إن", "الهيئة العامة للغذاء والدواء", id="for one thing and another"),
    pytest.param("أكدت منظمة السهل للتربية والعلوم والثقافة أن", "منظمة السهل للتربية والعلوم والثقافة", id="for three things"),
    pytest.param("قال المركز الوطني للسلم والمصالحة إن", "المركز الوطني للسلم والمصالحة", id="for a short word and another"),
    pytest.param("قالت الهيئة العامة للغذاء والوزير سامي نور إن", "الهيئة العامة للغذاء", id="and a person who speaks too"),
    pytest.param("قالت رابطة المدن الساحلية إن اللقاء قريب", "رابطة المدن الساحلية", id="genitive and its adjective"),
    pytest.param("أكدت نقابة العمال الزراعية أمس", "نقابة العمال الزراعية", id="genitive and the head's adjective"),
    pytest.param("قالت رئيسة بلدية رأس العين منى الشامي إن", "رئيسة بلدية رأس العين منى الشامي", id="a place of two words"),
    pytest.param("قال رئيس مجلس حكماء الوادي نادر عمران إن", "رئيس مجلس حكماء الوادي نادر عمران", id="a broken plural and its genitive"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface"), BODIES)
def test_names_of_bodies_are_whole(text: str, surface: str) -> None:
    assert at(text, surface)


def test_a_spokesman_whose_given_name_is_basim() -> None:
    text = "قال المتحدث باسم الحكومة اللبنانية باسم الدوري إن الأمر واضح. وأضاف الدوري أنه ينتظر"
    first = at(text, "المتحدث باسم الحكومة اللبنانية باسم الدوري")
    assert first.label == "باسم الدوري"
    assert at(text, "الدوري").entity == first.entity


@pytest.mark.parametrize("words", ["الرئيس الوزير السفير ", "الدكتور الشيخ ", "نظيره الرئيس ", "د. "])
def test_titles_without_end_are_no_error(words: str) -> None:
    text = words * 900
    assert all(m.span.of(text) for m in found(text))


LABELS = [
    pytest.param("قال إن مسؤولا أميركيا كبيرا وصل", "مسؤولا أميركيا كبيرا", "مسؤول أميركي كبير", id="accusative"),
    pytest.param("نقلت عن مسؤولين أوروبيين أن", "مسؤولين أوروبيين", "مسؤولون أوروبيون", id="oblique plural"),
    pytest.param("نقلت عن مصدرين أمنيين أن", "مصدرين أمنيين", "مصدران أمنيان", id="oblique dual"),
    pytest.param("نقلت عن مسؤول في حركة حماس أن", "مسؤول في حركة حماس", "مسؤول في حركة حماس", id="as it is"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface", "label"), LABELS)
def test_unnamed_sources_are_labelled_in_the_nominative(text: str, surface: str, label: str) -> None:
    assert at(text, surface).label == label


def test_both_sides_of_a_nisba_list_are_a_joint_actor() -> None:
    text = "رفض الطرفان الروسي والأوكراني المقترح، وأكد الجانبان أن الأمر واضح"
    both = at(text, "الطرفان الروسي والأوكراني")
    assert [m.entity for m in both.members] == ["russia", "ukraine"]
    assert at(text, "الجانبان").entity == both.entity


def test_each_of_two_names_is_a_joint_actor() -> None:
    both = at("قال كل من سامي نور وليلى صوان إن الأمر واضح", "سامي نور وليلى صوان")
    assert [m.label for m in both.members] == ["سامي نور", "ليلى صوان"]


def test_a_namesake_with_another_title_is_not_the_known_person() -> None:
    text = "قال المتحدث باسم الإطفاء إيلي كوهين إن الحريق انتهى. وأضاف كوهين أن السبب مجهول"
    first = at(text, "المتحدث باسم الإطفاء إيلي كوهين")
    assert first.authority is None
    assert at(text, "كوهين").entity == first.entity


def test_the_minister_is_who_was_called_so() -> None:
    text = "قال وزير الخارجية المصري سامح شكري إن الأمر واضح، ثم التقى محمد بن سلمان، وقال الوزير إن اللقاء قريب"
    assert at(text, "الوزير").authority == "sameh-shoukry"
    assert at("التقى ولي العهد محمد بن سلمان الوفد، وقال الوزير إن اللقاء قريب", "الوزير").authority is None


def test_a_body_in_short_is_the_one_of_the_same_ends() -> None:
    text = "لجنة السهل تنفي الأمر. وكانت لجنة أهالي السهل قالت ذلك"
    short = at(text, "لجنة السهل")
    assert short.label == "لجنة أهالي السهل"
    assert short.entity == at(text, "لجنة أهالي السهل").entity


def test_a_committee_for_something() -> None:
    assert at("قالت لجنة لحقوق الإنسان إن العدد ارتفع", "لجنة لحقوق الإنسان").type == "organization"


def test_a_hash_in_a_title_does_not_end_it() -> None:
    text = "قال رئيس بلدية #المرفأ الدكتور سامي نور إن الأمر واضح"
    assert at(text, "رئيس بلدية #المرفأ الدكتور سامي نور").label == "سامي نور"


def test_a_broken_plural_is_no_surname() -> None:
    text = "قال نادر عمران إن الأمر انتهى. ووصف عمران أجواء الجولة بأنها ودية"
    assert at(text, "عمران").label == "نادر عمران"


def test_a_body_in_short_is_the_one_that_a_title_names_in_full() -> None:
    text = "لجنة السهل تنفي الأمر. ونفت المتحدثة باسم لجنة أهالي السهل، سلمى حداد، ذلك"
    assert at(text, "لجنة السهل").label == "لجنة أهالي السهل"


def test_a_source_of_forces_loyal_to_somebody() -> None:
    assert at("قال مصدر من القوات الموالية لدمشق إن", "مصدر من القوات الموالية لدمشق")


def test_a_title_in_short_is_of_whom_the_long_one_was_said() -> None:
    text = "استقبلنا سامي نور، رئيس وفد جبهة السهل، أمس. وأقر رئيس الوفد بأن غيابه أضر"
    assert at(text, "رئيس الوفد").label == "سامي نور"


WHOLE = [
    pytest.param("قالت المنظمات الحقوقية الدولية والمحلية إن", "المنظمات الحقوقية الدولية والمحلية", id="adjectives with and"),
    pytest.param("قالت السلطات المصرية والأردنية إن", "السلطات المصرية والأردنية", id="nationalities with and"),
    pytest.param("قالت الهيئة الإغاثية إن", "الهيئة الإغاثية", id="a nisba that no table has"),
    pytest.param("قال جهاز الأمن الداخلي إن", "جهاز الأمن الداخلي", id="the adjective of the genitive"),
    pytest.param("قال حزب السهل المعارض إن", "حزب السهل المعارض", id="a participle"),
    pytest.param("قالت الدول الأربع إن", "الدول الأربع", id="a numeral"),
    pytest.param("قالت الدول المقاطعة إن", "الدول المقاطعة", id="a participle after a plural"),
    pytest.param("قالت هيئة الأرصاد الجوية إن", "هيئة الأرصاد الجوية", id="the feminine after a broken plural"),
    pytest.param("دعت رابطة أمهات المفقودين إلى", "رابطة أمهات المفقودين", id="a common noun in the construct"),
    pytest.param("قال مركز إدارة خدمات وتنسيق الموانئ إن", "مركز إدارة خدمات وتنسيق الموانئ", id="two nouns before one genitive"),
    pytest.param("دعت رابطة #أمهات_المفقودين إلى", "رابطة #أمهات_المفقودين", id="a hashtag of two words"),
    pytest.param("قالت وزارة النقل والشؤون البحرية المصرية إن", "وزارة النقل والشؤون البحرية المصرية", id="two fields and a nationality"),
    pytest.param("قالت اللجنة التابعة للوزارة إن", "اللجنة التابعة للوزارة", id="a participle with its preposition"),
    pytest.param("رفضت الحكومة العملية", "الحكومة", id="a noun that ends like a nisba is an object"),
    pytest.param("رفضت الحكومة السياسات الجديدة", "الحكومة", id="a definite noun is an object"),
    pytest.param("أوقفت الشرطة الصحفي سامي نور", "الشرطة", id="somebody who is no adjective of a feminine body"),
    pytest.param("أوقف الحزب الناشط سامي نور", "الحزب", id="somebody after a definite body is an object"),
    pytest.param("قال وزراء خارجية مصر والأردن وقطر إن", "وزراء خارجية مصر والأردن وقطر", id="ministers of several states"),
    pytest.param("قال وزراء خارجية مصر، الأردن وقطر إن", "وزراء خارجية مصر، الأردن وقطر", id="a list of states with a comma"),
    pytest.param("قال قادة مصر والأردن وقطر إن", "قادة مصر والأردن وقطر", id="leaders of several states"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface"), WHOLE)
def test_a_body_is_found_whole_and_no_longer(text: str, surface: str) -> None:
    assert at(text, surface)


def test_ministers_of_several_states_are_the_same_by_name_and_by_nationality() -> None:
    text = "قال وزراء خارجية مصر والأردن وقطر إن الأمر واضح. وأكد وزراء الخارجية المصري والأردني والقطري أن"
    first = at(text, "وزراء خارجية مصر والأردن وقطر")
    assert at(text, "وزراء الخارجية المصري والأردني والقطري").entity == first.entity


ISSUED = [
    pytest.param("ذكر بيان لوزارة النقل أن", "بيان لوزارة النقل", "وزارة النقل", id="with a preposition"),
    pytest.param("ذكر بيان صادر عن حركة السهل أن", "بيان صادر عن حركة السهل", "حركة السهل", id="issued by"),
    pytest.param("ذكر بيان صادر عن شيتا أن", "بيان صادر عن شيتا", "شيتا", id="issued by a name that nobody knows"),
    pytest.param("وفقا لبيان أصدرته وزارة النقل فإن", "بيان أصدرته وزارة النقل", "وزارة النقل", id="a verb with its subject"),
    pytest.param("ذكر بيان الخارجية المصرية أن", "بيان الخارجية المصرية", "وزارة الخارجية المصرية", id="in the construct"),
    pytest.param("ذكر تقرير أولي لشرطة السهل أن", "تقرير أولي لشرطة السهل", "شرطة السهل", id="after an adjective"),
    pytest.param("أظهرت دراسة أجرتها جامعة السهل أن", "دراسة أجرتها جامعة السهل", "جامعة السهل", id="a study"),
    pytest.param("ذكر بيان مشترك أن", "بيان مشترك", "بيان مشترك", id="of nobody in particular"),
    pytest.param("في تقرير نشرته صحيفة السهل أن", "تقرير نشرته صحيفة السهل", "صحيفة السهل", id="a paper's own report"),
    pytest.param("في بيان ختامي نشرته صحيفة السهل أن", "بيان ختامي", "بيان ختامي", id="a paper passes a communique on"),
    pytest.param("كشفت تقارير صحفية أن", "تقارير صحفية", "تقارير صحفية", id="reports of nobody"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface", "label"), ISSUED)
def test_a_document_speaks_for_its_issuer(text: str, surface: str, label: str) -> None:
    assert at(text, surface).label == label


def test_the_definite_document_is_the_one_of_the_same_issuer() -> None:
    text = "ذكر بيان لوزارة النقل أن الطريق مغلق. وأضاف البيان أن العمل مستمر"
    assert at(text, "البيان").entity == at(text, "بيان لوزارة النقل").entity


UNNAMED = [
    pytest.param("قال مصدر أمني بوزارة النقل إن", "مصدر أمني بوزارة النقل", id="a preposition written with its noun"),
    pytest.param("قالت مصادر مصرية وأردنية إن", "مصادر مصرية وأردنية", id="two nationalities"),
    pytest.param("قالت مصادر أمنية ومحلية متطابقة إن", "مصادر أمنية ومحلية متطابقة", id="two adjectives and a third"),
    pytest.param("قالت مصادر قريبة من التحقيق إن", "مصادر قريبة من التحقيق", id="close to an inquiry"),
    pytest.param("قالت مصادر مقربة من عائلته إن", "مصادر مقربة من عائلته", id="close to somebody's family"),
    pytest.param("قال مسؤول بارز مؤيد لسوريا إن", "مسؤول بارز مؤيد لسوريا", id="in favour of a state"),
    pytest.param("قال مصدر من القوات الحليفة للجيش السوري إن", "مصدر من القوات الحليفة للجيش السوري", id="of allied forces"),
    pytest.param("قال مصدر موثوق به إن", "مصدر موثوق به", id="a pronoun with its preposition"),
    pytest.param("قال مسؤول بارز لصحيفة السهل إن", "مسؤول بارز", id="to whom it was said is outside"),
    pytest.param("قال مصدر إن", "مصدر", id="bare"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface"), UNNAMED)
def test_unnamed_sources_are_whole(text: str, surface: str) -> None:
    assert at(text, surface).type == "unnamed_source"


PURPOSE = [
    pytest.param("قالت الهيئة الوطنية للانتخابات إن", "الهيئة الوطنية للانتخابات", id="after an adjective"),
    pytest.param("قال الاتحاد السهلي لكرة القدم إن", "الاتحاد السهلي لكرة القدم", id="a construct after the preposition"),
    pytest.param("قالت المنظمة اليمنية لمكافحة الفساد إن", "المنظمة اليمنية لمكافحة الفساد", id="after a nationality"),
    pytest.param("قالت وكالة الأفق للأنباء إن", "وكالة الأفق للأنباء", id="news agency"),
    pytest.param("قالت المفوضية العليا المستقلة للانتخابات إن", "المفوضية العليا المستقلة للانتخابات", id="after a participle"),
    pytest.param("دعا المجلس الأعلى للحوار", "المجلس الأعلى", id="what is called for"),
    pytest.param("قال المجلس الأعلى للصحفيين إن", "المجلس الأعلى", id="to whom it is said"),
    pytest.param("قال مركز السهل لصحيفة الأفق إن", "مركز السهل", id="to which paper it is said"),
    pytest.param("قال المرصد السوري لحقوق الإنسان المعارض إن", "المرصد السوري لحقوق الإنسان المعارض", id="an adjective after a known name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface"), PURPOSE)
def test_what_a_body_is_for_is_in_its_name(text: str, surface: str) -> None:
    assert at(text, surface)


def test_an_adjective_after_a_known_name_leaves_it_known() -> None:
    text = "قال المرصد السوري لحقوق الإنسان المعارض إن"
    assert at(text, "المرصد السوري لحقوق الإنسان المعارض").authority


def test_ministers_each_with_a_name_are_a_joint_actor() -> None:
    both = at("قال وزراء الخارجية المصري سامح شكري والأردني سامي نور إن", "وزراء الخارجية المصري سامح شكري والأردني سامي نور")
    assert [m.label for m in both.members] == ["سامح شكري", "سامي نور"]
