"""The words of a picture that stands still: labels, badges and the key, each where it is written."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from onrecord.network.kinds import Kind
from onrecord.network.labels import ELLIPSIS, LINE_HEIGHT, text_width
from onrecord.network.nodes import Node, Question
from onrecord.network.placement import BETWEEN_WORDS, Spot, badge_width
from onrecord.viz.palette import LINES
from onrecord.viz.remarks import badges

BASELINE: Final = 12  # from the top of a line to the foot of its letters
OFFSET: Final = 5  # of a label from its shape, to the side
KEY_ROW: Final = 22


@dataclass(frozen=True, slots=True)
class Text:
    """One line of writing: where its foot stands, how it is aligned, and its style."""

    text: str
    x: int
    y: int
    anchor: str = "middle"
    style: str = ""


@dataclass(frozen=True, slots=True)
class Badge:
    """The word of a status in a frame."""

    text: str
    x: int
    y: int
    width: int


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of the key: the shape or the line that it explains, and its word."""

    word: str
    x: int
    y: int
    kind: str = ""
    name: str = ""
    width: float = 0.0


def labels(node: Node, spot: Spot) -> Iterator[Text]:
    """Yield the lines of the label of a node, if it has one."""
    box = spot.label
    if box is None:
        return
    top = box.bottom - LINE_HEIGHT * len(spot.lines) if spot.side == "above" else box.top
    x, anchor = {
        "right": (box.left + OFFSET, "start"),
        "left": (box.right - OFFSET, "end"),
    }.get(spot.side, (spot.x, "middle"))
    for i, text in enumerate(spot.lines):
        yield Text(text, x, top + BASELINE + LINE_HEIGHT * i, anchor, _style(node, text, i))


def _style(node: Node, text: str, line: int) -> str:
    """Return how a line is written: what is no part of the label is a remark."""
    if line > 0 and text.rstrip(ELLIPSIS) not in node.label:
        return "muted"
    return "bold" if node.kind in {Kind.QUESTION, Kind.INCIDENT} else ""


def status_badge(node: Node, spot: Spot) -> Iterator[Badge]:
    """Yield the badge under the label of an open question."""
    if isinstance(node, Question) and node.is_open and spot.label is not None:
        text = BETWEEN_WORDS.join(badges(node))
        width = badge_width(text)
        y = spot.label.top + LINE_HEIGHT * len(spot.lines) + 3
        yield Badge(text, spot.label.left + OFFSET, y, width)


def stem(spot: Spot) -> Iterator[tuple[int, int, int]]:
    """Yield the line from a shape to a label that stands off it: x, top and bottom."""
    if spot.away and spot.label is not None:
        above = spot.side == "above"
        yield (spot.x, *((spot.label.bottom, spot.y) if above else (spot.y, spot.label.top)))


def key(kinds: Iterable[Kind], lines: Iterable[str], left: int, right: int, top: int) -> list[Key]:
    """Return the entries of the key in rows between two edges: of the shapes, then of the lines."""
    entries = [
        *(Key(kind.value.lower(), 0, 0, kind=kind.name) for kind in kinds),
        *(Key(LINES[name].word, 0, 0, name=name, width=LINES[name].width) for name in lines),
    ]
    x, y, found = left, top, []
    for entry in entries:
        width = (20 if entry.kind else 36) + math.ceil(text_width(entry.word)) + 14
        if x + width > right and x > left:
            x, y = left, y + KEY_ROW
        found.append(replace(entry, x=x, y=y))
        x += width
    return found
