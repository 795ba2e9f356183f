"""Text for a terminal: nothing in it moves the cursor, and its width in columns is known."""

from __future__ import annotations

import unicodedata
from typing import Final

ESCAPED_CATEGORIES: Final = ("Cc", "Cf", "Cs", "Zl", "Zp")
JOINERS: Final = "\u200c\u200d"  # letters and emoji need them, and they hide nothing
ELLIPSIS: Final = "…"


def plain(text: str) -> str:
    """Return `text` with control characters and marks of direction written as escapes."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_plain_character, text))


def width(text: str) -> int:
    """Return how many columns a terminal gives to `text` (UAX #11 for wide characters)."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def fit(text: str, columns: int) -> str:
    """Return `text` cut to a number of columns, with an ellipsis where something is missing."""
    if width(text) <= columns:
        return text
    kept, used = [], 1
    for character in text:
        used += _columns(character)
        if used > columns:
            break
        kept.append(character)
    return "".join(kept) + ELLIPSIS


def split(text: str, columns: int) -> list[str]:
    """Return `text` in parts, each as long as a number of columns allows."""
    parts, used = [""], 0
    for character in text:
        used += _columns(character)
        if used > columns and parts[-1]:
            parts.append("")
            used = _columns(character)
        parts[-1] += character
    return parts


def pad(text: str, columns: int) -> str:
    """Return `text` followed by spaces up to a number of columns."""
    return text + " " * (columns - width(text))


def _plain_character(character: str) -> str:
    if unicodedata.category(character) not in ESCAPED_CATEGORIES or character in JOINERS:
        return character
    return character.encode("unicode_escape").decode("ascii")


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
