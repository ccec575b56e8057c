"""An actor's page: offices on a line of time, talks and with whom, how outlets differ; and a process: who says so, who denies."""

import re

import pytest
from starlette.testclient import TestClient

from api.lookup import Filters
from api.models import Label, Post
from api.views import offices
from api.views.strings import Words
from tests.api.tree import Tree


@pytest.mark.parametrize(
    ("during", "span"),
    [
        pytest.param("2021-01-26/2025-01-20", (2021.0, 2025 + 1 / 12), id="two days"),
        pytest.param("2009/2013", (2009.0, 2014.0), id="years, the last one whole"),
        pytest.param("2014-06/..", (2014 + 5 / 12, None), id="since June"),
        pytest.param("../2011-02-11", (None, 2011 + 2 / 12), id="until February"),
        pytest.param("2020", (2020.0, 2021.0), id="one year"),
        pytest.param(None, (None, None), id="no time"),
        pytest.param("unknown", (None, None), id="nothing we read"),
    ],
)
def test_the_time_of_an_office(during: str | None, span: tuple[float | None, float | None]) -> None:
    assert offices.span(during) == pytest.approx(span)


def post(iri: str, during: str | None) -> Post:
    return Post(iri=iri, label=Label(ar="وزير", en="minister"), during=during)


def test_offices_share_one_axis() -> None:
    posts = [post("a", "2000/2004"), post("b", "2005/2009"), post("c", "2010/.."), post("d", None)]
    drawn = offices.bars(posts)
    assert drawn.keys() == {"a", "b", "c"}
    places = {
        iri: tuple(map(float, re.search(r'x="([\d.]+)" y="2" width="([\d.]+)"', bar).groups())) for iri, bar in drawn.items()
    }  # type: ignore[union-attr]
    assert places["a"][0] == 0 and places["a"][0] + places["a"][1] == pytest.approx(places["b"][0])
    assert places["c"][0] + places["c"][1] == pytest.approx(100, abs=0.2) and 'class="bar open"' in drawn["c"]
    assert "<bdi>2000</bdi><bdi>2010</bdi>" in offices.ends(posts)
    assert offices.bars([post("d", None)]) == {} and offices.ends([post("d", None)]) == ""


def test_an_actor_has_its_talks_with_others(client: TestClient) -> None:
    html = client.get("/actors/qatar?lang=en").text
    part = html.partition('id="p-together"')[2].partition("</section>")[0]
    assert "Gaza ceasefire talks" in part and "Nile talks" in part
    gaza = client.get("/api/v1/mediations/gaza-ceasefire-talks").json()
    others = {a["id"] for a in [*gaza["mediators"], *gaza["parties"], *gaza["hosts"]] if a["id"] != "qatar"}
    assert others and {f"/actors/{id_}?lang=en" for id_ in others} <= set(Tree(html).links)
    assert "/actors/qatar?lang=en" not in re.findall(r'href="([^"]+)"', part)


def test_who_has_no_role_is_told_so(client: TestClient) -> None:
    assert "لا أدوار مسجلة" in client.get("/actors/x-aaaa0000aaaa0001").text


def test_outlets_are_compared_by_what_they_report(client: TestClient) -> None:
    lookup = client.app.state.service.lookup  # type: ignore[attr-defined]
    found = lookup.by_outlet(Filters(speaker="qatar"))
    assert found
    for one in found:
        for act, n in one["acts"].items():
            asked = {"speaker": "qatar", "outlet": one["outlet"]["id"], "act": act}
            assert client.get("/api/v1/statements", params=asked).json()["total"] == n
        assert one["statements"] == sum(one["acts"].values())
    html = client.get("/actors/qatar").text
    for one in found:
        assert f"/?speaker=qatar&outlet={one['outlet']['id']}" in Tree(html).links


def test_the_link_has_its_judgement_or_its_authority(client: TestClient) -> None:
    assert "nothing but the name speaks for it" in client.get("/actors/x-1a2b3c4d5e6f7a8b?lang=en").text


def test_every_role_of_a_process_leads_to_its_evidence(client: TestClient) -> None:
    for process in ("nile-talks", "gaza-ceasefire-talks"):
        links = Tree(client.get(f"/mediations/{process}").text).links
        told = client.get(f"/api/v1/mediations/{process}").json()
        for role in told["evidence"]:
            assert any(link.endswith(f"#r-{role['id']}") for link in links)
        for event in told["events"]:
            assert any(link.endswith(f"#e-{event['id']}") for link in links)


def test_labels_of_offices_are_in_the_page_language(client: TestClient) -> None:
    assert Words("en")("posts") == "Posts"
    html = client.get("/actors/antony-blinken?lang=en").text
    assert "United States Secretary of State" in html and '<svg class="office"' in html
