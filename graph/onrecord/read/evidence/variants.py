"""What programs do to a text without being asked, undone on trial: where a digest fits then, that was done.

The text that comes out is compared and thrown away; a record is never checked against it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import product
from typing import Final, NamedTuple

MARK: Final = "\ufeff"
MOST_CHANGES: Final = 3  # done to one text at once
LONG: Final = 400_000  # code points, from which on only one change at once is tried
STRAIGHT: Final = str.maketrans("“”‘’", "\"\"''")  # noqa: RUF001 - they are what stands in texts
_BLANKS_AT_END = re.compile(r"[ \t]+(?=\r?\n|$)")
_RUNS = re.compile(r"(?<=\S)[ \t]{2,}(?=\S)")
_OPENING = re.compile(r"(^|[\s(\[{—–-])([\"'])(?=\S)")  # noqa: RUF001 - they are what stands in texts

Change = tuple[str, Callable[[str], str]]


class Undone(NamedTuple):
    """A text as it would be without some changes, and the changes in words."""

    text: str
    changes: tuple[str, ...]


def _curly(text: str) -> str:
    """Return a text with the curly marks that a word processor would set for straight ones."""
    opened = _OPENING.sub(lambda m: m[1] + ("“" if m[2] == '"' else "‘"), text)  # noqa: RUF001 - as above
    return opened.replace('"', "”").replace("'", "’")  # noqa: RUF001 - as above


def _lf(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _ended(text: str) -> str:
    return text if text.endswith("\n") else f"{text}\n"


# kinds of change that do not exclude one another; of each kind one at most was done
KINDS: Final[tuple[tuple[Change, ...], ...]] = (
    (
        ("it begins with a byte order mark, which the source has not", lambda t: t.removeprefix(MARK)),
        ("it lacks the byte order mark with which the source begins", lambda t: MARK + t.removeprefix(MARK)),
    ),
    (
        ("some or all of its line breaks are CRLF or CR, those of the source LF", _lf),
        ("its line breaks are not CRLF, those of the source are", lambda t: _lf(t).replace("\n", "\r\n")),
        ("its line breaks are not CR, those of the source are", lambda t: _lf(t).replace("\n", "\r")),
    ),
    (
        ("letters with accents are decomposed (NFD), in the source composed (NFC)",
         lambda t: unicodedata.normalize("NFC", t)),
        ("letters with accents are composed (NFC), in the source decomposed (NFD)",
         lambda t: unicodedata.normalize("NFD", t)),
    ),
    (
        ("its quotation marks or apostrophes are straight, those of the source curly", _curly),
        ("its quotation marks or apostrophes are curly, those of the source straight",
         lambda t: t.translate(STRAIGHT)),
    ),
    (
        ("it has no-break spaces where the source has spaces", lambda t: t.replace("\u00a0", " ")),
        ("it has several spaces where the source has one", lambda t: _RUNS.sub(" ", t)),
        ("blanks stand at the ends of lines, where the source has none", lambda t: _BLANKS_AT_END.sub("", t)),
    ),
    (
        ("it has a line break or blanks at the end, which the source has not", str.rstrip),
        ("it lacks the line break at the end of the source", _ended),
        ("it has more blanks or line breaks at its end than the source", lambda t: t.rstrip() + "\n"),
        ("it has fewer line breaks at its end than the source", lambda t: t.rstrip() + "\n\n"),
        ("it has blanks or line breaks at the beginning, which the source has not", str.lstrip),
    ),
)  # fmt: skip


def undone(data: bytes) -> Iterator[Undone]:
    """Yield the texts that the bytes of a file would be without what programs are known to do; fewest changes first."""
    seen: set[str] = set()
    for start in _decoded(data):
        for changes in _combinations(len(start.text)):
            text, done = start.text, start.changes
            for words, change in changes:
                changed = change(text)
                done += (words,) if changed != text else ()
                text = changed
            if done and text not in seen:
                seen.add(text)
                yield Undone(text, done)


def _combinations(length: int) -> list[tuple[Change, ...]]:
    """Return every choice of at most one change of each kind, and of few in all."""
    most = MOST_CHANGES if length <= LONG else 1
    chosen = (tuple(filter(None, each)) for each in product(*((None, *kind) for kind in KINDS)))
    return sorted((each for each in chosen if len(each) <= most), key=len)


def _decoded(data: bytes) -> Iterator[Undone]:
    """Yield the readings of bytes as text: in UTF-8 as it should be, in others, and with a wrong reading undone."""
    text = readable(data)
    if text is not None:
        yield Undone(text, ())
        if repaired := _repaired(text):
            words = (
                "its bytes were once read in another encoding and saved so (such as “â€™” for “’”)"  # noqa: RUF001 - as above
            )
            yield Undone(repaired, (words,))
        return
    for encoding, name in (
        ("utf-16", "UTF-16"),
        ("cp1252", "Windows-1252"),
        ("latin-1", "Latin-1"),
    ):
        if encoding == "utf-16" and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
            continue
        try:
            yield Undone(data.decode(encoding), (f"it is saved as {name}, the source as UTF-8",))
        except UnicodeDecodeError:
            continue


def readable(data: bytes) -> str | None:
    """Return bytes as text in UTF-8, None where they are none or binary."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


def _repaired(text: str) -> str | None:
    """Return a text in UTF-8 that was read as Windows-1252 (a byte without a character there as itself), else None."""
    if text.isascii():
        return None
    found = bytearray()
    for character in text.removeprefix(MARK):
        try:
            found += character.encode("cp1252")
        except UnicodeEncodeError:
            if ord(character) > 0xFF:
                return None
            found.append(ord(character))
    return readable(bytes(found))
