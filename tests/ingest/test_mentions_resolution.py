"""Who of the authority a mention means, by kind of wording; «[…]» marks the mention. All sentences are ours."""

import re

import pytest

from ingest.lexicon.metonym import saying
from tests.ingest.mention_reading import found

ROWS: dict[str, list[tuple[str, str, str | None, str]]] = {
    # text, the day of the article, key of the authority or None, gloss
    "a title alone means who holds the office on the day": [
        ("قال [وزير الخارجية الأمريكي] إن الاتفاق قريب", "2024-08-20", "antony-blinken", "US secretary of state in 2024"),
        ("قال [وزير الخارجية الأميركي] إن الاتفاق قريب", "2018-09-01", "mike-pompeo", "US secretary of state in 2018, the other spelling"),
        ("قال [وزير الخارجية الأمريكي] إن الاتفاق قريب", "2025-06-01", "marco-rubio", "US secretary of state in 2025"),
        ("قالت [وزيرة الخارجية الأمريكية] إن الاتفاق قريب", "2007-03-01", "condoleezza-rice", "feminine form in 2007"),
        ("أكد [الرئيس الأميركي] أن الاتفاق قريب", "2018-05-01", "donald-trump", "US president in 2018"),
        ("أكد [رئيس الولايات المتحدة] أن الاتفاق قريب", "2022-05-01", "joe-biden", "president of the US in 2022"),
        ("أكد [الرئيس الفرنسي] أن الاتفاق قريب", "2010-05-01", "nicolas-sarkozy", "French president in 2010"),
        ("أكد [رئيس الوزراء البريطاني] أن الاتفاق قريب", "2024-10-01", "keir-starmer", "British prime minister in 2024"),
        ("أكدت [رئيسة الوزراء البريطانية] أن الاتفاق قريب", "2018-10-01", "theresa-may", "British prime minister in 2018, feminine"),
        ("أكدت [المستشارة الألمانية] أن الاتفاق قريب", "2018-10-01", "angela-merkel", "German chancellor, feminine"),
        ("أكد [المستشار الألماني] أن الاتفاق قريب", "2023-10-01", "olaf-scholz", "German chancellor in 2023"),
        ("أكد [العاهل الأردني] أن الاتفاق قريب", "2018-10-01", "abdullah-ii-of-jordan", "monarch"),
        ("أكد [ولي العهد السعودي] أن الاتفاق قريب", "2019-10-01", "mohammed-bin-salman", "crown prince"),
        ("أكد [أمير قطر] أن الاتفاق قريب", "2018-10-01", "tamim-bin-hamad-al-thani", "emir of a state"),
        ("أكد [أمير الكويت] أن الاتفاق قريب", "2018-10-01", "sabah-al-ahmad-al-jaber-al-sabah", "emir of Kuwait in 2018"),
        ("أكد [سلطان عمان] أن الاتفاق قريب", "2022-10-01", "haitham-bin-tariq", "sultan"),
        ("قال [وزير الدفاع الأميركي] إن الأمر انتهى", "2018-07-01", "jim-mattis", "US secretary of defence in 2018"),
        ("قال [وزير الدفاع الإسرائيلي] إن الأمر انتهى", "2018-07-01", "avigdor-lieberman", "Israeli defence minister"),
        ("قال [رئيس الوزراء العراقي] إن الأمر انتهى", "2018-07-01", "haider-al-abadi", "Iraqi prime minister in July 2018"),
        ("قال [رئيس الوزراء العراقي] إن الأمر انتهى", "2023-07-01", "mohammed-shia-al-sudani", "Iraqi prime minister in 2023"),
        ("قال [وزير خارجية قطر] إن الأمر انتهى", "2018-07-01", "mohammed-bin-abdulrahman-al-thani", "minister in construct with the state"),
        ("قالت [المتحدثة باسم الخارجية الروسية] إن الأمر انتهى", "2018-07-01", "maria-zakharova", "spokeswoman of a ministry"),
        ("قال [المتحدث باسم الكرملين] إن الأمر انتهى", "2018-07-01", "dmitry-peskov", "spokesman of the Kremlin"),
        ("قال [الأمين العام للأمم المتحدة] إن الأمر انتهى", "2018-07-01", "antonio-guterres", "head of an organisation"),
        ("قال [أمين عام الأمم المتحدة] إن الأمر انتهى", "2018-07-01", "antonio-guterres", "the same post in construct"),
        ("قال [أمين عام الأمم المتحدة] إن الأمر انتهى", "2010-07-01", "ban-ki-moon", "in construct, in 2010"),
        ("قال [الأمين العام لجامعة الدول العربية] إن الأمر انتهى", "2018-07-01", "ahmed-aboul-gheit", "Arab League in 2018"),
        ("قال [مدير عام منظمة الصحة العالمية] إن الأمر انتهى", "2020-07-01", "tedros-adhanom-ghebreyesus", "director general in construct"),
        ("قال [رئيس المجلس الأوروبي] إن الأمر انتهى", "2018-07-01", "donald-tusk", "European Council in 2018"),
        ("قال [زعيم كوريا الشمالية] إن الأمر انتهى", "2018-07-01", "kim-jong-un", "leader of a state"),
        ("قال [مبعوث الأمم المتحدة إلى اليمن] إن الأمر انتهى", "2018-07-01", "martin-griffiths", "UN envoy"),
        ("قال [رئيس وزراء إسرائيل] إن الأمر انتهى", "2018-07-01", "benjamin-netanyahu", "prime minister in construct"),
        ("قال [الرئيس المصري] إن الأمر انتهى", "2018-07-01", "abdel-fattah-el-sisi", "Egyptian president"),
        ("قال [الرئيس المصري] إن الأمر انتهى", "2010-07-01", "hosni-mubarak", "Egyptian president in 2010"),
    ],
    "an office that nobody is known to hold stays open": [
        ("قال [وزير الخارجية] إن الأمر انتهى", "2018-07-01", None, "no state is named"),
        ("قال [وزير السياحة الأميركي] إن الأمر انتهى", "2018-07-01", None, "a post that the table does not have"),
        ("قال [الرئيس الأمريكي السابق] إن الأمر انتهى", "2018-07-01", None, "former president, nobody named"),
        ("قال [الرئيس المنتخب] إن الأمر انتهى", "2018-07-01", None, "president-elect"),
        ("قال [نائب وزير الخارجية الروسي] إن الأمر انتهى", "2018-07-01", None, "the deputy is not the minister"),
        ("قال [مساعد وزير الخارجية الأميركي] إن الأمر انتهى", "2018-07-01", None, "the assistant is not the secretary"),
        ("قال [وزراء خارجية مصر والأردن] إن الأمر انتهى", "2018-07-01", None, "several ministers"),
        ("قال [السفير الأميركي] إن الأمر انتهى", "2018-07-01", None, "an ambassador without a post"),
    ],
    "a title with a name": [
        ("قال [وزير الخارجية الروسي سيرغي لافروف] إن", "2018-07-01", "sergey-lavrov", "title and name"),
        ("قال [الرئيس الأميركي دونالد ترمب] إن", "2018-07-01", "donald-trump", "the other spelling of Trump"),
        ("قال [وزير الخارجية الفرنسي، جان إيف لودريان]، إن", "2018-07-01", "jean-yves-le-drian", "name after a comma"),
        ("قال [الرئيس السيسي] إن", "2018-07-01", "abdel-fattah-el-sisi", "title and surname"),
        ("قال [الشيخ تميم بن حمد آل ثاني] إن", "2018-07-01", "tamim-bin-hamad-al-thani", "honorific, bin, house"),
        ("قال [نائب وزير الخارجية الإيراني عباس عراقجي] إن", "2018-07-01", "abbas-araghchi", "deputy who became minister later"),
        ("قال [المتحدث باسم وزارة الخارجية ماثيو ميلر] إن", "2024-07-01", "matthew-miller", "spokesman with his name"),
        ("قال [نائب الرئيس الأمريكي مايك بنس] إن", "2018-07-01", "mike-pence", "deputy of the president, by name"),
        ("قال [المتحدث باسم الإطفاء سامح شكري] إن", "2018-07-01", None, "a namesake with a title that the minister cannot bear"),
        ("قال [النائب اللبناني سامح شكري] إن", "2018-07-01", None, "a namesake of another state"),
    ],
    "a title after its holder was named": [
        ("قال وزير الخارجية الروسي سيرغي لافروف ذلك. وأضاف [الوزير] أن", "2018-07-01", "sergey-lavrov", "the minister"),
        ("قال وزير الخارجية الروسي سيرغي لافروف ذلك. وأضاف [الوزير الروسي] أن", "2018-07-01", "sergey-lavrov", "the Russian minister"),
        ("قال وزير الخارجية الفرنسي جان إيف لودريان ذلك. وأضاف [الوزير الفرنسي] أن", "2018-07-01", "jean-yves-le-drian", "the French minister"),
        ("قال مايك بومبيو ذلك. وأضاف [المسؤول الأميركي] أن", "2018-07-01", "mike-pompeo", "the American official"),
        ("قال سيرغي لافروف ذلك لنظيره. وأضاف [الوزير التركي] أن", "2018-07-01", None, "a minister of another state"),
        ("زار مسعود بارزاني المدينة. وقال [الرئيس السابق لإقليم كردستان العراق] إن", "2018-07-01", "masoud-barzani", "former president who is named"),
        ("انتقد الرئيس السابق باراك أوباما القرار. وقال [الرئيس الأمريكي] إن", "2018-07-01", "donald-trump", "the holder, not the predecessor who is named"),
        ("انتقد باراك أوباما القرار. وقال [الرئيس الأمريكي السابق] إن", "2018-07-01", "barack-obama", "the predecessor who is named"),
        ("التقى ولي العهد الأمير محمد بن سلمان الوفد. وقال [الأمير محمد] إن", "2018-07-01", "mohammed-bin-salman", "rank and first name"),
        ("التقى محمد بن سلمان ومحمد بن نايف الوفد. وقال [الأمير محمد] إن", "2018-07-01", None, "two princes of that name"),
        ("التقى الشيخ تميم بن حمد الوفد. وقال [الشيخ تميم] إن", "2018-07-01", "tamim-bin-hamad-al-thani", "sheikh and first name"),
    ],
    "a surname": [
        ("قال وزير الخارجية الأميركي مايك بومبيو ذلك. وأضاف [بومبيو] أن", "2018-07-01", "mike-pompeo", "after the full name"),
        ("قال [لافروف] إن", "2018-07-01", "sergey-lavrov", "of one bearer alone"),
        ("قال [بوتن] إن", "2018-07-01", "vladimir-putin", "the shorter spelling"),
        ("قال [نتانياهو] إن", "2018-07-01", "benjamin-netanyahu", "with a long vowel"),
        ("قال [المشاط] إن", "2018-07-01", None, "of two bearers"),
        ("قالت الوزيرة رانيا المشاط ذلك. وقالت [المشاط] إن", "2018-07-01", "rania-al-mashat", "of two bearers, one of them named in full"),
        ("قال [شكري] إن", "2018-07-01", None, "that is a given name too"),
        ("قال وزير الخارجية المصري سامح شكري ذلك. وأضاف [شكري] أن", "2018-07-01", "sameh-shoukry", "that is a given name too, after the full name"),
        ("قال الطبيب سامي شكري ذلك. وأضاف [شكري] أن", "2018-07-01", None, "of a namesake who is named in full"),
        ("قال [فانس] إن", "2025-03-01", "jd-vance", "of one bearer, in office"),
        ("قال [فانس] إن", "2018-03-01", None, "of one bearer, years before anybody wrote of him"),
        ("قال جي دي فانس ذلك. وقال [فانس] إن", "2018-03-01", "jd-vance", "of one bearer, named in full before his first post"),
        ("زار الوفد الأميركي إسرائيل. وقال [كوشنير] إن", "2018-07-01", "jared-kushner", "of two bearers, the state of one is named"),
    ],
    "spelling": [
        ("قال [بنيامين نتانياهو] إن", "2018-07-01", "benjamin-netanyahu", "Netanyahu with a long vowel"),
        ("قال [بنيامين نتنياهو] إن", "2018-07-01", "benjamin-netanyahu", "Netanyahu without"),
        ("قال [فلاديمير بوتن] إن", "2018-07-01", "vladimir-putin", "Putin without ya"),
        ("قال [مايك بينس] إن", "2018-07-01", "mike-pence", "Pence with ya"),
        ("قال [عباس عرقجي] إن", "2018-07-01", "abbas-araghchi", "Araghchi without alef"),
        ("قال [مولود شاويش أوغلو] إن", "2018-07-01", "mevlut-cavusoglu", "Cavusoglu with shin"),
        ("قال [جان إيف لو دريان] إن", "2018-07-01", "jean-yves-le-drian", "Le Drian in two words"),
        ("قال [عبدالفتاح السيسي] إن", "2018-07-01", "abdel-fattah-el-sisi", "Abd joined to the name"),
        ("قال [أنجيلا ميركل] إن", "2018-07-01", "angela-merkel", "ج for g"),
        ("قال [أحمد أبوالغيط] إن", "2018-07-01", "ahmed-aboul-gheit", "Abu joined to the name"),
        ("قال [خالد بن سلمان بن عبد العزيز] إن", "2018-07-01", "khalid-bin-salman", "with the grandfather"),
        ("قال [كيم جونغ-أون] إن", "2018-07-01", "kim-jong-un", "with a hyphen"),
        ("قال [#محمود_عباس] إن", "2018-07-01", "mahmoud-abbas", "hashtag of a person"),
    ],
    "kunya and bin": [
        ("قال [أبو مازن] إن", "2018-07-01", "mahmoud-abbas", "kunya of a known person"),
        ("قال [أبو عبيدة] إن", "2023-11-01", "abu-obeida", "nom de guerre"),
        ("قال [محمود توفيق] إن", "2018-07-01", None, "a full name that many bear"),
        ("قال [وزير الداخلية المصري محمود توفيق] إن", "2018-07-01", "mahmoud-tawfik", "a full name that many bear, with the post"),
        ("قال [أبو سامي] إن", "2018-07-01", None, "kunya of nobody known"),
        ("قال [محمد بن سلمان] إن", "2018-07-01", "mohammed-bin-salman", "bin without the house"),
        ("قال [فيصل بن فرحان] إن", "2021-07-01", "faisal-bin-farhan-al-saud", "bin, the house left out"),
    ],
    "a state by its capital, seat or people": [
        ("نفت [واشنطن] ذلك", "2018-07-01", "washington-d-c", "capital, to be read as its state"),
        ("قال [البيت الأبيض] إن", "2018-07-01", "white-house", "White House"),
        ("قال [الكرملين] إن", "2018-07-01", "kremlin", "Kremlin"),
        ("قالت [الخارجية القطرية] إن", "2018-07-01", "ministry-of-foreign-affairs-qatar", "ministry without its noun"),
        ("قال [الجانب الأميركي] إن", "2018-07-01", "united-states", "the American side"),
        ("قالت [المملكة العربية السعودية] إن", "2018-07-01", "saudi-arabia", "official name"),
        ("قالت [جمهورية مصر العربية] إن", "2018-07-01", "egypt", "official name of Egypt"),
        ("قالت [#قطر] إن", "2018-07-01", "qatar", "hashtag"),
        ("قالت [كوريا الشمالية] إن", "2018-07-01", "north-korea", "two words"),
        ("قالت [السلطة الفلسطينية] إن", "2018-07-01", "palestinian-national-authority", "an authority that is a body of its own"),
    ],
    "what only sounds like a state": [
        ("قالت [الحكومة السورية المؤقتة] إن", "2018-07-01", None, "a government of the opposition"),
        ("قالت [الحكومة] إن", "2018-07-01", None, "no state is named"),
        ("قالت [السلطات المحلية] إن", "2018-07-01", None, "local authorities"),
        ("قالت [المعارضة السورية] إن", "2018-07-01", None, "opposition of a state"),
        ("قالت [الصحف القطرية] إن", "2018-07-01", None, "papers of a state"),
    ],
    "a body": [
        ("قالت [وزارة الخارجية الأميركية] إن", "2018-07-01", "united-states-department-of-state", "the other spelling of American"),
        ("قالت [وزارة الخزانة الأميركية] إن", "2018-07-01", "united-states-department-of-the-treasury", "treasury, the other spelling"),
        ("قالت [وزارة خارجية البحرين] إن", "2018-07-01", "ministry-of-foreign-affairs-bahrain", "ministry in construct with the state"),
        ("قالت [وزارة الدفاع في روسيا] إن", "2018-07-01", "ministry-of-defence-russia", "ministry in the state"),
        ("قالت [وزارة الصحة الأميركية] إن", "2018-07-01", None, "a ministry that the table does not have"),
        ("قالت [قوات الحرس الثوري] إن", "2018-07-01", "islamic-revolutionary-guard-corps", "forces of the Guard"),
        ("قالت [المفوضية السامية لشؤون اللاجئين] إن", "2018-07-01", "unhcr", "UNHCR shorter"),
        ("قالت [مفوضية شؤون اللاجئين في العراق] إن", "2018-07-01", "unhcr", "office in a state"),
        ("قالت [الأمانة العامة لمنظمة التعاون الإسلامي] إن", "2018-07-01", "organisation-of-islamic-cooperation", "secretariat"),
        ("دعت [منظمة العفو الدولية] مجلس الأمن إلى", "2018-07-01", "amnesty-international", "a body before the body that it calls upon"),
        ("قالت [حركة المقاومة الإسلامية (حماس)] إن", "2018-07-01", "hamas", "full name and short name"),
        ("قالت [حركة حماس] إن", "2018-07-01", "hamas", "head noun and name"),
        ("قالت [شركة سهل البحر] إن", "2018-07-01", None, "a company that nobody knows"),
    ],
    "Latin letters": [
        ("قالت [CNN] إن", "2018-07-01", "cnn", "an outlet"),
        ("قالت شبكة [CNN] الأمريكية إن", "2018-07-01", "cnn", "an outlet with its head noun"),
        ("قالت [BBC] إن", "2018-07-01", "bbc", "another outlet"),
        ("قالت [CIA] إن", "2018-07-01", "central-intelligence-agency", "an agency"),
    ],
    "what is taken up": [
        ("قال الجيش المصري أمس في بيان إن الأمر انتهى. وأضاف [البيان] أن", "2018-07-01", "egyptian-armed-forces", "the communique of the army"),
        ("أصدرت حماس بيانا قالت فيه إن. وأضاف [البيان] أن", "2018-07-01", "hamas", "the communique that it issued"),
        ("قال حزب الله إن. وجاء في [البيان] أن", "2018-07-01", None, "a communique of nobody yet"),
        ("قال الجيش المصري ردا على بيان إن. وأضاف [البيان] أن", "2018-07-01", None, "an answer to somebody's communique"),
        ("قالت الأونروا إن. وأضافت [المنظمة] أن", "2018-07-01", "unrwa", "an agency of the UN as organisation"),
        ("قالت منظمة التعاون الإسلامي إن. وأضافت [المنظمة] أن", "2018-07-01", "organisation-of-islamic-cooperation", "organisation by its head noun"),
        ("قالت حركة حماس إن. وأضافت [الحركة] أن", "2018-07-01", "hamas", "movement by its head noun"),
    ],
}  # fmt: skip


