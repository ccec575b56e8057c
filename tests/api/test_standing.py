"""Whether a statement is told as said, or inside what somebody denies, asks for or expects."""

from pathlib import Path
from urllib.parse import quote

import pytest
from pyoxigraph import Literal, NamedNode
from starlette.testclient import TestClient

from api.app import create_app
from api.nodes import Nodes, W
from api.standing import standing
from store import open_store
from tests.api.conftest import TESTS

ACT = "https://w3id.org/wasata/act#"


def chain(*acts: str, loop: bool = False) -> Nodes:
    """Statements `urn:0`, `urn:1`, … each inside the one before it, with these acts."""
    said = [(NamedNode(f"urn:{n}"), NamedNode(W + "act"), NamedNode(ACT + act)) for n, act in enumerate(acts)]
    inside = [(NamedNode(f"urn:{n}"), NamedNode(W + "parent"), NamedNode(f"urn:{n - 1}")) for n in range(1, len(acts))]
    if loop:
        inside.append((NamedNode("urn:0"), NamedNode(W + "parent"), NamedNode(f"urn:{len(acts) - 1}")))
    return Nodes([*said, *inside, (NamedNode("urn:0"), NamedNode(W + "content"), Literal("…"))])


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        pytest.param(("deny",), "asserted", id="a denial itself is told as said"),
        pytest.param(("say", "say"), "asserted", id="he said that the other said"),
        pytest.param(("deny", "say"), "denied", id="he denied that the other said"),
        pytest.param(("deny", "affirm", "say"), "denied", id="two steps inside a denial"),
        pytest.param(("say", "deny", "say"), "denied", id="he said that the other denied that a third said"),
        pytest.param(("deny", "deny"), "denied", id="he denied that the other denied"),
        pytest.param(("call-for", "announce"), "hypothetical", id="he called on the other to announce"),
        pytest.param(("expect", "agree"), "hypothetical", id="he expected the other to agree"),
        pytest.param(("ask", "deny", "say"), "denied", id="a denial goes before a question around it"),
        pytest.param(("warn", "say"), "asserted", id="a warning may be of what was said"),
    ],
)
def test_by_the_acts_around_it(acts: tuple[str, ...], expected: str) -> None:
    assert standing(chain(*acts), f"urn:{len(acts) - 1}") == expected


def test_statements_inside_each_other_in_a_circle_come_to_an_end() -> None:
    assert standing(chain("say", "say", loop=True), "urn:1") == "asserted"
    assert standing(chain("say", "deny", loop=True), "urn:0") == "denied"


def test_the_index_and_the_graph_say_the_same(tmp_path: Path) -> None:
    outer, inner = "550c5c6b50ce14c6", "a66d1356ac65de3f"
    with open_store(f"oxigraph:{tmp_path / 's.db'}") as store:
        for file in (TESTS / "example.trig", TESTS / "api" / "data" / "more.trig"):
            store.ox.load(path=str(file))
        store.update(
            f"PREFIX w: <{W}> DELETE {{ GRAPH ?g {{ ?s w:act ?a }} }} INSERT {{ GRAPH ?g {{ ?s w:act <{ACT}deny> }} }} "
            f"WHERE {{ GRAPH ?g {{ ?s w:act ?a }} FILTER(STRENDS(STR(?s), '{outer}')) }}"
        )
        with TestClient(create_app(store)) as client:
            listed = {i["id"]: i["standing"] for i in client.get("/api/v1/statements?limit=200").json()["items"]}
            assert (listed[outer], listed[inner]) == ("asserted", "denied")
            one = client.get(f"/api/v1/statements/{quote(inner)}").json()
            assert (one["standing"], one["within"]["act"]) == ("denied", "deny")
            cards = client.get("/", params={"lang": "en"}).text.split('<article class="card">')[1:]
            told = [card for card in cards if "inside a denial" in card]
            assert len(told) == 1 and f"/statements/{inner}" in told[0]
