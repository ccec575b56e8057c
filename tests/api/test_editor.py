"""The SPARQL editor's page and what it suggests, without a browser."""

from html import unescape

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from api import bundle
from ontology.questions import questions
from tests.api.tree import Tree


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_questions_are_there_in_the_language_of_the_page(client: TestClient, lang: str) -> None:
    answer = client.get("/editor", params={"lang": lang})
    assert answer.status_code == 200
    tree = Tree(answer.text)
    assert tree.scripts == (["/static/page.js", "/static/editor.js"] if bundle.THERE else [])
    for one in questions():
        assert unescape(answer.text).count(one.ar if lang == "ar" else one.en) == 1
        assert any(f"question={one.name}" in link for link in tree.links)


def test_a_question_stands_in_the_form(client: TestClient) -> None:
    asked = next(one for one in questions() if one.name == "q05_who_denied_what")
    page = client.get("/editor", params={"question": asked.name}).text
    assert asked.sparql in unescape(page)
    assert page.count(asked.ar) == 2  # above the form, and in the list, where it is the current one
    assert 'aria-current="true"' in page
    assert client.get("/editor", params={"question": "q99"}).status_code == 404


def test_a_query_of_the_address_stands_in_the_form_as_text(client: TestClient) -> None:
    query = '</textarea><script>alert(1)</script> SELECT * { ?s ?p "&" }'
    page = client.get("/editor", params={"query": query}).text
    assert set(Tree(page).scripts) <= {"/static/page.js", "/static/editor.js"}
    assert query in unescape(page)


def test_without_anything_a_first_query_that_runs(client: TestClient) -> None:
    page = unescape(client.get("/editor", params={"lang": "en"}).text)
    query = page.partition("<textarea")[2].partition(">")[2].partition("</textarea>")[0]
    assert client.get("/sparql", params={"query": query}).json()["results"]["bindings"]


@pytest.mark.parametrize("one", questions(), ids=lambda one: one.name)
def test_every_question_is_a_query(one) -> None:
    assert isinstance(ox.Store().query(one.sparql), ox.QuerySolutions)


def test_what_completion_knows(client: TestClient) -> None:
    found = client.get("/editor/terms.json").json()
    assert found["prefixes"]["w"] == "https://w3id.org/wasata#"
    assert "https://w3id.org/wasata#Statement" in found["classes"]
    assert {"https://w3id.org/wasata#reportedIn", "https://schema.org/mentions"} <= set(found["properties"])
    assert "https://w3id.org/wasata/act#deny" in found["concepts"]
    assert not set(found["classes"]) & set(found["properties"])
