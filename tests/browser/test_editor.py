"""The SPARQL editor: it runs a query, completes from the service's own terms, and shows rows as table, chart and graph."""

import re
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, Watch
from tests.browser.test_views import shown

COUNT = """PREFIX w: <https://w3id.org/wasata#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?name (COUNT(?s) AS ?n) { ?s w:speaker/skos:prefLabel ?name FILTER(LANG(?name) = "ar") } GROUP BY ?name ORDER BY DESC(?n) LIMIT 5"""
TRIPLES = "CONSTRUCT { ?s <https://w3id.org/wasata#speaker> ?o } WHERE { ?s <https://w3id.org/wasata#speaker> ?o } LIMIT 4"


def run(page: Page, *, script: bool = True) -> None:
    if script:
        expect(page.locator(".CodeMirror").first).to_be_visible()  # before it, the button sends a plain form
    page.get_by_role("button", name=re.compile("نفّذه|Run it")).click()


def test_a_question_of_the_list_is_run(opened: Open) -> None:
    page = opened("/editor")
    page.get_by_role("link", name="من نفى ماذا، ومتى، ووفق من؟").click()
    expect(page.locator(".CodeMirror")).to_contain_text("act:deny")
    expect(page.locator("#asked")).to_have_text("من نفى ماذا، ومتى، ووفق من؟")
    run(page)
    table = page.get_by_role("region", name="جدول")
    expect(table.locator("tbody tr").first).to_be_visible()
    assert page.get_by_text("عدد الصفوف").first.inner_text().startswith("عدد الصفوف: ")
    expect(page).to_have_url(re.compile(r"[?&]question=q05_who_denied_what(&|$)"))


def test_rows_are_a_table_a_chart_and_a_graph(opened: Open) -> None:
    page = opened("/editor?query=" + quote(COUNT))
    run(page)
    expect(page.locator("tbody tr")).to_have_count(5)
    with page.expect_download() as saving:
        page.get_by_role("button", name="CSV").click()
    assert saving.value.path().read_text(encoding="utf-8").splitlines()[0] == "name,n"
    page.get_by_role("tab", name="رسم بياني").click()
    bars = page.locator(".bar-of")
    expect(bars).to_have_count(5)
    boxes = [bars.nth(n).bounding_box() or {} for n in range(5)]
    assert boxes[0]["width"] >= boxes[4]["width"] > 0
    assert abs(boxes[0]["x"] + boxes[0]["width"] - boxes[4]["x"] - boxes[4]["width"]) < 1  # they begin at the right
    shown(page, "editor-chart", whole=True)
    page.get_by_role("tab", name="رسم بياني").press("ArrowLeft")
    expect(page.get_by_role("tab", name="شبكة")).to_have_attribute("aria-selected", "true")
    expect(page.locator(".network canvas").first).to_be_visible()


def test_triples_are_rows_of_three(opened: Open) -> None:
    page = opened("/editor?lang=en&query=" + quote(TRIPLES))
    run(page)
    expect(page.locator("tbody tr")).to_have_count(4)
    expect(page.locator("tbody a").first).to_have_attribute("href", re.compile("^/id/statement/"))
    page.get_by_role("tab", name="Graph").click()
    expect(page.locator(".network canvas").first).to_be_visible()


def test_a_truth_nothing_and_a_fault_are_said(opened: Open, watch: Watch) -> None:
    page = opened("/editor?lang=en&query=" + quote("ASK { ?s ?p ?o }"))
    run(page)
    expect(page.locator(".truth")).to_contain_text("Yes")
    page = opened("/editor?lang=en&query=" + quote("SELECT * { <urn:none> ?p ?o }"))
    run(page)
    expect(page.locator("main")).to_contain_text("No results.")
    page = opened("/editor?lang=en&query=" + quote("SELECT * { "))
    run(page)
    expect(page.get_by_role("alert")).to_contain_text("The query failed")
    assert all("400" in one for one in watch.said)
    watch.said.clear()  # the browser notes the 400


@pytest.mark.parametrize(
    ("begun", "whole"),
    [
        pytest.param("?s w:repor", "w:reportedIn", id="a property"),
        pytest.param("?s a w:Statem", "w:Statement", id="a class"),
        pytest.param("?s w:act act:den", "act:deny", id="a concept"),
    ],
)
def test_completion_knows_the_terms_of_the_ontology(opened: Open, watch: Watch, begun: str, whole: str) -> None:
    prefixes = "PREFIX w: <https://w3id.org/wasata#> PREFIX act: <https://w3id.org/wasata/act#>\n"
    page = opened("/editor?lang=en&query=" + quote(prefixes + "SELECT * { " + begun))
    page.locator(".CodeMirror").click()
    page.keyboard.press("Control+End")
    page.keyboard.press("Control+Space")
    expect(page.locator(".CodeMirror-hint").first).to_have_text(whole)
    page.keyboard.press("Enter")
    expect(page.locator(".CodeMirror-line").nth(1)).to_contain_text(begun.rpartition(" ")[0] + " " + whole)
    assert [url for url in watch.asked if "/editor/terms.json" in url]


def test_the_query_behind_a_view_opens_in_the_editor(opened: Open) -> None:
    page = opened("/?speaker=antony-blinken&lang=en")
    page.get_by_text("As SPARQL").click()
    page.get_by_role("link", name="Open in the editor").click()
    expect(page.locator(".CodeMirror")).to_contain_text("antony-blinken")
    page.locator(".CodeMirror").click()
    page.keyboard.press("Control+Enter")
    expect(page.locator("tbody tr").first).to_be_visible()


def test_without_a_script_the_form_asks_the_endpoint(opened: Open, watch: Watch) -> None:
    page = opened("/editor?lang=en", script=False)
    page.locator("textarea").fill("ASK { ?s ?p ?o }")
    with page.expect_navigation():
        run(page, script=False)
    assert urlsplit(page.url).path == "/sparql"
    assert page.locator("body").inner_text()
    watch.said.clear()  # the browser's own view of what is no page
