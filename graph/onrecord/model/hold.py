"""A lock that the system drops when its holder ends, however it ends."""

from __future__ import annotations

import sys
import time

if sys.platform != "win32":
    import fcntl

PAUSE = 0.05  # seconds between two tries


def hold(descriptor: int, patience: float) -> bool:
    """Return whether an open file or folder could be locked for its holder alone within `patience` seconds."""
    if sys.platform == "win32":
        return True
    end = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= end:
                return False
            time.sleep(PAUSE)
        else:
            return True
