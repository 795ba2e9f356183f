"""How output looks where it goes: the width of a terminal, and whether headings are bold there."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import click

STDOUT = Path("-")


def columns(out: Path) -> int | None:
    """Return the width of the terminal, None where there is none."""
    return shutil.get_terminal_size(fallback=(0, 0)).columns or None if out == STDOUT else None


def heading(out: Path) -> Callable[[str], str]:
    """Return how headings stand out: in bold on a terminal whose owner does not refuse it (no-color.org)."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    is_bold = wanted and out == STDOUT and sys.stdout is not None and sys.stdout.isatty()
    return _bold if is_bold else str


def _bold(text: str) -> str:
    return click.style(text, bold=True)
