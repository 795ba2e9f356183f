"""Output to a file or to stdout; a file is replaced only when it is whole."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from onrecord.model.errors import OnrecordError, reason
from onrecord.model.whole_file import draft
from onrecord.store.layout import is_in_version

STDOUT = Path("-")


def write_output(data: bytes, out: Path) -> None:
    """Write bytes to `out` (`-` is stdout, links are followed, a device or pipe is written to).

    Raises OnrecordError, naming the path, where it cannot be written; what stood there then stays.
    """
    if out == STDOUT:
        _print(data)
        return
    try:
        _write(data, out)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OnrecordError(
            f"{out} cannot be written: {reason(error)}. Name another file."
        ) from error


def _print(data: bytes) -> None:
    if sys.stdout is None:  # closed before the program began
        raise OnrecordError("stdout is closed: there is nowhere to write to.")
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def tell_written(data: bytes, out: Path, what: str) -> None:
    """Say on stderr what was written where; a reader of stdout sees it anyway."""
    if out != STDOUT:
        click.echo(f"Wrote {out}: {what}, {len(data):,} bytes.", err=True)


def _write(data: bytes, out: Path) -> None:
    if out.is_dir():
        raise IsADirectoryError(None, "it is a folder")
    if is_in_version(Path(os.path.realpath(out))):
        raise PermissionError(None, "it is part of a published build")
    if out.exists() and not out.is_file():
        out.write_bytes(data)
    else:
        _replace(data, Path(os.path.realpath(out)))


def _replace(data: bytes, out: Path) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    with draft(out, data) as new:
        new.replace(out)
