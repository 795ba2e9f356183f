"""Whoever changes a workspace is alone in it: nobody's change is written over, and nobody waits for ever."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from onrecord.export.takedown import take_down
from onrecord.model.errors import WorkspaceError
from onrecord.read.admit import Told, admit
from onrecord.read.alone import alone_in
from onrecord.read.log import read_log
from onrecord.read.record_log import record_log
from tests.workspaces import REGISTRY, replaced, write_workspace

DAY = "2031-04-12"
TWO = """\
  - {id: person/olve-brandt, label: Olve Brandt, namingBasis: namedInSource}
  - {id: person/sunniva-krag, label: Sunniva Krag, namingBasis: namedInSource}
agencies:
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no file locks of this kind there")


def test_who_comes_second_waits_and_then_says_so(tmp_path: Path) -> None:
    """A held folder is told of; one that is free again, or that is not there, stops nobody; no file is left."""
    with (
        alone_in(tmp_path),
        pytest.raises(WorkspaceError, match="Another command is changing"),
        alone_in(tmp_path, patience=0.1),
    ):
        pytest.fail("two were alone")
    with alone_in(tmp_path, patience=0.0), alone_in(tmp_path / "none"):
        assert not list(tmp_path.iterdir())


def test_of_two_takedowns_at_once_both_are_done(tmp_path: Path) -> None:
    """Neither puts back what the other took out, and the log knows of both."""
    folder = write_workspace(tmp_path / "workspace", replaced(REGISTRY, "agencies:\n", TWO))
    record_log(folder, why="the first reading", on=DAY)
    people = ("person/olve-brandt", "person/sunniva-krag")
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda who: take_down(folder, who, why="on request", on=DAY), people))
    assert "Olve" not in (left := (folder / REGISTRY).read_text(encoding="utf-8"))
    assert "Sunniva" not in left
    assert record_log(folder, why="once more", on=DAY) == ()


def test_of_two_who_log_at_once_nobody_writes_over_the_other(tmp_path: Path) -> None:
    """What one has told to be written is still there, once."""
    folder = write_workspace(tmp_path / "workspace")
    with ThreadPoolExecutor() as pool:
        told = list(
            pool.map(lambda why: record_log(folder, why=why, on=DAY), ("first", "second", "third"))
        )
    log = read_log(folder)
    assert log is not None
    assert log.entries == tuple(entry for added in told for entry in added)


def test_of_two_who_add_the_same_article_at_once_one_is_refused(tmp_path: Path) -> None:
    """An article stands in a workspace once."""
    folder = write_workspace(tmp_path / "workspace")
    article = tmp_path / "quist.txt"
    article.write_text("Quist juggled lanterns until midnight.\n", encoding="utf-8")
    with ThreadPoolExecutor() as pool:
        asked = [pool.submit(admit, article, folder, Told()) for _ in range(3)]
    refused = [str(error) for each in asked if (error := each.exception())]
    assert len(refused) == len(asked) - 1
    assert all("is there already" in message for message in refused)
