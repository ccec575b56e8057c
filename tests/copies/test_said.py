"""Which statements report one utterance."""

import pytest

from ingest.copies.said import Said, aligned, likeness, words


def said(
    content: str, *, iri: str = "s", start: int = 0, speaker: str | None = "id:huda", name: str = "هدى النجار", act: str = "say",
    sentence: str = "",
) -> Said:  # fmt: skip
    return Said(iri, start, words(content), speaker, words(name), act, words(sentence or content))


CONTENT = "المعبر سيفتح صباح الأحد أمام الشاحنات"


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        pytest.param(said(CONTENT), said(CONTENT), True, id="word for word"),
        pytest.param(said("المعبر سيفتح صباحاً أمام كلّ الشاحنات"), said("المعبر سيفتح صباحا امام كل الشاحنات"), True, id="other spelling"),
        pytest.param(said(CONTENT), said("المعبر سيفتح صباح الأحد أمام الشاحنات كافة"), True, id="one word more"),
        pytest.param(said(CONTENT), said("المعبر لن يفتح صباح الأحد أمام الشاحنات"), False, id="negated"),
        pytest.param(said("المعبر لم يفتح أمام الشاحنات أمس"), said("المعبر ولم يفتح أمام الشاحنات أمس"), True, id="negation with a conjunction"),
        pytest.param(said("القافلة تضم 12 شاحنة من الطحين"), said("القافلة تضم 15 شاحنة من الطحين"), False, id="another number"),
        pytest.param(said("القافلة تضم 12 شاحنة من الطحين"), said("القافلة تضم ١٢ شاحنة من الطحين"), True, id="the number in other digits"),
        pytest.param(said(CONTENT, act="deny"), said(CONTENT), False, id="denied by one"),
        pytest.param(said(CONTENT, act="affirm"), said(CONTENT), True, id="affirmed and said"),
        pytest.param(said(CONTENT), said("المعبر سيبقى مغلقا حتى إشعار آخر"), False, id="something else"),
        pytest.param(said("عودة الوفد"), said("عودة الوفود"), False, id="short and not word for word"),
        pytest.param(said("عودة الوفد"), said("عودة الوفد"), True, id="short and word for word"),
        pytest.param(said(CONTENT), said(CONTENT, speaker="id:x", name="النجار"), True, id="the family name only"),
        pytest.param(said(CONTENT), said(CONTENT, speaker=None, name=""), True, id="one speaker unknown"),
        pytest.param(
            said(CONTENT, sentence=f"قالت هدى النجار في مؤتمر إن {CONTENT}"),
            said(CONTENT, speaker="id:y", name="سالم درويش", sentence=f"ذكر سالم درويش أن {CONTENT}"),
            False,
            id="two speakers in two sentences",
        ),
        pytest.param(
            said(CONTENT, sentence=f"قالت إن {CONTENT}"),
            said(CONTENT, speaker="id:y", name="الوزيرة", sentence=f"قالت إن {CONTENT}"),
            True,
            id="one sentence whose speaker was read in two ways",
        ),
        pytest.param(said(""), said(""), False, id="no content"),
    ],
)  # fmt: skip
def test_one_utterance(a: Said, b: Said, same: bool) -> None:
    assert bool(likeness(a, b)) == same
    assert likeness(a, b) == likeness(b, a)


def test_each_statement_has_its_best_partner() -> None:
    ours = [said(CONTENT, iri="a1"), said(CONTENT + " كافة", iri="a2", start=50)]
    theirs = [said(CONTENT + " كافة", iri="b1"), said(CONTENT, iri="b2", start=60)]
    assert aligned(ours, theirs) == [("a1", "b2"), ("a2", "b1")]
    assert aligned(theirs, ours) == [("b1", "a2"), ("b2", "a1")]


def test_what_is_said_twice_is_paired_in_its_order() -> None:
    ours, theirs = ([said(CONTENT, iri=f"{x}{i}", start=i) for i in range(3)] for x in "ab")
    assert aligned(ours, theirs) == [("a0", "b0"), ("a1", "b1"), ("a2", "b2")]


def test_the_one_over_has_no_partner() -> None:
    assert aligned([said(CONTENT, iri="a1"), said(CONTENT, iri="a2")], [said(CONTENT, iri="b1")]) == [("a1", "b1")]
