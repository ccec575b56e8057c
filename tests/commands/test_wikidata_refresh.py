"""`wasata wikidata refresh`: facts into the file and the graph, what has changed, and faults."""

import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

import settings
from ingest.wikidata import items, refresh
from ontology.iris import FACTS
from shapes.validate import validate
from store import open_store, to_rdflib
from tests.commands.conftest import Run, one_line
from tests.wikidata.server import DATA, Fault, WikidataServer, wikidata_server

W = "https://w3id.org/wasata#"
ACTORS = f"""
@prefix w: <{W}> . @prefix id: <https://w3id.org/wasata/id/> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix org: <http://www.w3.org/ns/org#> . @prefix wd: <http://www.wikidata.org/entity/> .
id:authority {{
<https://w3id.org/wasata/id/actor/salma-haddad> a w:Actor , foaf:Person ; dcterms:identifier "salma-haddad" ; skos:prefLabel "سلمى حداد"@ar , "Salma Haddad"@en ;
  owl:sameAs wd:Q9001 .
<https://w3id.org/wasata/id/actor/bridge> a w:Actor , org:Organization ; dcterms:identifier "bridge" ; skos:prefLabel "مركز الجسر للدراسات"@ar , "Bridge"@en ;
  skos:closeMatch wd:Q9030 .
<https://w3id.org/wasata/id/actor/other> a w:Actor , foaf:Person ; dcterms:identifier "other" ; skos:prefLabel "منى"@ar ; skos:altLabel "سلمي منصور حداد"@ar .
}}
id:links {{
<https://w3id.org/wasata/id/actor/x-1> a w:Actor , foaf:Person ; dcterms:identifier "x-1" ; skos:prefLabel "أماني الأيوبي"@ar ; owl:sameAs wd:Q9025 .
<https://w3id.org/wasata/id/actor/x-2> a w:Actor , foaf:Person ; dcterms:identifier "x-2" ; skos:prefLabel "سامي نور"@ar ; skos:closeMatch wd:Q9020 .
}}
"""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("refresh")
    graphs: dict[str, list[ox.Triple]] = {}
    for quad in ox.parse(ACTORS, ox.RdfFormat.TRIG):
        assert isinstance(quad.graph_name, ox.NamedNode)
        graphs.setdefault(quad.graph_name.value, []).append(quad.triple)
    with open_store(f"oxigraph:{folder / 'wasata.db'}") as store:
        store.write(graphs)
    return folder / "wasata.db"


