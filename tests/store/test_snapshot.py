"""A build is opened for reading, or it is said what stands there instead."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from onrecord.model.errors import StoreError
from onrecord.store import snapshot
from onrecord.store.publication import publish
from onrecord.store.snapshot import open_snapshot

NAME = ox.NamedNode("https://example.org/a")
LINE = "<https://example.org/a> " * 4 + ".\n"


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """Return a build of one quad."""
    publish(tmp_path / "build", record=LINE.encode(), report=b"{}")
    return tmp_path / "build"


@pytest.mark.parametrize("below", [".", "store", "current", "current/store"])
def test_a_build_opens_from_any_of_its_folders(build: Path, below: str) -> None:
    """People name the build or its store."""
    assert list(open_snapshot(build / below)) == [ox.Quad(NAME, NAME, NAME, NAME)]


def test_a_snapshot_cannot_be_written(build: Path) -> None:
    """Nothing that a reader does changes a build."""
    with pytest.raises(RuntimeError):
        open_snapshot(build).add(ox.Quad(NAME, NAME, NAME))


def test_a_missing_folder_is_named_with_what_to_do() -> None:
    """The command to run stands in the message."""
    with pytest.raises(
        StoreError, match=r"no/where does not exist: .*onrecord build --out no/where"
    ):
        open_snapshot(Path("no/where"))


def test_a_folder_without_a_build_is_named(tmp_path: Path) -> None:
    """An empty folder is no build, and is left empty."""
    with pytest.raises(StoreError, match="is not a build"):
        open_snapshot(tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_file_is_no_build(tmp_path: Path) -> None:
    """A path to record.nq does not make RocksDB speak."""
    (tmp_path / "record.nq").write_text(LINE)
    with pytest.raises(StoreError, match="is a file"):
        open_snapshot(tmp_path / "record.nq")


@pytest.mark.parametrize("name", ["\0", "x" * 5000])
def test_an_impossible_path_is_no_traceback(name: str) -> None:
    """The system's refusal is told as ours."""
    with pytest.raises(StoreError):
        open_snapshot(Path(name))


@pytest.mark.parametrize("pattern", ["*.sst", "MANIFEST-*", "CURRENT"])
@pytest.mark.parametrize("damage", ["cut", "gone"])
def test_a_damaged_build_is_named(build: Path, pattern: str, damage: str) -> None:
    """Whatever is missing, the message is one line that names the build."""
    for path in (build / "store").resolve().glob(pattern):
        if damage == "gone":
            path.unlink()
        else:
            path.write_bytes(path.read_bytes()[:3])
    with pytest.raises(StoreError, match=r"damaged|is not a build") as caught:
        open_snapshot(build)
    assert str(build) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_version_swept_away_before_it_is_opened_is_tried_again(
    build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between looking and opening, builds may come and go."""
    folders = [build / "versions" / "swept", build / "store"]
    monkeypatch.setattr(snapshot, "store_folder", lambda _: folders.pop(0))
    assert len(open_snapshot(build)) == 1
    assert not folders
