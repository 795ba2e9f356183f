"""Printed pages are read back before they are handed on, and profiles that cannot be read are told of."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import cli
from onrecord.cli.shown import READ_BACK, open_shown, refuse_leaks
from onrecord.model.errors import LeakError

LEAKS = {
    "html": b"<!doctype html><html lang=en><head><title>Lindqvist had a pistol in the hand</title></head></html>",
    "markdown": b"# Lindqvist had a pistol in the hand\n",
}


@pytest.mark.parametrize("form", sorted(READ_BACK))
def test_a_page_that_tells_an_accusation_as_a_fact_is_refused(
    sample_build: Path, form: str
) -> None:
    """What one side alone claims stands in no heading."""
    shown = open_shown(sample_build, "newsroom", form)
    with pytest.raises(LeakError):
        refuse_leaks(shown, form, LEAKS[form])


@pytest.mark.parametrize("form", ["table", "json"])
def test_what_is_no_page_is_left_alone(sample_build: Path, form: str) -> None:
    """Terminals and programs get each claim with its speaker by construction."""
    refuse_leaks(open_shown(sample_build, "newsroom", form), form, b"pistol")


@pytest.mark.parametrize(
    "command",
    [["show", "quay"], ["dispute"], ["query", "agents/posts"], ["cite", "quay"], ["leaks"]],
)
def test_a_profile_with_mistakes_is_told_of_by_line_and_key(
    sample_build: Path, tmp_path: Path, command: list[str]
) -> None:
    """Every command that takes a profile says where in the file what is wrong, and what would be right."""
    rules = tmp_path / "mine.toml"
    rules.write_text('title = "Mine"\ndescription = "Mine."\n[people]\nminor = "named"\n')
    asked = [*command, "--store", str(sample_build), "--profile", str(rules)]
    result = CliRunner().invoke(cli, asked)
    assert result.exit_code == 1
    assert re.search(r"^mine\.toml:4:\d+: people\.minor: violation: ", result.stderr, re.MULTILINE)
    assert "minors" in result.stderr
    assert result.stderr.endswith("Error: mine.toml is no profile that can be read.\n")


def test_a_profile_that_is_not_there_is_looked_for_where_it_says(sample_build: Path) -> None:
    """The folder of one's own profiles is named, so that nobody looks for a mistake in the file."""
    asked = ["show", "quay", "--store", str(sample_build), "--profile", "mine"]
    result = CliRunner().invoke(cli, asked)
    assert result.exit_code == 1
    assert "no profile called 'mine', built in or in data/profiles/. Known: " in result.stderr
