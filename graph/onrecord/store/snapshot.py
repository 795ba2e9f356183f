"""Open the store of a build for reading; the build may be replaced meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from onrecord.model.errors import StoreError, reason
from onrecord.store.layout import CURRENT, STORE

if TYPE_CHECKING:
    from pathlib import Path

MARK: Final = "CURRENT"  # the file that every RocksDB folder has
ATTEMPTS: Final = 5


def open_snapshot(path: Path) -> ox.Store:
    """Return the store of the build at `path` (a build folder, or its store folder), read-only.

    What it reads stays the same while newer builds are published. Raises StoreError, naming the
    path and what to do, when there is no build or it is damaged.
    """
    left = ATTEMPTS
    while True:
        folder = store_folder(path)  # links resolved: a switch in between cannot mix two versions
        try:
            return ox.Store.read_only(str(folder))
        except (OSError, RuntimeError, ValueError) as error:
            # A build that was old when we looked may be swept away before we open it.
            left -= 1
            if not left or folder.is_dir():
                raise _damaged(path, error) from error


def store_folder(path: Path) -> Path:
    """Return the folder of the database for a build folder or a store folder, links resolved.

    Raises StoreError when there is none.
    """
    try:
        for candidate in (path, path / STORE, path / CURRENT / STORE):
            if (candidate / MARK).is_file():
                return candidate.resolve()
        there = path.exists()
    except (OSError, ValueError) as error:
        raise StoreError(f"{path} cannot be read: {reason(error)}.") from error
    if path.is_file():
        raise StoreError(f"{path} is a file; a build is a folder that `onrecord build` writes.")
    from onrecord.read.settings import SETTINGS

    if (path / SETTINGS).is_file():
        raise StoreError(
            f"{path} is a workspace: run `onrecord build {path}`, then name the folder of the build."
        )
    what = "is not a build" if there else "does not exist"
    raise StoreError(f"{path} {what}: write one with `onrecord build --out {path}`.")


def _damaged(path: Path, error: Exception) -> StoreError:
    if isinstance(error, PermissionError):
        return StoreError(f"{path} cannot be read: {reason(error)}.")
    return StoreError(
        f"The build at {path} is damaged ({reason(error)}): "
        "move it away and run `onrecord build` again."
    )
