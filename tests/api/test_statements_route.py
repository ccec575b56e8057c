"""Who said what, by every filter, alone and together, over tests/example.trig and tests/api/data/more.trig."""

import itertools
from urllib.parse import quote

import pytest
from pyoxigraph import Triple
from starlette.testclient import TestClient

from api.lookup import Filters, who
from api.nodes import concept
from store import open_store

EXAMPLE_SAY, EXAMPLE_AFFIRM = "a7af3d256b6a2dcd", "5c14fbf2a98bed74"
DENY, SOURCE, OUTER, INNER = "afb720d81ed6af2c", "4e98080ebd9c1b8b", "550c5c6b50ce14c6", "a66d1356ac65de3f"
WARN, NOBODY, SOURCE2, PLEDGE, WELCOME = (
    "ab9411212a8c7e06", "b4d63468cc067fe8", "d907f5b66720b84d", "0e1a9ca79eecbc61", "2d4d967007bbea1a",
)  # fmt: skip
ALL = {EXAMPLE_SAY, EXAMPLE_AFFIRM, DENY, SOURCE, OUTER, INNER, WARN, NOBODY, SOURCE2, PLEDGE, WELCOME}
SECOND = "الأفق/2 ب"


def get(client: TestClient, path: str = "/api/v1/statements", **parameters: str):
    answer = client.get(path, params=parameters)
    assert answer.status_code == 200, answer.text
    return answer.json()


