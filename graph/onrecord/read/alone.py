"""One who changes a workspace at a time, so that nobody writes over what another has just changed."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from onrecord.model.errors import WorkspaceError
from onrecord.model.hold import hold


@contextlib.contextmanager
def alone_in(folder: Path, *, patience: float = 60.0) -> Iterator[None]:
    """Hold a workspace from before its files are read until they are written; nothing is left behind in it.

    A folder that cannot be opened is not held: whoever reads it says so. Raises WorkspaceError where somebody else
    holds it for longer than `patience` seconds.
    """
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except (OSError, ValueError):
        yield
        return
    try:
        if not hold(descriptor, patience):
            raise WorkspaceError(
                f"Another command is changing {folder}; nothing was written. Wait for it, and try again."
            )
        yield
    finally:
        os.close(descriptor)
