"""Disputes as Markdown: a table an incident where it fits a page, else a list for each question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from onrecord.query.disputes import telling, wording
from onrecord.query.formats.markdown import escape

if TYPE_CHECKING:
    from onrecord.query.disputes.values import Disputes, Row, Said, Table

MOST: Final = 4  # claimants that a page holds beside the questions
BREAK: Final = "<br>"  # the only way to a second line in a cell


def markdown(found: Disputes) -> str:
    """Return disputes as Markdown in which no value is taken for markup."""
    lines = [f"# {escape(wording.title(found))}", "", escape(wording.NOT_FACTS)]
    if found.withheld:
        lines += ["", escape(found.withheld)]
    for each in found.tables:
        lines += ["", *table(each, telling.letters(found.exhibits))]
    lines += ["", *_foot(found)]
    return "".join(f"{line}\n" for line in lines)


def table(held: Table, letters: dict[str, str], level: int = 2) -> Iterator[str]:
    """Yield the questions of an incident, below a heading of a level."""
    yield f"{'#' * level} {escape(f'{wording.name_of(held.incident)}: {wording.counts(held)}')}"
    yield ""
    if 1 < len(held.claimants) <= MOST:
        heads = (f"{escape(wording.who(c))}{BREAK}{escape(c.side)}" for c in held.claimants)
        yield _line(["Question", *heads])
        yield _line(["---"] * (len(held.claimants) + 1))
        yield from (_row(held, row, letters) for row in held.rows)
    else:
        for row in held.rows:
            yield from _block(held, row, letters, level + 1)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _row(held: Table, row: Row, letters: dict[str, str]) -> str:
    asked = (
        f"**{escape(wording.asks(row.question))}**",
        escape(wording.topic(row.question)),
        *map(escape, _standing(row)),
    )
    cells = (
        (BREAK * 2).join(_said(each, letters, BREAK) for each in row.cells.get(c.iri, ()))
        or wording.SILENT
        for c in held.claimants
    )
    return _line([BREAK.join(asked), *cells])


def _standing(row: Row) -> Iterator[str]:
    yield wording.status(row.question)
    yield "; ".join(wording.facts(row))
    yield from wording.against(row)


def _block(held: Table, row: Row, letters: dict[str, str], level: int) -> Iterator[str]:
    question = row.question
    yield f"{'#' * level} {escape(wording.asks(question))} · {escape(wording.topic(question))}"
    yield ""
    yield from (f"- {escape(line)}" for line in _standing(row))
    for claimant in held.claimants:
        for each in row.cells.get(claimant.iri, ()):
            who = escape(f"{wording.who(claimant)} ({claimant.side})")
            yield f"- **{who}** {_said(each, letters, '; ')}"
    if silent := wording.silent(held, row):
        yield f"- {escape(silent)}"
    yield ""


def _said(said: Said, letters: dict[str, str], end: str) -> str:
    lines = (
        f"[{said.number}] {telling.stance(said)}",
        telling.way(said),
        *map(telling.quoted, said.words),
    )
    rest = (
        telling.accusation(said),
        *said.notices,
        telling.rests(said),
        telling.places(said, letters),
    )
    return end.join(
        (
            *(escape(line) for line in lines if line),
            f"*{escape(telling.ours(said))}*",
            *(escape(line) for line in rest if line),
        )
    )


def _foot(found: Disputes) -> Iterator[str]:
    yield "## Sources"
    yield ""
    yield from (f"- {each.letter}: {escape(telling.exhibit(each))}" for each in found.exhibits)
    yield ""
    yield "## How to read this"
    yield ""
    yield from (f"- {escape(line)}" for line in wording.HOW_TO_READ)
    yield ""
    yield "## Cite as"
    yield ""
    yield escape(found.citation)