def ids(client: TestClient, **parameters: str) -> set[str]:
    found = get(client, limit="200", **parameters)
    assert found["total"] == len(found["items"])
    return {item["id"] for item in found["items"]}


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        pytest.param({}, ALL, id="no filter"),
        pytest.param({"speaker": "antony-blinken"}, {WARN}, id="speaker by local id"),
        pytest.param({"speaker": "https://w3id.org/wasata/id/actor/antony-blinken"}, {WARN}, id="speaker by IRI"),
        pytest.param({"speaker": "Q7821917"}, {WARN}, id="speaker by QID"),
        pytest.param({"speaker": "http://www.wikidata.org/entity/Q7821917"}, {WARN}, id="speaker by Wikidata IRI"),
        pytest.param({"speaker": "Q99990001"}, {DENY, OUTER}, id="speaker by a QID that is only likely"),
        pytest.param({"speaker": "بلينكن"}, {WARN}, id="speaker by another name"),
        pytest.param({"speaker": "Antony Blinken"}, {WARN}, id="speaker by English name"),
        pytest.param({"speaker": "antony blinken"}, {WARN}, id="speaker by English name in small letters"),
        pytest.param({"speaker": "سلمي حدّاد"}, {EXAMPLE_SAY, EXAMPLE_AFFIRM, INNER}, id="speaker by name spelt otherwise"),
        pytest.param({"speaker": "مصدر مطلع"}, {SOURCE, SOURCE2}, id="all unnamed sources of that name"),
        pytest.param({"speaker": "egypt"}, set(), id="an actor who said nothing"),
        pytest.param({"about": "qatar"}, {EXAMPLE_SAY, SOURCE}, id="about an actor"),
        pytest.param({"about": "Q79"}, {EXAMPLE_SAY, DENY, SOURCE, WELCOME}, id="about an actor by QID"),
        pytest.param({"about": "مصر"}, {EXAMPLE_SAY, DENY, SOURCE, WELCOME}, id="about an actor by name"),
        pytest.param({"about": "ceasefire"}, {EXAMPLE_SAY, EXAMPLE_AFFIRM}, id="about a topic"),
        pytest.param({"about": "https://w3id.org/wasata/topic#water"}, {SOURCE}, id="about a topic by IRI"),
        pytest.param({"about": "nile-talks"}, {SOURCE}, id="about a process"),
        pytest.param({"about": "محادثات النيل"}, {SOURCE}, id="about a process by name"),
        pytest.param({"via": "وكالة الأفق"}, {EXAMPLE_SAY, WARN}, id="relayed by an outlet"),
        pytest.param({"via": "Q99990001"}, {INNER, WARN}, id="relayed by a person"),
        pytest.param({"outlet": "صحيفة النهر"}, {WARN, NOBODY, SOURCE2, PLEDGE}, id="outlet of the article"),
        pytest.param(
            {"outlet": "x-2222222222222222"}, {DENY, SOURCE, OUTER, INNER, WELCOME}, id="outlet of a segment goes first"
        ),
        pytest.param({"act": "deny"}, {DENY}, id="act"),
        pytest.param({"mode": "direct"}, {WARN}, id="mode"),
        pytest.param({"role": "mediator"}, {WELCOME}, id="speakers who mediate anywhere"),
        pytest.param({"role": "mediator", "process": "nile-talks"}, {WELCOME}, id="speakers who mediate there"),
        pytest.param({"role": "party", "process": "nile-talks"}, set(), id="a party who said nothing"),
        pytest.param({"process": "gaza-ceasefire-talks"}, {WELCOME}, id="speakers with any role there"),
        pytest.param({"from": "2024"}, {EXAMPLE_SAY, EXAMPLE_AFFIRM, PLEDGE}, id="from a year: day, and a span still open"),
        pytest.param({"to": "2020-06"}, {PLEDGE}, id="until a month: an open span that began"),
        pytest.param({"to": "2020-04-30"}, set(), id="until the day before it began"),
        pytest.param({"from": "2021-06-15", "to": "2021-06-15"}, {WARN, PLEDGE}, id="a day within a said year"),
        pytest.param({"from": "2022-03-06", "to": "2022-03"}, {WELCOME, PLEDGE}, id="the last day of a said week"),
        pytest.param(
            {"from": "2022-03-07", "to": "2022-12"}, {PLEDGE}, id="the day after a said week: publication does not count"
        ),
        pytest.param(
            {"from": "2023-12-05", "to": "2023-12-05"}, {DENY, SOURCE, PLEDGE}, id="a said month, and publication for none"
        ),
        pytest.param({"from": "٢٠٢٤-٠٨"}, {EXAMPLE_SAY, EXAMPLE_AFFIRM, PLEDGE}, id="Arabic digits"),
        pytest.param({"q": "المفاوضات"}, {DENY, OUTER, INNER, WARN}, id="a word, with و before it and with diacritics"),
        pytest.param({"q": "مُفاوضات"}, {DENY, OUTER, INNER, WARN}, id="part of a word, diacritics folded"),
        pytest.param({"q": "الابد"}, {WARN}, id="hamza folded"),
        pytest.param({"q": "الجوله مستمره"}, {OUTER, INNER}, id="two words anywhere, ta marbuta folded"),
        pytest.param({"q": '"الجولة والمفاوضات"'}, {OUTER, INNER}, id="words kept together"),
        pytest.param({"q": "«مستمرة الجولة»"}, set(), id="words kept together in another order"),
        pytest.param({"q": ".*"}, set(), id="no regular expression from outside"),
        pytest.param({"q": "<B>"}, {NOBODY}, id="capital letters folded, marks as they are"),
        pytest.param({"article": "example"}, {EXAMPLE_SAY, EXAMPLE_AFFIRM}, id="article"),
        pytest.param({"article": SECOND}, {WARN, NOBODY, SOURCE2, PLEDGE, WELCOME}, id="article with an odd id"),
        pytest.param({"article": "none"}, set(), id="no such article"),
        pytest.param({"lang": "ar"}, ALL, id="language"),
        pytest.param({"lang": "en"}, set(), id="another language"),
        pytest.param({"speaker": "سامي نور", "act": "deny", "from": "2023-12", "outlet": "وكالة الأفق"}, {DENY}, id="together"),
        pytest.param({"speaker": "سامي نور", "about": "egypt", "q": "السرية", "to": "2023"}, {DENY}, id="together, words"),
        pytest.param({"speaker": "سامي نور", "about": "qatar"}, set(), id="together, none"),
        pytest.param({"via": "سامي نور", "mode": "direct", "article": SECOND, "from": "2021", "to": "2021"}, {WARN}, id="five"),
    ],
)
def test_filters(client: TestClient, parameters: dict[str, str], expected: set[str]) -> None:
    assert ids(client, **parameters) == expected


