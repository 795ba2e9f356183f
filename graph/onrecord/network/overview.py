"""Computes the picture of several incidents: a strip for each, and beside them what ties them together.

Every claim is drawn, and of the things those that more than one incident tells of, the incidents and
acts, who is called by name, and the questions that are open. All else stands in the picture of its incident.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from onrecord.network.kinds import Kind
from onrecord.network.labels import LINE_HEIGHT
from onrecord.network.nodes import Thing
from onrecord.network.pack import Parcel, pack_within
from onrecord.network.placement import (
    Box,
    Caption,
    Layout,
    Spine,
    Spot,
    around,
    label_lines,
    label_width,
    moved,
    radius,
    spot,
)
from onrecord.network.strip_drawing import Room, draw_strip, spine_width
from onrecord.network.strips import Strip, strips
from onrecord.network.ties import shared

if TYPE_CHECKING:
    from onrecord.network.projection import Network

ROWS: Final = (3, 4, 5, 6, 7, 8, 10, 12, 16, 24)
GUTTER: Final = 72
STRIP_GAP: Final = 22
GAP: Final = 8
ROUNDS: Final = 3
MOST_GROWTH: Final = 1.7
SHARED: Final = "in several incidents"


@dataclass(frozen=True, slots=True)
class Screen:
    """What a picture is made for: its size, and whether words are spared."""

    width: int
    height: int
    brief: bool


WIDE: Final = Screen(980, 620, brief=False)
NARROW: Final = Screen(350, 430, brief=True)


def overview(network: Network, screen: Screen = WIDE) -> Layout:
    """Return the places of what an overview shows, labels with the room that they need once it is shrunk to fit."""
    told = strips(network)
    common = _in_order(shared(network), told)
    placed = _draw(told, common, screen, 1.0)
    for _ in range(ROUNDS):
        grow = round(min(MOST_GROWTH, max(1.0, _shrink(placed.frame, screen))), 2)
        placed = _draw(told, common, screen, grow)
    return placed


def _shrink(frame: Box, screen: Screen) -> float:
    return max(
        (frame.right - frame.left) / screen.width, (frame.bottom - frame.top) / screen.height
    )


def _in_order(common: Sequence[Thing], told: Sequence[Strip]) -> list[Thing]:
    """Return shared things so that each stands near the middle of its incidents, and kind with kind."""
    rank = {strip.incident.iri: i for i, strip in enumerate(told)}
    kinds = list(Kind)

    def key(thing: Thing) -> tuple[float, int, str]:
        at = [rank[iri] for iri in thing.incidents if iri in rank]
        return (sum(at) / max(1, len(at)), kinds.index(thing.kind), thing.iri)

    return sorted(common, key=key)


def _draw(told: Sequence[Strip], common: Sequence[Thing], screen: Screen, grow: float) -> Layout:
    """Return one arrangement: shared things at the left of the strips, or above them on a narrow screen."""
    beside = bool(common) and not screen.brief
    left = math.ceil(_column_width(common) * grow) + GUTTER if beside else 0
    width = math.ceil(screen.width * grow) - left
    room = Room(width, _rows(told, width, brief=screen.brief), grow, screen.brief)
    spots, spines, captions = _stacked(told, room)
    if beside:
        top = math.ceil(2 * LINE_HEIGHT * grow)
        spots |= _column(common, -GUTTER, (top, around(spots.values()).bottom), grow)
        highest = min(spots[thing.iri].boxes[1].top for thing in common)
        captions.append(Caption(SHARED, radius(common[0]) - GUTTER, highest - GAP, "left"))
    elif common:
        spots |= _head_rows(common, width, grow)
    placed = dict(sorted(spots.items()))
    return Layout(placed, tuple(spines), around(spots.values()), tuple(captions))


def _rows(told: Sequence[Strip], width: int, *, brief: bool) -> int:
    """Return the fewest rows of claims under which the lines fit the width, or nearly so."""

    def excess(rows: int) -> int:
        return max(
            (max(0, spine_width(strip, rows, brief=brief) - width) for strip in told), default=0
        )

    return min(ROWS, key=excess)


def _stacked(
    told: Sequence[Strip], room: Room
) -> tuple[dict[str, Spot], list[Spine], list[Caption]]:
    """Return the strips beneath each other."""
    spots: dict[str, Spot] = {}
    spines: list[Spine] = []
    captions: list[Caption] = []
    top = 0
    for strip in told:
        drawn = draw_strip(strip, room)
        spots |= {iri: moved(place, 0, top) for iri, place in drawn.spots.items()}
        spines += [(left, right, y + top) for left, right, y in drawn.spines]
        captions += [replace(caption, y=caption.y + top) for caption in drawn.captions]
        top += drawn.frame.bottom + math.ceil(STRIP_GAP * room.grow)
    return spots, spines, captions


def _column_width(common: Sequence[Thing]) -> int:
    return max((label_width(label_lines(thing)) + 2 * radius(thing) for thing in common), default=0)


def _column(
    common: Sequence[Thing], x: int, reach: tuple[int, int], grow: float
) -> dict[str, Spot]:
    """Return shared things beneath each other, spread over the height of the strips."""
    top, bottom = reach
    made = [spot(thing, x, 0, "left", wide=grow, high=grow) for thing in common]
    least = [around([place]).bottom - around([place]).top + GAP for place in made]
    spare = max(0, bottom - top - sum(least)) // max(1, len(made))
    found = {}
    for thing, place, room in zip(common, made, least, strict=True):
        down = top + (room + spare) // 2
        found[thing.iri] = moved(
            place, 0, down - (around([place]).top + around([place]).bottom) // 2
        )
        top += room + spare
    return found


def _head_rows(common: Sequence[Thing], width: int, grow: float) -> dict[str, Spot]:
    """Return shared things in rows above the strips."""
    made = {thing.iri: spot(thing, 0, 0, "below", wide=grow, high=grow) for thing in common}
    frames = {iri: around([place]) for iri, place in made.items()}
    height = max(frame.bottom - frame.top for frame in frames.values())
    step = width / max(1, len(made))
    parcels = [
        Parcel(iri, frame.right - frame.left, height, step * (i + 0.5))
        for i, (iri, frame) in enumerate(frames.items())
    ]
    slots, depth = pack_within(parcels, width, GAP)
    lift = -depth - STRIP_GAP
    return {
        iri: moved(made[iri], slot.x, lift + slot.top - frames[iri].top)
        for iri, slot in slots.items()
    }
