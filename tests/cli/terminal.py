"""The program run at a terminal, as a person runs it."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("onrecord")
PATIENCE = 30.0
CTRL_C = b"\x03"


@dataclass(frozen=True, slots=True)
class Session:
    """What stood on the terminal, and how the program ended."""

    shown: bytes
    status: int


def at_terminal(
    *arguments: str, interrupt_at: bytes | None = None, keys: bytes = CTRL_C
) -> Session:
    """Run the program with a terminal for its three streams; Ctrl-C (or other keys) is pressed at the bytes given."""
    import pty

    process, terminal = pty.fork()
    if process == 0:
        os.execv(PROGRAM, [str(PROGRAM), *arguments])  # noqa: S606 - our own program
    shown, pressed, end = b"", False, time.monotonic() + PATIENCE
    while data := _read(terminal, end):
        shown += data
        if interrupt_at is not None and interrupt_at in shown and not pressed:
            pressed = os.write(terminal, keys) == len(keys)
    if time.monotonic() >= end:
        os.kill(process, signal.SIGKILL)
    status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    os.close(terminal)
    return Session(shown, status)


def _read(terminal: int, end: float) -> bytes:
    """Return what is shown next, nothing when the program has ended or takes too long."""
    ready, _, _ = select.select([terminal], [], [], max(0.0, end - time.monotonic()))
    try:
        return os.read(terminal, 65_536) if ready else b""
    except OSError:  # how Linux says that nobody holds the other side any more
        return b""
