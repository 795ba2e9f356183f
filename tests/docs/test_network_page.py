"""The program on the page about the network does what the page says."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.export.build import build
from tests.docs.commands import fences


@pytest.mark.slow
def test_the_python_example_counts_claims(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Run where a build of the record lies, it prints nodes, claims and the frame of the picture."""
    (example,) = fences(root / "docs/network.md", "python")
    build(root / "data", tmp_path / "build")
    monkeypatch.chdir(tmp_path)
    capsys.readouterr()
    exec(example, {})  # noqa: S102 - our own page
    nodes, claims, frame = capsys.readouterr().out.split(maxsplit=2)
    assert int(nodes) > int(claims) > 100
    assert frame.startswith("Box(left=")
