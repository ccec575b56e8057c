"""A run of `link` batch by batch: what is saved, what a lost batch costs, when a run ends, and what a person keeps."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from ingest.wikidata.cache import Cache
from ingest.wikidata.client import Client
from ingest.wikidata.link import ACTORS, link
from ingest.wikidata.links import Links, by_person, load_links
from ingest.wikidata.subject import Subject
from tests.wikidata.conftest import Time, client_of
from tests.wikidata.server import Fault, WikidataServer

WHEN = datetime(2026, 11, 30, 8, tzinfo=UTC)
SUBJECTS = [Subject(f"x-{n:03}", f"ليلى منصور {n}", "person", (f"ليلى منصور {n}",)) for n in range(5 * ACTORS)]
LOST = Fault(400, b"no")


@pytest.fixture
def links(tmp_path: Path) -> Links:
    return load_links(tmp_path)


def of_batch(n: int) -> str:
    """A name that only the questions of that batch have."""
    return f'"{SUBJECTS[n * ACTORS].label}"@ar'


def test_each_batch_is_saved_before_the_next(client: Client, links: Links) -> None:
    seen: list[tuple[int, int]] = []

    def look(count: int, lost: str | None) -> None:
        assert lost is None
        seen.append((count, len(load_links(links.path.parent))))

    out = link(client, SUBJECTS, links, now=lambda: WHEN, on_batch=look)
    assert seen == [(ACTORS, ACTORS * n) for n in range(1, 6)]
    assert (len(out.judged), out.unasked, out.lost, out.stopped) == (100, 0, [], None)
    assert {j.judged for j in out.judged} == {"2026-11-30T08:00:00+00:00"}


def test_a_lost_batch_costs_only_its_actors(client: Client, links: Links, wikidata: WikidataServer) -> None:
    wikidata.fails = lambda query: LOST if of_batch(1) in query else None
    out = link(client, SUBJECTS, links)
    assert (len(out.judged), len(out.lost), out.unasked, out.stopped) == (80, 1, 0, None)
    assert "answered 400: no" in out.lost[0]
    assert SUBJECTS[ACTORS].id not in links and SUBJECTS[2 * ACTORS].id in links


def test_three_lost_batches_in_a_row_end_the_run(client: Client, links: Links, wikidata: WikidataServer) -> None:
    wikidata.fails = lambda query: LOST if any(of_batch(n) in query for n in (1, 2, 3)) else None
    out = link(client, SUBJECTS, links)
    assert (len(out.judged), len(out.lost), out.unasked) == (20, 3, 40)
    assert out.stopped and out.stopped.startswith("3 batches lost one after the other")


def test_a_service_that_goes_away_ends_the_run_and_the_next_goes_on(
    tmp_path: Path, links: Links, wikidata: WikidataServer
) -> None:
    time = Time()
    wikidata.fails = lambda query: Fault(403) if of_batch(2) in query else None
    with Cache(tmp_path / "c", 1000, time.clock) as cache:
        out = link(client_of(wikidata.url, cache, time), SUBJECTS, links)
    assert (len(out.judged), out.unasked) == (40, 60)
    assert out.stopped and "refused (403" in out.stopped
    asked = len(wikidata.asked)
    wikidata.fails = lambda query: None
    with Cache(tmp_path / "c", 1000, time.clock) as cache:
        client = client_of(wikidata.url, cache, time)
        again = link(client, [s for s in SUBJECTS if s.id not in links], links)
    assert (len(again.judged), len(links)) == (60, 100)
    assert len(wikidata.asked) - asked == 3


def test_the_same_run_again_asks_nothing(client: Client, links: Links) -> None:
    first = link(client, SUBJECTS, links, now=lambda: WHEN)
    asked = client.requests
    assert link(client, SUBJECTS, links, now=lambda: WHEN).judged == first.judged
    assert client.requests == asked


def test_rules_do_not_change_what_a_person_said(client: Client, links: Links) -> None:
    (one,) = link(client, SUBJECTS[:1], links).judged
    links.put(by_person(one, "Q42", "2026-11-30T09:00:00+00:00"))
    assert link(client, SUBJECTS[:1], links).judged == []
    kept = links.get(one.actor)
    assert kept is not None and (kept.qid, kept.by, kept.verdict) == ("Q42", "person", "match")
