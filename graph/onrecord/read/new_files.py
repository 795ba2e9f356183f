"""New files, all of them or none; what is there already is never touched."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from onrecord.model.errors import WorkspaceError, reason
from onrecord.model.whole_file import draft


def write_new(files: Sequence[tuple[Path, str]], folders: Sequence[Path] = ()) -> None:
    """Write files that are not there yet, in the order given, and make folders; or leave nothing behind.

    Each file is whole from the moment it is there. Raises WorkspaceError where one is there already or the
    system refuses.
    """
    with ExitStack() as undo, ExitStack() as drafts:
        for folder in (*folders, *(path.parent for path, _ in files)):
            _make(folder, undo)
        for path, text in files:
            with _refused(path):
                _place(drafts.enter_context(draft(path, text.encode())), path)
                undo.callback(path.unlink, missing_ok=True)
        undo.pop_all()


@contextlib.contextmanager
def _refused(path: Path) -> Iterator[None]:
    """Tell of what the system refuses by the path that was to be written."""
    try:
        yield
    except FileExistsError as error:
        raise WorkspaceError(f"{path} is there already; nothing was written.") from error
    except OSError as error:
        raise WorkspaceError(
            f"{path} cannot be written: {reason(error)}. Nothing was written."
        ) from error


def _make(folder: Path, undo: ExitStack) -> None:
    """Make a folder and those above it; whoever undoes it removes those that were made."""
    if folder.is_dir():
        return
    _make(folder.parent, undo)
    with _refused(folder):
        folder.mkdir()
    undo.callback(_remove, folder)


def _remove(folder: Path) -> None:
    with contextlib.suppress(OSError):  # somebody else has put something in
        folder.rmdir()


def _place(made: Path, path: Path) -> None:
    """Give a file its name; unlike a renaming, a link never takes the place of another file."""
    try:
        os.link(made, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        with ExitStack() as undo:
            with path.open("xb") as file:
                undo.callback(path.unlink, missing_ok=True)
                file.write(made.read_bytes())
            undo.pop_all()
