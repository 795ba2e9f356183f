"""The arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import cli
from onrecord.cli.arguments import ANYBODY, EVERYTHING
from onrecord.export.profile import NEWSROOM, PUBLIC, find_profile
from onrecord.read.ontology import read_ontology


@pytest.mark.parametrize(
    "arguments",
    [
        ["build", ""],
        ["build", "workspace", "--out", ""],
        ["validate", "workspace", "--texts", ""],
        ["query", "--list", "--out", ""],
        ["init", ""],
        ["add", ""],
        ["add", "article", "--into", ""],
        ["info", "--store", ""],
        ["view", "--store", ""],
        ["export", "--format", "trig", "--out", ""],
    ],
)
def test_an_empty_path_is_not_the_current_folder(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What an unset variable leaves is a usage error, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(cli, arguments)
    assert result.exit_code == 2
    assert "it is empty" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_inside_a_workspace_that_workspace_is_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no workspace is named, the current folder is meant if it is one, else `data` in it."""
    made = tmp_path / "slipway"
    assert CliRunner().invoke(cli, ["init", str(made)]).exit_code == 0
    monkeypatch.chdir(made)
    assert CliRunner().invoke(cli, ["validate"]).exit_code == 0
    monkeypatch.chdir(tmp_path)
    elsewhere = CliRunner().invoke(cli, ["validate"])
    assert elsewhere.exit_code == 1
    assert "data" in elsewhere.stdout + elsewhere.stderr


def test_the_profiles_that_commands_start_from_are_those_of_the_record() -> None:
    """Help is shown without loading profiles; what it names is there."""
    assert (EVERYTHING, ANYBODY) == (NEWSROOM, PUBLIC)
    assert find_profile(ANYBODY, read_ontology()).name == ANYBODY
