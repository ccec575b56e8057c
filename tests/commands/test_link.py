"""`wasata link` from articles to links: against a server on loopback, without one, with a person at the terminal and a sheet."""

import csv
import shutil
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import settings
from commands import cli
from commands.indexing import indexing
from ingest.model import Article
from ingest.pipeline import ingest_articles
from ontology.iris import LINKS
from shapes.validate import validate
from store import open_store, to_rdflib
from tests.commands.conftest import Run, Spawn, one_line
from tests.wikidata.server import Fault, WikidataServer, wikidata_server

TEXTS = {
    "one": "قالت سلمى حداد، وزيرة الخارجية القطرية، إن المحادثات ستستأنف غدا.\n\nوقال نبيل منصور إن الموعد لم يحدد.\n\nوقال سامي نور إن الوفد وصل.",
    "two": "قالت سلمى حداد، وزيرة الخارجية القطرية، إن الاتفاق قريب.\n\nوقالت أماني الأيوبي إن الاجتماع انتهى.",
}


def article(id_: str) -> Article:
    return Article(id_, TEXTS[id_], None, None, "2024-08-21", None, id_)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with its index."""
    path = tmp_path_factory.mktemp("link") / "wasata.db"
    with open_store(f"oxigraph:{path}") as store:
        assert not ingest_articles(store, map(article, TEXTS)).rejects
        with indexing(store):
            pass
    return path


@pytest.fixture(autouse=True)
def _store_and_time(written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(written.parent, tmp_path, dirs_exist_ok=True)
    monkeypatch.setattr(time, "sleep", lambda seconds: None)


@pytest.fixture(scope="module")
def judged(written: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of judgements and a store that has them, made once."""
    folder = tmp_path_factory.mktemp("judged")
    shutil.copytree(written.parent, folder, dirs_exist_ok=True)
    with pytest.MonkeyPatch.context() as patch, wikidata_server() as server:
        patch.chdir(folder)
        patch.setattr(time, "sleep", lambda seconds: None)
        patch.setenv("WASATA_WIKIDATA_ENDPOINT", server.url)
        settings.settings.cache_clear()
        assert CliRunner().invoke(cli, ["link"]).exit_code == 0
    settings.settings.cache_clear()
    return folder


@pytest.fixture
def linked(judged: Path, tmp_path: Path) -> None:
    """The working directory has what that run left; nothing to ask is there."""
    shutil.rmtree(tmp_path / "wasata.db")
    shutil.copytree(judged, tmp_path, dirs_exist_ok=True)


@pytest.fixture
def wikidata(monkeypatch: pytest.MonkeyPatch) -> Iterator[WikidataServer]:
    with wikidata_server() as server:
        monkeypatch.setenv("WASATA_WIKIDATA_ENDPOINT", server.url)
        settings.settings.cache_clear()
        yield server


def links() -> dict[str, dict[str, str]]:
    """The lines of links.csv by label."""
    with Path("wasata.actors/links.csv").open(encoding="utf-8", newline="") as file:
        return {row["label"]: row for row in csv.DictReader(file)}


def verdicts() -> dict[str, tuple[str, str]]:
    return {label: (row["verdict"], row["item"]) for label, row in links().items()}


ALL = {
    "سلمى حداد": ("match", "Q9001"),
    "نبيل منصور": ("none", ""),
    "سامي نور": ("unsure", ""),
    "أماني الأيوبي": ("likely", "Q9025"),
}


def triples(run: Run, pattern: str) -> str:
    return run("query", f"SELECT * {{ GRAPH id:links {{ {pattern} }} }}").stdout  # type: ignore[no-any-return]


def test_actors_are_linked_and_the_graph_conforms(run: Run, wikidata: WikidataServer) -> None:
    result = run("link")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("4 actors judged: 1 match, 1 likely, 1 unsure, 1 none; ")
    assert "4 judgements with 2 links in the graph id:links of oxigraph:./wasata.db" in result.stdout
    assert verdicts() == ALL
    assert triples(run, "?actor owl:sameAs ?item").split() == [
        "actor",
        "item",
        f"id:actor/{links()['سلمى حداد']['actor']}",
        "wd:Q9001",
    ]
    assert triples(run, "?actor skos:closeMatch ?item").split()[-1] == "wd:Q9025"
    with open_store("oxigraph:./wasata.db", read_only=True) as store:
        query = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{LINKS}> {{ ?s ?p ?o }} }}"
        report = validate(to_rdflib(store.query(query)))  # type: ignore[arg-type]
    assert report.conforms and report.targeted == 8, report.text()
    assert "3 graphs checked: 3 conform" in run("validate", "--store", "oxigraph:./wasata.db").stdout


