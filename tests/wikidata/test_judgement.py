"""Judgements over the invented items: what is sure, likely, unsure or none, and why."""

from dataclasses import replace
from itertools import permutations

import pytest

from ingest.wikidata.candidates import MOST, candidates
from ingest.wikidata.client import Client
from ingest.wikidata.item import Item, Office
from ingest.wikidata.items import fetch_items
from ingest.wikidata.judgement import Judgement, judge
from ingest.wikidata.link import _one
from ingest.wikidata.subject import Subject
from tests.wikidata.server import WikidataServer

DAY = "2024-08-21"
WHEN = "2026-11-30T08:00:00+00:00"
MINISTER = Subject(
    "x-1",
    "سلمى حداد",
    "person",
    ("سلمى حداد",),
    titles=("وزيرة الخارجية القطرية",),
    countries=frozenset(["Q846"]),
    first=DAY,
    last=DAY,
)
HUMAN = frozenset(["Q5"])


def subject(label: str, type_: str = "person", **more: object) -> Subject:
    return Subject("x-2", label, type_, (label,), first=DAY, last=DAY, **more)  # type: ignore[arg-type]


def judged(client: Client, of: Subject) -> Judgement:
    found = candidates(client, [of])[of.id]
    return judge(of, fetch_items(client, found).values(), WHEN)


def test_the_minister_is_found_among_namesakes_and_a_film(client: Client) -> None:
    found = judged(client, MINISTER)
    assert (found.verdict, found.qid, found.by, found.judged) == ("match", "Q9001", "rules", WHEN)
    assert [c.qid for c in found.candidates] == ["Q9001", "Q9002"], "the film is no person"
    assert any(
        "held the office that the articles name at their time (وزير خارجية قطر, 2023-01-15 to today)" in r for r in found.reasons
    )
    assert any("another state" in c.text for c in found.candidates)


@pytest.mark.parametrize(
    ("of", "verdict", "qid", "reason"),
    [
        pytest.param(subject("نبيل منصور"), "none", None, "in 1952, before the articles", id="dead, and born too late"),
        pytest.param(subject("سامي نور"), "unsure", None, "1 other candidate nearly as good", id="two of whom nothing is known"),
        pytest.param(subject("أماني الأيوبي"), "likely", "Q9025", "nothing but its fame", id="well known, spelt without hamza"),
        pytest.param(subject("رامي زيدان"), "none", None, "no item bears the name", id="nobody"),
        pytest.param(
            subject("مركز الجسر للدراسات", "organization"), "unsure", None, "nothing but the name", id="body without a state"
        ),
        pytest.param(
            subject("مركز الجسر للدراسات", "organization", countries=frozenset(["Q79"])),
            "match", "Q9030", "the state agrees (Q79)", id="body of a class below organisation",
        ),
        pytest.param(
            subject("مركز الجسر للدراسات", countries=frozenset(["Q79"])),
            "none", None, "1 item with the name, but none is a person", id="a person of a body's name",
        ),
        pytest.param(
            subject("وكالة الأفق", "media_outlet", label_en="Horizon Agency", countries=frozenset(["Q79"])),
            "match", "Q9031", "the English name is the same", id="by the English name",
        ),
        pytest.param(
            subject("سلمى حداد", countries=frozenset(["Q79"])), "unsure", None, "another state", id="of a third state"
        ),
        pytest.param(subject("سلمى منصور حداد"), "unsure", None, "nothing but the name", id="by an alias, without evidence"),
    ],
)  # fmt: skip
def test_verdicts(client: Client, of: Subject, verdict: str, qid: str | None, reason: str) -> None:
    found = judged(client, of)
    assert (found.verdict, found.qid) == (verdict, qid), found
    assert any(reason in r for r in found.reasons), found.reasons


def test_offices_come_with_their_time_and_state_and_deprecated_ones_do_not(client: Client) -> None:
    item = fetch_items(client, ["Q9001"])["Q9001"]
    assert item.offices == (
        Office("Q9001-b", "Q9101", "سفير", "ambassador", "2015", "2022-11", ("Q846",)),
        Office("Q9001-a", "Q9100", "وزير خارجية قطر", "Minister of Foreign Affairs of Qatar", "2023-01-15", None, ("Q846",)),
    )
    assert (item.begin, item.end, item.sitelinks, item.countries) == (1970, None, 12, {"Q846"})
    assert item.description_ar == "سياسية قطرية"


