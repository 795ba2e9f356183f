"""A table for reading in a terminal: aligned, as wide as the terminal, long values on more lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from onrecord.query.result import Kind
from onrecord.query.shorten import shorten
from onrecord.query.terminal import fit, pad, plain, split, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.query.result import Result, Value

GAP: Final = "  "
NARROWEST: Final = 8


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as it is shown; text may go on in the next line, a name is cut."""

    text: str
    is_text: bool = True

    def lines(self, columns: int) -> list[str]:
        """Return the value in lines of a number of columns."""
        return _wrap(self.text, columns) if self.is_text else [fit(self.text, columns)]


def table(result: Result, columns: int | None) -> bytes:
    """Return rows as aligned text no wider than `columns`, or a truth value as a word."""
    if result.kind is Kind.TRUTH:
        return b"yes\n" if result.truth() else b"no\n"
    names = result.columns
    rows = [[_cell(row.get(name), result.base) for name in names] for row in result.rows()]
    head = [Cell(name) for name in names]
    widths = _widths([head, *rows], columns)
    lines = [*_lines(head, widths), GAP.join("-" * each for each in widths)]
    several = False
    for row in rows:
        shown = list(_lines(row, widths))
        lines += [""] * several + shown
        several = len(shown) > 1
    lines += ["", "1 row" if len(rows) == 1 else f"{len(rows):,} rows"]
    return "".join(f"{line.rstrip()}\n" for line in lines).encode()


def _cell(term: Value | None, base: str) -> Cell:
    return Cell(plain(shorten(term, base)), is_text=isinstance(term, ox.Literal))


def _widths(rows: Sequence[Sequence[Cell]], columns: int | None) -> list[int]:
    """Return the widths of the columns: as wide as they need, the widest cut to fit."""
    widths = [max(width(cell.text) for cell in cells) for cells in zip(*rows, strict=True)]
    if columns is None or not widths:
        return widths
    room = columns - len(GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > NARROWEST:
        widest = max(widths)
        next_widest = max((each for each in widths if each < widest), default=0)
        several = widths.count(widest)
        cut = min(widest - max(next_widest, NARROWEST), -(-(sum(widths) - room) // several))
        widths = [each - cut if each == widest else each for each in widths]
    return widths


def _lines(cells: Sequence[Cell], widths: Sequence[int]) -> Iterator[str]:
    """Return the lines of one row, in which a cell takes as many as it needs."""
    wrapped = [cell.lines(columns) for cell, columns in zip(cells, widths, strict=True)]
    for index in range(max(map(len, wrapped), default=1)):
        parts = [lines[index] if index < len(lines) else "" for lines in wrapped]
        yield GAP.join(pad(part, each) for part, each in zip(parts, widths, strict=True))


def _wrap(text: str, columns: int) -> list[str]:
    """Return `text` in lines of a number of columns, broken at spaces and in longer words."""
    lines = [""]
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if width(joined) <= columns:
            lines[-1] = joined
        else:
            parts = split(word, columns)
            lines += parts if lines[-1] else parts[1:]
            lines[-len(parts)] = parts[0]
    return lines
