"""Roles in mediation as a table of sentences of ours: who has which role."""

import pytest

from ingest.dates import find_dates
from ingest.mentions import find_mentions
from ingest.model import Article, Document, Mention, Role, Segment, Span, Statement
from ingest.roles import find_roles
from ingest.text import tokenise

PUBLISHED = "2024-08-23"


def read(text: str, quoted: str | None = None) -> tuple[Role, ...]:
    document = Document(
        Article("a", text, published=PUBLISHED), (Segment(Span(0, len(text)), "body", published=PUBLISHED),), tokenise(text)
    )
    statements: tuple[Statement, ...] = ()
    if quoted:
        start = text.index(quoted)
        speaker = Mention(Span(0, 4), "name", "speaker", "person", "سلمى حداد")
        content = Span(start, start + len(quoted))
        statements = (Statement("s1", content, Span(0, 3), "indirect", "say", speaker),)
    return find_roles(document, find_mentions(document), find_dates(document), statements)


def roles(text: str) -> set[tuple[str, str]]:
    return {(r.role, r.actor.authority or r.actor.label) for r in read(text)}


# English gloss | sentence | role actor ; …  (the actor by its key, else by its label)
TABLE = """
mediators by capacity | تعمل مصر وقطر وسطاء منذ أشهر سعيا إلى هدنة | mediator egypt; mediator qatar
mediators in the quality of | محادثات شاركت فيها تركيا وقطر بصفة وسطاء | mediator turkey; mediator qatar
one who leads the mediation | تقود قطر هذه الوساطة منذ 2023 | mediator qatar
sides who sign | وقعت روسيا وأوكرانيا وثيقتين بوساطة تركية | party russia; party ukraine; mediator turkey
sides invited | دعت الأمم المتحدة كلا من الحكومة اليمنية والحوثيين إلى جولة محادثات سلام | party houthi-movement
sides behind an apposition | هدنة بين إسرائيل، التي تقصف القطاع، وحماس | party israel; party hamas
side of a known conflict where another mediates | بوساطة مصرية طلبت حماس من إسرائيل الإفراج عن المعتقلين | mediator egypt; party hamas; party israel
host of rounds by a verbal noun | أشاد الوفدان بعد المفاوضات باستضافة العراق جولات الحوار | host iraq
host with qad between | كانت الدوحة قد استضافت جولة من المحادثات | host qatar
host of meetings of mediators | تستضيف القاهرة لاحقا لقاءات أخرى بين فرق الوسطاء | host egypt
host a town that nobody knows | محادثات هدنة تحتضنها بلدة عين الوادي. | host عين الوادي
envoy who is sent | أوفدت الحركة خليل الحية إلى المحادثات | envoy khalil-al-hayya
envoy of the second delegation | قاد خليل الحية الوفد في المحادثات، وهاني مراد الوفد الثاني | envoy khalil-al-hayya; envoy هاني مراد
absent with a pronoun | وصل الوفدان إلى المحادثات في حين غابت عنها حماس | absent hamas
proposer by a relative clause | مقترح الهدنة الذي قدمته واشنطن | proposer united-states
summit of the sides of a known conflict | تعقد قمة بين الرئيس الأميركي ترامب وزعيم كوريا الشمالية كيم جونغ أون بعد محادثات استمرت أشهرا | party united-states; party north-korea
talks with | تجري كوريا الشمالية محادثات مع الولايات المتحدة ومحادثات أخرى | party north-korea; party united-states
mediation of a nisba | توصل الطرفان إلى اتفاق بوساطة قطرية | mediator qatar
mediation of two nisbas | استمرت الوساطة المصرية القطرية أمس | mediator egypt; mediator qatar
mediation of two nisbas joined | أشاد بالوساطة المصرية والقطرية | mediator egypt; mediator qatar
mediation with min | جرت المحادثات بوساطة من سلطنة عمان | mediator oman
mediation in the genitive | بوساطة الأمم المتحدة أعيد فتح الطريق | mediator united-nations
mediation of three capitals | تجرى المحادثات بوساطة من واشنطن والدوحة والقاهرة | mediator united-states; mediator qatar; mediator egypt
capitals and sides | محادثات بوساطة من الدوحة بين إسرائيل وحركة حماس | mediator qatar; party israel; party hamas
verb of mediation first | توسطت سلطنة عمان بين إيران والولايات المتحدة | mediator oman; party iran; party united-states
verb of mediation after | قطر تتوسط بين حماس وإسرائيل | mediator qatar; party hamas; party israel
states that lead the efforts | تقود قطر إلى جانب مصر جهودا للتوصل إلى هدنة | mediator qatar; mediator egypt
states whose efforts | تتواصل جهود مصر للتوصل إلى هدنة في غزة | mediator egypt
efforts that a state makes | ثمن الوزير الجهود التي تبذلها الكويت من أجل هدنة بين الطرفين | mediator kuwait
part that states play | دور كبير تلعبه قطر ومصر في الوساطة بين إسرائيل وحماس | mediator qatar; mediator egypt; party israel; party hamas
efforts by a nisba | الجهود المصرية للتوصل إلى وقف إطلاق النار مستمرة | mediator egypt
under the aegis of | استؤنفت المفاوضات برعاية الأمم المتحدة | mediator united-nations
states that work for a truce | مصر وقطر تعملان على وقف إطلاق النار | mediator egypt; mediator qatar
truce between two | وقف إطلاق النار بين إسرائيل وحزب الله صامد | party israel; party hezbollah
truce with an adjective between | اتفاق على وقف فوري لإطلاق النار بين إسرائيل وحماس | party israel; party hamas
ceasefire with bayna twice | هدنة بين إسرائيل وبين حركة حماس | party israel; party hamas
side who accepts | قال مسؤولون إن حماس قبلت مقترح الهدنة | party hamas
side who is to be persuaded | تسعى الوفود لإقناع إسرائيل بالموافقة على الهدنة | party israel
side who replies | تسلم الوسطاء رد حماس على المقترح بشأن الهدنة | party hamas
delegation by a nisba | وصل الوفد الإسرائيلي للمشاركة في مفاوضات وقف إطلاق النار | party israel
delegation of a group | غادر وفد حماس بعد جولة من المفاوضات حول وقف إطلاق النار | party hamas
sides who reached a truce | توصلت إسرائيل وحماس إلى هدنة | party israel; party hamas
talks without a mediator | انطلقت المفاوضات الروسية الأمريكية | participant russia; participant united-states
host by verb | تستضيف القاهرة محادثات بشأن الهدنة | host egypt
host by relative clause | المحادثات التي تستضيفها الدوحة مستمرة | host qatar
host by the place of a round | عقدت جولة من المفاوضات في الدوحة | host qatar
host by a named capital | عقدت جولة من المحادثات في العاصمة القطرية الدوحة | host qatar
host in the genitive | تعثرت مفاوضات القاهرة بشأن الهدنة | host egypt
host after talks of peace | محادثات السلام بشأن السودان في جنيف | host switzerland
host that is a capital of a third state | انطلقت مباحثات في مسقط بين إيران والولايات المتحدة | host oman; party iran; party united-states
no host where the war is | محادثات السلام في اليمن متوقفة |
host to come | يتوجه الوفد إلى القاهرة للمشاركة في مفاوضات الهدنة | host egypt
proposal in the genitive | رفضت الحركة مقترح بايدن لوقف إطلاق النار | proposer joe-biden
proposal by a nisba | المقترح الأميركي لوقف إطلاق النار | proposer united-states
proposal with a noun between | مقترح الهدنة الروسي | proposer russia
call for a truce | دعوة الرئيس الأوكراني فولوديمير زيلينسكي إلى هدنة | proposer volodymyr-zelenskyy
draft by two states | قرار صاغته الكويت والسويد يطالب بوقف إطلاق النار | proposer kuwait; proposer sweden
envoy at the head of a delegation | وصل وفد الحركة برئاسة خليل الحية لإجراء محادثات بشأن الهدنة | envoy khalil-al-hayya
envoy who will lead a side | وليم بيرنز سيقود الجانب الأميركي في جولة المحادثات القادمة حول التهدئة | envoy william-j-burns
envoy of the united nations | أعلن المبعوث الأممي إلى اليمن مارتن غريفيث استئناف المشاورات بين الحكومة اليمنية والحوثيين | mediator martin-griffiths; party houthi-movement; party الحكومة اليمنية
talks of a town that is a state | تعثرت مشاورات الكويت بين الأطراف اليمنية | host kuwait; party الأطراف اليمنية
sides who signed | وقعت إسرائيل وحماس اتفاق الهدنة | party israel; party hamas
government and rebels | مفاوضات السلام بين الحكومة والمتمردين برعاية الأمم المتحدة | mediator united-nations; party الحكومة; party المتمردين
talks in a named capital after an adjunct | استأنف الوفدان مفاوضات السلام أمس في العاصمة الإثيوبية أديس أبابا | host ethiopia
with support of | أعلنت الهدنة بوساطة مصرية وبدعم من السعودية | mediator egypt; supporter saudi-arabia
supported by a relative clause | المبادرة التي تدعمها السعودية لوقف إطلاق النار | supporter saudi-arabia
absent by negation | جولة محادثات الهدنة التي لم تحضرها حماس | absent hamas
absent by verb | قاطعت حماس جولة المفاوضات حول الهدنة | absent hamas
taking part | شاركت السعودية في محادثات الهدنة | participant saudi-arabia
talks that included | شملت المحادثات بشأن الهدنة تركيا وروسيا | participant turkey; participant russia
support by verb | رحبت السعودية بمقترح الهدنة | supporter saudi-arabia
support by adoption | مجلس الأمن اعتمد مقترح وقف إطلاق النار | supporter united-nations-security-council
guarantee | بضمانة روسيا تبدأ الهدنة غدا | guarantor russia
guarantee by a nisba | تطالب الحركة بضمانات أميركية لتنفيذ الهدنة | guarantor united-states
"""  # noqa: E501

