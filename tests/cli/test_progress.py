"""Progress is shown to people who wait, and to nobody else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import nullcontext
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import cli
from onrecord.cli.progress import PATIENCE, progress
from onrecord.export.build import build
from onrecord.store.snapshot import open_snapshot
from tests.cli.terminal import at_terminal
from tests.workspaces import FILES, SOURCES, write_workspace

ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n0 ?o }"
HIDE_CURSOR, SHOW_CURSOR = b"\x1b[?25l", b"\x1b[?25h"
needs_terminal = pytest.mark.skipif(os.name != "posix", reason="the system has no such terminals")


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


@needs_terminal
def test_what_is_quick_shows_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing flickers at a terminal for a step that nobody waits for."""
    ours, theirs = os.openpty()
    with os.fdopen(theirs, "w", encoding="utf-8") as stderr:
        monkeypatch.setattr(sys, "stderr", stderr)
        with progress() as step:
            step("reading")
        time.sleep(PATIENCE * 1.2)
        os.write(theirs, b"end")
    assert os.read(ours, 100) == b"end"
    os.close(ours)


@needs_terminal
@pytest.mark.slow
def test_who_waits_for_a_query_sees_it_and_can_end_it(sample_build: Path, tmp_path: Path) -> None:
    """The spinner turns while the engine works; Ctrl-C ends both, and the cursor is where it was."""
    query, out = tmp_path / "endless.rq", tmp_path / "answer"
    query.write_text(ENDLESS, encoding="utf-8")
    arguments = ["query", str(query), "--store", str(sample_build), "--out", str(out)]
    session = at_terminal(*arguments, interrupt_at=b"asking")
    assert session.status in {-signal.SIGINT, 130}
    assert session.shown.count(HIDE_CURSOR) == session.shown.count(SHOW_CURSOR)
    assert not out.exists()


@pytest.mark.parametrize("number", range(4))
def test_an_interrupted_build_leaves_the_last_one(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C in whatever step: status 130, nothing printed, and the build of before as it was."""
    out = tmp_path / "build"
    build(write_workspace(tmp_path / "workspace"), out)
    before = {path: path.lstat().st_mtime_ns for path in out.rglob("*")}
    steps: list[str] = []

    def step(name: str) -> None:
        steps.append(name)
        if len(steps) > number:
            raise KeyboardInterrupt

    monkeypatch.setattr("onrecord.cli.build.progress", lambda: nullcontext(step))
    changed = write_workspace(tmp_path / "workspace", {SOURCES: FILES[SOURCES] + "# changed\n"})
    result = CliRunner().invoke(cli, ["build", str(changed), "--out", str(out)])
    assert (result.exit_code, result.output, len(steps)) == (130, "", number + 1)
    assert {path: path.lstat().st_mtime_ns for path in out.rglob("*")} == before
    assert len(open_snapshot(out)) > 0
