"""The network of a process and its line of time: every line and mark leads to its evidence."""

import re
from urllib.parse import quote

from playwright.sync_api import Page, expect

from tests.browser.conftest import NARROW, Open, Watch
from tests.browser.test_views import shown

DISPUTED = "/mediations/" + quote("جبهه-السهل+حركه-الجبل+رابطه-المدن-الساحليه-talks", safe="")
EVENTFUL = "/mediations/gaza-ceasefire-talks"


def lines(page: Page) -> list[dict[str, object]]:
    """Of each line its label, style and middle, the latter in pixels of the frame."""
    expect(page.locator(".network canvas").first).to_be_visible()
    found: list[dict[str, object]] = page.locator(".network").evaluate(
        """box => box._cyreg.cy.edges().map(e => ({
            label: e.data('label'), style: e.style('line-style'), x: e.renderedMidpoint().x, y: e.renderedMidpoint().y,
        }))"""
    )
    return found


def test_a_line_leads_to_its_evidence(opened: Open) -> None:
    page = opened(EVENTFUL)
    found = next(one for one in lines(page) if str(one["label"]).startswith("مضيف"))
    page.locator(".network").click(position={"x": float(str(found["x"])), "y": float(str(found["y"]))})
    link = page.locator(".evidence-of a").first
    expect(link).to_have_attribute("href", re.compile(r"^/articles/.+#r-"))
    expect(page.locator(".evidence-of h3")).to_contain_text("مضيف")
    link.click()
    expect(page.locator(".role:target")).to_be_visible()


def test_what_is_denied_looks_otherwise(opened: Open) -> None:
    page = opened(DISPUTED)
    found = lines(page)
    denied = [one for one in found if "منفي" in str(one["label"]) or "مرفوض" in str(one["label"])]
    assert denied and all(one["style"] == "dashed" for one in denied)
    assert any(one["style"] == "solid" for one in found)
    assert any(one["style"] == "dotted" for one in found if "معروض" in str(one["label"]))
    expect(page.locator(".line-of.against")).to_have_text(["منفي", "مرفوض"])
    shown(page, "mediation-network")


def test_an_actor_shows_all_his_roles_and_the_name_says_them(opened: Open) -> None:
    page = opened(EVENTFUL + "?lang=en")
    lines(page)
    at = page.locator(".network").evaluate("box => box._cyreg.cy.getElementById('actor qatar').renderedPosition()")
    page.locator(".network").click(position=at)
    expect(page.locator(".evidence-of h3")).to_have_text([re.compile("^Qatar – mediator"), re.compile("^Qatar – host")])
    expect(page.get_by_role("img", name=re.compile("Qatar mediator \\(asserted\\)"))).to_be_visible()
    expect(page.get_by_role("table")).to_contain_text("Qatar")  # the same in words, for those who do not see it


def test_events_stand_on_a_line_of_time_that_runs_as_the_page_is_read(opened: Open) -> None:
    for path, sign in ((EVENTFUL, -1), (EVENTFUL + "?lang=en", 1)):
        page = opened(path)
        marks = page.locator(".timeline a")
        expect(marks).to_have_count(5)
        first, last = marks.first.bounding_box(), marks.last.bounding_box()
        assert first and last and (last["x"] - first["x"]) * sign > 100  # the round is older than the replies
    marks.last.click()
    expect(page).to_have_url(re.compile("#e-"))
    expect(page.locator(":target")).to_be_visible()


def test_on_a_phone_the_network_fits(opened: Open) -> None:
    page = opened(DISPUTED, size=NARROW, touch=True)
    for one in lines(page):
        assert 0 <= float(str(one["x"])) <= NARROW["width"]
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    shown(page, "mediation-network-phone")


def test_a_finger_on_the_network_scrolls_the_page(opened: Open, watch: Watch) -> None:
    page = opened(DISPUTED, size=NARROW, touch=True)
    lines(page)
    page.locator(".network").scroll_into_view_if_needed()
    before, box = page.evaluate("scrollY"), page.locator(".network").bounding_box()
    assert box
    x, y = box["x"] + 12, box["y"] + box["height"] / 2
    finger = page.context.new_cdp_session(page)
    for kind, up in [("touchStart", 0), *(("touchMove", 15 * n) for n in range(1, 13))]:
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y - up}]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") > before + 50
    assert all("touchend" in one for one in watch.said)  # Cytoscape would cancel the end of what became a scroll
    watch.said.clear()


def test_a_network_that_cannot_be_loaded_is_said(opened: Open, watch: Watch) -> None:
    page = opened("/mediations")
    page.route("**/api/v1/mediations/*", lambda route: route.fulfill(status=500, body="{}"))
    page.locator(f'a[href="{EVENTFUL}"]').first.click()
    expect(page.get_by_role("alert")).to_contain_text("الجدول أدناه")
    assert [one for one in watch.said if "500" in one] == watch.said
    watch.said.clear()
