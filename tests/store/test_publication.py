"""Readers see the old build or the new one, never less, whatever happens to the builder."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from onrecord.model.errors import StoreError
from onrecord.store import layout, publication
from onrecord.store.lock import exclusive
from onrecord.store.publication import publish
from onrecord.store.snapshot import open_snapshot

if TYPE_CHECKING:
    from pathlib import Path

VOCABULARY = (ox.Quad(*[ox.NamedNode("https://w3id.org/onrecord/ns")] * 4),)


def record(value: int) -> bytes:
    """Return a record whose every quad says `value`, so that a mixture of two shows."""
    line = "<https://example.org/{0}> <https://example.org/p> {1} <https://example.org/g> .\n"
    number = f'"{value}"^^<http://www.w3.org/2001/XMLSchema#integer>'
    return "".join(line.format(index, number) for index in range(50)).encode()


def values(store: ox.Store) -> set[str]:
    """Return the values that the quads of a store say."""
    return {quad.object.value for quad in store if isinstance(quad.object, ox.Literal)}


def names(folder: Path) -> set[str]:
    """Return the names in a folder, hidden ones too."""
    return {path.name for path in folder.iterdir()}


def test_a_build_has_the_parts_that_others_look_for(tmp_path: Path) -> None:
    """The links lead to the parts of the current version."""
    published = publish(tmp_path / "a b", record=record(1), report=b"{}")
    out = tmp_path / "a b"
    assert (out / "record.nq").read_bytes() == record(1)
    assert (out / "report.json").read_bytes() == b"{}"
    assert (out / "store").resolve() == published.folder.resolve() / "store"
    assert (out / "current").readlink().as_posix() == f"versions/{published.version}"
    assert values(open_snapshot(out)) == values(open_snapshot(out / "store")) == {"1"}


def test_the_name_of_a_version_follows_from_its_content(tmp_path: Path) -> None:
    """The same content is the same version anywhere; each part of it counts."""
    there = [
        publish(tmp_path / "x", record=record(1), report=b"{}").version,
        publish(tmp_path / "y", record=record(1), report=b"{}").version,
    ]
    others = [
        publish(tmp_path / "x", record=record(2), report=b"{}").version,
        publish(tmp_path / "x", record=record(1), report=b"[]").version,
        publish(tmp_path / "x", record=record(1), report=b"{}", vocabulary=VOCABULARY).version,
    ]
    assert there[0] == there[1]
    assert len({*there, *others}) == 4


def test_blank_nodes_of_the_vocabulary_do_not_make_a_new_version(tmp_path: Path) -> None:
    """Labels of blank nodes differ from run to run; the version does not."""
    name = ox.NamedNode("https://example.org/a")
    first, again = (
        publish(
            tmp_path,
            record=record(1),
            report=b"{}",
            vocabulary=[ox.Quad(name, name, ox.BlankNode(), name)],
        )
        for _ in range(2)
    )
    assert (first.is_new, again.is_new) == (True, False)


def test_the_vocabulary_is_answered_from_but_is_no_part_of_the_record(tmp_path: Path) -> None:
    """The store knows it; record.nq does not."""
    publish(tmp_path, record=record(1), report=b"{}", vocabulary=VOCABULARY)
    assert VOCABULARY[0] in open_snapshot(tmp_path)
    assert (tmp_path / "record.nq").read_bytes() == record(1)


def test_publishing_again_changes_nothing(tmp_path: Path) -> None:
    """The second time nothing is written."""
    first = publish(tmp_path, record=record(1), report=b"{}")
    before = {path: path.stat().st_ino for path in tmp_path.rglob("*")}
    second = publish(tmp_path, record=record(1), report=b"{}")
    assert (first.version, first.is_new, second.is_new) == (second.version, True, False)
    assert {path: path.stat().st_ino for path in tmp_path.rglob("*")} == before


def test_three_versions_are_kept_and_the_current_is_one_of_them(tmp_path: Path) -> None:
    """Going back to an old version makes it the one published last."""
    made = [publish(tmp_path, record=record(n), report=b"{}").version for n in range(3)]
    publish(tmp_path, record=record(0), report=b"{}")
    made.append(publish(tmp_path, record=record(3), report=b"{}").version)
    assert names(tmp_path / "versions") == {made[0], made[2], made[3]}
    assert values(open_snapshot(tmp_path)) == {"3"}


def test_a_reader_keeps_its_version_when_that_is_swept_away(tmp_path: Path) -> None:
    """What a reader has opened stays whole for it."""
    publish(tmp_path, record=record(0), report=b"{}")
    reader = open_snapshot(tmp_path)
    for number in range(1, 6):
        publish(tmp_path, record=record(number), report=b"{}")
    assert values(reader) == {"0"}
    assert len(names(tmp_path / "versions")) == layout.KEPT_VERSIONS


def test_two_readers_while_versions_switch_see_whole_ones(tmp_path: Path) -> None:
    """No reader ever meets a missing or a mixed store."""
    publish(tmp_path, record=record(0), report=b"{}")
    done = threading.Event()
    seen: list[set[str]] = []
    failures: list[StoreError] = []

    def read() -> None:
        while not done.is_set():
            try:
                seen.append(values(open_snapshot(tmp_path)))
            except StoreError as error:
                failures.append(error)

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for number in range(1, 9):
        publish(tmp_path, record=record(number), report=b"{}")
    done.set()
    for reader in readers:
        reader.join()
    assert not failures
    assert {len(answer) for answer in seen} == {1}
    assert len({*map(frozenset, seen)}) > 1


@pytest.mark.parametrize("step", ["_fill", "_sync", "_switch", "_link", "_prune"])
def test_a_failure_at_any_step_leaves_a_readable_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """The old build answers afterwards, or the new one where the switch was done; the next works."""
    publish(tmp_path, record=record(1), report=b"{}")

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(publication, step, fail)
        with pytest.raises(KeyboardInterrupt):
            publish(tmp_path, record=record(2), report=b"{}")
    assert values(open_snapshot(tmp_path)) == ({"2"} if step == "_prune" else {"1"})
    assert not [name for name in names(tmp_path / "versions") if name.startswith(".")]
    publish(tmp_path, record=record(2), report=b"{}")
    assert values(open_snapshot(tmp_path)) == {"2"}


KILLED = """
import os, sys
from pathlib import Path
from onrecord.store import publication
publication._sync = lambda folder: os._exit(9)  # whole, but not renamed yet
publication.publish(Path(sys.argv[1]), record=b"", report=b"{}")
"""


def test_leftovers_of_a_killed_builder_go_with_the_next_build(tmp_path: Path) -> None:
    """A process that died in the middle leaves the old build readable and its litter removable."""
    publish(tmp_path, record=record(1), report=b"{}")
    assert subprocess.run([sys.executable, "-c", KILLED, tmp_path], check=False).returncode == 9
    assert [name for name in names(tmp_path / "versions") if name.startswith(".new-")]
    assert values(open_snapshot(tmp_path)) == {"1"}
    publish(tmp_path, record=record(1), report=b"{}")
    assert not [name for name in names(tmp_path / "versions") if name.startswith(".")]


@pytest.mark.skipif(sys.platform == "win32", reason="no file locks of this kind there")
def test_a_build_waits_for_another_and_then_says_so(tmp_path: Path) -> None:
    """Two builders never write at once."""
    lock = tmp_path / layout.LOCK
    with (
        exclusive(lock),
        pytest.raises(StoreError, match="Another build is writing"),
        exclusive(lock, patience=0.1),
    ):
        pass
    with exclusive(lock, patience=0.0) as free:
        assert free


def test_builders_at_once_publish_one_after_the_other(tmp_path: Path) -> None:
    """Whichever is last, the build is whole."""
    threads = [
        threading.Thread(
            target=publish, args=(tmp_path,), kwargs={"record": record(n), "report": b"{}"}
        )
        for n in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert values(open_snapshot(tmp_path)) <= {"0", "1", "2", "3"}
    assert len(names(tmp_path / "versions")) == layout.KEPT_VERSIONS


@pytest.mark.parametrize("name", ["current", "store", "record.nq", "report.json", "versions"])
@pytest.mark.parametrize("kind", ["file", "link"])
def test_other_peoples_files_are_not_touched(tmp_path: Path, name: str, kind: str) -> None:
    """Where something that no build wrote stands in the way, nothing at all is written."""
    (tmp_path / "theirs").mkdir()
    if kind == "file":
        (tmp_path / name).write_text("theirs")
    else:
        (tmp_path / name).symlink_to("theirs")
    before = names(tmp_path)
    with pytest.raises(StoreError, match="was not written by a build"):
        publish(tmp_path, record=record(1), report=b"{}")
    assert names(tmp_path) == before


def test_other_files_in_the_folder_stay(tmp_path: Path) -> None:
    """A page or a note beside the build is nobody's business."""
    (tmp_path / "network.html").write_text("page")
    publish(tmp_path, record=record(1), report=b"{}")
    assert (tmp_path / "network.html").read_text() == "page"


