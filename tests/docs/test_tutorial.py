"""The tutorial works as it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.commands import fences, files, run, shell_lines, words


@pytest.fixture(scope="module")
def page(root: Path) -> Path:
    """Give the page."""
    return root / "docs" / "tutorial.md"


@pytest.fixture(scope="module")
def folder(page: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the files of the page."""
    made = tmp_path_factory.mktemp("tutorial")
    for name, text in files(page).items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(text, encoding="utf-8")
    return made


@pytest.mark.slow
def test_every_command_runs_and_prints_what_the_page_shows(page: Path, folder: Path) -> None:
    """The commands succeed in their order, and every output on the page is a part of theirs."""
    printed = "".join(run(line, folder) for line in shell_lines(page))
    shown = [fence for fence in fences(page, "text") if fence not in files(page).values()]
    assert shown
    assert [fence for fence in shown if words(fence) not in words(printed)] == []


def test_the_programs_print_what_the_files_hold(
    page: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The two Python examples compute the digests that the files of the page are written with."""
    monkeypatch.chdir(folder)
    exec("\n".join(fences(page, "python")), {})  # noqa: S102 - our own page
    of_text, length, count, start, end, digest = (
        capsys.readouterr().out.translate(str.maketrans("", "", "[],")).split()
    )
    assert (
        f"digest: {of_text}\n    length: {length}\n" in files(page)["ferry/sources/bulletin.yaml"]
    )
    assert count == "1"
    claim = f"at: [{start}, {end}]\n    digest: {digest}\n"
    assert claim in files(page)["ferry/incidents/landing.yaml"]