NO_ROLES = """
talks about something between two | مشاورات مع الشركاء حول خط الغاز بين روسيا وألمانيا
a tour that includes towns | يبدأ الوزير جولة تشمل بكين وموسكو
football | مباراة بين مصر وقطر في كأس العرب على ملعب الوكرة
football deal | اتفاق بين النادي المصري ونادي قطر على انتقال اللاعب
financial intermediary | الوسيط المالي السعودي يوسع خدماته في البورصة
brokerage | شركة وساطة قطرية في سوق الأسهم
estate agents | الوساطة العقارية السعودية قطاع مهم للمستثمرين والشركات
insurance | وسيط تأمين أردني يفتتح شركة جديدة
war without talks | الحرب بين روسيا وأوكرانيا مستمرة
borders | الحدود بين مصر وليبيا طويلة
flights | رحلات جوية بين قطر ومصر
relations | العلاقات بين تركيا ومصر جيدة
trade deal | اتفاق تجاري بين تركيا وقطر
visit | زار وزير الخارجية المصري الدوحة أمس
statement | قالت مصر إن الوضع خطير
verb practised | تلعب إيران دورا في المنطقة
host of a cup | تستضيف قطر كأس العالم
host of a summit on climate | استضافت مصر مؤتمر المناخ
accepts an award | قبلت مصر الدعوة
"""


