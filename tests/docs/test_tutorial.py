"""The tutorial works as it is written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.commands import fences, files, run, words

STEP = re.compile(
    r"^`(?P<name>[\w./-]+)`:\n\n```\w+\n(?P<text>.*?)^```$|^```sh\n(?P<commands>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)


@pytest.fixture(scope="module")
def page(root: Path) -> Path:
    """Give the page."""
    return root / "docs" / "tutorial.md"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give an empty folder to follow the page in."""
    return tmp_path


@pytest.mark.slow
def test_every_step_works_and_prints_what_the_page_shows(page: Path, folder: Path) -> None:
    """In their order, files are written and commands succeed; every output on the page is a part of theirs."""
    printed = "".join(
        _step(step, folder) for step in STEP.finditer(page.read_text(encoding="utf-8"))
    )
    shown = [fence for fence in fences(page, "text") if fence not in files(page).values()]
    assert len(shown) > 1
    assert [fence for fence in shown if words(fence) not in words(printed)] == []


def _step(step: re.Match[str], folder: Path) -> str:
    """Do one step of the page: write its file, or run its commands; return what they print."""
    if commands := step["commands"]:
        return "".join(run(line, folder) for line in commands.splitlines())
    target = folder / step["name"]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(step["text"], encoding="utf-8")
    return ""


@pytest.mark.slow
def test_anchoring_gives_the_offsets_that_the_page_shows(page: Path, folder: Path) -> None:
    """What the page says of one claim stands in the file afterwards, and no quote is left."""
    for step in STEP.finditer(page.read_text(encoding="utf-8")):
        if "onrecord build" not in (step["commands"] or ""):
            _step(step, folder)
    anchored = (folder / "ferry/incidents/landing.yaml").read_text(encoding="utf-8")
    shown = re.search(r"`(at: \[.*?\])`.*?`(sha256:\w+)`", page.read_text(), re.DOTALL)
    assert shown is not None
    assert f"{shown[1]}\n    digest: {shown[2]}" in anchored
    assert "quote:" not in anchored
