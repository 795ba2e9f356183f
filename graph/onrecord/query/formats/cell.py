"""A value as it is shown for reading, in as many lines as it needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from onrecord.query.shorten import readable
from onrecord.query.terminal import fit, plain, split, width

if TYPE_CHECKING:
    from onrecord.query.result import Value

READABLE: Final = 14  # columns in which words, and beginnings of names, can be read


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as it is shown: text goes on in the next line, a name is cut."""

    text: str
    is_text: bool = True

    @property
    def widest(self) -> int:
        """Return the columns that the value takes in one line."""
        return width(self.text)

    @property
    def narrowest(self) -> int:
        """Return the columns that the value needs to be read."""
        longest = max(map(width, self.text.split(" "))) if self.is_text else self.widest
        return min(longest, READABLE)

    def lines(self, columns: int) -> list[str]:
        """Return the value in lines of a number of columns."""
        return wrap(self.text, columns) if self.is_text else [fit(self.text, columns)]


def cell(term: Value | None, base: str) -> Cell:
    """Return a term as a cell."""
    return Cell(plain(readable(term, base)), is_text=isinstance(term, ox.Literal))


def wrap(text: str, columns: int) -> list[str]:
    """Return `text` in lines of a number of columns, broken at spaces and in longer words."""
    lines = [""]
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if width(joined) <= columns:
            lines[-1] = joined
        else:
            parts = split(word, columns)
            lines[-1:] = [lines[-1], *parts] if lines[-1] else parts
    return lines
