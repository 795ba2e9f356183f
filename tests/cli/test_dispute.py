"""`onrecord dispute` as people run it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import cli
from onrecord.cli.arguments import PAPERS
from onrecord.cli.dispute import FORMATS
from onrecord.query.terminal import width
from onrecord.viz.prints.sheet import Paper

PROGRAM = Path(sys.executable).with_name("onrecord")


def dispute(build: Path, *arguments: str) -> Result:
    """Return what the command does with arguments and a build."""
    return CliRunner().invoke(cli, ["dispute", *arguments, "--store", str(build)])


def test_the_papers_offered_are_those_there_are() -> None:
    """The command offers every size and no other."""
    assert list(PAPERS) == [paper.value for paper in Paper]


@pytest.mark.parametrize("form", FORMATS)
def test_open_questions_are_shown_in_every_format(sample_build: Path, form: str) -> None:
    """With how to cite them in this very version."""
    result = dispute(sample_build, "--format", form)
    assert result.exit_code == 0
    version = (sample_build / "current").resolve().name
    assert version in result.stdout
    assert "Who fired the first shot?" in result.stdout


def test_nothing_said_is_all_and_open(sample_build: Path) -> None:
    """With no option, with --all and with --open the same is shown."""
    shown = {dispute(sample_build, *given).stdout for given in ([], ["--all"], ["--open"])}
    assert len(shown) == 1
    every = dispute(sample_build, "--every").stdout
    assert len(every) > len(shown.pop())


def test_only_what_is_asked_for_is_shown(sample_build: Path) -> None:
    """By incident, by person, by standing."""
    told = json.loads(
        dispute(sample_build, "--person", "asa-lindqvist", "--status", "contested", "--format", "json").stdout
    )  # fmt: skip
    assert [each["incident"]["id"] for each in told["incidents"]] == ["incident/market"]
    statuses = {q["status_words"] for each in told["incidents"] for q in each["questions"]}
    assert statuses == {"disputed"}


def test_words_are_shown_from_a_text_at_hand_only(sample_build: Path, root: Path) -> None:
    """Without the folder there is our paraphrase, marked as ours."""
    texts = str(root / "tests/sample/texts")
    bare, shown = dispute(sample_build).stdout, dispute(sample_build, "--texts", texts).stdout
    assert "in our words: " in bare
    assert "“" in shown
    assert "in our words: " not in shown.partition("How to read this")[0]


@pytest.mark.parametrize("command", [["dispute"], ["dossier", "quay"]])
def test_a_text_that_was_looked_for_and_not_found_is_told_of(
    sample_build: Path, root: Path, tmp_path: Path, command: list[str]
) -> None:
    """Whoever names a folder learns which sources are not quoted from it, and why; it is no error."""
    (tmp_path / "courier.txt").write_text("another text\n", encoding="utf-8")
    asked = [*command, "--store", str(sample_build), "--texts"]
    lacking = CliRunner().invoke(cli, [*asked, str(tmp_path)])
    assert lacking.exit_code == 0
    assert "Not quoted: source/courier-quay. No file under --texts has its digest" in lacking.stderr
    assert not CliRunner().invoke(cli, [*asked, str(root / "tests/sample/texts")]).stderr
    assert not CliRunner().invoke(cli, asked[:-1]).stderr


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["--incident", "quai"], 1, "Did you mean incident/quay"),
        (["--person", "lindqvist"], 1, "Did you mean person/asa-lindqvist"),
        (["--status", "open"], 1, "Known: contested"),
        (["--incident", "quay", "--all"], 2, "one of them"),
        (["--incident", "quay", "--person", "asa-lindqvist"], 2, "one of them"),
        (["--every", "--open"], 2, "one of them"),
        (["--format", "pdf"], 2, "'pdf' is not one of"),
        (["--paper", "a5"], 2, "'a5' is not one of"),
        (["--profile", "nobody"], 1, "nobody"),
        (["--texts", "no-such-folder"], 1, "There is no folder 'no-such-folder'"),
    ],
)
def test_a_mistake_is_answered_with_what_would_be_right(
    sample_build: Path, arguments: list[str], status: int, says: str
) -> None:
    """One message on stderr, a status that is not 0, nothing on stdout."""
    result = dispute(sample_build, *arguments)
    assert (result.exit_code, result.stdout) == (status, "")
    assert says in result.stderr


def test_a_page_is_for_everybody_and_says_what_it_withholds(
    sample_build: Path, tmp_path: Path
) -> None:
    """The public profile without being asked; in the newsroom nothing is withheld."""
    out = tmp_path / "disputes.html"
    result = dispute(sample_build, "--format", "html", "--out", str(out))
    assert result.exit_code == 0
    assert "--profile newsroom shows everything" in result.stderr
    page = out.read_text(encoding="utf-8")
    assert "Profile public: " in page
    assert "How many convictions" not in page
    whole = dispute(sample_build, "--format", "html", "--profile", "newsroom")
    assert "How many convictions" in whole.stdout
    assert "Profile " not in whole.stdout
    assert whole.stderr == ""


@pytest.mark.parametrize("columns", ["40", "80", "200"])
def test_a_narrow_terminal_gets_narrow_lines(sample_build: Path, columns: str) -> None:
    """Whatever stands in them."""
    command = [str(PROGRAM), "dispute", "--store", str(sample_build)]
    environment = {**os.environ, "COLUMNS": columns}
    done = subprocess.run(command, capture_output=True, check=True, env=environment)
    assert max(map(width, done.stdout.decode().splitlines())) <= int(columns)
