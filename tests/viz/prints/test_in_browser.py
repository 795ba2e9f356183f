"""Holds printed pages in a browser: nothing is fetched, nothing is cut off, on paper and on screens."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.viz.prints.pages import dispute, dossier

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PAGES: dict[str, Callable[[], str]] = {"disputes": dispute, "dossier": dossier}
FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
COLOURS = "getComputedStyle(document.body).backgroundColor"
SEEN = "[...document.querySelectorAll('{}')].filter(e => e.getClientRects().length > 0).length"


@pytest.fixture(params=PAGES)
def shown(request: pytest.FixtureRequest, page: Page, tmp_path: Path) -> Page:
    """Give each page, opened from a file; whatever it asks for or complains about fails the test."""
    troubles: list[str] = []
    page.on("request", lambda asked: troubles.append(asked.url))
    page.on("console", lambda message: troubles.append(message.text))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    file = tmp_path / "page.html"
    file.write_text(PAGES[request.param](), encoding="utf-8")
    page.goto(file.as_uri())
    assert troubles == [file.as_uri()]
    return page


@pytest.mark.parametrize("width", [390, 768, 1440])
def test_a_page_fits_a_screen(shown: Page, width: int) -> None:
    """Nothing sticks out sideways, and on a phone every claim names its speaker."""
    shown.set_viewport_size({"width": width, "height": 844})
    assert shown.evaluate(FITS)
    claims = shown.locator(".said").count()
    assert claims
    if width == 390:
        assert shown.evaluate(SEEN.format(".said .who")) == claims
        assert shown.evaluate(SEEN.format("td.silent")) == 0


def test_a_page_is_light_or_dark_as_its_reader_likes(shown: Page) -> None:
    """Paper is always white."""
    colours = []
    for scheme in ("light", "dark"):
        shown.emulate_media(color_scheme=scheme)
        colours.append(shown.evaluate(COLOURS))
    assert len(set(colours)) == 2
    shown.emulate_media(media="print", color_scheme="dark")
    assert shown.evaluate(COLOURS) == "rgb(255, 255, 255)"


def test_a_page_prints_on_few_sheets(shown: Page, tmp_path: Path) -> None:
    """Every sheet is as large as it says, and no table runs over its edge."""
    out = tmp_path / "page.pdf"
    shown.pdf(path=out, prefer_css_page_size=True)
    data = out.read_bytes()
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([0-9.]+) ([0-9.]+)\s*\]", data)
    assert 1 <= len(boxes) <= 12
    sizes: Any = {tuple(sorted(round(float(end)) for end in box)) for box in boxes}
    assert sizes == {(595, 842)}


def test_a_number_leads_to_its_note(shown: Page) -> None:
    """By a click, and the note is then to be seen."""
    first = shown.locator("a[href^='#note-']").first
    target = first.get_attribute("href") or ""
    first.click()
    assert shown.locator(target).is_visible()