def test_a_file_cannot_be_a_build_folder(tmp_path: Path) -> None:
    """The message names it."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="is a file"):
        publish(tmp_path / "file", record=record(1), report=b"{}")


def test_a_record_that_is_no_nquads_leaves_the_old_build(tmp_path: Path) -> None:
    """A bad record is refused before anything is switched."""
    publish(tmp_path, record=record(1), report=b"{}")
    with pytest.raises(StoreError, match="not N-Quads"):
        publish(tmp_path, record=b"nonsense", report=b"{}")
    assert values(open_snapshot(tmp_path)) == {"1"}


@pytest.mark.parametrize("part", ["record.nq", "report.json", "store/CURRENT"])
def test_a_damaged_version_is_written_again(tmp_path: Path, part: str) -> None:
    """That a folder has the right name is not enough."""
    folder = publish(tmp_path, record=record(1), report=b"{}").folder
    (folder / part).write_bytes(b"damage")
    assert publish(tmp_path, record=record(1), report=b"{}").is_new
    assert (tmp_path / "record.nq").read_bytes() == record(1)
    assert values(open_snapshot(tmp_path)) == {"1"}


def test_a_disk_that_refuses_is_an_error_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message names the folder and the reason."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(publication, "_write", full)
    with pytest.raises(StoreError, match=r"could not be written.*No space left"):
        publish(tmp_path / "new", record=record(1), report=b"{}")
