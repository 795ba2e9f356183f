"""Holds that shapes, colours and lines can be told apart, by every kind of eye, and that none is missing."""

from __future__ import annotations

import math
from itertools import combinations

import pytest

from onrecord.model.claim import Stance
from onrecord.network import Kind, Relation
from onrecord.viz.palette import FACT, LINES, LOOKS, line_of

LEAST_DISTANCE = 20.0
LIGHT, DARK = "#FFFFFF", "#12161B"
# Simulation of full dichromacy after Machado, Oliveira and Fernandes (2009), in linear RGB.
EYES = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.95047, 1.0, 1.08883)
Vector = tuple[float, ...]
Matrix = tuple[tuple[float, ...], ...]


def linear(colour: str) -> Vector:
    """Return a colour in linear RGB (IEC 61966-2-1)."""
    values = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return tuple(v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values)


def times(matrix: Matrix, vector: Vector) -> Vector:
    """Return the product of a matrix and a vector."""
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def lab(colour: str, eye: str) -> Vector:
    """Return a colour in CIE Lab as an eye sees it."""
    seen = tuple(min(1.0, max(0.0, part)) for part in times(EYES[eye], linear(colour)))
    ratios = (part / white for part, white in zip(times(XYZ, seen), WHITE, strict=True))
    x, y, z = (r ** (1 / 3) if r > 0.008856 else 7.787 * r + 16 / 116 for r in ratios)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2, 1.4.11)."""
    light, dark = sorted((times(XYZ, linear(c))[1] for c in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("eye", EYES)
def test_fills_stay_apart(eye: str) -> None:
    """Two kinds of different fill are at least 20 apart in Lab; acts and what contains them share one."""
    fills = {look.fill for look in LOOKS.values()}
    nearest = min(math.dist(lab(a, eye), lab(b, eye)) for a, b in combinations(sorted(fills), 2))
    assert len(fills) == len(LOOKS) - 2
    assert nearest >= LEAST_DISTANCE


def test_every_kind_has_a_shape_of_its_own() -> None:
    """Shape comes first: no two kinds share one."""
    assert set(LOOKS) == set(Kind)
    assert len({look.path for look in LOOKS.values()}) == len(LOOKS)


@pytest.mark.parametrize("kind", Kind)
def test_outlines_carry_the_contrast(kind: Kind) -> None:
    """Every outline stands out from its page, light and dark (WCAG asks for 3:1)."""
    assert contrast(LOOKS[kind].line, LIGHT) >= 3
    assert contrast(LOOKS[kind].line_dark, DARK) >= 3


def test_people_are_not_red() -> None:
    """People and groups are blue, whatever part they have."""
    for kind in (Kind.PERSON, Kind.GROUP):
        red, _, blue = linear(LOOKS[kind].fill)
        assert blue > 3 * red


@pytest.mark.parametrize("stance", Stance)
def test_every_stance_has_a_line(stance: Stance) -> None:
    """A claim's line follows from its stance."""
    assert line_of(Relation.SAYS, stance.name) == stance.name
    assert LINES[stance.name].word


def test_lines_differ_without_colour() -> None:
    """No two lines share dashes and width, so that a print in grey still tells them."""
    assert len({(line.dashes, line.width) for line in LINES.values()}) == len(LINES)
    assert len({line.word for line in LINES.values()}) == len(LINES)


@pytest.mark.parametrize("name", [name for name in LINES if name != "retracted"])
def test_lines_are_seen(name: str) -> None:
    """Lines stand out from the page; only what was retracted may be fainter."""
    assert contrast(LINES[name].colour, LIGHT) >= 3
    assert contrast(LINES[name].colour_dark, DARK) >= 3


@pytest.mark.parametrize(
    "relation", [each for each in Relation if each not in {Relation.SAYS, Relation.ANSWERS}]
)
def test_whom_a_claim_is_about_takes_no_stance(relation: Relation) -> None:
    """Only what runs from a speaker, or from a claim to its question, is drawn by a stance."""
    assert line_of(relation, Stance.DENIES.name) not in Stance.__members__


@pytest.mark.parametrize("relation", Relation)
def test_every_relation_has_a_line(relation: Relation) -> None:
    """With or without a stance, an edge can be drawn; facts never look like claims."""
    assert line_of(relation, "") in LINES
    if relation in {Relation.PART_OF, Relation.PUBLISHED_BY, Relation.ASKED_ABOUT}:
        assert line_of(relation, Stance.DENIES.name) == FACT
