"""Shapes, colours and lines: told apart by shape first, and by colours that stay apart for all eyes.

The fills keep a distance of at least 20 in CIE Lab to each other, for full colour vision and for
protanopia, deuteranopia and tritanopia as simulated after Machado et al. (2009). People are alike
whatever their part: no red for people, no badges, no weapons.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from onrecord.model.claim import Stance
from onrecord.model.words import STANCE_WORDS
from onrecord.network.kinds import BY_STANCE, Kind, Relation


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of node is drawn: an SVG path in a box from -1 to 1, a fill, outlines for light and dark pages."""

    path: str
    fill: str
    line: str
    line_dark: str
    plural: str


@dataclass(frozen=True, slots=True)
class Line:
    """How a line is drawn: dashes in pixels (none for solid), width, colour on light and dark pages, and its word."""

    word: str
    dashes: tuple[int, ...]
    width: float
    colour: str
    colour_dark: str


CIRCLE: Final = "M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z"
TWO_CIRCLES: Final = (
    "M-.02-.5A.62.62 0 1 0-.02.5A.62.62 0 0 1-.02-.5Z"
    "M1.05 0A.62.62 0 1 1-.19 0A.62.62 0 1 1 1.05 0Z"
)
SQUARE: Final = "M-.88-.88H.88V.88H-.88Z"
TRAPEZIUM: Final = "M-.5-.75H.5L1 .75H-1Z"
ARCH: Final = "M-.9.85V0A.9.9 0 0 1 .9 0V.85Z"
BUBBLE: Final = "M-1-.85H1V.45H.1L-.45 1V.45H-1Z"
DIAMOND: Final = "M0-1.1L1.1 0L0 1.1L-1.1 0Z"
TWO_DIAMONDS: Final = "M0-1.15L1.15 0L0 1.15L-1.15 0ZM0-.6L-.6 0L0 .6L.6 0Z"
LENS: Final = "M-1 0Q0-1.15 1 0Q0 1.15-1 0Z"
TAG: Final = "M-1 0L-.4-.75H1V.75H-.4Z"
TRIANGLE_DOWN: Final = "M-1-.8H1L0 1Z"
TRIANGLE: Final = "M-1 .8H1L0-1Z"
HEXAGON: Final = "M0-1L.87-.5V.5L0 1L-.87.5V-.5Z"
PILL: Final = "M-.5-.8H.5A.8.8 0 0 1 .5.8H-.5A.8.8 0 0 1-.5-.8Z"

LOOKS: Final[dict[Kind, Look]] = {
    Kind.PERSON: Look(CIRCLE, "#0B5FA5", "#063B68", "#7DB9EA", "People"),
    Kind.GROUP: Look(TWO_CIRCLES, "#301890", "#1B0C57", "#A99BEA", "Groups"),
    Kind.AGENCY: Look(SQUARE, "#D55E00", "#8F3F00", "#FFAD70", "Agencies"),
    Kind.UNIT: Look(TRAPEZIUM, "#6C4824", "#452D15", "#CFA67C", "Units"),
    Kind.POST: Look(ARCH, "#D29CF0", "#6F3B8C", "#E7C9F7", "Offices"),
    Kind.OUTLET: Look(BUBBLE, "#0C1818", "#000000", "#B9C6CC", "Outlets"),
    Kind.INCIDENT: Look(TWO_DIAMONDS, "#882255", "#551535", "#E79ABF", "Incidents"),
    Kind.ACT: Look(DIAMOND, "#882255", "#551535", "#E79ABF", "Acts"),
    Kind.INVOLVEMENT: Look(LENS, "#882255", "#551535", "#E79ABF", "Involvements"),
    Kind.ITEM: Look(TAG, "#B4F0B4", "#2F6B33", "#D9F8D9", "Items"),
    Kind.PLACE: Look(TRIANGLE_DOWN, "#009E73", "#006B4E", "#6FDDBB", "Places"),
    Kind.SOURCE: Look(TRIANGLE, "#AAB2BA", "#4B535C", "#D5DBE0", "Sources"),
    Kind.CLAIM: Look(HEXAGON, "#F0C000", "#6B5300", "#FFE680", "Claims"),
    Kind.QUESTION: Look(PILL, "#FFFFFF", "#3A424B", "#E8ECEF", "Questions"),
}

FACT: Final = "fact"
DISPUTES: Final = "disputes"
CONFLICTS: Final = "conflicts"
RETRACTED: Final = "retracted"
TENSION: Final = "tension"
TIE: Final = "tie"

LINES: Final[dict[str, Line]] = {
    Stance.ASSERTS.name: Line(STANCE_WORDS[Stance.ASSERTS], (), 1.6, "#44505C", "#AEBAC6"),
    Stance.DENIES.name: Line(STANCE_WORDS[Stance.DENIES], (2, 5), 2.6, "#7A1F3D", "#F0A3BB"),
    Stance.CANNOT_CONFIRM.name: Line(
        STANCE_WORDS[Stance.CANNOT_CONFIRM], (9, 5), 2.4, "#B3541E", "#F2A06B"
    ),
    Stance.RESERVES_JUDGEMENT.name: Line(
        STANCE_WORDS[Stance.RESERVES_JUDGEMENT], (4, 4), 1.8, "#5B6670", "#A6B1BB"
    ),
    DISPUTES: Line("disputes", (9, 4, 2, 4), 2.4, "#B3541E", "#F2A06B"),
    CONFLICTS: Line("conflicts with", (1, 5), 2.0, "#5B6670", "#A6B1BB"),
    TENSION: Line("in tension with", (12, 3, 2, 3, 2, 3), 2.0, "#5B6670", "#A6B1BB"),
    RETRACTED: Line("retracted", (), 1.0, "#9AA3AC", "#75808A"),
    FACT: Line("relation", (), 1.3, "#7F8B97", "#8793A0"),
    TIE: Line("told of in", (), 1.2, "#8A94A0", "#7A8591"),
}
"""Lines by the stance of the claim they belong to, and those that no stance gives."""

LINE_OF_RELATION: Final[dict[Relation, str]] = {
    **{relation: FACT for relation in Relation if relation not in BY_STANCE},
    Relation.DISPUTES: DISPUTES,
    Relation.CONFLICTS: CONFLICTS,
    Relation.IN_TENSION: TENSION,
    Relation.TOLD_IN: TIE,
}
"""Relations whose line does not follow from a stance."""

CALM: Final = frozenset({Kind.ACT, Kind.INCIDENT, Kind.SOURCE})
"""Kinds that a line to an object does not show at first: the spine and the foot say as much."""


def tie_width(claims: int) -> float:
    """Return how wide the line of a tie is: its area grows with the claims, not its importance."""
    return round(LINES[TIE].width + math.isqrt(16 * claims) / 10, 1)


def line_of(relation: Relation, stance: str) -> str:
    """Return the name of the line that an edge is drawn with: the relation's own, or that of the stance."""
    return LINE_OF_RELATION.get(relation) or stance or FACT
