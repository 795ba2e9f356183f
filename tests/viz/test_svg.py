"""Holds the still picture: XML that stands by itself, whole numbers, and texts that stay texts."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from pyoxigraph import Literal, Store

from onrecord.model.vocabulary import ONR
from onrecord.network import project
from onrecord.viz import render_svg
from tests.inventions import Invention, city, crowd, mole, sample, stances
from tests.viz.test_render import HOSTILE, hostile

if TYPE_CHECKING:
    from playwright.sync_api import Page

SVG = "{http://www.w3.org/2000/svg}"
RECORDS: tuple[Callable[[], Store | Invention], ...] = (sample, city, crowd, stances, mole, hostile)


def drawn(record: Store | Invention, incident: str | None = None) -> str:
    """Return the picture of a record."""
    store = record.store() if isinstance(record, Invention) else record
    return render_svg(project(store, incident))


@pytest.mark.parametrize("record", RECORDS)
def test_it_is_xml_that_says_what_it_shows(record: Callable[[], Store | Invention]) -> None:
    """Every picture is well-formed and has a title and a description for whoever does not see it."""
    root = ET.fromstring(drawn(record()))  # noqa: S314 - our own output
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    for name in ("title", "desc"):
        found = root.find(f"{SVG}{name}")
        assert found is not None
        assert (found.text or "").strip()
        assert found.get("id") in (root.get("aria-labelledby") or "").split()


def test_the_same_record_gives_the_same_bytes() -> None:
    """No clock, no chance, no order of a store gets into the picture."""
    assert drawn(city()) == drawn(city())


@pytest.mark.parametrize("record", RECORDS)
def test_places_are_whole_numbers(record: Callable[[], Store | Invention]) -> None:
    """Nothing that a machine rounds in its own way stands in a picture: only sizes have two decimals."""
    text = drawn(record())
    body = text[text.index("</style>") : text.rindex("<defs>")]
    places = re.findall(r' (?:x|y|d|width|height)="([^"]*)"', body)
    assert places
    assert not [
        place for place in places if "." in place and not place.replace(".", "").isdecimal()
    ]
    assert not re.search(r"\d\.\d{3}", body)


@pytest.mark.parametrize("record", RECORDS)
def test_nothing_comes_from_elsewhere(record: Callable[[], Store | Invention]) -> None:
    """No element runs, fetches or embeds anything, and every reference is to the picture itself."""
    for element in ET.fromstring(drawn(record())).iter():  # noqa: S314 - our own output
        name = element.tag.removeprefix(SVG)
        assert name not in {"script", "image", "foreignObject", "a", "animate", "set"}
        assert not [key for key in element.attrib if key.startswith("on") or key == "style"]
        assert (element.get("href") or "#").startswith("#")
        if name == "style":
            assert "url(" not in (element.text or "")
            assert "@import" not in (element.text or "")


def test_hostile_labels_stay_texts() -> None:
    """Names that attack are written as names; hidden characters are spelled out."""
    texts = [e.text or "" for e in ET.fromstring(drawn(hostile())).iter(f"{SVG}text")]  # noqa: S314
    assert any(text.startswith(HOSTILE[1][:10]) for text in texts)
    assert not any("\u202e" in text or "\x00" in text for text in texts)


def test_one_incident_shows_what_is_open() -> None:
    """Its open questions stand with their status, their answers and who gives them."""
    words = [e.text for e in ET.fromstring(drawn(sample(), "quay")).iter(f"{SVG}text")]  # noqa: S314
    assert "Who fired the first shot?" in words
    assert any((word or "").startswith("disputed") for word in words)
    assert "Review Panel" in words
    assert "not confirmed" in words


def test_a_long_status_is_within_the_picture() -> None:
    """A badge that is wider than its question is not cut off."""
    record = mole()
    person = record.thing("person/ana-berg", "Person", "Ana Berg")
    said = record.claim(person, "armedWith", None, accuses=[person])
    asked = record.question("Armed? (Ana Berg)", "Contested", person, [said])
    record.add(asked, ONR + "singleSided", Literal(True))
    root = ET.fromstring(drawn(record))  # noqa: S314 - our own output
    left, _, width, _ = map(int, root.attrib["viewBox"].split())
    badges = root.findall(f"{SVG}g[@class='badges']/{SVG}g")
    assert len(badges) == 1
    x = int(re.findall(r"\d+", badges[0].attrib["transform"])[0])
    (frame,) = badges[0].findall(f"{SVG}rect")
    assert x + int(frame.attrib["width"]) <= left + width
    assert "accusers: acting agency only" in "".join(badges[0].itertext())


def test_several_incidents_show_their_ties() -> None:
    """A curve runs from each shared thing to each of its incidents."""
    root = ET.fromstring(drawn(city(2, 5, 30, 1)))  # noqa: S314 - our own output
    ties = [
        e for e in root.iter(f"{SVG}path") if e.get("class") == "tie" and e.get("d", "")[0] == "M"
    ]
    assert len([tie for tie in ties if "C" in tie.get("d", "")]) == 8


@pytest.mark.browser
def test_a_browser_draws_it(page: Page, tmp_path: Path) -> None:
    """As an image of a page it has the width of a text column, asks for nothing, and follows the reader's scheme."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    picture, text = tmp_path / "picture.svg", tmp_path / "page.html"
    picture.write_text(drawn(sample(), "quay"), encoding="utf-8")
    text.write_text("<!doctype html><img src='picture.svg'>", encoding="utf-8")
    seen = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.goto(text.as_uri())
        assert 800 < page.evaluate("document.images[0].naturalWidth") <= 1000
        seen.append(page.locator("img").screenshot())
    assert seen[0] != seen[1]
    assert set(asked) == {text.as_uri(), picture.as_uri()}
