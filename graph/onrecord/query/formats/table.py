"""A table for reading in a terminal: aligned, as wide as the terminal, long values on more lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.query.formats.shorten import shorten
from onrecord.query.result import Kind
from onrecord.query.terminal import fit, pad, plain, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.query.result import Result

GAP: Final = "  "
NARROWEST: Final = 8


def table(result: Result, columns: int | None) -> bytes:
    """Return rows as aligned text no wider than `columns`, or a truth value as a word."""
    if result.kind is Kind.TRUTH:
        return b"yes\n" if result.truth() else b"no\n"
    names = result.columns
    rows = [[plain(shorten(row.get(n), result)) for n in names] for row in result.rows()]
    widths = _widths([list(names), *rows], columns)
    lines = [*_lines(names, widths), GAP.join("-" * each for each in widths)]
    several = False
    for row in rows:
        shown = list(_lines(row, widths))
        lines += [""] * several + shown
        several = len(shown) > 1
    lines += ["", _count(len(rows))]
    return "".join(f"{line.rstrip()}\n" for line in lines).encode()


def _count(rows: int) -> str:
    return "1 row" if rows == 1 else f"{rows:,} rows"


def _widths(rows: Sequence[Sequence[str]], columns: int | None) -> list[int]:
    """Return the widths of the columns: as wide as they need, the widest cut to fit."""
    widths = [max(map(width, cells)) for cells in zip(*rows, strict=True)]
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


def _lines(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Return the lines of one row, in which a cell takes as many as it needs."""
    wrapped = [_wrap(cell, columns) for cell, columns in zip(cells, widths, strict=True)]
    for index in range(max(map(len, wrapped), default=1)):
        parts = [lines[index] if index < len(lines) else "" for lines in wrapped]
        yield GAP.join(pad(part, each) for part, each in zip(parts, widths, strict=True))


def _wrap(text: str, columns: int) -> list[str]:
    """Return `text` in lines of a number of columns, broken at spaces; longer words are cut."""
    lines = [""]
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if width(joined) <= columns:
            lines[-1] = joined
        elif lines[-1]:
            lines.append(fit(word, columns))
        else:
            lines[-1] = fit(word, columns)
    return lines
