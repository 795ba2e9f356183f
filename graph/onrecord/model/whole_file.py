"""Files that are whole from the moment that they have their name."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SHOWN = 32  # characters of a name, so that a long one leaves room for what is added


@contextmanager
def draft(path: Path, data: bytes) -> Iterator[Path]:
    """Yield a hidden file beside `path` that holds the bytes, with the rights of any new file; it is gone afterwards.

    Whoever asks for it gives it its name. Raises OSError where the system refuses.
    """
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:SHOWN]}.")
    made = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        made.chmod(_permissions())
        yield made
    finally:
        made.unlink(missing_ok=True)


def _permissions() -> int:
    """Return what a new file may be by the user's own mask; a temporary one is private."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
