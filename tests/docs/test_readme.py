"""README.md says what works: its commands run, its examples are true."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.docs.commands import fences, run, shell_lines, words


@pytest.fixture(scope="module")
def page(root: Path) -> Path:
    """Give the page."""
    return root / "README.md"


@pytest.fixture(scope="module")
def folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with a build of the record and what else the page's commands name."""
    made = tmp_path_factory.mktemp("readme")
    shutil.copytree(root / "data", made / "data")
    shutil.copytree(root / "tests" / "sample", made / "tests" / "sample")
    (made / "output.txt").write_text(run("onrecord build data", made), encoding="utf-8")
    return made


def test_every_line_is_a_command_that_is_tested(page: Path) -> None:
    """The page shows no command that the tests below do not know."""
    assert [line for line in shell_lines(page) if line.split()[0] not in {"make", "onrecord"}] == []


def test_every_verb_of_make_exists(page: Path, root: Path) -> None:
    """The page names no target that the Makefile lacks."""
    targets = re.findall(r"^([a-z-]+):", (root / "Makefile").read_text(), re.MULTILINE)
    named = re.findall(r"make (\w+)", " ".join(fences(page, "sh")))
    assert named
    assert set(named) <= set(targets)


@pytest.mark.slow
def test_every_command_runs(page: Path, folder: Path) -> None:
    """Each `onrecord` line succeeds on a build of the record, and says or writes something."""
    lines = [line for line in shell_lines(page) if line.startswith("onrecord ")]
    assert len(lines) > 5
    for line in lines:
        before = set(folder.rglob("*"))
        printed = run(line, folder)
        if written := re.search(r"--out (\S+)", line):
            assert (folder / written[1]).stat().st_size > 0, line
        else:
            assert printed.strip() or set(folder.rglob("*")) > before, line


def test_the_excerpt_is_what_the_build_prints(page: Path, folder: Path) -> None:
    """The question that the page shows, and each voice on it, is in the output of the build."""
    (excerpt,) = fences(page, "text")
    printed = words((folder / "output.txt").read_text(encoding="utf-8"))
    parts = [words(part) for part in excerpt.split("    - ")]
    assert len(parts) == 3
    assert [part for part in parts if part not in printed] == []


def test_the_python_example_runs(
    page: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The example prints something about each open question."""
    monkeypatch.chdir(folder)
    (example,) = fences(page, "python")
    exec(example, {})  # noqa: S102 - our own page
    assert capsys.readouterr().out.strip()
