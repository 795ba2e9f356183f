"""`onrecord add` tells what it took in, in counts, and what to do next."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import cli
from tests.workspaces import write_workspace


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with a workspace and an article, and be in it."""
    write_workspace(tmp_path / "data")
    (tmp_path / "my texts").mkdir()
    (tmp_path / "my texts/quay.txt").write_text("One line.\nTwo lines: 🚋\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def add(*arguments: str) -> Result:
    """Run the command on the article."""
    return CliRunner().invoke(cli, ["add", "my texts/quay.txt", *arguments])


def test_it_tells_what_was_added_and_what_comes_next(folder: Path) -> None:
    """Counts, identifiers, files, and a command that runs as it is printed and finds nothing wrong."""
    result = add("--incident", "quay", "--outlet", "gazette")
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[:5] == [
        "Added source/gazette-quay: 23 code points in 2 lines, 0 claims.",
        "  outlet/gazette  Gazette (invented) (was there)",
        "  incident/quay  Quay incident (new)",
        "  wrote incidents/quay.yaml",
        "  wrote sources/gazette-quay.yaml",
    ]
    _, *arguments = shlex.split(lines[-1].removeprefix("Then: "))
    checked = CliRunner().invoke(cli, [*arguments, "--texts", "data/texts"])
    assert (checked.exit_code, checked.output) == (0, "Nothing is wrong.\n")
    assert (folder / "data/incidents/quay.yaml").is_file()


@pytest.mark.usefixtures("folder")
def test_a_second_article_on_an_incident_names_the_line_to_write() -> None:
    """The incident's file is its writers': they are told which source new claims name."""
    result = add("--incident", "depot")
    assert (
        "Next: put claims with `source: source/depot-article` into the file of incident/depot."
        in (result.stdout.splitlines())
    )


@pytest.mark.usefixtures("folder")
def test_the_same_again_is_refused_in_one_line() -> None:
    """Status 1, the place where it is, nothing on stdout."""
    add("--incident", "quay")
    again = add("--incident", "quay")
    assert (again.exit_code, again.stdout) == (1, "")
    where = "source/quay-article in sources/quay-article.yaml, line 7"
    assert again.stderr == f"Error: The article is there already: {where}.\n"


def test_notes_stand_on_stderr(folder: Path) -> None:
    """What surprises is told to people, not to programs that read stdout."""
    (folder / "my texts/quay.txt").write_bytes(b"\xef\xbb\xbfOne line.\r\n")
    result = add()
    assert result.exit_code == 0
    assert [line[:9] for line in result.stderr.splitlines()] == ["Note: It ", "Note: 1 o"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["https://example.org/article"], "nothing is ever fetched"),
        (["gone.txt"], "There is no file 'gone.txt'"),
        (["my texts"], "is a folder"),
        (["my texts/quay.txt", "--into", "gone"], "There is no folder 'gone'"),
        (["my texts/quay.txt", "--into", "my texts"], "is no workspace"),
        (["my texts/quay.txt", "--incident", "../../x"], "is no name of an incident"),
        (["my texts/quay.txt", "--published", "21.3.2024"], "Write a date such as"),
    ],
)
def test_what_cannot_be_added_ends_with_1(arguments: list[str], message: str) -> None:
    """One line on stderr says why, and nothing is asked."""
    result = CliRunner().invoke(cli, ["add", *arguments])
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Error: ")
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="the superuser may write anywhere"
)
def test_a_workspace_that_cannot_be_written_stays(folder: Path) -> None:
    """The system's refusal names the file, and what could be written before is taken back."""
    (folder / "data/sources").chmod(0o500)
    result = add("--incident", "quay", "--outlet", "The Herald")
    (folder / "data/sources").chmod(0o700)
    assert result.exit_code == 1
    assert "Permission denied" in result.stderr
    assert not (folder / "data/incidents/quay.yaml").exists()
    assert [path.name for path in (folder / "data/registry").iterdir()] == ["depot.yaml"]
