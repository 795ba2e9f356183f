"""New files come all or not at all, and never in the place of others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from onrecord.model.errors import WorkspaceError
from onrecord.read.new_files import write_new


def below(folder: Path) -> dict[str, str | None]:
    """Return what lies in a folder: the text of each file, None for a folder."""
    return {
        str(path.relative_to(folder)): path.read_text() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def test_files_and_folders_are_made_with_ordinary_rights(tmp_path: Path) -> None:
    """Each file holds its text, nothing else is left, and the user's mask decides who reads it."""
    write_new([(tmp_path / "a/b.yaml", "b\n"), (tmp_path / "c.yaml", "ü\n")], [tmp_path / "d"])
    assert below(tmp_path) == {"a": None, "a/b.yaml": "b\n", "c.yaml": "ü\n", "d": None}
    (tmp_path / "plain").touch()
    rights = {(tmp_path / name).stat().st_mode for name in ("a/b.yaml", "c.yaml", "plain")}
    assert len(rights) == 1


@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_what_is_there_stays_and_nothing_is_added(kind: str, tmp_path: Path) -> None:
    """Where one of the names is taken, whatever took it, none of the files is written."""
    taken = tmp_path / "taken.yaml"
    if kind == "file":
        taken.write_text("mine")
    elif kind == "folder":
        taken.mkdir()
    else:
        taken.symlink_to("nowhere")
    before = below(tmp_path)
    with pytest.raises(WorkspaceError, match=r"taken\.yaml is there already; nothing was written"):
        write_new([(tmp_path / "new/first.yaml", "1"), (taken, "2")])
    assert below(tmp_path) == before


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(28, "No space left on device")])
def test_a_failure_halfway_leaves_nothing(
    error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither files nor folders nor drafts are left when the second of two files fails."""
    link = os.link

    def fail_at_the_second(draft: Path, path: Path) -> None:
        if path.name == "second.yaml":
            raise error
        link(draft, path)

    monkeypatch.setattr(os, "link", fail_at_the_second)
    monkeypatch.setattr(Path, "open", _refuse)
    with pytest.raises((KeyboardInterrupt, WorkspaceError)):
        write_new([(tmp_path / "a/first.yaml", "1"), (tmp_path / "a/second.yaml", "2")])
    assert below(tmp_path) == {}


def test_a_disk_without_links_gets_whole_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where files cannot be linked they are written, and still never over others."""

    def no_links(_draft: Path, _path: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    write_new([(tmp_path / "a.yaml", "a")])
    with pytest.raises(WorkspaceError, match="is there already"):
        write_new([(tmp_path / "b.yaml", "b"), (tmp_path / "a.yaml", "other")])
    assert below(tmp_path) == {"a.yaml": "a"}


def test_a_disk_without_links_that_is_full_keeps_no_part_of_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What could be written of a file does not stay under its name."""

    def no_links(_draft: Path, _path: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    monkeypatch.setattr(Path, "read_bytes", _refuse)
    with pytest.raises(WorkspaceError, match="No space left on device"):
        write_new([(tmp_path / "new/a.yaml", "a")])
    assert list(tmp_path.iterdir()) == []


def _refuse(*_: object) -> None:
    raise OSError(28, "No space left on device")
