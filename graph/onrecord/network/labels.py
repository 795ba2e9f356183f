"""Cuts labels to lines that fit, by an estimate of their width that needs no font."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import cache, lru_cache
from itertools import accumulate
from typing import Final

ELLIPSIS: Final = "…"
LINE_HEIGHT: Final = 16
_NARROW: Final = frozenset("iljtfr.,:;'\u2019!|()[]{} -")
_WIDE: Final = frozenset("mwMWQO@%&—")


@lru_cache(maxsize=4096)
def text_width(text: str) -> float:
    """Return about how many pixels a text takes at the size of labels (12.5 px), rather too many than too few."""
    return sum(_character_width(character) for character in text)


def wrap(text: str, width: float, lines: int = 2) -> tuple[str, ...]:
    """Return a text as at most so many lines that fit a width; what does not fit ends in an ellipsis."""
    words = text.split()
    found: list[str] = []
    while words and len(found) < lines - 1:
        line = words.pop(0)
        while words and text_width(f"{line} {words[0]}") <= width:
            line = f"{line} {words.pop(0)}"
        found.append(shorten(line, width))
    rest = shorten(" ".join(words), width)
    return (*found, rest) if rest else tuple(found)


@lru_cache(maxsize=4096)
def shorten(text: str, width: float) -> str:
    """Return a text that fits a width, cut at its end if it must be."""
    ends = list(accumulate(map(_character_width, text)))
    if not ends or ends[-1] <= width:
        return text
    room = width - text_width(ELLIPSIS)
    return text[: bisect_right(ends, room)].rstrip() + ELLIPSIS


@cache
def _character_width(character: str) -> float:
    if character in _NARROW:
        return 4.2
    if character in _WIDE:
        return 10.6
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 13.0
    return 8.4 if character.isupper() else 6.9
