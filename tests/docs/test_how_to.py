"""Each how-to works as it is written: its files, its commands and its programs, in their order."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.commands import files, run

PAGES = sorted((Path(__file__).resolve().parents[2] / "docs" / "how-to").glob("*.md"))
FENCE = re.compile(r"^```(sh|python)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.fixture
def folder(root: Path, tmp_path: Path) -> Path:
    """Give a folder with the record and the sample, as in a checkout."""
    shutil.copytree(root / "data", tmp_path / "data")
    shutil.copytree(root / "tests" / "sample", tmp_path / "tests" / "sample")
    return tmp_path


def test_there_are_pages() -> None:
    """The tests below run on something, and each page is listed among the documents."""
    index = (PAGES[0].parents[1] / "README.md").read_text(encoding="utf-8")
    assert len(PAGES) >= 5
    assert [page.name for page in PAGES if f"(how-to/{page.name})" not in index] == []


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_how_to_works(page: Path, folder: Path) -> None:
    """Every command succeeds and says or writes something; every program prints something."""
    for name, text in files(page).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    steps = FENCE.findall(page.read_text(encoding="utf-8"))
    assert [language for language, _ in steps if language == "sh"]
    for language, text in steps:
        if language == "sh":
            _run_all(text, folder)
        else:
            assert _program(text, folder).strip(), text


def _run_all(fence: str, folder: Path) -> None:
    for line in filter(None, fence.splitlines()):
        assert line.startswith("onrecord "), line
        before = set(folder.rglob("*"))
        assert run(line, folder).strip() or set(folder.rglob("*")) != before, line


def _program(text: str, folder: Path) -> str:
    result = subprocess.run(
        [sys.executable, "-W", "error", "-"],
        input=text, cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 0, f"{text}\n{result.stderr}"
    return result.stdout
