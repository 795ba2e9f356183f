"""A draft holds what it is given, may be read as any new file, and never stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.model.whole_file import draft


def test_a_draft_becomes_a_file_by_its_name(tmp_path: Path) -> None:
    """Its rights are those of a file that is written in the usual way, even of one with a long name."""
    path, usual = tmp_path / ("n" * 250), tmp_path / "usual"
    usual.touch()
    with draft(path, b"data") as made:
        assert (made.parent, made.read_bytes()) == (tmp_path, b"data")
        made.replace(path)
    assert path.read_bytes() == b"data"
    assert path.stat().st_mode == usual.stat().st_mode


def test_a_draft_that_fails_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is left, be it that the system refuses or that the draft gets no name."""
    with pytest.raises(KeyError), draft(tmp_path / "a", b"data"):
        raise KeyError
    assert list(tmp_path.iterdir()) == []

    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "chmod", refuse)
    with pytest.raises(OSError, match="No space left"), draft(tmp_path / "a", b"data"):
        pytest.fail("the draft was not refused")
    assert list(tmp_path.iterdir()) == []
