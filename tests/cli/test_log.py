"""`onrecord log` as people run it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import cli
from onrecord.read.log import log_path
from tests.workspaces import write_workspace


def log(*arguments: str) -> Result:
    """Return what the command does with arguments."""
    return CliRunner().invoke(cli, ["log", *arguments])


@pytest.fixture
def workspace(tmp_path: Path) -> str:
    """Give a workspace without a log."""
    return str(write_workspace(tmp_path / "workspace"))


def test_what_was_logged_is_told_with_what_it_is_about(workspace: str) -> None:
    """Two decisions of a kind can be told apart; a second time nothing is new."""
    first = log("record", workspace, "--reason", "the first reading", "--on", "2031-04-12")
    assert first.exit_code == 0
    told = [line.partition("make ")[2] for line in first.stdout.splitlines()[:-1]]
    assert "naming: person/ola-brandt" in told
    assert all(": " in line for line in told)
    second = log("record", workspace, "--reason", "once more", "--on", "2031-04-13").stdout
    assert second.startswith("0 new. ")
    assert second.count("\n") == 1
    assert log("verify", workspace).stdout.endswith(second.removeprefix("0 new. "))


def test_a_log_that_is_not_in_order_is_never_shown_as_if_it_were_whole(workspace: str) -> None:
    """What is in order is shown, then from which line on it is not; the status is 1, and no last digest is told."""
    log("record", workspace, "--reason", "the first reading", "--on", "2031-04-12")
    assert log("show", workspace).exit_code == 0
    path = log_path(Path(workspace))
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[2] = lines[2].replace("the first reading", "the last reading")
    path.write_text("".join(lines), encoding="utf-8")
    shown = log("show", workspace)
    assert shown.exit_code == 1
    assert [line[0] for line in shown.stdout.splitlines()] == ["1", " ", "2", " "]
    assert "editorial/log.jsonl:3:1: violation: Entry 3 of the log is not in order" in shown.stderr
    assert "has the digest" not in shown.stdout


def test_without_a_log_it_is_told_how_one_begins(workspace: str) -> None:
    """Neither `show` nor `verify` says that all is well where there is nothing."""
    for name in ("show", "verify"):
        result = log(name, workspace)
        assert result.exit_code == 1
        assert "begin one with `onrecord log record`" in result.stderr
