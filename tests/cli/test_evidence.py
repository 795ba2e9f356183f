"""`onrecord evidence` checks passages by their texts and turns quotations into passages, and counts what it did."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import cli
from tests.cli.terminal import PROGRAM, at_terminal
from tests.read.anchor.files import CLAIM, with_quote, workspace
from tests.workspaces import INCIDENT, TEXT, TEXT_FILE, digest, replaced, write_workspace

WORDS = "“I had no handgun,” Brandt said."
START = TEXT.index(WORDS)
AT = f"at: [{START}, {START + len(WORDS)}]"


def call(*arguments: str) -> Result:
    """Run `onrecord evidence` with arguments."""
    return CliRunner().invoke(cli, ["evidence", *arguments])


def check(folder: Path, *arguments: str) -> Result:
    """Check a workspace with its texts."""
    return call("check", str(folder), "--texts", str(folder / "texts"), *arguments)


def anchor(file: Path, *arguments: str) -> Result:
    """Anchor a file of a workspace with its texts."""
    return call("anchor", str(file), "--texts", str(file.parents[1] / "texts"), *arguments)


def test_all_verified_is_the_last_line(tmp_path: Path) -> None:
    """Each source with its text, and the count."""
    result = check(write_workspace(tmp_path))
    lines = result.stdout.splitlines()
    assert (result.exit_code, result.stderr, lines[-1]) == (0, "", "4 of 4 verified")
    assert lines[1].split() == ["source/gazette-depot", "4", "4", str(tmp_path / TEXT_FILE)]


def test_without_texts_it_says_what_was_not_checked(tmp_path: Path) -> None:
    """How many passages of which source, and what to do; nothing is wrong, so the status is 0."""
    result = call("check", str(write_workspace(tmp_path)))
    assert result.exit_code == 0
    assert "Not checked: 4 passages of source/gazette-depot. Name the folder" in result.stdout
    assert "--texts DIR" in result.stdout
    assert result.stdout.endswith("0 of 4 verified\n")


def test_a_changed_copy_is_wrong(tmp_path: Path) -> None:
    """The copy is named with what differs, none of its passages counts, and the status is 1."""
    result = check(write_workspace(tmp_path, {TEXT_FILE: TEXT.replace("\n", "\r\n")}))
    assert result.exit_code == 1
    assert result.stdout.startswith("sources/depot.yaml:7:")
    assert "line breaks are CRLF" in result.stdout
    assert "4 moved (3 by +3, 1 by +2)" in result.stdout
    assert "The copy that was found is not the text" in result.stdout
    assert result.stdout.endswith("0 of 4 verified\n")


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (f"at: [{START + 5}, {START + 5 + len(WORDS)}]", "5 code points earlier"),
        (f"at: [{START + 7}, {START + 11 + len(WORDS)}]", "counts bytes, and U+1F68B stands"),
        (f"at: [{START + 1}, {START + 1 + len(WORDS)}]", "counts UTF-16 units"),
        (f"at: [{START}, {START - 1 + len(WORDS)}]", "its end is the first code point after"),
    ],
)
def test_a_shifted_offset_is_explained_and_left(new: str, told: str, tmp_path: Path) -> None:
    """Build and validate say the same as the check, and the file stays as it is."""
    folder = write_workspace(tmp_path, replaced(INCIDENT, AT, new))
    before = (folder / INCIDENT).read_bytes()
    result = check(folder)
    assert result.exit_code == 1
    assert told in result.stdout
    assert f"[{START}, {START + len(WORDS)}]" in result.stdout
    assert result.stdout.endswith("3 of 4 verified\n")
    texts = ["--texts", str(folder / "texts")]
    validated = CliRunner().invoke(cli, ["validate", str(folder), *texts])
    built = CliRunner().invoke(cli, ["build", str(folder), "--out", str(tmp_path / "b"), *texts])
    first = result.stdout.splitlines()[:2]
    assert validated.stdout.splitlines()[:2] == built.stderr.splitlines()[:2] == first
    assert (folder / INCIDENT).read_bytes() == before


def test_what_a_passage_cuts_is_a_warning(tmp_path: Path) -> None:
    """A passage with one mark of a quotation, or half a word, verifies with a warning."""
    cut = WORDS[:-3]
    old = f"{AT}\n    digest: {digest(WORDS)}"
    new = f"at: [{START}, {START + len(cut)}]\n    digest: {digest(cut)}"
    result = check(write_workspace(tmp_path, replaced(INCIDENT, old, new)))
    assert result.exit_code == 0
    assert "warning: The passage ends inside a word" in result.stdout
    assert result.stdout.endswith("4 of 4 verified\n")


def test_json_says_the_same(tmp_path: Path) -> None:
    """Programs get counts, sources, findings, and whether anything is wrong."""
    good = json.loads(check(write_workspace(tmp_path / "a"), "--format", "json").stdout)
    assert (good["passages"], good["verified"], good["conforms"]) == (4, 4, True)
    assert good["sources"][0]["text"] == "at hand"
    changed = write_workspace(tmp_path / "b", {TEXT_FILE: f"\ufeff{TEXT}"})
    result = check(changed, "--format", "json")
    bad = json.loads(result.stdout)
    assert (result.exit_code, bad["verified"], bad["conforms"]) == (1, 0, False)
    assert bad["sources"] == [
        {"source": "source/gazette-depot", "passages": 4, "verified": 0, "text": "changed", "file": None}
    ]  # fmt: skip
    assert [finding["code"] for finding in bad["findings"]] == ["changed-text"]


def test_the_chicago_record_is_clean(root: Path, shared_folder: Path) -> None:
    """Every passage of the record that is shipped verifies, and none is said to cut anything."""
    result = call("check", str(root / "data"), "--texts", str(shared_folder / "seeds"))
    assert (result.exit_code, result.stderr) == (0, "")
    assert "warning" not in result.stdout
    count = result.stdout.splitlines()[-1].split()
    assert count[0] == count[2]
    assert int(count[0]) > 200


def test_anchoring_says_what_it_did(tmp_path: Path) -> None:
    """Each place in a line, then the counts; the words are gone, and the check is clean."""
    file = workspace(tmp_path, with_quote(f'quote: "{WORDS}"\n') + CLAIM + "    quote: Stop at\n")
    dry = anchor(file, "--dry-run")
    assert "Would anchor 2 quotes in 2 claims" in dry.stdout
    assert "quote:" in file.read_text(encoding="utf-8")
    result = anchor(file)
    assert result.exit_code == 0
    assert f"claims[0].quote -> source/gazette-depot [{START}, {START + len(WORDS)}], line 4" in (
        result.stdout
    )
    assert result.stdout.endswith(
        f"Anchored 2 quotes in 2 claims of {file}; their words are no longer in it.\n"
    )
    assert WORDS not in file.read_text(encoding="utf-8")
    again = anchor(file)
    assert (again.exit_code, "nothing to do" in again.stdout) == (0, True)


def test_what_cannot_be_anchored_ends_with_a_status(tmp_path: Path) -> None:
    """The findings, then one line that says that the file is as it was."""
    file = workspace(tmp_path, with_quote("quote: 'I had no handgun,\" Brandt'\n"))
    before = file.read_bytes()
    result = anchor(file)
    assert (result.exit_code, result.stdout) == (1, "")
    assert 'the text has ” (U+201D) where you typed " (U+0022)' in result.stderr
    assert f"Error: 1 finding on 1 quote; {file} is as it was." in result.stderr
    assert file.read_bytes() == before


def test_an_ambiguous_quote_lists_its_places(tmp_path: Path) -> None:
    """Without a terminal nobody is asked: the places are told, and how to say which is meant."""
    file = workspace(tmp_path, with_quote("quote: Brandt\n"))
    result = anchor(file, "--no-input")
    assert result.exit_code == 1
    assert "1: line 3, [" in result.stderr
    assert "the Tram Watch stopped Ola [Brandt] at the" in result.stderr
    assert "`occurrence: 2`" in result.stderr
    assert anchor(file, "--occurrence", "3").exit_code == 0
    assert f"at: [{TEXT.rindex('Brandt')}, " in file.read_text(encoding="utf-8")


def test_at_a_terminal_somebody_is_asked(tmp_path: Path) -> None:
    """The places are listed with their lines; whoever breaks off leaves the file as it was."""
    file = workspace(tmp_path, with_quote("quote: Brandt\n"))
    before = file.read_bytes()
    arguments = ("evidence", "anchor", str(file), "--texts", str(tmp_path / "texts"))
    session = at_terminal(*arguments, interrupt_at=b"nothing is written)")
    assert session.status != 0
    assert b"stand 3 times" in session.shown
    assert b"2: line 4" in session.shown
    assert file.read_bytes() == before


def test_an_answer_at_the_terminal_is_taken(tmp_path: Path) -> None:
    """A number that there is none of is asked again; the place that is named is written."""
    file = workspace(tmp_path, with_quote("quote: Brandt\n"))
    arguments = ("evidence", "anchor", str(file), "--texts", str(tmp_path / "texts"))
    session = at_terminal(*arguments, interrupt_at=b"nothing is written)", keys=b"9\n2\n")
    assert session.status == 0
    assert b"9 is not in the range" in session.shown
    assert b"(2 of 3 places)" in session.shown
    second = TEXT.index("Brandt", TEXT.index("Brandt") + 1)
    assert f"at: [{second}, {second + 6}]" in file.read_text(encoding="utf-8")


def test_a_quote_that_is_left_points_to_the_command(tmp_path: Path) -> None:
    """Building refuses the words, and says how to get rid of them; so it does with a number left alone."""
    folder = write_workspace(tmp_path, replaced(INCIDENT, AT, f"quote: {json.dumps(WORDS)}"))
    result = CliRunner().invoke(cli, ["validate", str(folder)])
    assert "Run `onrecord evidence anchor incidents/depot.yaml --texts DIR`" in result.stdout
    folder = write_workspace(tmp_path, replaced(INCIDENT, AT, f"{AT}\n    occurrence: 2"))
    result = CliRunner().invoke(cli, ["validate", str(folder)])
    assert "there is no quote" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["anchor", "gone.yaml"], 1, "There is no file 'gone.yaml'"),
        (["anchor", "w/incidents"], 1, "is no file"),
        (["anchor", "w/sources/depot.yaml"], 1, "is no file of a workspace"),
        (["anchor", "w/incidents/depot.yaml", "--occurrence", "0"], 2, "0 is not in the range"),
        (["anchor"], 2, "Missing argument"),
        (["check", "gone"], 1, "There is no folder 'gone'"),
        (["check", "w", "--texts", "gone"], 1, "There is no folder 'gone' with texts"),
        (["check", "w", "--format", "xml"], 2, "'xml' is not one of"),
        (["mend"], 2, "No such command 'mend'"),
    ],
)
def test_what_cannot_be_done_is_an_error(
    arguments: list[str], status: int, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A message on stderr and a status, nothing on stdout."""
    write_workspace(tmp_path / "w")
    monkeypatch.chdir(tmp_path)
    result = call(*arguments)
    assert (result.exit_code, result.stdout) == (status, "")
    assert says in result.stderr


def test_the_program_itself_does_it(root: Path, tmp_path: Path) -> None:
    """The installed program checks the sample and anchors a file of a copy of it."""
    shutil.copytree(root / "tests/sample", tmp_path / "sample")
    line = [str(PROGRAM), "evidence", "check", "sample", "--texts", "sample/texts"]
    result = subprocess.run(line, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert result.stdout.rstrip().endswith("verified")
    line = [str(PROGRAM), "evidence", "anchor", "sample/incidents/quay.yaml"]
    result = subprocess.run(line, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "nothing to do" in result.stdout
