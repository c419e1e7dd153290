"""The page of a report in a real browser: `make browser-test`. Its name keeps it out of the other tests.

Pictures of what was looked at are left in build/browser.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.report import report_of, report_page
from tests.browser.devtools import Browser, browser_path, open_browser
from tests.report.documents import NOW, document, hostile, whole

PICTURES = Path(__file__).parents[2] / "build" / "browser"
WIDTHS = (320, 360, 800, 1440, 1600)
PAGES = {"whole": whole(), "empty": (document(), []), "hostile": hostile()}

#: the least contrast of any text of the page with what lies behind it, and which text that is
CONTRAST = """(() => {
  const light = c => [0, 1, 2].map(i => c[i] / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const colour = text => text.match(/[\\d.]+/g).map(Number);
  const behind = e => { for (; e; e = e.parentElement) { const c = colour(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
  let least = [99, ""];
  for (const e of document.querySelectorAll("body *")) {
    const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    if (!own || e.closest("title, desc")) continue;
    const style = getComputedStyle(e);
    const ink = e.closest("svg") ? style.fill : style.color;
    const [a, b] = [light(colour(ink)), light(behind(e))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < least[0]) least = [ratio, e.outerHTML.slice(0, 200)];
  }
  return least;
})()"""

#: what reaches beyond the card or table that it stands in
SPILLED = """[...document.querySelectorAll(".claim, .summary, .stories, header")].flatMap(box =>
  [...box.querySelectorAll("*")].filter(e => !e.closest("svg") &&
    e.getBoundingClientRect().right > box.getBoundingClientRect().right + 0.5).map(e => e.outerHTML.slice(0, 120)))"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    path = browser_path()
    if path is None:
        pytest.skip("no Chromium or Chrome is installed (Debian and Ubuntu: apt install chromium)")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with open_browser(path, tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    kept, past = PAGES[request.param]
    path = tmp_path / f"{request.param}.html"
    path.write_text(report_page(report_of(kept, past, now=NOW)), encoding="utf-8")
    return path


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_reaches_beyond_the_screen(browser: Browser, page: Path, width: int) -> None:
    for dark in (False, True):
        browser.show(page, width=width, dark=dark)
        assert browser.value_of("document.documentElement.scrollWidth") <= width
        assert browser.value_of(SPILLED) == []
        # What a click opens has room as well.
        browser.value_of("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert browser.value_of("document.documentElement.scrollWidth") <= width
        assert browser.value_of(SPILLED) == []
        browser.picture(PICTURES / f"{page.stem}-{width}-{'dark' if dark else 'light'}.png")


def test_it_asks_for_nothing_and_has_nothing_to_complain_of(browser: Browser, page: Path) -> None:
    browser.show(page, width=800)
    asked = [told["request"]["url"] for told in browser.told("Network.requestWillBeSent")]
    assert asked == [page.as_uri()]
    assert browser.told("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown") == []


def test_its_policy_lets_no_script_run(browser: Browser, page: Path) -> None:
    browser.show(page, width=800)
    browser.value_of(
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))"
    )
    assert browser.value_of("window.ran") is None


@pytest.mark.parametrize("dark", [False, True])
def test_every_text_stands_out_from_what_lies_behind_it(browser: Browser, page: Path, dark: bool) -> None:
    browser.show(page, width=800, dark=dark)
    ratio, text = browser.value_of(CONTRAST)
    assert ratio >= 4.5, text


def test_its_style_is_the_one_that_the_policy_knows(browser: Browser, page: Path) -> None:
    browser.show(page, width=1440)
    assert browser.value_of("getComputedStyle(document.querySelector('main')).maxWidth") == "1216px"


def test_on_paper_it_is_black_on_white(browser: Browser, page: Path) -> None:
    browser.show(page, width=800, dark=True, media="print")
    assert browser.value_of("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    ratio, text = browser.value_of(CONTRAST)
    assert ratio >= 4.5, text