def test_a_statement_is_as_the_interface_says(client: TestClient) -> None:
    (item,) = get(client, speaker="Q7821917")["items"]
    assert {k: item[k] for k in ("id", "content", "mode", "act", "date", "published", "outlet", "confidence", "parent")} == {
        "id": WARN,
        "content": "المُفاوَضات لن تستمر إلى الأبد",
        "mode": "direct",
        "act": "warn",
        "date": "2021",
        "published": None,
        "outlet": "صحيفة النهر",
        "confidence": 0.9,
        "parent": None,
    }
    assert item["iri"] == f"https://w3id.org/wasata/id/statement/{WARN}"
    assert item["speaker"] == {
        "id": "antony-blinken",
        "iri": "https://w3id.org/wasata/id/actor/antony-blinken",
        "label": {"ar": "أنتوني بلينكن", "en": "Antony Blinken"},
        "wikidata": "Q7821917",
        "match": "exact",
        "type": "person",
    }
    assert [via["label"]["ar"] for via in item["via"]] == ["وكالة الأفق", "سامي نور"]
    assert item["article"]["id"] == SECOND
    assert item["article"]["title"] == "لن تستمر إلى الأبد"
    evidence = item["evidence"]
    assert (evidence["cue"], evidence["sentence"]) == ("حذر", "حذر بلينكن عام 2021 من أن المُفاوَضات لن تستمر إلى الأبد.")
    text = get(client, f"/api/v1/articles/{quote(SECOND, safe='')}")["text"]
    assert text[evidence["start"] : evidence["end"]] == item["content"]


def test_every_statement_has_the_evidence_that_its_text_holds(client: TestClient) -> None:
    texts = {
        a["id"]: get(client, f"/api/v1/articles/{quote(a['id'], safe='')}")["text"]
        for a in get(client, "/api/v1/articles")["items"]
    }
    items = get(client, limit="200")["items"]
    assert len(items) == len(ALL)
    for item in items:
        evidence = item["evidence"]
        assert texts[item["article"]["id"]][evidence["start"] : evidence["end"]] == item["content"]
        assert evidence["cue"] in evidence["sentence"]


def test_one_statement_with_what_is_inside_it_and_around_it(client: TestClient) -> None:
    outer, inner, warn = (get(client, f"/api/v1/statements/{id_}") for id_ in (OUTER, INNER, WARN))
    assert [s["id"] for s in outer["nested"]] == [INNER]
    assert (outer["within"], inner["within"]["id"], inner["parent"]) == (None, OUTER, OUTER)
    assert inner["via"][0]["label"]["ar"] == "سامي نور"
    assert warn["nearest_via"]["label"]["ar"] == "سامي نور"
    assert (warn["segment"], warn["cue_lemma"], warn["frame"], warn["rule"]) == ("body", "حذر", "ANNA", "hand")
    assert warn["spans"]["cue"]["text"] == "حذر"
    deny = get(client, f"/api/v1/statements/{DENY}")
    assert [a["id"] for a in deny["mentions"]] == ["egypt"]
    assert [a["label"]["ar"] for a in deny["addressee"]] == ["هدى نور"]
    example = get(client, f"/api/v1/statements/{EXAMPLE_SAY}")
    assert example["spans"]["speaker"] == {"start": 28, "end": 75, "text": "سلمى حداد، المتحدثة باسم وزارة الخارجية القطرية"}


@pytest.mark.parametrize("sort", ["date", "-date", "published", "-published"])
@pytest.mark.parametrize("limit", [1, 2, 3, 11, 200])
def test_pages_together_are_the_whole(client: TestClient, sort: str, limit: int) -> None:
    whole = [item["id"] for item in get(client, sort=sort, limit="200")["items"]]
    found: list[str] = []
    answer = client.get("/api/v1/statements", params={"sort": sort, "limit": limit})
    while True:
        page = answer.json()
        assert page["total"] == len(ALL)
        assert len(page["items"]) <= limit
        found += [item["id"] for item in page["items"]]
        if page["next"] is None:
            assert "next" not in answer.links
            break
        answer = client.get(answer.links["next"]["url"])
    assert found == whole
    assert set(found) == ALL


def test_order_is_by_day_and_undated_ones_come_last(client: TestClient) -> None:
    def days(sort: str) -> list[str]:
        column = "date" if sort.endswith("date") else "published"
        items = get(client, sort=sort, limit="200")["items"]
        return [item[column] or item["published"] or "" for item in items]

    up, down = days("date"), days("-date")
    assert up == [
        "2020-05-01/..",
        "2021",
        "2022-W09",
        "2023-12",
        "2023-12-04",
        "2023-12-04",
        "2023-12-05",
        "2024-08-20",
        "2024-08-20",
        "",
        "",
    ]
    assert down[:4] == ["2024-08-20", "2024-08-20", "2023-12-05", "2023-12-04"]
    assert down[-2:] == ["", ""]
    published = [d for d in days("-published") if d]
    assert published == sorted(published, reverse=True)


