"""Progress is shown to people who wait, and to nobody else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.cli.progress import progress
from tests.workspaces import write_workspace


def test_without_a_terminal_nothing_is_shown(capfd: pytest.CaptureFixture[str]) -> None:
    """What goes into a pipe or a file holds no progress."""
    with progress() as step:
        step("reading")
    assert capfd.readouterr() == ("", "")


def test_a_closed_stderr_changes_no_status(tmp_path: Path) -> None:
    """`onrecord validate … 2>&-` ends as it would have ended, and says so on stdout."""
    program = Path(sys.executable).with_name("onrecord")
    arguments = [str(program), str(write_workspace(tmp_path))]
    command = ["/bin/sh", "-c", 'exec "$0" validate "$1" 2>&-', *arguments]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout) == (0, "Nothing is wrong.\n")
