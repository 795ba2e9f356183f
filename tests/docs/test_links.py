"""The documentation's links lead somewhere, and every page is led to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.markdown import anchors

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
TOP = ("README.md", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md")


@pytest.fixture(scope="module")
def pages(root: Path) -> list[Path]:
    """Give the pages of the documentation."""
    found = [*(root / name for name in TOP), *(root / "docs").rglob("*.md")]
    return [*found, root / "data" / "README.md", root / "tests" / "sample" / "README.md"]


def links(page: Path) -> Iterator[tuple[Path, str]]:
    """Yield the file and the anchor of each link that stays within the checkout."""
    for target in LINK.findall(FENCE.sub("", page.read_text(encoding="utf-8"))):
        if "://" not in target and not target.startswith("mailto:"):
            name, _, anchor = target.partition("#")
            yield (page.parent / name).resolve() if name else page, anchor


def test_every_link_leads_to_a_file(pages: list[Path], root: Path) -> None:
    """No page links to what is not there."""
    missing = [
        f"{page.relative_to(root)}: {target}"
        for page in pages
        for target, _ in links(page)
        if not target.exists()
    ]
    assert missing == []


def test_every_anchor_is_a_heading(pages: list[Path], root: Path) -> None:
    """A link to a part of a page names a heading of that page."""
    missing = [
        f"{page.relative_to(root)}: {target.name}#{anchor}"
        for page in pages
        for target, anchor in links(page)
        if anchor and anchor not in anchors(target.read_text(encoding="utf-8"))
    ]
    assert missing == []


def test_every_page_of_the_documentation_is_led_to(root: Path) -> None:
    """From README.md a reader can come to every page of docs/."""
    seen: set[Path] = set()
    waiting = [root / "README.md"]
    while waiting:
        page = waiting.pop()
        if page.suffix == ".md" and page not in seen:
            seen.add(page)
            waiting.extend(target for target, _ in links(page))
    assert sorted(set((root / "docs").rglob("*.md")) - seen) == []
