"""`onrecord init` makes a workspace that a person can go on with."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import cli


def call(*arguments: str) -> Result:
    """Run the program."""
    return CliRunner().invoke(cli, arguments)


@pytest.mark.parametrize("empty", [False, True])
def test_the_commands_that_it_names_run(
    empty: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A person who types what is printed, with an article of their own, gets a build and a page."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my article.txt").write_text("Nobody was at the quay.\n")
    made = call("init", "quay record", *(["--empty"] if empty else []))
    assert (made.exit_code, made.stderr) == (0, "")
    lines = [line.strip() for line in made.stdout.splitlines() if line.startswith("  ")]
    assert lines[0] == "cd 'quay record'"
    monkeypatch.chdir(tmp_path / "quay record")
    for line in lines[1:]:
        _, *arguments = shlex.split(line.replace("ARTICLE", "'../my article.txt'"))
        result = call(*arguments)
        assert result.exit_code == 0, f"{line}\n{result.output}"
    assert call("build", ".").exit_code == 0
    drawn = call("view")
    assert drawn.exit_code == 0
    assert ("There are no claims to draw yet" in drawn.stderr) is empty
    assert Path("build/network.html").stat().st_size > 0


def test_the_readme_shows_commands_that_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The README of a new workspace is true: its commands run in their order, from its folder."""
    call("init", str(tmp_path / "quay"))
    monkeypatch.chdir(tmp_path / "quay")
    Path("texts/my-article.txt").write_text("Nobody was at the quay.\n")
    shown = Path("README.md").read_text().splitlines()
    lines = [line.strip() for line in shown if line.strip().startswith("onrecord ")]
    assert len(lines) >= 5
    for line in lines:
        result = call(*shlex.split(line)[1:])
        assert result.exit_code == 0, f"{line}\n{result.output}"


def test_the_examples_of_an_opened_incident_can_be_anchored(tmp_path: Path) -> None:
    """Out of their comments, with words of the text, they become places; README and file name the command."""
    call("init", str(tmp_path / "q"))
    words = "Nobody was at the quay."
    (tmp_path / "a.txt").write_text(f"{words}\n")
    call("add", str(tmp_path / "a.txt"), "--into", str(tmp_path / "q"), "--incident", "quay")
    file = tmp_path / "q/incidents/quay.yaml"
    for page in (file, tmp_path / "q/README.md"):
        assert "onrecord evidence anchor" in page.read_text()
    example = file.read_text().partition("# claims:")[2].replace("the exact words", words)
    claims = re.sub(r"^# ?", "", example, flags=re.MULTILINE)
    file.write_text(file.read_text().partition("# claims:")[0] + "claims:" + claims)
    result = call("evidence", "anchor", str(file), "--texts", str(tmp_path))
    assert "Anchored 3 quotes in 3 claims" in result.stdout
    assert file.read_text().count(f"at: [0, {len(words)}]") == 3


def test_what_is_told_of_it_stands_in_the_settings(tmp_path: Path) -> None:
    """Title, base and publisher are those that were given."""
    options = ["--title", "Quays", "--base", "https://e.org/q/", "--publisher-label", "We"]
    assert call("init", str(tmp_path / "q"), *options).exit_code == 0
    lines = (tmp_path / "q/onrecord.toml").read_text().splitlines()
    assert {'title = "Quays"', 'base = "https://e.org/q/"', 'publisher_label = "We"'} <= set(lines)


def test_the_current_folder_needs_no_step_into_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where DIR is the folder that one is in, there is nothing to change to."""
    monkeypatch.chdir(tmp_path)
    assert "cd " not in call("init", ".").stdout
    assert Path("onrecord.toml").is_file()


def test_what_is_there_stays(tmp_path: Path) -> None:
    """A second call is refused in one line, and changes nothing."""
    call("init", str(tmp_path / "q"))
    before = {path: path.lstat().st_mtime_ns for path in tmp_path.rglob("*")}
    again = call("init", str(tmp_path / "q"), "--title", "Other")
    assert (again.exit_code, again.stdout) == (1, "")
    assert (
        again.stderr == f"Error: {tmp_path / 'q'} is a workspace already: it holds onrecord.toml.\n"
    )
    assert {path: path.lstat().st_mtime_ns for path in tmp_path.rglob("*")} == before
