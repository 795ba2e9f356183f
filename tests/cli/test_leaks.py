"""`onrecord leaks` as people run it: over every output, over files, with a status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import cli
from onrecord.export.build import build
from onrecord.export.formats import FORMATS
from tests.workspaces import write_workspace


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the build of the invented depot."""
    folder = tmp_path_factory.mktemp("depot")
    build(write_workspace(folder / "depot"), folder / "build")
    return folder / "build"


def run(store: Path, *arguments: str) -> Result:
    """Return what the command does with arguments."""
    return CliRunner().invoke(cli, ["leaks", "--store", str(store), *arguments])


@pytest.mark.slow
def test_every_output_is_looked_at(store: Path) -> None:
    """Nothing leaks, the status is 0, and exports, pages and documentation are among what was read."""
    result = run(store)
    assert (result.exit_code, result.stderr) == (0, "")
    counts = result.stdout.splitlines()[-1]
    assert counts.startswith("0 leaks in 4 claims, ")
    assert int(counts.split()[-2]) > len(FORMATS) + 10
    assert "prejudges" not in result.stdout


@pytest.mark.slow
@pytest.mark.parametrize(("folder", "profile"), [("data", "newsroom"), ("tests/sample", "public")])
def test_the_records_at_hand_leak_nothing(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, profile: str
) -> None:
    """No alarm is false on a real record, whatever is withheld of it."""
    monkeypatch.chdir(root)
    build(root / folder, tmp_path / "build")
    result = run(tmp_path / "build", "--profile", profile, "--format", "json")
    found = json.loads(result.stdout)
    assert (found["found"], found["prejudging"]) == ([], [])
    assert result.exit_code == 0
    assert found["outputs"] > 60


def test_a_file_that_leaks_is_told(store: Path, tmp_path: Path) -> None:
    """The table says where, what, which claim and what to do; the status is 1."""
    page, table = tmp_path / "page.html", tmp_path / "items.csv"
    page.write_text("<title>Ola Brandt was armed</title><h1>The suspect</h1>", encoding="utf-8")
    table.write_text("id,label\nitem/depot-1,handgun\n", encoding="utf-8")
    result = run(store, str(page), str(table))
    assert result.exit_code == 1
    assert f"{page}:1" in result.stdout
    assert "[leak-text]" in result.stdout
    assert "[leak-label]" in result.stdout
    assert "'suspect' prejudges" in result.stdout
    assert result.stdout.splitlines()[-1] == "2 leaks in 4 claims, 2 outputs"


def test_the_same_for_programs(store: Path, tmp_path: Path) -> None:
    """JSON has the counts, the rule that is broken, the claim, and goes where it is told to."""
    page, out = tmp_path / "page.md", tmp_path / "found.json"
    page.write_text("# Brandt armed\n", encoding="utf-8")
    result = run(store, str(page), "--format", "json", "--out", str(out))
    assert (result.exit_code, result.stdout) == (1, "")
    found = json.loads(out.read_text(encoding="utf-8"))
    assert (found["leaks"], found["claims"], found["outputs"]) == (1, 4, 1)
    (leak,) = found["found"]
    assert (leak["kind"], leak["rule"], leak["status"]) == ("leak-text", "guarded", "disputed")
    assert leak["claim"]
    assert leak["mend"]


def test_a_file_that_cannot_be_read(store: Path, tmp_path: Path) -> None:
    """A file that is not there, or that nothing reads, is no clean bill."""
    absent = run(store, str(tmp_path / "absent.csv"))
    assert absent.exit_code == 1
    assert "absent.csv cannot be read" in absent.stderr
    odd = tmp_path / "notes.docx"
    odd.write_bytes(b"x")
    assert run(store, str(odd)).exit_code == 1
