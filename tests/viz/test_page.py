"""Holds the page in a browser: it runs from a file alone, and finds, filters, walks and sorts."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from onrecord.network import project
from onrecord.viz import render
from tests.inventions import Invention, mole, sample
from tests.viz.pages import city_page, data_of, large_page, sample_page, small_page
from tests.viz.test_render import hostile

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
WIDE = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
SELECTED = "document.querySelector('#panel h2').textContent"


@pytest.fixture
def troubles(page: Page) -> list[str]:
    """Collect whatever the page asks for or complains about."""
    found: list[str] = []
    page.on("request", lambda request: found.append(f"request {request.url}"))
    page.on("console", lambda message: found.append(f"console {message.text}"))
    page.on("pageerror", lambda error: found.append(f"error {error}"))
    return found


@pytest.fixture
def show(page: Page, tmp_path: Path, troubles: list[str]) -> Callable[[str], Page]:
    """Give a way to open a page from a file; whatever it asks for or complains about fails the test."""

    def opened(text: str) -> Page:
        file = tmp_path / "network.html"
        file.write_text(text, encoding="utf-8")
        page.goto(file.as_uri())
        page.wait_for_selector("html[data-ready] #canvas canvas")
        assert troubles == [f"request {file.as_uri()}"]
        return page

    return opened


def picture(page: Page) -> Any:
    """Return the pixels of the canvas, to see whether it changed."""
    return page.evaluate("document.querySelector('#canvas canvas').toDataURL()")


@pytest.mark.parametrize("text", [small_page, sample_page, large_page, city_page])
def test_the_page_needs_nothing_but_itself(
    show: Callable[[str], Page], troubles: list[str], text: Callable[[], str]
) -> None:
    """One request, for the file itself; no word on the console; used all over, it stays so."""
    page = show(text())
    page.fill("#search", "number" if text in {large_page, city_page} else "fired")
    page.keyboard.press("Enter")
    page.click("#tab-table")
    page.click("#tab-network")
    page.click("#zoom-in")
    page.click("#zoom-fit")
    page.mouse.move(500, 350)
    page.mouse.wheel(0, 200)
    assert len(troubles) == 1


def test_the_picture_is_drawn(show: Callable[[str], Page]) -> None:
    """The canvas holds more than one colour."""
    page = show(sample_page())
    colours = page.evaluate(
        """() => {
            const canvas = document.querySelector('#canvas canvas');
            const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
            const found = new Set();
            for (let i = 0; i < data.length; i += 4) found.add(data.slice(i, i + 4).join());
            return found.size;
        }"""
    )
    assert colours > 50


def test_the_first_view_tells_what_is_open(show: Callable[[str], Page]) -> None:
    """Before anything is chosen, the panel lists the open questions with who says what."""
    panel = show(small_page()).inner_text("#panel")
    assert panel.index("Who fired the first shot?") < panel.index("Was it lawful?")
    assert "disputed" in panel
    assert "Port Watch" in panel
    assert "Berg denies that she fired first" in panel
    assert "On what date" not in panel


def test_search_finds_and_opens(show: Callable[[str], Page]) -> None:
    """Typing suggests, without accents and letter case; Enter opens the panel."""
    page = show(sample_page())
    page.keyboard.press("/")
    page.keyboard.type("JOAQUIN ib")
    assert page.locator("#found [role=option]").count() >= 1
    page.keyboard.press("Enter")
    assert page.evaluate(SELECTED) == "Joaquín Ibáñez"
    assert "Claims about them" in page.inner_text("#panel")
    assert page.evaluate("document.activeElement.id") == "panel"
    assert "person%2Fjoaquin-ibanez" in page.url


def test_search_prefers_a_name_to_a_phrase_with_it(show: Callable[[str], Page]) -> None:
    """A surname finds the person first, not an act whose label holds it."""
    page = show(sample_page())
    page.fill("#search", "lindqvist")
    assert page.locator("#found [role=option]").count() > 1
    page.keyboard.press("Enter")
    assert page.evaluate(SELECTED) == "Åsa Lindqvist"


def test_search_says_when_there_is_nothing(show: Callable[[str], Page]) -> None:
    """No match is said; Escape closes the list."""
    page = show(small_page())
    page.fill("#search", "zzzz")
    assert "Nothing found" in page.inner_text("#found")
    page.keyboard.press("Escape")
    assert page.is_hidden("#found")


def test_the_panel_shows_the_evidence_of_a_claim(show: Callable[[str], Page]) -> None:
    """Who, through whom, how, on what, where, and against whom: all there, with links that select."""
    page = show(small_page())
    page.fill("#search", "the watch says")
    page.keyboard.press("Enter")
    panel = page.inner_text("#panel")
    for words in (
        "Said by\nPort Watch", "Wire (invented) → piece on the mole (invented)", "preliminary",
        "not told", "first shot by", "characters 10 to 18", "sha256:", "Disputed by",
        "An accusation against Ana Berg, not a finding.", "disputed",
    ):  # fmt: skip
        assert words in panel, words
    page.click("#panel .fields a:has-text('Port Watch')")
    assert page.evaluate(SELECTED) == "Port Watch"


def test_the_address_opens_what_it_names(show: Callable[[str], Page]) -> None:
    """A link to a claim, a person or a question opens it."""
    page = show(small_page())
    page.evaluate(
        "location.hash = '#' + encodeURIComponent('https://example.org/mole/person/ana-berg')"
    )
    page.wait_for_function(f"{SELECTED} === 'Ana Berg'")
    page.reload()
    assert page.evaluate(SELECTED) == "Ana Berg"


def test_the_legend_filters(show: Callable[[str], Page]) -> None:
    """What is switched off leaves picture, keyboard list and table, and comes back."""
    page = show(small_page())
    before = picture(page)
    visible = "document.querySelectorAll('#nodes > li:not([hidden])').length"
    rows = "document.querySelectorAll('tbody tr:not([hidden])').length"
    nodes, claims = page.evaluate(visible), page.evaluate(rows)
    page.click(".key[data-name=DENIES]")
    assert page.get_attribute(".key[data-name=DENIES]", "aria-pressed") == "false"
    assert page.evaluate(rows) == claims - 1
    assert page.evaluate(visible) == nodes - 1
    assert picture(page) != before
    page.click(".key[data-name=DENIES]")
    page.click(".key[data-name=CONTESTED]")
    assert page.evaluate(rows) == claims - 3
    page.click(".key[data-name=CONTESTED]")
    page.click(".key[data-name=PERSON]")
    assert page.evaluate(visible) == nodes - 2
    assert page.evaluate(rows) == claims


def test_an_incident_can_be_chosen(show: Callable[[str], Page]) -> None:
    """Where a record has two incidents, each has a picture, a table and counts of its own."""
    page = show(sample_page())
    rows = page.locator("tbody tr:not([hidden])")
    claims = page.locator(".key[data-name=CLAIM] .count")
    whole, before = rows.count(), picture(page)
    assert claims.inner_text() == str(whole)
    page.click(".chooser button:has-text('Saltmarket')")
    assert 0 < rows.count() < whole
    assert claims.inner_text() == str(rows.count())
    assert page.locator(".chooser [aria-pressed=true]").inner_text().startswith("Saltmarket")
    assert "incident%2Fmarket" in page.url
    assert picture(page) != before
    page.reload()
    assert 0 < rows.count() < whole
    page.click(".chooser button:has-text('All incidents')")
    assert rows.count() == whole


def test_what_the_picture_of_all_leaves_out_opens_its_incident(
    show: Callable[[str], Page],
) -> None:
    """A place is found, and the picture of its incident comes with it."""
    page = show(sample_page())
    page.fill("#search", "tallow quay")
    page.keyboard.press("Enter")
    assert page.evaluate(SELECTED) == "Tallow Quay"
    assert page.locator(".chooser [aria-pressed=true]").inner_text().startswith("Quay")


@pytest.mark.parametrize("size", [{"width": 1440, "height": 900}, PHONE])
def test_all_incidents_fit_the_first_picture(
    show: Callable[[str], Page], page: Page, size: ViewportSize
) -> None:
    """Three incidents with 510 claims stand within the canvas, wide and narrow, with no sideways scrolling."""
    page.set_viewport_size(size)
    opened = show(city_page())
    assert opened.evaluate(WIDE)
    inside = opened.evaluate(
        """() => {
            const canvas = document.querySelector('#canvas canvas');
            const ratio = canvas.width / canvas.clientWidth;
            const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
            const bare = (x, y) => data[4 * (Math.round(y) * canvas.width + Math.round(x)) + 3] === 0;
            const edge = [];
            for (let y = 0; y < canvas.height; y += 1) edge.push([1, y], [canvas.width - 2, y]);
            for (let x = 0; x < canvas.width; x += 1) edge.push([x, 1], [x, canvas.height - 2]);
            return edge.every(([x, y]) => bare(x, y)) && data.some((value) => value > 0);
        }"""
    )
    assert inside


def test_what_is_shared_lights_its_claims_in_all_incidents(show: Callable[[str], Page]) -> None:
    """Choosing an agency that several incidents tell of stays in the picture of all of them."""
    page = show(city_page())
    before = picture(page)
    page.fill("#search", "harbour agency 0")
    page.keyboard.press("Enter")
    assert page.evaluate(SELECTED) == "Harbour agency 0"
    assert page.locator(".chooser [aria-pressed=true]").inner_text().startswith("All")
    assert picture(page) != before
    panel = page.inner_text("#panel")
    assert "Says" in panel


def test_the_incident_of_a_list_opens_its_picture(show: Callable[[str], Page]) -> None:
    """The panel of all incidents lists what is open by incident, and leads to each."""
    page = show(city_page())
    page.click("#panel .picture >> nth=1")
    assert page.locator(".chooser [aria-pressed=true]").inner_text().startswith("Borough 1")
    assert page.locator("tbody tr:not([hidden])").count() == 170


def test_an_accusation_never_stands_without_its_status(show: Callable[[str], Page]) -> None:
    """In lists, in the heading and in search, the status of an accusation is beside it."""
    page = show(small_page())
    card = page.locator("#panel .claims li", has_text="Berg fired first").first
    assert "accusation, disputed" in card.inner_text()
    page.fill("#search", "the watch says")
    assert "accusation, disputed" in page.inner_text("#found")
    page.keyboard.press("Enter")
    assert "accusation, disputed" in page.inner_text("#panel header")


STROKES = """(() => {
    const { beginPath, moveTo, lineTo, stroke } = CanvasRenderingContext2D.prototype;
    const wrap = (name, before, inner) => {
        CanvasRenderingContext2D.prototype[name] = function (...values) {
            before(this, ...values);
            return inner.apply(this, values);
        };
    };
    let ends = [];
    window.strokes = [];
    wrap("beginPath", () => { ends = []; }, beginPath);
    wrap("moveTo", (_, x, y) => ends.push([x, y]), moveTo);
    wrap("lineTo", (_, x, y) => ends.push([x, y]), lineTo);
    wrap("stroke", (ctx) => {
        if (ends.length === 2) window.strokes.push([ctx.strokeStyle, ctx.lineWidth, ...ends]);
    }, stroke);
})()"""
DENIED = ("#7a1f3d", "rgba(122, 31, 61,")


def said_of_one_who_is_silent() -> Invention:
    """Return a record in which a sister denies what is said of her brother, who says nothing."""
    record = mole()
    brother = record.thing("person/brother", "Person", "Bo Berg")
    sister = record.thing("person/sister", "Person", "Ana Berg")
    denied = record.claim(
        brother, "armedWith", None, claimants=[sister], stance="Denies", paraphrase="he had no gun"
    )
    record.question("Was he armed? (Bo Berg)", "DeniedOnly", brother, [denied])
    return record


@pytest.mark.parametrize("chosen", ["he had no gun", "was he armed", "bo berg", "ana berg"])
def test_nobody_is_drawn_as_saying_what_another_says(
    show: Callable[[str], Page], page: Page, chosen: str
) -> None:
    """Whatever is chosen, the line of a denial is the heaviest, and starts at its speaker, never at its subject."""
    page.add_init_script(STROKES)
    text = render(project(said_of_one_who_is_silent().store()))
    opened = show(text)
    opened.fill("#search", chosen)
    opened.evaluate("window.strokes.length = 0")
    opened.keyboard.press("Enter")
    opened.wait_for_timeout(100)
    data = data_of(text)
    spots = {spot[0]: spot[1:3] for spot in data["views"][0]["wide"]["spots"]}
    places = {node["label"]: spots[node["id"]] for node in data["nodes"]}
    drawn = opened.evaluate("window.strokes")
    denials = [stroke for stroke in drawn if stroke[0].startswith(DENIED)]

    def touching(name: str) -> list[float]:
        return [w for _, w, *ends in denials if any(math.dist(e, places[name]) < 30 for e in ends)]

    assert touching("Bo Berg") == []
    assert max(touching("Ana Berg")) == max(width for _, width, *_ in denials)
    assert "0.1)" not in {stroke[0][-4:] for stroke in denials}


def test_what_filters_hide_is_told(show: Callable[[str], Page]) -> None:
    """Beside the picture and the table stands what is left out with its number, and a way to have it all."""
    page = show(small_page())
    for tab in ("network", "table"):
        assert page.is_hidden(f"#{tab} .left-out")
    page.click(".key[data-name=DENIES]")
    page.click(".key[data-name=PERSON]")
    assert page.inner_text("#network .left-out") == "Hidden: People (2), denies (1). Show all"
    page.click("#tab-table")
    assert page.is_visible("#table .left-out")
    rows = page.locator("tbody tr:not([hidden])").count()
    page.click("#table .show-all")
    assert page.is_hidden("#table .left-out")
    assert page.locator("tbody tr:not([hidden])").count() == rows + 1
    assert page.get_attribute(".key[data-name=PERSON]", "aria-pressed") == "true"


@pytest.mark.parametrize("address", ["%ZZ", "x&in=%ZZ", "%E0%A4%A&in=%"])
def test_a_broken_address_does_not_break_the_page(
    show: Callable[[str], Page], troubles: list[str], address: str
) -> None:
    """What cannot be decoded is passed over; the page opens and works."""
    opened = show(small_page())
    opened.evaluate("address => { location.hash = address; }", address)
    opened.reload()
    opened.wait_for_selector("html[data-ready]")
    opened.fill("#search", "berg")
    opened.keyboard.press("Enter")
    assert opened.evaluate(SELECTED) == "Ana Berg"
    assert not [trouble for trouble in troubles if trouble.startswith("error")]


def test_a_link_to_what_is_not_there_says_so(show: Callable[[str], Page]) -> None:
    """The status line tells it until something is chosen; a place in the page is no such link."""
    page = show(small_page())
    page.evaluate("location.hash = '#panel'")
    page.wait_for_timeout(50)
    assert page.is_hidden("#missing")
    page.evaluate("location.hash = '#' + encodeURIComponent('https://example.org/mole/claim/gone')")
    page.wait_for_selector("#missing")
    assert "not in this build" in page.inner_text("#missing")
    page.fill("#search", "berg")
    page.keyboard.press("Enter")
    assert page.is_hidden("#missing")


def test_the_heading_is_that_of_the_picture(show: Callable[[str], Page]) -> None:
    """With one incident chosen, title and numbers above are its own."""
    page = show(city_page())
    assert page.inner_text("h1") == "3 incidents"
    assert page.inner_text(".summary").startswith("510 claims")
    page.click(".chooser button:has-text('Borough 1')")
    assert page.inner_text("h1").startswith("Borough 1")
    assert page.inner_text(".summary").startswith("170 claims")
    page.click(".chooser button:has-text('All incidents')")
    assert page.inner_text("h1") == "3 incidents"


def test_the_picture_fits_a_window_that_changes(show: Callable[[str], Page], page: Page) -> None:
    """After a change of size it looks as if opened so, unless the reader has zoomed."""
    page.set_viewport_size({"width": 1000, "height": 800})
    fresh = picture(show(sample_page()))
    page.set_viewport_size({"width": 1440, "height": 900})
    page.wait_for_timeout(600)
    assert picture(page) != fresh
    page.set_viewport_size({"width": 1000, "height": 800})
    page.wait_for_timeout(600)
    assert picture(page) == fresh
    page.click("#zoom-in")
    page.set_viewport_size({"width": 1440, "height": 900})
    page.wait_for_timeout(600)
    page.set_viewport_size({"width": 1000, "height": 800})
    page.wait_for_timeout(600)
    assert picture(page) != fresh
    page.click("#zoom-fit")
    page.wait_for_timeout(100)
    assert picture(page) == fresh


def test_quiet_questions_show_on_demand(show: Callable[[str], Page]) -> None:
    """Questions that nobody disputes are drawn only when asked for."""
    page = show(small_page())
    shown = page.locator("#nodes > li:not([hidden])")
    before = shown.count()
    page.click(".key[data-name=quiet]")
    assert shown.count() == before + 1


def test_a_claim_is_spoken_with_what_it_is_about(show: Callable[[str], Page]) -> None:
    """Who hears the page instead of seeing it gets the paraphrase, the speaker and the stance."""
    page = show(small_page())
    claim = page.get_by_role(
        "button", name="Claim, the watch says that Berg fired first, Port Watch"
    )
    assert claim.count() == 1
    claim.focus()
    assert "the watch says that Berg fired first, Port Watch" in page.inner_text("#live")


def test_the_keyboard_walks(show: Callable[[str], Page]) -> None:
    """Tab goes along the spine, an arrow along a line, Enter to the panel, Escape back and out."""
    page = show(small_page())
    page.focus("#tab-network")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    names = []
    for _ in range(3):
        names.append(page.evaluate(SELECTED))
        page.keyboard.press("Tab")
    assert names == ["Mole incident", "stop on the mole", "gunfire on the mole"]
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(SELECTED) == "gunfire on the mole"
    page.keyboard.press("ArrowDown")
    assert page.evaluate(SELECTED) != "gunfire on the mole"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "panel"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.closest('#nodes') !== null")
    page.keyboard.press("Escape")
    assert "differ" in page.evaluate(SELECTED)


def test_a_click_selects(show: Callable[[str], Page]) -> None:
    """A click on a shape selects it, one on nothing clears."""
    page = show(small_page())
    box = page.locator("#canvas").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 4, box["y"] + box["height"] - 4)
    assert "differ" in page.evaluate(SELECTED)
    hits = 0
    for step in range(40):
        page.mouse.click(box["x"] + box["width"] * step / 40, box["y"] + box["height"] * 0.42)
        hits += "differ" not in page.evaluate(SELECTED)
    assert hits > 0


def test_the_table_sorts(show: Callable[[str], Page]) -> None:
    """A click on a heading sorts by it, a second one turns it around."""
    page = show(sample_page())
    page.click("#tab-table")
    cells = "[...document.querySelectorAll('tbody tr')].map(row => row.cells[0].textContent.trim())"
    page.click("th:first-child button")
    names = page.evaluate(cells)
    assert page.get_attribute("th:first-child", "aria-sort") == "ascending"
    collated = page.evaluate(
        "names => [...names].sort(new Intl.Collator('en', {numeric: true}).compare)", names
    )
    assert names == collated
    page.click("th:first-child button")
    assert page.get_attribute("th:first-child", "aria-sort") == "descending"
    assert page.evaluate(cells)[0] == names[-1]
    page.click("tbody tr:first-child .says a")
    assert page.is_visible("#canvas")
    assert page.inner_text("#panel .kicker").startswith("CLAIM")


def test_hostile_texts_do_not_run(show: Callable[[str], Page], troubles: list[str]) -> None:
    """Names that attack are shown as names, in panel, list, search and table."""
    page = show(render(project(hostile().store())))
    for word in ("window", "onerror", "href"):
        page.fill("#search", word)
        page.keyboard.press("Enter")
        page.keyboard.press("Escape")
    page.click("#tab-table")
    page.click("th:first-child button")
    assert page.evaluate("window.ran") is None
    assert len(troubles) == 1


@pytest.mark.parametrize("tab", ["network", "table"])
def test_a_phone_needs_no_sideways_scrolling(
    show: Callable[[str], Page], page: Page, tab: str
) -> None:
    """At 390 pixels everything is stacked within the width."""
    page.set_viewport_size({"width": 390, "height": 844})
    opened = show(sample_page())
    opened.click(f"#tab-{tab}")
    assert opened.evaluate(WIDE)
    if tab == "network":
        canvas, panel = (opened.locator(name).bounding_box() for name in ("#canvas", "#panel"))
        assert canvas is not None
        assert panel is not None
        assert canvas["y"] + canvas["height"] <= panel["y"] + 1
        assert panel["y"] < 844


def test_a_dark_page_is_dark(show: Callable[[str], Page], page: Page) -> None:
    """The page follows the reader's scheme, and changes with it."""
    page.emulate_media(color_scheme="dark")
    opened = show(small_page())
    background = "getComputedStyle(document.body).backgroundColor"
    dark, drawn = opened.evaluate(background), picture(opened)
    page.emulate_media(color_scheme="light")
    assert opened.evaluate(background) != dark
    opened.wait_for_timeout(100)
    assert picture(opened) != drawn


def test_the_table_prints(show: Callable[[str], Page], page: Page) -> None:
    """What is printed is the table, without marks that only say what can be clicked."""
    opened = show(small_page())
    page.emulate_media(media="print")
    assert opened.locator("th .arrow").count() > 0
    assert opened.locator("th .arrow:visible").count() == 0
    assert opened.is_visible("#table")
    assert not opened.is_visible("#canvas")
    assert not opened.is_visible("#panel")


def test_without_scripts_the_table_is_there(browser: Browser, tmp_path: Path) -> None:
    """With scripts off, a note and the whole table are shown."""
    file = tmp_path / "network.html"
    file.write_text(sample_page(), encoding="utf-8")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    assert page.is_visible("tbody tr:first-child")
    assert not page.is_visible("#canvas")
    assert "Scripts are off" in page.locator("noscript").inner_text()
    claims = [n for n in project(sample()).nodes(data=True) if n[1]["kind"].name == "CLAIM"]
    assert page.locator("tbody tr").count() == len(claims)
    context.close()