def test_a_cursor_survives_writes(example_graphs: dict[str, list[Triple]]) -> None:
    with open_store("memory:") as store:
        store.write(example_graphs)
        first = who(store, Filters(), limit=4)
        gone = first.items[0].article.iri
        store.write({gone: []})
        rest = who(store, Filters(), limit=200, cursor=first.next)
        seen = [s.id for s in first.items] + [s.id for s in rest.items]
        assert len(seen) == len(set(seen))
        assert gone not in {s.article.iri for s in rest.items}


@pytest.mark.parametrize(
    ("parameters", "status", "says"),
    [
        pytest.param({"speaker": "بلنكن"}, 404, "بلينكن", id="unknown name with a near one"),
        pytest.param({"speaker": "Q1"}, 404, "Q1", id="unknown QID"),
        pytest.param({"speaker": "https://example.org/x"}, 404, "no actor", id="unknown IRI"),
        pytest.param({"speaker": "http://a b"}, 400, "not an IRI", id="no IRI"),
        pytest.param({"about": "المريخ"}, 404, "no actor", id="about nothing known"),
        pytest.param({"process": "moon-talks"}, 404, "no mediation process", id="unknown process"),
        pytest.param({"from": "yesterday"}, 400, "2024-08-21", id="no date"),
        pytest.param({"from": "2024-13"}, 400, "2024-13", id="no month"),
        pytest.param({"to": "2023-02-29"}, 400, "2023-02-29", id="no day"),
        pytest.param({"act": "sing"}, 400, "act", id="unknown act"),
        pytest.param({"mode": "loud"}, 400, "mode", id="unknown mode"),
        pytest.param({"limit": "0"}, 400, "limit", id="limit too small"),
        pytest.param({"limit": "201"}, 400, "limit", id="limit too large"),
        pytest.param({"sort": "name"}, 400, "sort", id="unknown order"),
        pytest.param({"cursor": "xxx"}, 400, "cursor", id="broken cursor"),
        pytest.param({"cursor": "W10"}, 400, "cursor", id="empty cursor"),
        pytest.param({"q": "ا ب ت ث ج ح خ د ذ"}, 400, "8 words", id="too many words"),
    ],
)
def test_wrong_values_are_problems(client: TestClient, parameters: dict[str, str], status: int, says: str) -> None:
    answer = client.get("/api/v1/statements", params=parameters)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert says in problem["detail"]


def test_an_unknown_name_comes_with_names_that_are_close(client: TestClient) -> None:
    problem = client.get("/api/v1/statements", params={"speaker": "أنطوني بلينكن"}).json()
    assert problem["suggestions"][0] == {
        "id": "antony-blinken",
        "label": "أنتوني بلينكن",
        "wikidata": "Q7821917",
        "type": "person",
    }


def test_a_name_of_two_actors_lists_both(client: TestClient) -> None:
    answer = client.get("/api/v1/statements", params={"speaker": "نور"})
    assert answer.status_code == 409
    assert {c["label"] for c in answer.json()["candidates"]} == {"سامي نور", "هدى نور"}
    assert all(
        client.get("/api/v1/statements", params={"speaker": c["id"]}).status_code == 200 for c in answer.json()["candidates"]
    )


def test_a_cursor_of_another_order_is_refused(client: TestClient) -> None:
    cursor = get(client, limit="1", sort="date")["next"]
    assert client.get("/api/v1/statements", params={"sort": "-date", "cursor": cursor}).status_code == 400


def test_no_pair_of_filters_breaks(client: TestClient) -> None:
    values = {
        "speaker": "qatar", "about": "egypt", "via": "وكالة الأفق", "outlet": "وكالة الأفق", "act": "welcome", "mode": "indirect",
        "role": "mediator", "process": "nile-talks", "from": "2022", "to": "2023", "q": "خطوة", "article": SECOND, "lang": "ar",
    }  # fmt: skip
    alone = {name: ids(client, **{name: value}) for name, value in values.items()}
    for one, two in itertools.combinations(values, 2):
        both = ids(client, **{one: values[one], two: values[two]})
        if {one, two} != {"role", "process"}:
            assert both == alone[one] & alone[two], (one, two)


def test_an_act_is_named_as_in_extraction_records(client: TestClient) -> None:
    assert concept("https://w3id.org/wasata/act#call-for") == "call_for"
    assert client.get("/api/v1/statements", params={"act": "call_for"}).status_code == 200
    assert client.get("/api/v1/statements", params={"act": "call-for"}).status_code == 400