SAYING = [
    pytest.param("قالت الحكومة القطرية إن", "qatar", id="government by nationality"),
    pytest.param("قالت حكومة قطر إن", "qatar", id="government in construct"),
    pytest.param("قالت السلطات السعودية إن", "saudi-arabia", id="authorities by nationality"),
    pytest.param("قالت سلطات الكويت إن", "kuwait", id="authorities in construct"),
    pytest.param("قالت الحكومة السورية المؤقتة إن", None, id="a government of the opposition"),
    pytest.param("قالت الحكومة إن", None, id="no state is named"),
    pytest.param("قالت السلطات المحلية إن", None, id="local authorities"),
    pytest.param("قالت حكومتا مصر والسودان إن", None, id="two governments"),
    pytest.param("قالت حكومة إقليم كردستان إن", "krg", id="a government that is a body of its own"),
]


@pytest.mark.parametrize(("text", "key"), SAYING)
def test_a_government_that_speaks_is_its_state(text: str, key: str | None) -> None:
    first = found(text, "2018-07-01")[0]
    assert saying(first).authority == key


@pytest.mark.parametrize(
    ("marked", "day", "key"),
    [pytest.param(text, day, key, id=f"{kind}: {gloss}") for kind, rows in ROWS.items() for text, day, key, gloss in rows],
)
def test_who_is_meant(marked: str, day: str, key: str | None) -> None:
    at = marked.index("[")
    text = re.sub(r"[\[\]]", "", marked)
    here = [m for m in found(text, day) if m.span.start <= at + marked[at + 1 :].startswith("#") < m.span.end]
    assert {m.authority for m in here} == ({key} if key or here else set())


def test_the_table_is_large() -> None:
    assert sum(map(len, ROWS.values())) >= 120
