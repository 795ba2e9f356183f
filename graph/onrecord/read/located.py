"""Values that remember where they stand, so that every message can name file, line and key."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.finding import Finding, Severity

SHOWN = 80  # characters of a value that a message quotes


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a file of the workspace; line and column count from 1, `key` is the path of keys to it."""

    file: str
    line: int
    column: int = 1
    key: str | None = None

    def within(self, key: str) -> Place:
        """Return the same position under a more exact path of keys."""
        return Place(self.file, self.line, self.column, key)


@dataclass(frozen=True, slots=True)
class Scalar:
    """One YAML scalar as written; `plain` is False where it was quoted or a block."""

    text: str
    plain: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Items:
    """A YAML list."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Entries:
    """A YAML map, in the order of the file; a repeated key is reported before one of these is made."""

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place


Node = Scalar | Items | Entries


def excerpt(text: str) -> str:
    """Return the beginning of what a file says, short enough for a message."""
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def violation(place: Place, code: str, message: str, mend: str) -> Finding:
    """Return a finding that refuses the record, at a place."""
    return Finding(
        severity=Severity.VIOLATION,
        code=code,
        message=message,
        mend=mend,
        file=place.file,
        line=place.line,
        column=place.column,
        key=place.key,
    )


class Refused(Exception):
    """A file that cannot be read further; carries its one finding up to the reader of the file."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def refuse(place: Place, code: str, message: str, mend: str) -> Refused:
    """Return the exception that ends the reading of a file with one finding."""
    return Refused(violation(place, code, message, mend))
