"""A table in Markdown (GitHub Flavored Markdown, section 4.10)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.query.result import Kind
from onrecord.query.shorten import readable
from onrecord.query.terminal import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.query.result import Result

SPECIAL: Final = re.compile(r"([\\`*_{}\[\]()<>#+!|~&$-])")
NUMBERED: Final = re.compile(r"^([0-9]{1,9})\.(?=\s|$)")  # would begin a list


def markdown(result: Result, _: int | None) -> bytes:
    """Return rows, or a truth value as a word, in which no value is taken for markup."""
    if result.kind is Kind.TRUTH:
        return b"yes\n" if result.truth() else b"no\n"
    names = result.columns
    head = [_line([escape(name) for name in names]), _line(["---"] * len(names))]
    rows = ([readable(row.get(name), result.base) for name in names] for row in result.rows())
    return "".join([*head, *(_line(map(escape, row)) for row in rows)]).encode()


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def escape(text: str) -> str:
    """Return a text in which nothing is taken for markup, and nothing moves a cursor."""
    return NUMBERED.sub(r"\1\\.", SPECIAL.sub(r"\\\1", plain(text)))
