"""Rows for reading in a terminal: side by side where there is room, else one value a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.query.formats.cell import Cell, cell
from onrecord.query.result import Kind
from onrecord.query.terminal import pad, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.query.result import Result

GAP: Final = "  "


def table(result: Result, columns: int | None) -> bytes:
    """Return rows as text no wider than `columns`, or a truth value as a word."""
    if result.kind is Kind.TRUTH:
        return b"yes\n" if result.truth() else b"no\n"
    names = result.columns
    rows = [[cell(row.get(name), result.base) for name in names] for row in result.rows()]
    lines = grid(names, rows, columns)
    lines += ["", "1 row" if len(rows) == 1 else f"{len(rows):,} rows"]
    return "".join(f"{line}\n" for line in lines).encode()


def grid(names: Sequence[str], rows: Sequence[Sequence[Cell]], columns: int | None) -> list[str]:
    """Return cells as lines no wider than `columns`: side by side below names, or one below the other."""
    head = [Cell(name) for name in names]
    widths = _widths([head, *rows], columns)
    lines = _list(names, rows, columns) if widths is None else _grid(head, rows, widths)
    return [line.rstrip() for line in lines]


def _widths(rows: Sequence[Sequence[Cell]], columns: int | None) -> list[int] | None:
    """Return how wide the columns are, the widest cut to fit; None if they cannot fit."""
    widths = [max(each.widest for each in cells) for cells in zip(*rows, strict=True)]
    least = [max(each.narrowest for each in cells) for cells in zip(*rows, strict=True)]
    if columns is None:
        return widths
    room = columns - len(GAP) * (len(widths) - 1)
    if sum(least) > room:
        return None
    widths = [min(each, room) for each in widths]
    while sum(widths) > room:
        spare = [wide - narrow for wide, narrow in zip(widths, least, strict=True)]
        widest = max(range(len(widths)), key=lambda index: (spare[index] > 0, widths[index]))
        widths[widest] -= 1
    return widths


def _grid(
    head: Sequence[Cell], rows: Sequence[Sequence[Cell]], widths: Sequence[int]
) -> Iterator[str]:
    """Return the rows side by side below their names, parted where they take several lines."""
    yield from _beside(head, widths)
    yield GAP.join("-" * each for each in widths)
    several = False
    for row in rows:
        lines = list(_beside(row, widths))
        yield from [""] * several
        yield from lines
        several = len(lines) > 1


def _beside(cells: Sequence[Cell], widths: Sequence[int]) -> Iterator[str]:
    wrapped = [each.lines(columns) for each, columns in zip(cells, widths, strict=True)]
    for index in range(max(map(len, wrapped), default=1)):
        parts = [lines[index] if index < len(lines) else "" for lines in wrapped]
        yield GAP.join(pad(part, each) for part, each in zip(parts, widths, strict=True))


def _list(
    names: Sequence[str], rows: Sequence[Sequence[Cell]], columns: int | None
) -> Iterator[str]:
    """Return the rows one below the other, each value behind its name."""
    left = max(map(width, names), default=0)
    right = max((columns or 0) - left - len(GAP), 1)
    for number, row in enumerate(rows):
        yield from [""] * (number > 0)
        for name, each in zip(names, row, strict=True):
            for index, line in enumerate(each.lines(right)):
                yield pad("" if index else name, left) + GAP + line
