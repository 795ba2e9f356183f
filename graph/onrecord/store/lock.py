"""One builder at a time in a build folder, and a way to know that a builder has died."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

from onrecord.model.errors import StoreError
from onrecord.model.hold import hold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextlib.contextmanager
def exclusive(path: Path, *, patience: float = 60.0) -> Iterator[bool]:
    """Hold the lock file `path`; yields whether the system can lock, so that leftovers are nobody's.

    The system drops the lock when its holder ends, however it ends. Raises StoreError when another
    build holds the lock for longer than `patience` seconds.
    """
    if sys.platform == "win32":
        yield False
        return
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        if not hold(descriptor, patience):
            raise StoreError(
                f"Another build is writing to {path.parent}: wait for it, or name another folder."
            )
        yield True
    finally:
        os.close(descriptor)
