"""Publish a build: write a version beside the old ones and switch over in one step."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from onrecord.model.errors import StoreError, reason
from onrecord.store import layout
from onrecord.store.lock import exclusive
from onrecord.store.nquads import sorted_lines
from onrecord.store.snapshot import open_snapshot

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Published:
    """The version that readers see after a build."""

    folder: Path
    version: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that a version is made of."""

    record: bytes
    report: bytes
    vocabulary: tuple[ox.Quad, ...]

    @property
    def version(self) -> str:
        """Return the name of the version: the vocabulary counts, since the store answers from it."""
        return layout.version_id(self.record, self.report, _stable(self.vocabulary))


def publish(
    out: Path,
    *,
    record: bytes,
    report: bytes,
    vocabulary: Iterable[ox.Quad] = (),
    purge: bool = False,
) -> Published:
    """Make `record` (N-Quads) and `report` (JSON) the current version in `out`; return which it is.

    `vocabulary` is answered from, but is no part of the record; `purge` removes every older version.
    Readers see the old version or the new one, never less; a failure leaves the old one. Raises
    StoreError when `out` holds other people's files where a link belongs, when the record is not N-Quads,
    or when the disk refuses.
    """
    content = Content(record, report, tuple(vocabulary))
    try:
        refuse_foreign(out)
        (out / layout.VERSIONS).mkdir(parents=True, exist_ok=True)
        with exclusive(out / layout.LOCK) as can_lock:
            if can_lock:
                sweep(out)
            published = _write_version(out, content)
            _switch(out, published.version)
            _prune(out, published.version, 1 if purge else layout.KEPT_VERSIONS)
    except OSError as error:
        raise StoreError(f"The build in {out} could not be written: {reason(error)}.") from error
    return published


def refuse_foreign(out: Path) -> None:
    """Raise StoreError when something in `out` that no build wrote is where a build writes."""
    if out.exists() and not out.is_dir():
        raise StoreError(f"{out} is a file; a build goes into a folder of its own.")
    expected = {name: layout.link_target(name) for name in layout.PARTS}
    for name in (*expected, layout.CURRENT):
        path = out / name
        if path.is_symlink():
            target = path.readlink().as_posix()
            ours = layout.is_version_target(target) or target == expected.get(name)
        else:
            ours = not path.exists()
        if not ours:
            raise StoreError(f"{path} was not written by a build: name another folder with --out.")
    versions = out / layout.VERSIONS
    if versions.is_symlink() or (versions.exists() and not versions.is_dir()):
        raise StoreError(f"{versions} was not written by a build: name another folder with --out.")


def strangers(out: Path) -> list[str]:
    """Return the names of what lies in a build folder and no build wrote, such as drawings: no build removes it."""
    ours = {*layout.PARTS, layout.CURRENT, layout.VERSIONS, layout.LOCK}
    return sorted(path.name for path in out.iterdir() if path.name not in ours)


def sweep(out: Path) -> None:
    """Remove what crashed builds left in `out`; the caller holds the lock, so nobody uses it."""
    for path in sorted((out / layout.VERSIONS).iterdir()):
        if path.name.startswith((layout.NEW, layout.OLD)):
            shutil.rmtree(path)


def _write_version(out: Path, content: Content) -> Published:
    folder = out / layout.VERSIONS / content.version
    if _is_whole(folder, content):
        os.utime(folder)  # published last, hence pruned last
        return Published(folder, content.version, is_new=False)
    new = folder.with_name(f"{layout.NEW}{content.version}-{os.getpid()}")
    try:
        _fill(new, content)
        if folder.exists():  # damaged: it holds other bytes than its name says
            _remove(folder)
        new.replace(folder)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    _sync(folder.parent)
    return Published(folder, content.version, is_new=True)


def _fill(folder: Path, content: Content) -> None:
    folder.mkdir()
    _write(folder / layout.RECORD, content.record)
    _write(folder / layout.REPORT, content.report)
    store = ox.Store(str(folder / layout.STORE))
    try:
        # bulk_load, since load() takes five times the disk
        store.bulk_load(content.record, format=ox.RdfFormat.N_QUADS)
    except (SyntaxError, ValueError) as error:
        raise StoreError(f"The record is not N-Quads: {error}") from error
    store.bulk_extend(content.vocabulary)
    store.flush()
    del store  # closes the files, so that the folder can be renamed everywhere
    open_snapshot(folder)
    _sync(folder)


def _is_whole(folder: Path, content: Content) -> bool:
    try:
        open_snapshot(folder)
        record = (folder / layout.RECORD).read_bytes()
        report = (folder / layout.REPORT).read_bytes()
    except (StoreError, OSError):
        return False
    return (record, report) == (content.record, content.report)


def _switch(out: Path, version: str) -> None:
    """Point every link to where it belongs; `current` last, since it is what readers follow."""
    for name in layout.PARTS:
        _link(out / name, layout.link_target(name))
    _link(out / layout.CURRENT, f"{layout.VERSIONS}/{version}")
    _sync(out)


def _link(path: Path, target: str) -> None:
    if path.is_symlink() and path.readlink().as_posix() == target:
        return
    fresh = path.with_name(f".{path.name}.link")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(target)
    fresh.replace(path)


def _prune(out: Path, current: str, kept: int) -> None:
    others = [folder for folder in layout.version_folders(out) if folder.name != current]
    for folder in others[kept - 1 :]:
        _remove(folder)


def _remove(folder: Path) -> None:
    """Remove a version; under its name it is whole or gone, never half there."""
    old = folder.with_name(f"{layout.OLD}{folder.name}-{os.getpid()}")
    folder.replace(old)
    shutil.rmtree(old)


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """Make the names in `folder` survive a power cut, where the system knows how."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _stable(quads: Iterable[ox.Quad]) -> bytes:
    """Return bytes that are equal for equal vocabularies, whatever their blank nodes are called."""
    dataset = ox.Dataset(quads)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return sorted_lines(dataset)
