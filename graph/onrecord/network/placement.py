"""Where things stand in the picture, as values: boxes that do not overlap, and the labels inside them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from onrecord.model.words import STANCE_WORDS
from onrecord.network.kinds import Kind
from onrecord.network.labels import LINE_HEIGHT, shorten, text_width, wrap
from onrecord.network.nodes import Claim, Node, Question, Thing

Side = Literal["above", "below", "left", "right", "none"]

RADIUS: Final[dict[Kind, int]] = {
    Kind.PERSON: 12,
    Kind.GROUP: 13,
    Kind.AGENCY: 12,
    Kind.UNIT: 12,
    Kind.POST: 12,
    Kind.OUTLET: 12,
    Kind.INCIDENT: 16,
    Kind.ACT: 13,
    Kind.INVOLVEMENT: 9,
    Kind.ITEM: 12,
    Kind.PLACE: 12,
    Kind.SOURCE: 12,
    Kind.CLAIM: 9,
    Kind.QUESTION: 13,
}
MOST_GROWTH: Final = 6
LABEL_WIDTH: Final = 128
ANSWER_WIDTH: Final = 190
BADGE_HEIGHT: Final = 22
BADGE_SCALE: Final = 0.92
BADGE_ENDS: Final = 16
BETWEEN_WORDS: Final = " · "
PAD: Final = 5
LANE: Final = 2 * LINE_HEIGHT + PAD
BOLD: Final = 1.06  # how much wider bold letters are
WRITTEN_BOLD: Final = frozenset({Kind.INCIDENT, Kind.QUESTION})


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, its sides in pixels of the picture at its natural size; y grows downwards."""

    left: int
    top: int
    right: int
    bottom: int

    def meets(self, other: Box) -> bool:
        """Return whether the insides of two boxes share a point."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a node stands, its radius, and its label as lines with the room that they take.

    `away` is how far the label stands off its usual place; a quiet node shows only when asked for.
    """

    x: int
    y: int
    radius: int
    lines: tuple[str, ...]
    side: Side
    label: Box | None = None
    away: int = 0
    quiet: bool = False

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Return the boxes that nothing else may meet: of the node, and of its label if that is always shown."""
        x, y, size = self.x, self.y, self.radius
        node = Box(x - size, y - size, x + size, y + size)
        return (node,) if self.label is None else (node, self.label)


Spine = tuple[int, int, int]
"""The line that acts stand on: from where to where, and how far down."""


@dataclass(frozen=True, slots=True)
class Caption:
    """Words that belong to a place and to no node; given are the foot of the line and the side."""

    text: str
    x: int
    y: int
    side: Side


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of all nodes, the spines of the acts, and the frame around what shows at first."""

    spots: Mapping[str, Spot]
    spines: tuple[Spine, ...]
    frame: Box
    captions: tuple[Caption, ...] = ()


def radius(node: Node) -> int:
    """Return how large a node is drawn: larger when more sources tell of it, never for importance."""
    grown = 2 * max(0, node.source_count - 1) if isinstance(node, Thing) else 0
    return RADIUS[node.kind] + min(MOST_GROWTH, grown)


def label_lines(node: Node) -> tuple[str, ...]:
    """Return the label of a node as at most two lines."""
    if isinstance(node, Claim):
        standing = node.standing if node.accuses else ()
        return (shorten(node.label, ANSWER_WIDTH), _speaker_line(node, standing))
    if isinstance(node, Question):
        return wrap(node.label, ANSWER_WIDTH)
    if node.sublabel:
        return (shorten(node.label, LABEL_WIDTH), shorten(node.sublabel, LABEL_WIDTH))
    return wrap(node.label, LABEL_WIDTH)


def answer_lines(claim: Claim) -> tuple[str, ...]:
    """Return the label of a claim that stands under its question, which tells how an accusation stands."""
    return (shorten(claim.label, ANSWER_WIDTH), _speaker_line(claim, ()))


def _speaker_line(claim: Claim, standing: tuple[str, ...]) -> str:
    """Return who takes which stance; a long name is cut, never the stance or how an accusation stands."""
    stance = f": {STANCE_WORDS[claim.stance]}{', hedged' if claim.hedges else ''}"
    stance += "".join(f", {word}" for word in standing)
    return shorten(claim.speakers, ANSWER_WIDTH - text_width(stance)) + stance


def label_width(lines: tuple[str, ...]) -> int:
    """Return the width that lines need."""
    return round(max(map(text_width, lines), default=0.0)) + 2 * PAD


def spot(
    node: Node,
    x: int,
    y: int,
    side: Side,
    *,
    wide: float = 1,
    high: float = 1,
    away: int = 0,
    quiet: bool = False,
    lines: tuple[str, ...] | None = None,
    size: int | None = None,
) -> Spot:
    """Return the spot of a node whose centre is given, with its label on a side of it.

    A label keeps its size on the screen: where the picture is to be shrunk, `wide` and `high` say
    by how much more room it takes in the picture. Lines and size are the node's own unless given.
    """
    lines = label_lines(node) if lines is None else lines
    size = radius(node) if size is None else size
    half = math.ceil(_width(node, lines) * wide / 2)
    badge = math.ceil(BADGE_HEIGHT * high) if isinstance(node, Question) and node.is_open else 0
    rise = math.ceil(LINE_HEIGHT * len(lines) * high)
    reach = size + math.ceil(PAD * high) + away
    label = _label(side, half, rise, reach if side in {"above", "below"} else size, badge)
    return moved(Spot(0, 0, size, lines, side, label, away, quiet), x, y)


def _width(node: Node, lines: tuple[str, ...]) -> float:
    """Return the width that a label needs, with the badge beneath it if there is one."""
    width = label_width(lines) * (BOLD if node.kind in WRITTEN_BOLD else 1)
    if isinstance(node, Question) and node.is_open and lines:
        return max(width, badge_width(BETWEEN_WORDS.join(node.standing)) + 2 * PAD)
    return width


def badge_width(words: str) -> int:
    """Return the width of a badge: its words, written smaller than labels, and room at both ends."""
    return math.ceil(text_width(words) * BADGE_SCALE) + BADGE_ENDS


def _label(side: Side, half: int, rise: int, reach: int, badge: int) -> Box | None:
    """Return the box of a label, half as wide and as high as given, that begins so far from the origin."""
    middle = rise // 2
    boxes: dict[Side, Box] = {
        "above": Box(-half, -reach - rise, half, -reach),
        "below": Box(-half, reach, half, reach + rise),
        "left": Box(-reach - 2 * half, -middle, -reach, rise - middle),
        "right": Box(reach, -middle, reach + 2 * half, rise - middle + badge),
    }
    return boxes.get(side)


def moved(place: Spot, right: int, down: int) -> Spot:
    """Return a spot with its label, moved."""
    box = place.label
    label = box and Box(box.left + right, box.top + down, box.right + right, box.bottom + down)
    return replace(place, x=place.x + right, y=place.y + down, label=label)


def around(places: Iterable[Spot]) -> Box:
    """Return the smallest box that holds all spots; without any, one at the origin."""
    every = [box for place in places for box in place.boxes] or [Box(0, 0, 0, 0)]
    return Box(
        min(box.left for box in every),
        min(box.top for box in every),
        max(box.right for box in every),
        max(box.bottom for box in every),
    )
