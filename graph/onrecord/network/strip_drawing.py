"""Draws an incident as a strip: its acts on a line, every claim hanging from it, open questions beneath."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.network.labels import LINE_HEIGHT, text_width, wrap
from onrecord.network.nodes import Claim, Node, Question
from onrecord.network.pack import Parcel, pack_within
from onrecord.network.placement import PAD, Box, Caption, Layout, Spot, around, moved, radius, spot
from onrecord.network.strips import Strip

CELL: Final = 5  # the radius of a claim
PITCH: Final = 11
STEM: Final = 26  # from the spine to the first claim
ACT: Final = {False: 6, True: 5}  # the radius of an act; smaller in a brief strip
COLUMN: Final = {False: 15, True: 12}  # the least room of an act
GAP: Final = 12
NAME_WIDTH: Final = 104
QUESTION_WIDTH: Final = 165
LOOSE: Final = "of no single act"


@dataclass(frozen=True, slots=True)
class Room:
    """How wide a strip may be, how many claims hang in a column, and by how much labels outgrow the picture.

    A brief strip names neither people nor acts, and marks its questions without their words.
    """

    width: int
    rows: int
    grow: float = 1.0
    brief: bool = False


def spine_width(strip: Strip, rows: int, *, brief: bool) -> int:
    """Return how wide the line of a strip is when so many claims hang in a column."""
    return sum(_column_widths(strip, rows, brief=brief))


def _column_widths(strip: Strip, rows: int, *, brief: bool) -> list[int]:
    def width(node: Node) -> int:
        columns = -(-len(strip.hung.get(node.iri, ())) // rows)
        return max(COLUMN[brief], columns * PITCH + (0 if brief else GAP // 3))

    return [width(node) for node in strip.spine]


def draw_strip(strip: Strip, room: Room) -> Layout:
    """Return the layout of a strip whose corner is the origin."""
    spots = _head(strip, room)
    line = around(spots.values()).bottom + GAP
    line += 0 if room.brief else math.ceil(2 * LINE_HEIGHT * room.grow) + PAD
    xs = _stretched(_column_widths(strip, room.rows, brief=room.brief), room.width)
    captions = _loose_caption(strip, xs[0], line, room)
    spots |= _acts(strip, xs[1:], line, room, captions)
    for node, x in zip(strip.spine, xs, strict=True):
        spots |= _hanging(strip.hung.get(node.iri, ()), x, line + STEM, room.rows)
    lowest = max(line + STEM, around(spots.values()).bottom)
    spots |= _questions(strip.questions, spots, lowest + GAP, room)
    spine = (xs[1], xs[-1], line) if strip.acts else (0, 0, line)
    return Layout(spots, (spine,), around(spots.values()), captions)


def _loose_caption(strip: Strip, x: int, line: int, room: Room) -> tuple[Caption, ...]:
    """Return the words above the claims that no act carries, so that nobody takes them for those of the first act."""
    if room.brief or strip.incident.iri not in strip.hung:
        return ()
    half = math.ceil(text_width(LOOSE) * room.grow / 2)
    return (Caption(LOOSE, max(0, x - half), line - 2 * ACT[False], "right"),)


def _head(strip: Strip, room: Room) -> dict[str, Spot]:
    """Return the incident with its title, and beside it those told of in most claims, as far as there is room."""
    size = radius(strip.incident)
    high = math.ceil(2 * LINE_HEIGHT * room.grow / 2)
    title = spot(
        strip.incident, size, max(size, high), "right",
        lines=strip.title, wide=room.grow, high=room.grow,
    )  # fmt: skip
    spots = {strip.incident.iri: title}
    right = around([title]).right + 2 * GAP
    for node in () if room.brief else strip.people:
        lines = wrap(node.label, NAME_WIDTH)
        place = spot(node, 0, title.y, "right", lines=lines, wide=room.grow, high=room.grow)
        frame = around([place])
        if right + frame.right - frame.left > room.width:
            break
        spots[node.iri] = moved(place, right - frame.left, 0)
        right += frame.right - frame.left + GAP
    return spots


def _stretched(widths: Sequence[int], width: int) -> list[int]:
    """Return the centres of columns, spread over a width that is at least their sum."""
    spare = max(0, width - sum(widths)) // max(1, len(widths))
    at, centres = 0, []
    for column in widths:
        centres.append(at + (column + spare) // 2)
        at += column + spare
    return centres


def _acts(
    strip: Strip, xs: Sequence[int], line: int, room: Room, captions: Iterable[Caption]
) -> dict[str, Spot]:
    """Return the acts on their line; those with most claims are labelled, as far as labels do not meet."""
    spots = {
        act.iri: spot(act, x, line, "none", size=ACT[room.brief])
        for act, x in zip(strip.acts, xs, strict=True)
    }
    taken = [_caption_box(caption, room) for caption in captions]
    by_claims = sorted(strip.acts, key=lambda act: -len(strip.hung.get(act.iri, ())))
    for act in () if room.brief else by_claims:
        at = spots[act.iri]
        place = spot(act, at.x, line, "above", size=at.radius, wide=room.grow, high=room.grow)
        box = place.label
        fits = box is not None and box.left >= 0 and box.right <= room.width
        if box is not None and fits and not any(map(box.meets, taken)):
            spots[act.iri] = place
            taken.append(box)
    return spots


def _caption_box(caption: Caption, room: Room) -> Box:
    width = math.ceil((text_width(caption.text) + 2 * PAD) * room.grow)
    height = math.ceil(LINE_HEIGHT * room.grow)
    return Box(caption.x, caption.y - height, caption.x + width, caption.y + height)


def _hanging(claims: Sequence[Claim], x: int, top: int, rows: int) -> dict[str, Spot]:
    """Return claims as a block of cells that hangs from its act, row by row."""
    columns = max(1, -(-len(claims) // rows))
    left = x - (columns - 1) * PITCH // 2
    return {
        claim.iri: spot(
            claim, left + i % columns * PITCH, top + i // columns * PITCH, "none", size=CELL
        )
        for i, claim in enumerate(claims)
    }


def _questions(
    questions: Iterable[Question], spots: Mapping[str, Spot], top: int, room: Room
) -> dict[str, Spot]:
    """Return the open questions, each near beneath its answers."""
    made = {question.iri: _question(question, room) for question in questions}
    wishes = {q.iri: [spots[a].x for a in q.answers if a in spots] for q in questions}
    parcels = []
    for iri, place in made.items():
        frame = around([place])
        xs = wishes[iri] or [0]
        wish = sum(xs) / len(xs)
        parcels.append(Parcel(iri, frame.right - frame.left, frame.bottom - frame.top, wish))
    slots, _ = pack_within(parcels, room.width, GAP)
    for iri, slot in slots.items():
        frame = around([made[iri]])
        right = slot.x - (frame.left + frame.right) // 2
        made[iri] = moved(made[iri], right, top + slot.top - frame.top)
    return made


def _question(question: Question, room: Room) -> Spot:
    if room.brief:
        return spot(question, 0, 0, "none")
    lines = wrap(question.label, QUESTION_WIDTH)
    return spot(question, 0, 0, "right", lines=lines, wide=room.grow, high=room.grow)
