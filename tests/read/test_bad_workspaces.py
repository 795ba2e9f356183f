"""Each thing that can be wrong in a workspace has its own finding, at its exact place."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.model.finding import Severity
from onrecord.read import read
from tests.bad import Bad
from tests.bad_files import BAD_FILES
from tests.bad_values import BAD_VALUES
from tests.workspaces import write_workspace

BAD = {**BAD_FILES, **BAD_VALUES}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_what_is_wrong_is_named_with_its_place_and_mend(bad: Bad, tmp_path: Path) -> None:
    """The finding has file, line and key, says what is wrong and how to mend it, and refuses the record."""
    workspace = write_workspace(tmp_path, bad.changes)
    result = read(workspace, [workspace / "texts"])
    first = result.findings[0]
    assert (first.code, first.severity) == (bad.code, Severity.VIOLATION), result.findings
    assert (first.file, first.line, first.key) == (bad.file, bad.line, bad.key)
    assert bad.column in (None, first.column)
    assert bad.message in first.message
    assert bad.mend in first.mend
    assert {finding.code for finding in result.findings} == {bad.code}, result.findings
    assert len(result.findings) == bad.count
    assert result.quads == ()
    for finding in result.findings:  # sentences, and no thousands of characters from a file
        assert len(finding.message) + len(finding.mend) < 500
        assert (finding.message[-1], finding.mend[-1]) in {(".", "."), (".", "?")}


@pytest.mark.parametrize("name", [name for name, bad in BAD.items() if bad.needs_text])
def test_without_the_text_only_its_length_tells(name: str, tmp_path: Path) -> None:
    """What only the words of the source show is not refused where they are not at hand."""
    result = read(write_workspace(tmp_path, BAD[name].changes))
    assert result.findings == ()
    assert result.evidence.verified == 0


def test_without_the_text_its_length_still_tells(tmp_path: Path) -> None:
    """An offset outside the stated length is refused without the text at hand, too."""
    bad = BAD["outside the text"]
    (finding,) = read(write_workspace(tmp_path, bad.changes)).findings
    assert (finding.code, finding.line) == (bad.code, bad.line)
