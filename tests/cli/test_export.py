"""`onrecord export` as people run it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import cli
from onrecord.cli.export import NAMES
from onrecord.export.formats import FORMATS


def run(*arguments: str) -> Result:
    """Return what the command does with arguments."""
    return CliRunner().invoke(cli, ["export", *arguments])


def test_the_names_offered_are_the_formats_there_are() -> None:
    """The command offers every format and no other."""
    assert list(NAMES) == list(FORMATS)


@pytest.mark.parametrize("name", NAMES)
def test_file_and_stdout_get_the_same(sample_build: Path, tmp_path: Path, name: str) -> None:
    """The bytes are the same wherever they go, and stderr says what the format leaves out."""
    out = tmp_path / "sub" / f"record.{name}"
    to_file = run("--format", name, "--store", str(sample_build), "--out", str(out))
    to_stdout = run("--format", name, "--store", str(sample_build))
    assert (to_file.exit_code, to_stdout.exit_code) == (0, 0)
    assert to_stdout.stdout_bytes == out.read_bytes()
    assert ("Left out" in to_file.stderr) == bool(FORMATS[name].leaves_out)


def test_a_folder_as_file_is_refused_and_kept(sample_build: Path, tmp_path: Path) -> None:
    """An output that cannot be written is named, the status is not 0, and nothing is left behind."""
    result = run("--format", "trig", "--store", str(sample_build), "--out", str(tmp_path))
    assert result.exit_code == 1
    assert str(tmp_path) in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_without_a_build_the_message_says_what_to_do(tmp_path: Path) -> None:
    """No build: status 1 and the command that makes one."""
    result = run("--format", "trig", "--store", str(tmp_path / "none"))
    assert result.exit_code == 1
    assert "onrecord build" in result.stderr


def test_all_formats_go_into_one_folder(sample_build: Path, tmp_path: Path) -> None:
    """Every format is there, stdout stays empty, and stderr says of each what it leaves out."""
    out = tmp_path / "dist"
    result = run("--all", str(out), "--store", str(sample_build))
    assert (result.exit_code, result.stdout) == (0, "")
    for each in FORMATS.values():
        assert f"{each.filename}: {(out / each.filename).stat().st_size:,} bytes." in result.stderr
        assert all(f"  Left out: {lost}." in result.stderr for lost in each.leaves_out)


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--format", "trig", "--all", "dist"),
        ("--all", "dist", "--out", "x"),
        ("--all", "dist", "--with-ontology"),
        ("--format", "gexf", "--with-ontology"),
    ],
    ids=" ".join,
)
def test_what_does_not_go_together_is_refused(
    sample_build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    """Status 2, the options by name, and nothing written."""
    monkeypatch.chdir(tmp_path)
    result = run(*arguments, "--store", str(sample_build))
    assert result.exit_code == 2
    assert "--" in result.stderr.splitlines()[-1]
    assert list(tmp_path.iterdir()) == []