def test_the_link_is_used_everywhere(run: Run, linked: None) -> None:
    assert len(run("who", "Q9001").stdout.splitlines()) == 3
    run("export", "-o", "s.csv")
    with Path("s.csv").open(encoding="utf-8", newline="") as file:
        found = {row["speaker_label"]: row["speaker_wikidata"] for row in csv.DictReader(file)}
    assert found == {"سلمى حداد": "Q9001", "نبيل منصور": "", "سامي نور": "", "أماني الأيوبي": "Q9025"}


def test_the_most_frequent_come_first_and_a_further_run_goes_on(run: Run, wikidata: WikidataServer) -> None:
    result = run("link", "--limit", "1")
    assert "1 actor judged: 1 match" in result.stdout
    assert "3 further actors have not been looked at" in result.stdout
    assert verdicts().keys() == {"سلمى حداد"}
    assert "3 actors judged" in run("link").stdout
    assert verdicts() == ALL
    asked = len(wikidata.asked)
    result = run("link")
    assert result.stdout.startswith("every actor with a name is linked or judged\n")
    assert len(wikidata.asked) == asked


def test_a_new_ingest_keeps_the_links_and_so_does_a_new_store(run: Run, wikidata: WikidataServer, tmp_path: Path) -> None:
    run("link")
    Path("two.txt").write_text(TEXTS["two"] + "\n\nوأضافت أن العمل مستمر.", encoding="utf-8")
    assert "1 replaced" in run("ingest", "two.txt").stdout
    assert "wd:Q9001" in triples(run, "?actor owl:sameAs ?item")
    asked = len(wikidata.asked)
    Path("one.txt").write_text(TEXTS["one"], encoding="utf-8")
    run("ingest", "one.txt", "--store", "oxigraph:new.db")
    assert "3 judgements with 1 link in the graph" in run("link", "--store", "oxigraph:new.db").stdout
    assert "سلمى حداد" in run("who", "Q9001", "--store", "oxigraph:new.db").stdout, "the index knows the link too"
    assert len(wikidata.asked) == asked


