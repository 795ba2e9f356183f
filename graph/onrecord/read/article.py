"""The text of an article as it is stored: what a record keeps of it, and what its reader should know."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.model.errors import WorkspaceError, reason
from onrecord.read.evidence.compare import MAX_TEXT_BYTES, digest_of

ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]+:/|www\.).*", re.IGNORECASE | re.DOTALL)
BYTE_ORDER_MARK = "\ufeff"
# first bytes -> what the file is, where that is no text
KINDS = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "an archive, as word processors write them",
    b"\xff\xfe": "text in UTF-16",
    b"\xfe\xff": "text in UTF-16",
    b"\x1f\x8b": "a compressed file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"{\\rtf": "a file of a word processor (RTF)",
}
SAVE = "Save the words of the article as plain text in UTF-8, and name that file."


@dataclass(frozen=True, slots=True)
class Article:
    """Digest and length of a text, its number of lines, and what is unusual about it."""

    digest: str
    length: int
    lines: int
    notes: tuple[str, ...]


def read_article(path: Path) -> Article:
    """Return what a record keeps of an article: no word of it.

    Raises WorkspaceError, naming the file, where it is no text in UTF-8 that offsets can count.
    """
    if ADDRESS.fullmatch(str(path)) and not path.exists():
        raise WorkspaceError(f"{path} is a web address, and nothing is ever fetched. {SAVE}")
    data = _bytes(path)
    kind = next((kind for start, kind in KINDS.items() if data.startswith(start)), None)
    if kind is not None:
        raise WorkspaceError(f"{path} is {kind}. {SAVE}")
    text = _text(data, path)
    return Article(digest_of(data), len(text), len(text.splitlines()), tuple(_notes(text)))


def _bytes(path: Path) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            what = "a folder" if stat.S_ISDIR(status.st_mode) else "no ordinary file"
            raise WorkspaceError(f"{path} is {what}. Name the file with the article's text.")
        if status.st_size > MAX_TEXT_BYTES:
            size = f"{status.st_size:,} bytes; {MAX_TEXT_BYTES:,} is the limit"
            raise WorkspaceError(f"{path} has {size}. {SAVE}")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise WorkspaceError(f"There is no file {str(path)!r}.") from error
    except (OSError, ValueError) as error:
        raise WorkspaceError(f"{path} cannot be read: {reason(error)}.") from error


def _text(data: bytes, path: Path) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        found = f"byte {error.start} (0x{data[error.start]:02x})"
        raise WorkspaceError(f"{path} is not UTF-8: {found}. {SAVE}") from error
    if "\0" in text:
        where = text.index("\0")
        raise WorkspaceError(f"{path} is a binary file: code point {where} is NUL. {SAVE}")
    if not text.strip(f"{BYTE_ORDER_MARK} \t\r\n\f\v"):
        raise WorkspaceError(f"{path} is empty. {SAVE}")
    return text


def _notes(text: str) -> Iterator[str]:
    """Yield what would surprise whoever counts code points in an editor."""
    if text.startswith(BYTE_ORDER_MARK):
        yield "It begins with a byte order mark, which counts as code point 0."
    if several := text.count("\r\n"):
        yield f"{several} of its line breaks are CRLF: each counts as two code points."
    if alone := text.count("\r") - several:
        yield f"{alone} of its line breaks are CR without LF: each counts as one code point."
    if text.lstrip(BYTE_ORDER_MARK).lstrip()[:5].lower() in {"<html", "<!doc"}:
        yield "It looks like a web page: offsets count its mark-up, too."
