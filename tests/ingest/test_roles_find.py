"""Processes, evidence, speakers and intervals of roles; what holds of `find_roles` on any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.dates import find_dates
from ingest.dates.edtf import bounds
from ingest.mentions import find_mentions
from ingest.model import Article, Document, Mention, Role, Segment, SegmentRole, Span, Statement
from ingest.roles import find_roles, process_label, process_topics
from ingest.roles.cues import bases, frames
from ingest.roles.process import conflict_of, conflicts, key_of, topics
from ingest.text import tokenise
from tests.work import calls

_TEXT = (
    "وساطة قطرية بوساطة من واشنطن والدوحة بين إسرائيل وحماس هدنة وقف إطلاق النار محادثات في القاهرة تستضيفها عقدت لم تحضرها "
    "مقترح بايدن الأميركي وفد برئاسة خليل الحية جهود مصر تقود توسطت رفضت "
    "منذ 2023 دعوات مبعوث الأمم المتحدة ، . « » \n أن لصالح ـ بدعم وبين"
)
WORDS = _TEXT.split(" ")


def document(text: str, role: SegmentRole = "body") -> Document:
    return Document(
        Article("a", text, published="2024-08-23"), (Segment(Span(0, len(text)), role, published="2024-08-23"),), tokenise(text)
    )


def read(text: str, statements: tuple[Statement, ...] = (), role: SegmentRole = "body") -> tuple[Role, ...]:
    given_document = document(text, role)
    return find_roles(given_document, find_mentions(given_document), find_dates(given_document), statements)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_roles_are_valid_and_the_same_each_time(chosen: list[str]) -> None:
    text = " ".join(chosen)
    found = read(text)
    assert found == read(text)
    assert len({(r.process, r.actor.entity, r.role, r.status) for r in found}) == len(found)
    for role in found:
        assert 0 <= role.evidence.start < role.evidence.end <= len(text)
        assert role.interval is None or bounds(role.interval) != (None, None)
        assert all(process_label(role.process))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=150))
def test_any_text_is_read(text: str) -> None:
    assert isinstance(read(text), tuple)


def test_work_is_linear_in_the_text() -> None:
    line = "قالت مصر إن محادثات الهدنة بين إسرائيل وحماس بوساطة قطرية عقدت في الدوحة الأسبوع الماضي بدعم من فرنسا "
    read(line)

    def work(copies: int) -> int:
        given_document = document(line * copies)
        mentions, dates = find_mentions(given_document), find_dates(given_document)
        return calls(lambda: find_roles(given_document, mentions, dates, ()))

    assert work(400) < 10 * work(50)


def test_evidence_is_the_phrase_that_shows_the_role() -> None:
    text = "وقال المتحدث إن الهدنة أعلنت بوساطة قطرية بعد أيام من القصف"
    (role,) = read(text)
    assert role.evidence.of(text) == "بوساطة قطرية"
    assert role.actor.span.of(text) == "قطرية"
    assert (role.actor.label, role.actor.type) == ("قطر", "state")


def test_the_speaker_asserts_what_the_statement_says() -> None:
    text = "قال سامي نور إن الهدنة أعلنت بوساطة قطرية"
    start = text.index("الهدنة")
    speaker = Mention(Span(4, 12), "name", "person:سامي نور", "person", "سامي نور")
    statement = Statement("s1", Span(start, len(text)), Span(0, 3), "indirect", "say", speaker)
    assert [r.asserted_by for r in read(text, (statement,))] == [speaker]
    assert [r.asserted_by for r in read(text)] == [None]


def test_interval_since_and_on() -> None:
    since = read("تتوسط قطر ومصر منذ 2023 بين إسرائيل وحماس")
    assert {r.interval for r in since if r.role == "mediator"} == {"2023/.."}
    held = read("عقدت جولة من المفاوضات في الدوحة الأسبوع الماضي")
    assert [(r.role, r.interval) for r in held] == [("host", "2024-W33")]


def test_a_role_stands_once_with_its_first_evidence() -> None:
    text = "بوساطة قطرية أعلنت الهدنة.\nواستمرت الوساطة القطرية أمس."
    assert [(r.role, r.evidence.start) for r in read(text)] == [("mediator", 0)]


def test_process_is_the_same_for_sides_in_any_order() -> None:
    first = read("هدنة بين إسرائيل وحماس بوساطة مصرية")
    second = read("اتفاق تبادل الأسرى والهدنة بين حركة حماس وإسرائيل")
    assert {r.process for r in (*first, *second)} == {"gaza-ceasefire-talks"}


@pytest.mark.parametrize(
    ("text", "process"),
    [
        ("وقف إطلاق النار بين إيران وإسرائيل", "iran-israel-ceasefire-talks"),
        ("انطلقت المفاوضات النووية بين إيران والولايات المتحدة بوساطة عمانية", "iran-us-nuclear-talks"),
        ("هدنة في السودان بوساطة سعودية", "sudan-ceasefire-talks"),
        ("وساطة كويتية في الأزمة الخليجية", "qatar-gulf-reconciliation-talks"),
        ("بوساطة صينية محادثات تطبيع بين السعودية وإيران", "saudi-iran-normalization-talks"),
    ],
)
def test_process_key(text: str, process: str) -> None:
    assert {r.process for r in read(text)} == {process}


def test_labels_and_topics() -> None:
    assert process_label("gaza-ceasefire-talks") == ("Gaza ceasefire talks", "محادثات وقف إطلاق النار (غزة)")
    assert process_topics("gaza-ceasefire-talks") == ("ceasefire",)
    assert process_label("south-sudan-peace-talks")[0] == "South Sudan peace talks"
    assert process_label("sudan-talks") == ("Sudan talks", "محادثات (السودان)")
    assert process_topics("sudan-talks") == ()
    assert process_label("egypt+turkey-talks") == ("Egypt–Turkey talks", "محادثات (مصر وتركيا)")


def test_words_that_the_key_has_folded_are_spelled_in_the_label() -> None:
    assert process_label("حركه-الجبل+رابطه-المدن-الساحليه-talks")[1] == "محادثات (حركة الجبل ورابطة المدن الساحلية)"
    assert process_label("مجلس-الفقيه+مركز-التوجيه-talks")[1] == "محادثات (مجلس الفقيه ومركز التوجيه)"


def test_every_key_of_the_tables_reads_back() -> None:
    from collections import Counter

    for conflict in conflicts():
        for topic in topics():
            key = key_of(conflict, Counter([topic]))
            assert process_label(key)[0].startswith(conflicts()[conflict].label_en)
            assert len(process_topics(key)) == 1


def test_conflict_by_its_sides() -> None:
    assert conflict_of(["hamas", "israel", "egypt"]) == "gaza"
    assert conflict_of(["egypt"]) is None


def test_bases_take_clitics_off() -> None:
    assert "وساطه" in bases("والوساطه")
    assert "تستضيف" in bases("تستضيفها")
    assert "mediator_noun" in frames("بوساطه")


@pytest.mark.parametrize("role", ["keywords", "related_headlines", "source"])
def test_lists_give_no_roles(role: SegmentRole) -> None:
    assert not read("هدنة بين إسرائيل وحماس بوساطة مصرية", role=role)
