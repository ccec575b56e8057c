"""Diplomatic events over REST: every filter, order, pages, and the events of a process; over tests/example.trig and more of ours."""

from collections.abc import Iterator

import pytest
from pyoxigraph import RdfFormat, Triple, parse
from starlette.testclient import TestClient

from api.app import create_app
from ontology.iris import ID
from ontology.names import PREFIXES
from store import open_store

# name, kind, outcome, participants (initiator first), place, day, process, number
EVENTS = [
    ("0000000000000001", "call", "happened", ["antony-blinken", "sisi"], None, "2024-08-19", None, None),
    ("0000000000000002", "round", "happened", ["egypt", "hamas"], "doha", "2024-08-15", "gaza-ceasefire-talks", 3),
    ("0000000000000003", "reply", "happened", ["hamas"], None, "2024-08-22", "gaza-ceasefire-talks", None),
    ("0000000000000004", "meeting", "planned", ["antony-blinken", "sisi"], "doha", None, None, None),
    ("0000000000000005", "call", "denied", ["antony-blinken", "hamas"], None, "2024-07-30", None, None),
]
HEAD = f"@base <{ID}> .\n" + "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())


def graph() -> str:
    lines = [
        '<article/events> a w:Article ; dcterms:identifier "events" ; schema:headline "أحداث"@ar ; schema:datePublished "2024-08-25"^^xsd:date .',
        '<actor/egypt> a w:Actor, w:State ; dcterms:identifier "egypt" ; skos:prefLabel "مصر"@ar .',
        '<actor/hamas> a w:Actor, w:ArmedGroup ; dcterms:identifier "hamas" ; skos:prefLabel "حماس"@ar .',
        '<actor/doha> a w:Actor, schema:Place ; dcterms:identifier "doha" ; skos:prefLabel "الدوحة"@ar .',
        '<actor/sisi> a w:Actor, foaf:Person ; dcterms:identifier "sisi" ; skos:prefLabel "السيسي"@ar ; w:affiliation <actor/egypt> .',
        '<actor/antony-blinken> a w:Actor, foaf:Person ; dcterms:identifier "antony-blinken" ; skos:prefLabel "أنتوني بلينكن"@ar .',
        '<article/events#char=0,5> a nif:RFC5147String ; nif:beginIndex 0 ; nif:endIndex 5 ; nif:anchorOf "أحداث" .',
    ]
    for name, kind, outcome, who, place, day, process, number in EVENTS:
        more = "".join(f" ; w:participant <actor/{w}>" for w in who) + (f" ; w:place <actor/{place}>" if place else "")
        more += (f" ; w:process <process/{process}>" if process else "") + (f" ; w:roundNumber {number}" if number else "")
        if day:
            more += f" ; w:during <time/{day}>"
            lines.append(
                f'<time/{day}> a w:TimeSpan ; w:edtf "{day}"^^edtf:EDTF ; time:hasBeginning <instant/{day}> ; time:hasEnd <instant/{day}> .'
            )
        lines.append(
            f'<event/{name}> a w:Event ; dcterms:identifier "{name}" ; w:eventKind event:{kind} ; w:outcome outcome:{outcome} ; '
            f"w:initiator <actor/{who[0]}> ; w:evidence <article/events#char=0,5> ; w:cueSpan <article/events#char=0,5> ; "
            f"w:reportedIn <article/events>{more} ."
        )
    return HEAD + "\n".join(lines)


@pytest.fixture(scope="module")
def events(example_graphs: dict[str, list[Triple]]) -> Iterator[TestClient]:
    more = [quad.triple for quad in parse(graph(), format=RdfFormat.TURTLE)]
    with open_store("memory:") as store:
        store.write(example_graphs | {f"{ID}article/events": more})
        with TestClient(create_app(store), raise_server_exceptions=False) as client:
            yield client


def ids(client: TestClient, **parameters: str) -> list[str]:
    answer = client.get("/api/v1/events", params=parameters)
    assert answer.status_code == 200, answer.text
    return [e["id"].lstrip("0") for e in answer.json()["items"]]


