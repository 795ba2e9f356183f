"""An account as a tree of entries, and the tree as text for a terminal or as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from onrecord.query.formats.cell import wrap
from onrecord.query.formats.markdown import escape
from onrecord.query.terminal import plain

INDENT: Final = 2
HANGING: Final = 2
WIDEST: Final = 96
NARROWEST: Final = 40
DEEPEST_HEADING: Final = 6  # in Markdown


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of an account with what belongs below it; a heading opens a section."""

    text: str
    below: tuple[Entry, ...] = ()
    heading: bool = False


Style = Callable[[str], str]


def section(text: str, below: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return a heading with what stands below it, or nothing where nothing does."""
    entries = tuple(below)
    return (Entry(text, entries, heading=True),) if entries else ()


def lines(*texts: str) -> tuple[Entry, ...]:
    """Return an entry for each text that says anything."""
    return tuple(Entry(text) for text in texts if text)


def to_text(root: Entry, columns: int = WIDEST, heading: Style = str) -> str:
    """Return a tree as lines no wider than the terminal, with nothing in them that commands it."""
    width = max(NARROWEST, min(WIDEST, columns))
    return "".join(f"{line}\n" for line in _text(root, 0, width, heading))


def to_markdown(root: Entry) -> str:
    """Return a tree as Markdown in which no value is taken for markup."""
    return "".join(f"{line}\n" for line in _markdown(root, 1, 0))


def _text(entry: Entry, level: int, width: int, heading: Style) -> Iterator[str]:
    """Yield the lines of an entry that stands `level` levels deep below the last heading."""
    style = heading if entry.heading else str
    indent = 0 if entry.heading else INDENT * level
    yield from _wrapped(entry.text, indent, width, style)
    deeper = 1 if entry.heading else level + 1
    for below in entry.below:
        if below.heading:
            yield ""
        yield from _text(below, deeper, width, heading)


def _wrapped(text: str, indent: int, width: int, style: Style) -> Iterator[str]:
    first, *rest = wrap(plain(text), width - indent - HANGING)
    yield " " * indent + style(first)
    yield from (" " * (indent + HANGING) + style(line) for line in rest)


def _markdown(entry: Entry, level: int, depth: int) -> Iterator[str]:
    if entry.heading:
        yield f"{'#' * min(level, DEEPEST_HEADING)} {escape(entry.text)}"
        yield ""
    else:
        yield f"{' ' * (2 * depth)}- {escape(entry.text)}"
    plain_before = False
    for below in entry.below:
        if below.heading and plain_before:
            yield ""
        yield from _markdown(below, level + 1, 0 if entry.heading else depth + 1)
        plain_before = not below.heading
    if entry.heading and plain_before:
        yield ""
