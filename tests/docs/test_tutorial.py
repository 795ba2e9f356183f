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


def test_the_program_prints_what_the_file_holds(
    page: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The example computes offsets and digest that the claims of the page are written with."""
    (folder / "texts").mkdir(exist_ok=True)
    (folder / "texts/bulletin.txt").write_text(files(page)["texts/bulletin.txt"], encoding="utf-8")
    monkeypatch.chdir(folder)
    exec("\n".join(fences(page, "python")), {})  # noqa: S102 - our own page
    count, start, end, digest = (
        capsys.readouterr().out.translate(str.maketrans("", "", "[],")).split()
    )
    assert count == "1"
    claim = f"at: [{start}, {end}]\n    digest: {digest}\n"
    assert claim in files(page)["ferry/incidents/landing.yaml"]
