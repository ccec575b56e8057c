"""The way of a reader: search, a statement, its place in the article, who said it, and the link out."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, Watch


def parameters(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_from_a_search_to_the_article_the_actor_and_wikidata(opened: Open) -> None:
    page = opened("/")
    page.locator("input[name=find]").fill("بلينكن")
    page.get_by_role("button", name="ابحث").click()
    cards = page.locator("article.card")
    expect(cards.first).to_contain_text("أنتوني بلينكن")
    quoted = cards.first.locator("blockquote").inner_text()
    cards.first.locator('a[href*="/articles/"]').click()
    page.wait_for_url("**/articles/*")
    mark = page.locator("mark:target")
    expect(mark).to_be_visible()
    assert mark.inner_text().strip()[:30] == quoted.strip()[:30]
    page.locator('.aside a[href*="/actors/antony-blinken"]').first.click()
    expect(page.locator("h1")).to_have_text("أنتوني بلينكن")
    expect(page.locator('a[href="https://www.wikidata.org/wiki/Q7821917"]').first).to_be_visible()


def test_names_are_suggested_and_chosen_by_the_keyboard(opened: Open) -> None:
    page = opened("/?lang=en")
    page.get_by_text("More filters").click()
    field = page.get_by_role("combobox", name="Speaker")
    field.press_sequentially("blink")
    option = page.get_by_role("option", name=re.compile("Antony Blinken"))
    expect(option).to_be_visible()
    expect(page.get_by_role("status").last).to_have_text(re.compile(r"Suggestions: \d"))
    field.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    field.press("Enter")
    expect(field).to_have_value("Antony Blinken")
    field.press("Enter")
    page.wait_for_url("**/?*speaker=*")
    assert parameters(page)["speaker"] == ["antony-blinken"]


def test_the_one_box_suggests_names_too(opened: Open) -> None:
    page = opened("/")
    box = page.get_by_role("combobox").first
    box.press_sequentially("بلينك")
    expect(page.locator(".names-found [role=option]").first).to_contain_text("أنتوني بلينكن")
    box.press("ArrowDown")
    box.press("Enter")
    box.press("Enter")
    page.wait_for_url("**/?*")
    expect(page.locator("article.card").first).to_contain_text("أنتوني بلينكن")


def test_a_range_is_chosen_by_dragging_over_the_histogram(opened: Open) -> None:
    for path, sign in (("/?speaker=antony-blinken", -1), ("/?speaker=antony-blinken&lang=en", 1)):
        page = opened(path)
        chart = page.locator(".chart svg")
        box = chart.bounding_box()
        assert box
        bars = chart.evaluate("svg => svg.viewBox.baseVal.width / 10")
        first = chart.get_attribute("data-first") or ""
        step = box["width"] / bars
        start = box["x"] + box["width"] - step / 2 if sign < 0 else box["x"] + step / 2
        page.mouse.move(start, box["y"] + 40)
        page.mouse.down()
        page.mouse.move(start + sign * step * 3, box["y"] + 40, steps=5)
        expect(page.locator(".range")).to_contain_text(first)
        page.mouse.up()
        page.wait_for_url("**from=*")
        found = parameters(page)
        assert found["from"] == [first] and found["speaker"] == ["antony-blinken"]
        year, month = map(int, first.split("-"))
        later = year * 12 + month - 1 + 3
        assert found["to"] == [f"{later // 12}-{later % 12 + 1:02}"]
    page.go_back()
    expect(page.locator(".range")).to_be_empty()
    page.locator(".chart svg a").last.press("Enter")
    page.wait_for_url("**from=*")


def test_a_click_on_a_bar_stays_a_link(opened: Open) -> None:
    page = opened("/?speaker=antony-blinken")
    bar = page.locator(".chart svg a").last
    month = (bar.get_attribute("aria-label") or "").partition(":")[0]
    bar.click()
    page.wait_for_url("**from=*")
    assert (parameters(page)["from"], parameters(page)["to"]) == ([month], [month])


def test_a_mark_shows_the_record_of_the_graph(opened: Open) -> None:
    page = opened("/articles/blinken-doha")
    mark = page.locator('.text mark[id^="s-"]').first
    mark.hover()
    record = page.get_by_role("dialog")
    expect(record).to_contain_text("القائل")
    expect(record).to_contain_text("درجة الثقة")
    page.keyboard.press("Escape")
    expect(record).to_be_hidden()
    page.locator('.aside a[href^="#s-"]').nth(1).press("Enter")  # the way of the keyboard
    expect(record).to_be_visible()
    expect(page.locator("[aria-live=polite].unseen")).to_contain_text("السجل")


def test_a_tap_shows_the_record_too(opened: Open) -> None:
    page = opened("/articles/blinken-doha", size={"width": 360, "height": 740}, touch=True)
    page.locator('.text mark[id^="s-"]').first.tap()
    record = page.get_by_role("dialog")
    expect(record).to_contain_text("القائل")
    box = record.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 360


def test_a_record_that_cannot_be_fetched_is_said(opened: Open, watch: Watch) -> None:
    page = opened("/articles/blinken-doha?lang=en")
    page.route("**/api/v1/statements/*", lambda route: route.fulfill(status=500, body="{}"))
    page.locator('.text mark[id^="s-"]').first.click()
    expect(page.get_by_role("alert")).to_have_text("The record could not be fetched.")
    watch.said.clear()  # the browser notes the 500


def test_facets_narrow_and_a_view_can_be_shared(opened: Open) -> None:
    page = opened("/")
    total = page.locator(".columns [role=status]").inner_text()
    facet = page.locator('.facets a[href*="act="]').first
    count = facet.locator(".n").inner_text()
    facet.click()
    page.wait_for_url("**act=*")
    narrowed = page.locator(".columns [role=status]").inner_text()
    assert narrowed != total and count in narrowed
    again = opened(page.url.partition(urlsplit(page.url).netloc)[2])
    assert again.locator(".columns [role=status]").inner_text() == narrowed
    assert again.locator("article.card").all_inner_texts() == page.locator("article.card").all_inner_texts()