def rows(table: str) -> list[object]:
    out = []
    for line in table.strip().splitlines():
        gloss, text, *want = (part.strip() for part in line.split("|"))
        expected = {tuple(w.split(maxsplit=1)) for w in want[0].split(";") if w.strip()} if want else set()
        out.append(pytest.param(text, expected, id=gloss))
    return out


@pytest.mark.parametrize(("text", "expected"), rows(TABLE))
def test_roles(text: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= roles(text)
    wrong = {role for role, _ in roles(text) - expected}
    assert not wrong & {"mediator", "host", "envoy", "absent", "guarantor"}


@pytest.mark.parametrize(("text", "expected"), rows(NO_ROLES))
def test_no_roles(text: str, expected: set[tuple[str, str]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param("عرضت قطر وساطتها. مستعدة لوساطة قطرية بين الطرفين", "offered", id="offered"),
        pytest.param("طلبت الحكومة وساطة قطرية", "requested", id="requested"),
        pytest.param("رفضت الحركة وساطة قطرية", "rejected", id="rejected"),
        pytest.param("نفت الوزارة وساطة قطرية", "denied", id="denied"),
        pytest.param("علقت الدوحة الوساطة القطرية", "suspended", id="suspended"),
        pytest.param("قبلت الحركة وساطة قطرية", "accepted", id="accepted"),
        pytest.param("تستمر وساطة قطرية", "asserted", id="asserted"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert [r.status for r in read(text) if r.role == "mediator"] == [status]


def test_offer_of_a_body_named_before() -> None:
    found = read("أعلنت سلطنة عمان استعدادها للتوسط بين إيران والولايات المتحدة")
    assert {(r.actor.authority, r.status) for r in found if r.role == "mediator"} == {("oman", "offered")}


def test_rejection_behind_a_long_subject() -> None:
    found = read("ورفض المتحدث سامي نور، صباح الجمعة، وساطة قطر")
    assert {(r.actor.authority, r.status) for r in found if r.role == "mediator"} == {("qatar", "rejected")}


def test_processes_of_unknown_sides_do_not_depend_on_their_order() -> None:
    first = read("هدنة بين جبهة السهل وحركة الجبل بوساطة قطرية")
    second = read("بوساطة قطرية أعلنت هدنة بين حركة الجبل وجبهة السهل")
    assert {r.process for r in first} == {r.process for r in second} == {"جبهه-السهل+حركه-الجبل-talks"}


def test_processes_without_sides_differ_between_articles() -> None:
    (role,) = read("توصل الطرفان إلى اتفاق بوساطة قطرية")
    assert role.process.startswith("unnamed-")