EXAMPLE = "2777263531437dc4"


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        pytest.param({}, ["4", "3", EXAMPLE, "1", "2", "5"], id="newest first, by publication where undated"),
        pytest.param({"sort": "date"}, ["5", "2", "1", EXAMPLE, "3", "4"], id="oldest first"),
        pytest.param({"kind": "call"}, ["1", "5"], id="kind"),
        pytest.param({"outcome": "denied"}, ["5"], id="outcome"),
        pytest.param({"actor": "hamas"}, ["3", EXAMPLE, "2", "5"], id="actor"),
        pytest.param({"actor": "egypt"}, ["4", EXAMPLE, "1", "2"], id="a state, also by its officials"),
        pytest.param({"actor": "egypt", "with": "antony-blinken"}, ["4", "1"], id="two actors"),
        pytest.param(
            {"actor": "Q7821917", "kind": "call", "from": "2024-08", "to": "2024-08"}, ["1"], id="calls of a month by QID"
        ),
        pytest.param({"from": "2024-08-20", "to": "2024-08-22"}, ["3", EXAMPLE], id="days"),
        pytest.param({"process": "gaza-ceasefire-talks"}, ["3", EXAMPLE, "2"], id="process"),
        pytest.param({"article": "example"}, [EXAMPLE], id="article"),
        pytest.param({"actor": "doha"}, [], id="a place takes no part"),
    ],
)
def test_filters(events: TestClient, parameters: dict[str, str], expected: list[str]) -> None:
    assert ids(events, **parameters) == expected


def test_one_event_in_full(events: TestClient) -> None:
    event = events.get("/api/v1/events", params={"article": "example"}).json()["items"][0]
    assert [(p["actor"]["id"], p["part"]) for p in event["participants"]] == [
        ("egypt", "initiator"),
        ("qatar", "host"),
        ("hamas", "other"),
    ]
    assert (event["kind"], event["outcome"], event["date"], event["number"]) == ("meeting", "happened", "2024-08-20", 2)
    assert event["place"]["id"] == "qatar"
    assert event["process"] == "gaza-ceasefire-talks"
    assert event["asserted_by"]["label"]["ar"] == "سلمى حداد"
    assert event["cue"] == {"start": 98, "end": 105, "text": "محادثات"}
    assert event["evidence"]["text"] == "الدوحة تستضيف محادثات بين مصر وحماس"
    assert event["article"]["id"] == "example"
    assert event["outlet"] == "صحيفة المثال"


def test_pages(events: TestClient) -> None:
    found: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        answer = events.get("/api/v1/events", params={"limit": "2", **cursor})
        page = answer.json()
        assert page["total"] == 6
        found += [e["id"].lstrip("0") for e in page["items"]]
        if page["next"] is None:
            assert "link" not in answer.headers
            break
        assert 'rel="next"' in answer.headers["link"]
        cursor = {"cursor": page["next"]}
    assert found == ids(events)


@pytest.mark.parametrize(
    ("parameters", "status"),
    [
        pytest.param({"kind": "war"}, 400, id="no such kind"),
        pytest.param({"aktor": "hamas"}, 400, id="misspelt filter"),
        pytest.param({"actor": "nobody-at-all"}, 404, id="nobody"),
        pytest.param({"process": "no-such-talks"}, 404, id="no such process"),
        pytest.param({"from": "yesterday"}, 400, id="no date"),
    ],
)
def test_wrong_filters(events: TestClient, parameters: dict[str, str], status: int) -> None:
    assert events.get("/api/v1/events", params=parameters).status_code == status


def test_a_process_has_its_events_in_order_and_its_venues(events: TestClient) -> None:
    process = events.get("/api/v1/mediations/gaza-ceasefire-talks").json()
    assert [e["id"].lstrip("0") for e in process["events"]] == ["2", EXAMPLE, "3"]
    assert [v["id"] for v in process["venues"]] == ["doha", "qatar"]


def test_as_json_ld_and_csv(events: TestClient) -> None:
    linked = events.get("/api/v1/events", params={"article": "example"}, headers={"accept": "application/ld+json"}).json()
    assert linked["items"][0]["kind"] == "https://w3id.org/wasata/event#meeting"
    assert linked["items"][0]["outcome"] == "https://w3id.org/wasata/outcome#happened"
    table = events.get("/api/v1/events", params={"kind": "reply"}, headers={"accept": "text/csv"})
    assert table.headers["content-type"].startswith("text/csv")
    assert len(table.text.strip().splitlines()) == 2
