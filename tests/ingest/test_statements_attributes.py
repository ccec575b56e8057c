"""Mode, act, relay, addressee, day, parent and reason of a statement."""

import sys
from pathlib import Path

import pytest

from ingest.model import Statement

sys.path.insert(0, str(Path(__file__).parent))
from statement_reading import passage, statements_in


def only(text: str, published: str | None = "2024-05-15") -> Statement:
    found = statements_in(passage(text, published=published))
    assert len(found) == 1, [s.content.of(text) for s in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        pytest.param('قال رئيس الوفد سامي نور: "سنعود غدا".', "direct", id="all in marks"),
        pytest.param('قال رئيس الوفد سامي نور إن "الحل قريب".', "direct", id="all in marks after inna"),
        pytest.param('قال رئيس الوفد سامي نور إن الحل "قريب جدا" هذه المرة.', "mixed", id="a part in marks"),
        pytest.param("قال رئيس الوفد سامي نور إن الحل قريب.", "indirect", id="no marks"),
        pytest.param("قال رئيس الوفد سامي نور، نحن قريبون من الحل.", "direct", id="first person after a comma"),
        pytest.param("قال رئيس الوفد سامي نور إن الحل قريب ونحن مستعدون له.", "mixed", id="first person after inna"),
        pytest.param('قال رئيس الوفد سامي نور إن الوفد وصل إلى بلدة "تل الريح".', "indirect", id="a name in marks"),
        pytest.param('قال رئيس الوفد سامي نور إن الوفد زار معرض "صناعات الغد".', "indirect", id="a name after its kind"),
        pytest.param(
            'قال رئيس الوفد سامي نور إنه تحدث لقناة "صوت السهل".', "indirect", id="a name after its kind with a proclitic"
        ),
        pytest.param('قال رئيس الوفد سامي نور إن: "الحل قريب جدا".', "direct", id="a colon after inna"),
        pytest.param("قال رئيس الوفد سامي نور إن حكومتنا مستعدة للحل.", "mixed", id="our"),
        pytest.param("قال رئيس الوفد سامي نور إن الوفد يعمل تضامنا مع البلدة.", "indirect", id="a masdar that ends like our"),
        pytest.param("قال رئيس الوفد سامي نور إن الوفد عاد على أمل الوصول إلى حل.", "indirect", id="hope, no I hope"),
        pytest.param("قال رئيس الوفد سامي نور إن الحل قريب وآمل نجاحه.", "mixed", id="I hope"),
        pytest.param("قال رئيس الوفد سامي نور إنه سيعود إذا اعتقد الجميع بالحل.", "indirect", id="they believed"),
        pytest.param("قال رئيس الوفد سامي نور إن الحل قريب كما أعتقد دائما.", "mixed", id="I believe"),
        pytest.param(
            'قال رئيس الوفد سامي نور إن الوزير سيتهم بـ"المحسوبية".', "mixed", id="one word in marks after its preposition"
        ),
    ],
)
def test_mode(text: str, mode: str) -> None:
    assert only(text).mode == mode


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        pytest.param("سامي نور: الحل قريب", "indirect", id="headline"),
        pytest.param("سامي نور: سنعلن النتائج قريبا", "direct", id="we shall"),
        pytest.param("سامي نور: لن نقبل بالشروط", "direct", id="we shall not"),
        pytest.param("سامي نور: سأستقيل من الوفد", "direct", id="I shall"),
        pytest.param("سامي نور: الحل بعد سنتين", "indirect", id="two years"),
        pytest.param("سامي نور: لم نتسلم أي رد", "direct", id="we have not"),
        pytest.param("سامي نور: مدينتنا آمنة", "direct", id="our"),
        pytest.param('سامي نور: الحل "قريب جدا" هذه المرة', "mixed", id="a part in marks"),
        pytest.param("سامي نور: سنوات من العمل بلا نتيجة", "indirect", id="a noun that begins like we shall"),
    ],
)
def test_mode_of_a_headline(text: str, mode: str) -> None:
    found = statements_in(passage(text, role="title"))
    assert [s.mode for s in found] == [mode]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        pytest.param("قال رئيس الوفد سامي نور إن الحل قريب.", "say", id="say"),
        pytest.param("أكد رئيس الوفد سامي نور أن الحل قريب.", "affirm", id="affirm"),
        pytest.param("أعلن رئيس الوفد سامي نور أن الحل قريب.", "announce", id="announce"),
        pytest.param("دعا رئيس الوفد سامي نور إلى وقف القتال.", "call_for", id="call for"),
        pytest.param("نفى رئيس الوفد سامي نور أن يكون الحل قريبا.", "deny", id="deny"),
        pytest.param("رفض رئيس الوفد سامي نور أي تسوية جديدة.", "reject", id="reject"),
        pytest.param("حذر رئيس الوفد سامي نور من انهيار الهدنة.", "warn", id="warn"),
        pytest.param("أشاد رئيس الوفد سامي نور بجهود الوسطاء.", "praise", id="praise"),
        pytest.param("رحب رئيس الوفد سامي نور باستئناف الحوار.", "welcome", id="welcome"),
        pytest.param("أدان رئيس الوفد سامي نور استهداف المدنيين.", "condemn", id="condemn"),
        pytest.param("تعهد رئيس الوفد سامي نور بعدم الانسحاب.", "pledge", id="pledge"),
        pytest.param("أعرب رئيس الوفد سامي نور عن أسفه لسقوط ضحايا.", "regret", id="regret by the attitude"),
        pytest.param("أعرب رئيس الوفد سامي نور عن خيبة أمله من الرد.", "regret", id="disappointment"),
        pytest.param("أعرب رئيس الوفد سامي نور عن غضبه من الرد.", "say", id="anger"),
        pytest.param("أعرب رئيس الوفد سامي نور عن ارتياحه للرد.", "welcome", id="satisfaction"),
        pytest.param("أعرب رئيس الوفد سامي نور عن قلقه من الرد.", "say", id="concern"),
        pytest.param("استبعد رئيس الوفد سامي نور أن تعقد الجولة قريبا.", "reject", id="rule out"),
        pytest.param("لم يستبعد رئيس الوفد سامي نور أن تعقد الجولة قريبا.", "say", id="not rule out"),
        pytest.param("جدد رئيس الوفد سامي نور رفضه للشروط.", "reject", id="a noun after renew"),
        pytest.param("توقع رئيس الوفد سامي نور أن تعقد الجولة قريبا.", "expect", id="expect"),
    ],
)
def test_act(text: str, act: str) -> None:
    assert only(text).act == act


def test_parent_is_the_statement_around() -> None:
    text = "قال رئيس الوفد سامي نور إن الوزير أكد أن الحل قريب."
    outer, inner = statements_in(passage(text))
    assert (outer.parent, inner.parent) == (None, outer.id)
    assert outer.content.contains(inner.content)


def test_every_statement_says_why() -> None:
    text = "قال رئيس الوفد سامي نور إن الحل قريب، مؤكدا أن الوفد باق. وأضاف أن الجولة انتهت."
    for found in statements_in(passage(text)):
        assert found.lemma and found.frame and found.rule
        assert 0 < found.confidence <= 1


def test_related_headlines_are_not_read() -> None:
    assert statements_in(passage("رئيس الوفد سامي نور: الحل قريب", role="related_headlines")) == ()
