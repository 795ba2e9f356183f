"""What is wrong in the text of a query, with the place and the line it stands in."""

from __future__ import annotations

import re
from typing import Final

from onrecord.model.errors import QueryError
from onrecord.query.terminal import ELLIPSIS, plain, width

SHOWN: Final = 76  # characters of a long line, around the place
LINE_END: Final = re.compile(r"\r\n?|\n")


class QueryTextError(QueryError):
    """The text of a query cannot be used; `line` and `column` count from 1, None if unknown."""

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.line = line
        self.column = column

    @classmethod
    def at(cls, problem: str, text: str, position: int | None) -> QueryTextError:
        """Return the error for an offset in `text`, with the line and a caret below the place."""
        if position is None:
            return cls(problem)
        ends = list(LINE_END.finditer(text, 0, position))
        start = ends[-1].end() if ends else 0
        line, column = len(ends) + 1, position - start + 1
        following = LINE_END.search(text, position)
        shown = _caret(text, start, position, following.start() if following else len(text))
        return cls(f"Line {line}, column {column}: {problem}\n{shown}", line, column)


def offset_of(text: str, line: int, column: int) -> int:
    """Return the offset of a place that is given by line and column, both from 1."""
    starts = [0, *(match.end() for match in LINE_END.finditer(text))]
    return min(starts[min(line, len(starts)) - 1] + column - 1, len(text))


def _caret(text: str, start: int, position: int, end: int) -> str:
    """Return the part of a line around a place, and below it a caret."""
    first = max(start, position - SHOWN // 2)
    last = min(end, first + SHOWN)
    left = ELLIPSIS * (first > start) + plain(text[first:position])
    right = plain(text[position:last]) + ELLIPSIS * (last < end)
    return f"  {left}{right}\n  {' ' * width(left)}^"
