"""A file's bytes as text, or the one finding that says why they are none."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from onrecord.model.errors import reason
from onrecord.read.located import Place, refuse

MAX_BYTES = 20_000_000
MAX_LINE = (
    100_000  # characters; a longer line is damage or an attack, never something a person wrote
)
# Controls, separators that YAML takes for line breaks, marks that reorder what is shown, and what is no character.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)


def read_text(path: Path, name: str) -> str:
    """Return the text of a workspace file, called `name` in findings.

    Raises Refused for what cannot be opened, is too large, empty, no UTF-8, or holds unprintable characters.
    """
    text = _decode(_bytes(path, name), name)
    if not text.strip():
        raise refuse(
            Place(name, 1), "empty-file", "The file is empty.", "Write into it or delete it."
        )
    for number, line in enumerate(text.split("\n"), start=1):
        _check_line(line, Place(name, number))
    return text


def _bytes(path: Path, name: str) -> bytes:
    try:
        status = path.stat()
        _check_status(status.st_mode, status.st_size, Place(name, 1))
        return path.read_bytes()
    except OSError as error:
        message = f"The file cannot be read: {reason(error)}."
        mend = "Check its permissions and, if it is a link, where it leads."
        raise refuse(Place(name, 1), "unreadable-file", message, mend) from error


def _check_status(mode: int, size: int, place: Place) -> None:
    """Refuse what is no ordinary file: a folder, or a device or pipe that never ends."""
    if not stat.S_ISREG(mode):
        what = "a folder" if stat.S_ISDIR(mode) else "no ordinary file"
        message = f"What stands here under the name of a file is {what}."
        raise refuse(place, "not-a-file", message, "Move it away, or give it another name.")
    if size > MAX_BYTES:
        message = f"The file has {size:,} bytes; {MAX_BYTES:,} is the limit."
        raise refuse(place, "file-too-large", message, "Split it into several files.")


def _decode(data: bytes, name: str) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        before = data[data.rfind(b"\n", 0, error.start) + 1 : error.start]
        place = Place(name, line, len(before.decode("utf-8")) + 1)
        message = f"Byte {error.start} (0x{data[error.start]:02x}) is not UTF-8."
        raise refuse(place, "not-utf-8", message, "Save the file as UTF-8.") from error
    if text.startswith("\ufeff"):
        mend = "Save the file as UTF-8 without a byte order mark."
        raise refuse(
            Place(name, 1), "byte-order-mark", "The file starts with a byte order mark.", mend
        )
    return text.replace("\r\n", "\n")


def _check_line(line: str, place: Place) -> None:
    if len(line) > MAX_LINE:
        message = f"The line has {len(line):,} characters; {MAX_LINE:,} is the limit."
        raise refuse(
            place, "line-too-long", message, "Break it; texts of articles do not belong here."
        )
    # Only tabs in the indentation hurt; a tab inside a value is an ordinary character.
    if line[: len(line) - len(line.lstrip(" \t"))].count("\t"):
        mend = "Indent with spaces."
        raise refuse(place, "tab", "The line is indented with a tab.", mend)
    if found := UNPRINTABLE.search(line):
        raise unprintable(Place(place.file, place.line, found.start() + 1), found[0])


def unprintable(place: Place, character: str) -> Exception:
    """Return the exception for a character that nobody sees, at its place."""
    message = f"Character U+{ord(character):04X} is not printable."
    return refuse(place, "control-character", message, "Delete it.")
