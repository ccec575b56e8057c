"""Links that were judged after their articles were written: in actor views, look-ups by QID, statements and roles."""

from collections.abc import Iterator

import pytest
from pyoxigraph import RdfFormat, Triple, parse
from starlette.testclient import TestClient

from api.app import create_app
from ontology.iris import ID, LINKS
from store import open_store

ACTOR = "x-1a2b3c4d5e6f7a8b"
GRAPH = f"""
@prefix w: <https://w3id.org/wasata#> . @prefix dcterms: <http://purl.org/dc/terms/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix prov: <http://www.w3.org/ns/prov#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix wd: <http://www.wikidata.org/entity/> . @prefix id: <{ID}> .
<{ID}actor/{ACTOR}> a w:Actor , foaf:Person ; dcterms:identifier "{ACTOR}" ; skos:prefLabel "سلمى حداد"@ar ; LINK wd:Q99999999 .
<{ID}judgement/{ACTOR}> a w:LinkJudgement ; w:judges <{ID}actor/{ACTOR}> ; w:verdict "VERDICT" ; w:score 0.9 ; w:judgedBy "person" ;
  w:reason "a person chose it"@en ; w:considered wd:Q99999999 , wd:Q42 ; prov:generatedAtTime "2026-11-30T08:00:00Z"^^xsd:dateTime .
"""


@pytest.fixture(params=[("owl:sameAs", "match", "exact"), ("skos:closeMatch", "likely", "close")], ids=["match", "likely"])
def judged(request: pytest.FixtureRequest, example_graphs: dict[str, list[Triple]]) -> Iterator[tuple[TestClient, str, str]]:
    link, verdict, match = request.param
    text = GRAPH.replace("LINK", link).replace("VERDICT", verdict)
    with open_store("memory:") as store:
        store.write({**example_graphs, LINKS: [q.triple for q in parse(text, RdfFormat.TURTLE)]})
        with TestClient(create_app(store)) as client:
            yield client, verdict, match


@pytest.mark.parametrize("reference", [ACTOR, "Q99999999", "سلمى حداد"])
def test_an_actor_has_its_judged_link(judged: tuple[TestClient, str, str], reference: str) -> None:
    client, verdict, match = judged
    actor = client.get(f"/api/v1/actors/{reference}").json()
    assert (actor["id"], actor["wikidata"], actor["match"]) == (ACTOR, "Q99999999", match)
    assert actor["judgement"] == {
        "verdict": verdict,
        "score": 0.9,
        "by": "person",
        "judged": "2026-11-30T08:00:00Z",
        "reasons": ["a person chose it"],
        "candidates": ["Q42", "Q99999999"],
    }


def test_statements_and_roles_show_it(judged: tuple[TestClient, str, str]) -> None:
    client, _, match = judged
    for path in ("/api/v1/statements?speaker=Q99999999", "/api/v1/actors/Q99999999/statements"):
        page = client.get(path).json()
        assert page["total"] == 3
        assert {(s["speaker"]["id"], s["speaker"]["wikidata"], s["speaker"]["match"]) for s in page["items"]} == {
            (ACTOR, "Q99999999", match)
        }
    detail = client.get(f"/api/v1/statements/{page['items'][0]['id']}").json()
    assert detail["speaker"]["wikidata"] == "Q99999999"
    roles = client.get("/api/v1/actors/qatar/roles").json()["items"]
    assert "Q99999999" in {r["asserted_by"]["wikidata"] for r in roles if r["asserted_by"]}


def test_an_unsure_judgement_is_shown_without_a_link(client: TestClient) -> None:
    actor = client.get(f"/api/v1/actors/{ACTOR}").json()
    assert (actor["wikidata"], actor["match"], actor["judgement"]["verdict"]) == (None, None, "unsure")


def test_an_alias_of_wikidata_finds_the_actor(client: TestClient) -> None:
    assert [a["id"] for a in client.get("/api/v1/actors", params={"q": "Tony"}).json()["items"]] == ["antony-blinken"]
    assert client.get("/api/v1/statements", params={"about": "توني بلينكن"}).json()["total"] >= 1