def test_without_a_network_one_line_and_all_else_works(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WASATA_WIKIDATA_ENDPOINT", "http://127.0.0.1:1/sparql")
    line = one_line(run("link"))
    assert "cannot be reached (Connection refused); no actor was judged, and nothing else needs the network" in line
    assert run("who", "سلمى حداد").exit_code == 0
    assert not Path("wasata.actors/links.csv").exists()


def test_without_a_network_the_cache_goes_on_answering(run: Run, wikidata: WikidataServer) -> None:
    run("link")
    Path("wasata.actors/links.csv").unlink()
    wikidata.always = Fault(503)
    result = run("link")
    assert "4 actors judged" in result.stdout and "0 requests" in result.stdout
    assert verdicts() == ALL


def test_a_service_that_fails_on_the_way_keeps_what_is_done(run: Run, wikidata: WikidataServer) -> None:
    run("link", "--limit", "1")
    wikidata.always = Fault(429, headers={"Retry-After": "86400"})
    line = one_line(run("link"))
    assert "asks to come back in 86,400 seconds (429); no actor was judged, the 1 judgements in" in line
    assert "wd:Q9001" in triples(run, "?actor owl:sameAs ?item")


def test_a_lost_batch_is_told_and_costs_status_1_or_2(run: Run, wikidata: WikidataServer) -> None:
    wikidata.always = Fault(200, b"<title>Sorry</title>", "text/html")
    result = run("link")
    assert result.exit_code == 2
    assert "a batch of 4 actors is lost, and tried again by the next run" in result.stderr
    assert "answered with a page (Sorry)" in result.stderr
    wikidata.always = None
    assert "4 actors judged" in run("link").stdout


def test_again_looks_up_the_undecided_only(run: Run, wikidata: WikidataServer) -> None:
    run("link")
    wikidata.store.update(
        'INSERT DATA { <http://www.wikidata.org/entity/Q9021> <http://www.wikidata.org/prop/direct/P570> "1900-01-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> }'
    )
    result = run("link", "--again", "--max-age", "0")
    assert result.stdout.startswith("2 actors judged: 1 unsure, 1 none")
    assert verdicts() == ALL


def review(run: Run, *answers: str) -> Result:
    return run("link", "--review", input="".join(f"{a}\n" for a in answers))  # type: ignore[no-any-return]


def test_a_person_decides_at_the_terminal(run: Run, linked: None, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("click.launch", opened.append)
    result = review(run, "?", "what", "o 2", "o 9", "2", "y")
    assert result.exit_code == 0
    assert "[1/2] \u2068سامي نور\u2069  (person, unsure: 1 other candidate nearly as good)" in result.stdout
    assert "https://www.wikidata.org/wiki/Q9021" in result.stdout
    assert "     \u2068سامي نور الدين\u2069\n     an Arabic alias is the name; 4 sitelinks\n" in result.stdout
    assert result.stdout.count("none of the candidates is") == 2
    assert "'what' is none of these" in result.stdout and "there is no candidate 9" in result.stdout
    assert len(opened) == 1 and opened[0].startswith("https://www.wikidata.org/wiki/Q902")
    assert "2 actors decided, 0 left undecided" in result.stdout
    assert links()["سامي نور"]["by"] == links()["أماني الأيوبي"]["by"] == "person"
    assert verdicts()["أماني الأيوبي"] == ("match", "Q9025")
    assert verdicts()["سامي نور"][0] == "match"
    assert len(triples(run, "?actor owl:sameAs ?item").splitlines()) == 4


@pytest.mark.parametrize(
    ("answers", "kept"),
    [
        pytest.param(["q"], {}, id="quit"),
        pytest.param([], {}, id="end of the input"),
        pytest.param(["s", ""], {}, id="skip in two ways"),
        pytest.param(["n", "q"], {"سامي نور": ("none", "")}, id="none, then quit"),
        pytest.param(["y", "q77", "q"], {"سامي نور": ("match", "Q77")}, id="y is no answer where there are two; another item"),
        pytest.param(["3", "1", "لا"], {"سامي نور": ("match", "Q9020"), "أماني الأيوبي": ("none", "")}, id="no such number"),
    ],
)
def test_answers(run: Run, linked: None, answers: list[str], kept: dict[str, tuple[str, str]]) -> None:
    assert review(run, *answers).exit_code == 0
    assert verdicts() == ALL | kept


def test_nothing_to_review_is_said(run: Run) -> None:
    result = run("link", "--review")
    assert result.exit_code == 0
    assert "nothing in wasata.actors/links.csv is unsure or likely" in result.stdout
    assert "run `wasata link` first" in one_line(run("link", "--csv", "s.csv"))


def test_a_sheet_goes_out_and_comes_back(run: Run, linked: None) -> None:
    assert "2 actors to decide in s.csv" in run("link", "--csv", "s.csv").stdout
    with Path("s.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["item"] for row in rows] == ["Q9020", "Q9021", "Q9025"]
    for row, answer in zip(rows, ("n", "y", "perhaps"), strict=True):
        row["answer"] = answer
    with Path("s.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    result = run("link", "--from-csv", "s.csv")
    assert result.exit_code == 1
    assert "1 actor decided: 1 match, 0 none" in result.stdout
    assert result.stderr == "wasata: s.csv, line 4: 'perhaps' is no answer: give y, n, none or a QID\n"
    assert verdicts() == ALL | {"سامي نور": ("match", "Q9021")}
    assert "wd:Q9021" in triples(run, "?actor owl:sameAs ?item")


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--review", "--csv", "x"], "are different things to do"),
        (["--from-csv", "none.csv"], "none.csv cannot be read"),
        (["--store", "oxigraph:none"], "there is no store at"),
        (["--limit", "0"], "'--limit'"),
    ],
)
def test_what_cannot_be_done_is_one_line(run: Run, args: list[str], says: str) -> None:
    assert says in one_line(run("link", *args))
    assert not Path("none").exists()


def test_a_wrong_line_in_the_judgements_is_one_line(run: Run, linked: None) -> None:
    path = Path("wasata.actors/links.csv")
    path.write_text(path.read_text(encoding="utf-8").replace(",likely,", ",maybe,"), encoding="utf-8")
    assert "the verdict 'maybe' is none of" in one_line(run("link"))


def test_a_wrong_endpoint_or_agent_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WASATA_WIKIDATA_ENDPOINT", "wikidata")
    assert "no SPARQL endpoint: 'wikidata'" in one_line(run("link"))


def test_a_killed_run_goes_on(spawn: Spawn, run: Run, wikidata: WikidataServer) -> None:
    """Killed in the middle of a question: what was answered before is not asked again."""
    wikidata.fails = lambda query: Fault(hang=60) if "P39" in query else None
    process = spawn("link")
    end = time.monotonic() + 60
    while not any("P39" in q for q in wikidata.asked):
        assert process.poll() is None and time.monotonic() < end
        threading.Event().wait(0.05)  # `time.sleep` does nothing here
    process.send_signal(signal.SIGKILL)
    process.wait(20)
    asked = [q for q in wikidata.asked if "P39" not in q]
    wikidata.fails = lambda query: None
    assert "4 actors judged" in run("link").stdout
    assert [q for q in wikidata.asked if "P39" not in q] == asked
    assert verdicts() == ALL
