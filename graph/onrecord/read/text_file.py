"""A file's bytes as text, or the one finding that says why they are none."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from onrecord.read.located import Place, refuse

MAX_BYTES = 50_000_000
MAX_LINE = (
    100_000  # characters; a longer line is damage or an attack, never something a person wrote
)
LINE_BREAKS = "\n"


def read_text(path: Path, name: str) -> str:
    """Return the text of a workspace file, called `name` in findings.

    Raises Refused for what cannot be opened, is too large, empty, no UTF-8, or holds control characters.
    """
    text = _decode(_bytes(path, name), name)
    if not text.strip():
        raise refuse(
            Place(name, 1), "empty-file", "The file is empty.", "Write into it or delete it."
        )
    for number, line in enumerate(text.split(LINE_BREAKS), start=1):
        _check_line(line, Place(name, number))
    return text


def _bytes(path: Path, name: str) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            message = f"The file has {size:,} bytes; {MAX_BYTES:,} is the limit."
            raise refuse(Place(name, 1), "file-too-large", message, "Split it into several files.")
        return path.read_bytes()
    except OSError as error:
        message = f"The file cannot be read: {error.strerror}."
        raise refuse(
            Place(name, 1), "unreadable-file", message, "Check its permissions."
        ) from error


def _decode(data: bytes, name: str) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = Place(name, data.count(b"\n", 0, error.start) + 1)
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
        raise refuse(place, "tab", "The line is indented with a tab, which YAML forbids.", mend)
    if found := next((c for c in line if unicodedata.category(c) == "Cc" and c != "\t"), None):
        at = Place(place.file, place.line, line.index(found) + 1)
        message = f"Character U+{ord(found):04X} is a control character."
        raise refuse(at, "control-character", message, "Delete it.")
