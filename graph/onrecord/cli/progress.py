"""Progress on stderr, for people who wait at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Yield a function that shows the step under way; silent where stderr is no terminal."""
    if sys.stderr is None or not sys.stderr.isatty():  # it is None where it was closed before
        yield _silent
        return
    from rich.console import Console

    with Console(stderr=True).status("starting") as status:
        yield status.update


def _silent(_step: str) -> None:
    """Show nothing."""
