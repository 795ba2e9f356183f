"""Texts of sources in the folders that somebody names: found by digest, read as they are stored."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.model.errors import WorkspaceError, reason

MAX_TEXT_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class StoredText:
    """A text as it is stored, no newline touched, and the file that holds it."""

    path: Path
    text: str


def digest_of(data: bytes) -> str:
    """Return the digest of bytes in the form that the record writes."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def digest_of_words(words: str) -> str:
    """Return the digest of words; a lone surrogate, which no file in UTF-8 holds, fits nothing."""
    return digest_of(words.encode("utf-8", "surrogatepass"))


def find_stored(folders: Iterable[Path], digests: Iterable[str]) -> dict[str, StoredText]:
    """Return the texts with these digests among the files below the folders.

    Raises WorkspaceError where a folder does not exist, a file in it cannot be read, or a text is no UTF-8.
    """
    wanted = set(digests)
    found: dict[str, StoredText] = {}
    for path in files_below(folders):
        data = read_stored(path)
        if (digest := digest_of(data)) in wanted and digest not in found:
            found[digest] = StoredText(path, _decode(data, path))
    return found


def find_texts(folders: Iterable[Path], digests: Iterable[str]) -> dict[str, str]:
    """Return the words of the texts with these digests; raises WorkspaceError as `find_stored` does."""
    return {digest: stored.text for digest, stored in find_stored(folders, digests).items()}


def read_stored(path: Path) -> bytes:
    """Return the bytes of a file, none of one that is larger than any text.

    Raises WorkspaceError where the system refuses.
    """
    try:
        return b"" if path.stat().st_size > MAX_TEXT_BYTES else path.read_bytes()
    except OSError as error:
        raise WorkspaceError(f"The text {path} cannot be read: {reason(error)}.") from error


def files_below(folders: Iterable[Path]) -> Iterator[Path]:
    """Yield the files below folders, sorted within each; raises WorkspaceError where a folder is none."""
    for folder in folders:
        try:
            if not folder.is_dir():
                raise WorkspaceError(f"There is no folder {str(folder)!r} with texts.")
            found = sorted(path for path in folder.rglob("*") if path.is_file())
        except OSError as error:
            where = error.filename or folder
            raise WorkspaceError(
                f"The texts in {where} cannot be read: {reason(error)}."
            ) from error
        yield from found


def _decode(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        message = (
            f"The text {path} has the digest of a source, but is no UTF-8 (byte {error.start})."
        )
        raise WorkspaceError(message) from error


def line_of(text: str, offset: int) -> int:
    """Return the number of the line in which a code point stands, from 1; CRLF ends one line."""
    before = text[:offset]
    return before.count("\n") + before.count("\r") - before.count("\r\n") + 1
