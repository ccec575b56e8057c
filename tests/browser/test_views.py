"""What holds for every view: no finding of axe, right to left by geometry, no sideways scrolling on a phone, use without a script."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NARROW, WIDE, Open, Watch

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "web/node_modules/axe-core/axe.min.js"
NEEDS_AXE = pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed (make setup)")
SCREENSHOTS = os.environ.get("SCREENSHOTS")
VIEWS = {
    "who-said-what": "/",
    "results": "/?speaker=antony-blinken",
    "nothing-found": "/?q=كلمة-لا-ترد",
    "wrong": "/?from=yesterday",
    "article": "/articles/blinken-doha",
    "actor": "/actors/antony-blinken",
    "compare": "/compare?a=كمال الراوي&b=نادر عمران",
    "mediations": "/mediations",
    "mediation": "/mediations/gaza-ceasefire-talks",
    "editor": "/editor",
    "not-there": "/actors/nobody-at-all",
}
FAILING = {"not-there", "wrong"}
"""Views whose own answer is an error, which the browser notes."""


IN_ENGLISH = ("who-said-what", "article", "actor", "mediation", "editor")
"""Views that axe sees in English too, and then in dark colours."""


DRAWN = {
    "who-said-what", "who-said-what-phone", "record", "actor-dark", "compare", "mediation-network", "mediation-dark", "editor-chart", "correction",
}  # fmt: skip
"""Views that are drawn into the folder which SCREENSHOTS names."""


def shown(page: Page, name: str, *, whole: bool = False) -> None:
    """Draw what of a view is on the screen, or the whole of it, where that is asked for."""
    if SCREENSHOTS and name in DRAWN:
        page.wait_for_timeout(600)
        page.screenshot(path=Path(SCREENSHOTS) / f"{name}.png", full_page=whole)


def english(path: str) -> str:
    return path + ("&" if "?" in path else "?") + "lang=en"


def grave(page: Page) -> list[tuple[str, list[str]]]:
    """What axe finds serious or critical, with the elements."""
    page.evaluate("document.fonts.ready.then(() => true)")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    assert len(found["passes"]) > 10
    wrong = [one for one in found["violations"] if one["impact"] in ("serious", "critical")]
    return [(one["id"], [node["html"][:200] for node in one["nodes"][:3]]) for one in wrong]


@NEEDS_AXE
@pytest.mark.parametrize(("lang", "name"), [*(("ar", name) for name in VIEWS), *(("en", name) for name in IN_ENGLISH)])
def test_axe_finds_nothing_serious(opened: Open, watch: Watch, name: str, lang: str) -> None:
    dark = lang == "en"  # contrast in both colour schemes
    page = opened(VIEWS[name] if lang == "ar" else english(VIEWS[name]), dark=dark)
    if name == "mediation":
        expect(page.locator(".network canvas").first).to_be_visible()
    assert grave(page) == []
    shown(page, f"{name}-dark" if dark else name)
    if name in FAILING:
        watch.said.clear()


@NEEDS_AXE
def test_axe_finds_nothing_serious_in_what_opens(opened: Open) -> None:
    page = opened("/articles/blinken-doha")
    page.locator('.text mark[id^="s-"]').first.click()
    expect(page.get_by_role("dialog")).to_contain_text("القائل")
    assert grave(page) == []
    shown(page, "record")
    page = opened("/?lang=en")
    page.get_by_role("combobox").first.press_sequentially("sa")
    expect(page.locator(".names-found [role=option]").first).to_be_visible()
    assert grave(page) == []
    page = opened("/editor?question=q13_modes_of_a_day")
    expect(page.locator(".CodeMirror").first).to_be_visible()  # before the script, the button sends a plain form
    page.locator("#editor button").click()
    for tab in ("جدول", "رسم بياني", "شبكة"):
        page.get_by_role("tab", name=tab).click()
        assert grave(page) == []


@NEEDS_AXE
def test_axe_finds_nothing_serious_in_the_form_for_corrections(opened: Open) -> None:
    page = opened("/articles/blinken-doha")
    page.locator('a[href*="/correct"]').first.click()
    page.wait_for_url("**/correct*")
    assert grave(page) == []
    shown(page, "correction")


@pytest.mark.parametrize("name", VIEWS)
def test_a_phone_does_not_scroll_sideways(opened: Open, watch: Watch, name: str) -> None:
    page = opened(VIEWS[name], size=NARROW, touch=True)
    wide = page.evaluate(
        """() => [...document.querySelectorAll('body *')].filter(e => {
            const box = e.getBoundingClientRect()
            return box.width && (box.left < -1 || box.right > innerWidth + 1) && !e.closest('.scroll, .CodeMirror, pre, svg, .unseen, .skip')
        }).map(e => e.outerHTML.slice(0, 120))"""
    )
    assert wide == []
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    shown(page, f"{name}-phone")
    if name in FAILING:
        watch.said.clear()


def test_arabic_goes_from_right_to_left(opened: Open) -> None:
    page = opened("/?speaker=antony-blinken")
    boxes = {
        name: page.locator(where).first.bounding_box()
        for name, where in {"brand": ".brand", "other": ".other", "main": ".columns > :first-child", "facets": ".facets"}.items()
    }
    found = {name: box["x"] + box["width"] / 2 for name, box in boxes.items() if box}
    assert found["brand"] > WIDE["width"] / 2 > found["other"]
    assert found["main"] > found["facets"]
    # Text begins at the right edge of its card, and the newest month stands at the left.
    edges = page.evaluate(
        """() => {
            const quote = document.querySelector('blockquote'), range = document.createRange()
            range.selectNodeContents(quote)
            const [first] = range.getClientRects(), box = quote.getBoundingClientRect()
            return [box.right - first.right, first.left - box.left]
        }"""
    )
    assert abs(edges[0]) < 2
    bars = opened("/").locator(".chart svg a")
    dates = [(bars.nth(n).get_attribute("aria-label") or "")[:7] for n in range(bars.count())]
    places = [(bars.nth(n).locator(".bar").bounding_box() or {"x": 0})["x"] for n in range(bars.count())]
    assert len(places) > 1 and dates == sorted(dates) and places == sorted(places, reverse=True)
    mirrored = opened("/?speaker=antony-blinken&lang=en")
    brand = mirrored.locator(".brand").bounding_box()
    assert brand and brand["x"] < WIDE["width"] / 2


def test_latin_names_and_numbers_stay_whole_in_arabic(opened: Open) -> None:
    page = opened("/actors/antony-blinken")
    item = page.locator('a[href="https://www.wikidata.org/wiki/Q7821917"] bdi').first
    assert item.inner_text() == "Q7821917"
    assert item.evaluate("e => getComputedStyle(e).unicodeBidi") == "isolate"


@pytest.mark.parametrize("name", [name for name in VIEWS if name not in FAILING])
def test_without_a_script_the_page_is_whole(opened: Open, name: str) -> None:
    page = opened(VIEWS[name], script=False)
    assert page.locator("h1").inner_text().strip()
    assert page.locator("main").inner_text().strip()
    if name == "who-said-what":
        page.locator("input[name=find]").fill("بلينكن")
        page.locator("form[role=search] button").click()
        expect(page.locator("article.card").first).to_be_visible()


def test_the_arabic_face_is_ours(opened: Open) -> None:
    page = opened("/")
    page.evaluate("document.fonts.load('1rem \"IBM Plex Sans Arabic\"', 'وساطة').then(() => true)")
    assert page.evaluate("document.fonts.check('1rem \"IBM Plex Sans Arabic\"', 'وساطة')")