@pytest.fixture(autouse=True)
def _store_and_time(written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(written, tmp_path / "wasata.db")
    monkeypatch.setattr(time, "sleep", lambda seconds: None)


@pytest.fixture
def wikidata(monkeypatch: pytest.MonkeyPatch) -> Iterator[WikidataServer]:
    with wikidata_server() as server:
        monkeypatch.setenv("WASATA_WIKIDATA_ENDPOINT", server.url)
        settings.settings.cache_clear()
        yield server


def facts() -> dict[str, dict[str, object]]:
    lines = Path("wasata.actors/wikidata.jsonl").read_text(encoding="utf-8").splitlines()
    return {record["qid"]: record for record in map(json.loads, lines)}


def rows(run: Run, pattern: str) -> list[list[str]]:
    out = run("query", f"SELECT * {{ GRAPH id:wikidata {{ {pattern} }} }} ORDER BY ?a ?b ?c").stdout
    return sorted(line.split("\t") for line in out.splitlines()[1:])


def test_facts_come_into_the_file_and_the_graph(run: Run, wikidata: WikidataServer) -> None:
    result = run("wikidata", "refresh")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("3 items refreshed: 3 new; ")
    assert (
        "3 records, 2 aliases and 2 offices (1 withheld, being names of other actors) in the graph id:wikidata" in result.stdout
    )
    assert facts().keys() == {"Q9001", "Q9025", "Q9030"}, "what is only likely by our rules is not fetched"
    assert facts()["Q9001"]["source"] == wikidata.url
    with open_store("oxigraph:./wasata.db", read_only=True) as store:
        report = validate(to_rdflib(store.query(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{FACTS}> {{ ?s ?p ?o }} }}")))  # type: ignore[arg-type]
    assert report.conforms, report.text()
    assert rows(run, "?a w:item ?b ; w:sitelinks ?c") == [
        ["id:item/Q9001", "wd:Q9001", "12"],
        ["id:item/Q9025", "wd:Q9025", "45"],
        ["id:item/Q9030", "wd:Q9030", "6"],
    ]
    assert rows(run, "?a org:member ?b ; org:memberDuring/w:edtf ?c ; w:office wd:Q9101")[0][1:] == [
        "id:actor/salma-haddad",
        "2015/2022-11",
    ]
    assert rows(run, "?a skos:altLabel ?b") == [["id:actor/salma-haddad", "S. Haddad"], ["id:actor/x-1", "اماني الايوبي"]]
    assert ["id:actor/x-1", "Amani al-Ayyubi"] in rows(run, "?a a w:Actor ; skos:prefLabel ?b")
    assert rows(run, "?a w:item wd:Q9001 ; dcterms:source ?b ; prov:generatedAtTime ?c")[0][1] == wikidata.url


def test_what_changed_is_counted(run: Run, wikidata: WikidataServer) -> None:
    run("wikidata", "refresh")
    assert "3 items known, all fetched in the last 30 days" in run("wikidata", "refresh").stdout
    wikidata.store.update("""PREFIX wd: <http://www.wikidata.org/entity/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX wikibase: <http://wikiba.se/ontology#>
      DELETE { ?i wikibase:sitelinks ?n } INSERT { ?i wikibase:sitelinks 99 } WHERE { VALUES ?i { wd:Q9001 wd:Q9025 } ?i wikibase:sitelinks ?n } ;
      INSERT DATA { wd:Q9001 skos:altLabel "حداد الأولى"@ar } ; DELETE WHERE { wd:Q9030 ?p ?o }""")
    result = run("wikidata", "refresh", "--max-age", "0")
    assert result.stdout.startswith("3 items refreshed: 2 changed (sitelinks 2, aliases 1), 1 gone; ")
    assert "not in Wikidata (any more): Q9030" in result.stderr
    assert ["id:actor/salma-haddad", "حداد الأولى"] in rows(run, "?a skos:altLabel ?b")
    assert [r[0] for r in rows(run, "?a w:item ?b")] == ["id:item/Q9001", "id:item/Q9025"]
    assert run("wikidata", "refresh", "--max-age", "0").stdout.startswith("3 items refreshed: 2 unchanged, 1 gone; ")


WRONG = """PREFIX wd: <http://www.wikidata.org/entity/> PREFIX wdt: <http://www.wikidata.org/prop/direct/>
  PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
  DELETE WHERE { wd:Q9001 rdfs:label ?l } ; DELETE WHERE { wd:Q9001 skos:altLabel ?l } ; DELETE WHERE { wd:Q9030 wdt:P31 ?c } ;
  INSERT DATA { wd:Q9001 rdfs:label "Nobody Known"@en . wd:Q9030 wdt:P31 wd:Q5 }"""


def test_links_that_look_wrong_are_told_and_nothing_is_taken_over_by_them(run: Run, wikidata: WikidataServer) -> None:
    wikidata.store.update(WRONG)
    result = run("wikidata", "refresh")
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        "wasata: bridge and Q9030: مركز الجسر للدراسات is not an organisation",
        "wasata: salma-haddad and Q9001: none of its names is the actor's: Nobody Known",
        "wasata: 2 links may be wrong, and nothing was taken over by them; see wasata.actors/doubts.csv",
    ]
    assert len(Path("wasata.actors/doubts.csv").read_text(encoding="utf-8").splitlines()) == 3
    assert rows(run, "?a org:member ?b") == []
    wikidata.store.update("DROP ALL")
    wikidata.store.load(path=str(DATA), format=ox.RdfFormat.TURTLE)
    assert run("wikidata", "refresh", "--max-age", "0").stderr == ""
    assert Path("wasata.actors/doubts.csv").read_text(encoding="utf-8") == "actor,label,item,doubt\n"
    assert len(rows(run, "?a org:member ?b")) == 2


def test_a_merged_item_is_told(run: Run, wikidata: WikidataServer) -> None:
    wikidata.store.update("""PREFIX wd: <http://www.wikidata.org/entity/> DELETE WHERE { wd:Q9025 ?p ?o } ;
      INSERT DATA { wd:Q9025 <http://www.w3.org/2002/07/owl#sameAs> wd:Q9001 }""")
    result = run("wikidata", "refresh")
    assert "Q9025 was merged into Q9001 in Wikidata; correct its link" in result.stderr
    assert "2 new, 1 merged" in result.stdout


def test_it_is_done_in_batches_and_goes_on(run: Run, wikidata: WikidataServer, monkeypatch: pytest.MonkeyPatch) -> None:
    result = run("wikidata", "refresh", "--limit", "1")
    assert "1 item refreshed: 1 new" in result.stdout and "2 items still to fetch" in result.stdout
    monkeypatch.setattr(refresh, "BATCH", 1)
    wikidata.fails = lambda query: Fault(403) if "entity/Q9030>" in query else None
    result = run("wikidata", "refresh")
    assert result.exit_code == 1
    assert "1 item refreshed: 1 new" in result.stdout
    assert "stopped early" in result.stderr and "refused (403" in result.stderr
    assert facts().keys() == {"Q9001", "Q9025"}
    wikidata.fails = lambda query: Fault(400) if "entity/Q9030>" in query else None
    result = run("wikidata", "refresh")
    assert result.exit_code == 2
    assert "a batch of 1 item is lost, and tried again by the next run" in result.stderr
    wikidata.fails = lambda query: None
    assert run("wikidata", "refresh").exit_code == 0
    assert facts().keys() == {"Q9001", "Q9025", "Q9030"}
    assert items.BATCH > 1


def test_without_a_network_what_was_fetched_stays(run: Run, wikidata: WikidataServer, monkeypatch: pytest.MonkeyPatch) -> None:
    run("wikidata", "refresh")
    monkeypatch.setenv("WASATA_WIKIDATA_ENDPOINT", "http://127.0.0.1:1/sparql")
    settings.settings.cache_clear()
    line = one_line(run("wikidata", "refresh", "--max-age", "0"))
    assert "cannot be reached (Connection refused); nothing was refreshed, and what was fetched before (3 items) stays" in line
    assert len(facts()) == 3
    assert len(rows(run, "?a w:item ?b")) == 3


def test_a_new_store_gets_the_facts_without_a_request(run: Run, wikidata: WikidataServer, written: Path) -> None:
    run("wikidata", "refresh")
    asked = len(wikidata.asked)
    shutil.copytree(written, "new.db")
    assert "3 records" in run("wikidata", "refresh", "--store", "oxigraph:new.db").stdout
    assert len(wikidata.asked) == asked


def test_a_wrong_file_and_no_store_are_one_line(run: Run) -> None:
    assert "there is no store at" in one_line(run("wikidata", "refresh", "--store", "oxigraph:none"))
    Path("wasata.actors").mkdir()
    Path("wasata.actors/wikidata.jsonl").write_text("no\n", encoding="utf-8")
    assert "wikidata.jsonl, line 1" in one_line(run("wikidata", "refresh"))
    assert "did you mean" in one_line(run("wikidat")) or "no command" in one_line(run("wikidat"))
