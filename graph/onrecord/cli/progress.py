"""Progress on stderr, for people who wait at a terminal."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.status import Status

PATIENCE = 0.3  # seconds; what is done sooner needs no progress


@contextmanager
def progress(first: str = "starting") -> Iterator[Callable[[str], None]]:
    """Yield a function that shows the step under way; silent where stderr is no terminal."""
    if sys.stderr is None or not sys.stderr.isatty():  # it is None where it was closed before
        yield _silent
        return
    shown = _Shown(first)
    timer = threading.Timer(PATIENCE, shown.start)
    timer.daemon = True
    timer.start()
    try:
        yield shown.step
    finally:
        timer.cancel()
        shown.stop()


class _Shown:
    """A line with a spinner and the step under way, from when it is started until it is stopped."""

    def __init__(self, first: str) -> None:
        self.lock = threading.Lock()
        self.text = first
        self.status: Status | None = None
        self.over = False

    def step(self, text: str) -> None:
        """Show another step."""
        with self.lock:
            self.text = text
            if self.status is not None:
                self.status.update(text)

    def start(self) -> None:
        """Begin to show; the cursor stays visible, since a command may end without tidying up."""
        from rich.console import Console

        class Tame(Console):
            def show_cursor(self, show: bool = True) -> bool:  # noqa: ARG002 - rich's signature
                return False

        with self.lock:
            if not self.over:
                self.status = Tame(stderr=True).status(self.text)
                self.status.start()

    def stop(self) -> None:
        """Show no more and clear the line."""
        with self.lock:
            self.over = True
            if self.status is not None:
                self.status.stop()


def _silent(_step: str) -> None:
    """Show nothing."""