def test_items_that_are_not_there_or_merged(client: Client) -> None:
    found = fetch_items(client, ["Q9040", "Q9999"])
    assert found.keys() == {"Q9040"}
    assert found["Q9040"].redirect == "Q9001"
    assert judge(MINISTER, found.values(), WHEN).verdict == "none", "a merged item is no candidate"


def test_an_unknown_date_is_none(client: Client) -> None:
    assert fetch_items(client, ["Q9020"])["Q9020"].begin is None


def test_superclasses_are_asked_for_only_where_they_are_needed(client: Client, wikidata: WikidataServer) -> None:
    fetch_items(client, ["Q9001", "Q9031"], offices=False)
    assert [("P279" in q) for q in wikidata.asked] == [False]
    fetch_items(client, ["Q9030"], offices=False)
    assert [("P279" in q) for q in wikidata.asked] == [False, False, True]


STATE = frozenset(["Q79"])
PLAIN = Item("Q1", label_ar="هدى خليل", kinds=HUMAN, countries=STATE)
ASKED = subject("هدى خليل", countries=STATE)


def test_of_a_person_little_known_the_state_is_not_enough() -> None:
    assert judge(ASKED, [PLAIN], WHEN).verdict == "likely"
    assert judge(ASKED, [replace(PLAIN, sitelinks=10)], WHEN).verdict == "match"


def test_a_rival_takes_the_certainty_away() -> None:
    good = replace(PLAIN, sitelinks=50)
    near = replace(PLAIN, qid="Q2", sitelinks=2)
    far = Item("Q3", label_ar="هدى خليل", kinds=HUMAN, countries=frozenset(["Q142"]))
    assert judge(ASKED, [good, near], WHEN).verdict == "unsure"
    assert judge(ASKED, [good, far], WHEN).verdict == "match"


def test_the_order_of_items_does_not_matter() -> None:
    items = [PLAIN, replace(PLAIN, qid="Q2"), replace(PLAIN, qid="Q3", sitelinks=7), replace(PLAIN, qid="Q4", kinds=frozenset())]
    assert len({judge(ASKED, order, WHEN) for order in permutations(items)}) == 1


@pytest.mark.parametrize(
    ("start", "end", "verdict"),
    [
        pytest.param("2024", None, "match", id="still held"),
        pytest.param("2024-08-21", "2024-08-21", "match", id="that very day"),
        pytest.param("2025-01-01", None, "unsure", id="later"),
        pytest.param("2010", "2023", "unsure", id="before"),
        pytest.param(None, None, "match", id="nobody knows when"),
    ],
)
def test_an_office_counts_at_the_time_of_the_articles(start: str | None, end: str | None, verdict: str) -> None:
    office = Office("s", "Q9", "وزير الدفاع اللبناني", None, start, end)
    item = Item("Q1", label_ar="هدى خليل", kinds=HUMAN, offices=(office,))
    assert judge(subject("هدى خليل", titles=("وزيرة الدفاع",)), [item], WHEN).verdict == verdict


@pytest.mark.parametrize("label", ["عبد العزيز", "هدى", "أبو عمر"])
def test_a_single_name_is_never_a_match(label: str) -> None:
    office = Office("s", "Q9", "وزير الدفاع", None, "2020", None)
    item = Item("Q1", label_ar=label, kinds=HUMAN, countries=STATE, offices=(office,), sitelinks=90)
    assert judge(subject(label, countries=STATE), [item], WHEN).verdict == "unsure"
    assert judge(subject(label, countries=STATE, titles=("وزير الدفاع المصري",)), [item], WHEN).verdict == "likely"


def test_another_name_of_the_actor_is_not_its_name() -> None:
    item = Item("Q1", label_ar="ليلى خليل", kinds=HUMAN, countries=STATE, sitelinks=90)
    of = replace(ASKED, names=("هدى خليل", "ليلى خليل"))
    assert judge(of, [item], WHEN).verdict == "unsure"


def test_a_body_that_ended_or_began_later_is_not_it() -> None:
    body = Item("Q1", label_ar="مكتب الجسر", kinds=frozenset(["Q43229"]), countries=STATE, sitelinks=20)
    of = subject("مكتب الجسر", "organization", countries=STATE)
    assert judge(of, [body], WHEN).verdict == "match"
    assert judge(of, [replace(body, end=1999)], WHEN).qid is None
    assert judge(of, [replace(body, begin=2025)], WHEN).qid is None


def test_a_name_that_too_many_bear_is_unsure() -> None:
    found = _one(ASKED, [f"Q{n}" for n in range(1, MOST + 2)], {}, WHEN)
    assert (found.verdict, found.candidates) == ("unsure", ())
    assert "21 items bear the name" in found.reasons[0]
