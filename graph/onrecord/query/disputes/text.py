"""Disputes in a terminal: claimants side by side where there is room, else a block for each question."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from onrecord.query.disputes import telling, wording
from onrecord.query.disputes.lines import lines as lines_of
from onrecord.query.formats.cell import wrap
from onrecord.query.terminal import pad, plain

if TYPE_CHECKING:
    from onrecord.query.disputes.values import Disputes, Row, Said, Table

Style = Callable[[str], str]
WIDEST: Final = 96  # where there is no terminal to ask
TEXT: Final = 96  # columns beyond which a paragraph is hard to follow
NARROWEST: Final = 40
COLUMN: Final = 28  # columns in which a cell can be read
GAP: Final = "  "
INDENT: Final = 2


def text(found: Disputes, columns: int | None = None, heading: Style = str) -> str:
    """Return disputes as lines no wider than the terminal, with nothing in them that commands it."""
    width = max(NARROWEST, columns or WIDEST)
    lines = [*_head(found, width, heading)]
    for table in found.tables:
        lines += ["", *_table(found, table, width, heading)]
    lines += ["", *_foot(found, width, heading)]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _head(found: Disputes, width: int, heading: Style) -> Iterator[str]:
    yield from _styled(wording.title(found), width, heading)
    yield from paragraph(wording.NOT_FACTS, width, INDENT)
    if found.withheld:
        yield from paragraph(found.withheld, width, INDENT)
    if not found.tables:
        yield from paragraph("No question stands so.", width, INDENT)


def _table(found: Disputes, table: Table, width: int, heading: Style) -> Iterator[str]:
    title = f"{wording.name_of(table.incident)}: {wording.counts(table)}"
    yield from _styled(title, width, heading)
    room = (width - INDENT - len(GAP) * (len(table.claimants) - 1)) // max(len(table.claimants), 1)
    letters = telling.letters(found.exhibits)
    if not table.rows:
        yield from paragraph("No question stands so.", width, INDENT)
    for row in table.rows:
        yield ""
        yield from _question(row, width)
        yield ""
        if room >= COLUMN and _is_shared(table, row):
            yield from _beside(table, row, letters, min(room, TEXT))
        else:
            yield from _below(table, row, letters, width)


def _is_shared(table: Table, row: Row) -> bool:
    """Return whether enough claimants speak to a question to set them side by side."""
    return len(row.cells) > 1 or len(table.claimants) == 2


def _question(row: Row, width: int) -> Iterator[str]:
    question = row.question
    title = f"{wording.asks(question)} · {wording.topic(question)}"
    mark = f"({question.short[:17]})"
    yield from paragraph(f"{title} {mark}", width, 0)
    yield from paragraph(wording.status(question), width, INDENT)
    yield from paragraph("; ".join(wording.facts(row)), width, INDENT)
    for line in wording.against(row):
        yield from paragraph(line, width, INDENT)


def _beside(table: Table, row: Row, letters: dict[str, str], room: int) -> Iterator[str]:
    """Yield the cells of a question side by side, each below whoever speaks in it."""
    cells = []
    for claimant in table.claimants:
        lines = [*_wrapped(f"{wording.who(claimant)} ({claimant.side})", room), "-" * room]
        lines += [line for text in _cell(row.cells.get(claimant.iri, ()), letters)
                  for line in _wrapped(text, room)]  # fmt: skip
        cells.append(lines)
    tops = max(lines.index("-" * room) for lines in cells)
    for lines in cells:
        lines[:0] = [""] * (tops - lines.index("-" * room))
    for number in range(max(map(len, cells))):
        parts = [lines[number] if number < len(lines) else "" for lines in cells]
        yield " " * INDENT + GAP.join(pad(part, room) for part in parts)


def _cell(held: Sequence[Said], letters: dict[str, str]) -> Iterator[str]:
    if not held:
        yield wording.SILENT
    for number, said in enumerate(held):
        if number:
            yield ""
        yield from lines_of(said, letters, held[:number])


def _below(table: Table, row: Row, letters: dict[str, str], width: int) -> Iterator[str]:
    """Yield whoever speaks to a question, one below the other, then who says nothing."""
    for claimant in table.claimants:
        held = row.cells.get(claimant.iri, ())
        if held:
            yield from paragraph(f"{wording.who(claimant)} ({claimant.side})", width, INDENT)
        for number, said in enumerate(held):
            first, *rest = lines_of(said, letters, held[:number])
            yield from paragraph(first, width, 2 * INDENT)
            for line in rest:
                yield from paragraph(line, width, 4 * INDENT)
    if silent := wording.silent(table, row):
        yield from paragraph(silent, width, INDENT)


def _foot(found: Disputes, width: int, heading: Style) -> Iterator[str]:
    if found.exhibits:
        yield from _styled("Sources", width, heading)
    for each in found.exhibits:
        yield from paragraph(f"{each.letter}  {telling.exhibit(each)}", width, INDENT)
    names = [wording.name_of(name) + ": " + wording.alike(each)
             for table in found.tables for each in table.claimants for name in each.names[:1]
             if wording.alike(each)]  # fmt: skip
    if names:
        yield ""
        yield from _styled("Names that are judged to mean the same", width, heading)
        for line in dict.fromkeys(names):
            yield from paragraph(line, width, INDENT)
    yield ""
    yield from _styled("How to read this", width, heading)
    for line in wording.HOW_TO_READ:
        yield from paragraph(line, width, INDENT)
    yield ""
    yield from _styled("Cite as", width, heading)
    yield from paragraph(found.citation, width, INDENT)


def _styled(words: str, width: int, style: Style) -> Iterator[str]:
    yield from map(style, _wrapped(words, min(width, TEXT)))


def paragraph(words: str, width: int, indent: int) -> Iterator[str]:
    """Yield words in lines, the second and later ones hanging."""
    first, *rest = _wrapped(words, min(width, TEXT) - indent - INDENT)
    yield " " * indent + first
    yield from (" " * (indent + INDENT) + line for line in rest)


def _wrapped(words: str, columns: int) -> list[str]:
    return wrap(plain(words), columns)
