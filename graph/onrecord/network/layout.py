"""Computes where everything stands: acts on a spine in the order told, people above, claims between.

From top to bottom: offices, agencies and units; people and groups; the spine; open questions with
their answers, places and items; sources and outlets. No boxes overlap, and the same network
gives the same numbers.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING, Final

from onrecord.network.kinds import Kind
from onrecord.network.labels import LINE_HEIGHT
from onrecord.network.nodes import Claim, Node, Question
from onrecord.network.order import told_order
from onrecord.network.pack import Parcel
from onrecord.network.placement import (
    LABEL_WIDTH,
    PAD,
    Box,
    Layout,
    Side,
    Spot,
    answer_lines,
    around,
    label_lines,
    label_width,
    moved,
    radius,
    spot,
)
from onrecord.network.roles import Band, Cast, cast
from onrecord.network.stack import BAND_GAP, GAP, PITCH, Stack, Wishes, comb

if TYPE_CHECKING:
    from onrecord.network.projection import Network

PICTURE: Final = (1010, 690)
COMB_ROWS: Final = (2, 3, 4, 6)
LANES: Final = (1, 2, 3)
STRETCHES: Final = (1.0, 1.25, 1.6)
ROUNDS: Final = 4
LANE_GROWTH: Final = 1.4
SPINE_SHARE: Final = 0.8
MOST_GROWTH: Final = 1.9
COLUMN: Final = 34
INDENT: Final = 16
MOST_IN_COLUMN: Final = 5
LANE: Final = 2 * LINE_HEIGHT + PAD


def layout(network: Network, size: tuple[int, int] = PICTURE) -> Layout:
    """Return the places of all nodes of a projection, in the arrangement that a picture of a size shows largest."""
    parts = cast(network)
    choices = product(COMB_ROWS, LANES, STRETCHES)
    plans = [_grown(parts, Plan(size, rows, lanes, stretch)) for rows, lanes, stretch in choices]
    plan = min(plans, key=lambda plan: plan.shrink(_draw(parts, plan).frame))
    for _ in range(ROUNDS):
        plan = _grown(parts, plan)
    return _draw(parts, plan)


def _grown(parts: Cast, plan: Plan) -> Plan:
    """Return a plan whose labels have the room that they need once its picture is shrunk to fit."""
    grow = min(MOST_GROWTH, max(1.0, plan.shrink(_draw(parts, plan).frame)))
    return replace(plan, grow=round(grow, 2))


@dataclass(frozen=True, slots=True)
class Plan:
    """What can be chosen: rows of a comb, lanes of labels on each side of the spine, and the room for labels.

    A stretched plan is wider than its share, for a record that would stand too high.
    """

    size: tuple[int, int]
    rows: int
    lanes: int
    stretch: float = 1.0
    grow: float = 1.0

    @property
    def width(self) -> float:
        """Return how wide the rows of things may be."""
        return self.size[0] * self.stretch * self.grow

    def shrink(self, frame: Box) -> float:
        """Return by how much a frame must be shrunk to fit the picture."""
        width, height = self.size
        return max((frame.right - frame.left) / width, (frame.bottom - frame.top) / height)


def _draw(parts: Cast, plan: Plan) -> Layout:
    """Return one arrangement."""
    stack, wishes = Stack(), Wishes(parts.claims)
    _spine(parts, plan, stack, wishes)
    xs = [place.x for place in stack.spots.values()] or [0]
    stack.limit = max(plan.width, xs[-1] - xs[0] + LABEL_WIDTH)
    wishes.note(parts.bands[Band.PEOPLE])
    wishes.note(parts.bands[Band.TOP])
    _combs(parts, plan, Band.SPINE, stack, wishes, above=True)
    for band in (Band.PEOPLE, Band.TOP):
        _hosts(parts.bands[band], plan, stack, wishes, "above")
        _combs(parts, plan, band, stack, wishes, above=True)
    _combs(parts, plan, Band.SPINE, stack, wishes, above=False)
    wishes.note(parts.bands[Band.MIDDLE])
    _hosts(parts.bands[Band.MIDDLE], replace(plan, grow=1.0), stack, wishes, "below")
    _combs(parts, plan, Band.MIDDLE, stack, wishes, above=False)
    _questions(parts, plan, stack, wishes)
    wishes.note(parts.bands[Band.BOTTOM])
    _combs(parts, plan, Band.BOTTOM, stack, wishes, above=True)
    _hosts(parts.bands[Band.BOTTOM], plan, stack, wishes, "below")
    frame = stack.frame()
    _quiet(parts.quiet_questions, stack, frame)
    return Layout(dict(sorted(stack.spots.items())), ((min(xs), max(xs), 0),), frame)


def _spine(parts: Cast, plan: Plan, stack: Stack, wishes: Wishes) -> None:
    """Put incidents and acts on one line, each as wide as what hangs on it, labels below and above by turns."""
    told = list(_told(parts))
    xs = _columns(told, parts, plan)
    stretch = max(1.0, SPINE_SHARE * plan.size[0] * plan.grow / xs[-1]) if xs and xs[-1] else 1.0
    for index, (node, x) in enumerate(zip(told, xs, strict=True)):
        lane = index % (2 * plan.lanes)
        side: Side = "above" if lane % 2 else "below"
        high = min(plan.grow, LANE_GROWTH)
        away = math.ceil(lane // 2 * LANE * high)
        place = spot(node, math.ceil(x * stretch), 0, side, away=away, high=high)
        stack.spots[node.iri] = place
        wishes.known[node.iri] = place.x
    frame = stack.frame()
    stack.up, stack.down = frame.top, frame.bottom


def _columns(told: Sequence[Node], parts: Cast, plan: Plan) -> list[int]:
    """Return the least x of each node of the spine at which neither combs nor labels of one lane meet."""
    ends = [0.0] * (2 * plan.lanes)  # where the last label of each lane ends
    last = 0.0
    xs = []
    for index, node in enumerate(told):
        lane = index % len(ends)
        half = max(COLUMN, _hung_width(parts, node, plan.rows) + GAP // 2) / 2
        label = label_width(label_lines(node)) / 2 + PAD
        xs.append(math.ceil(max(last + half, ends[lane] + label)))
        last, ends[lane] = xs[-1] + half, xs[-1] + label
    return xs


def _told(parts: Cast) -> Iterable[Node]:
    """Yield each incident and its acts in the order told; acts without an incident come last."""
    spine = parts.bands[Band.SPINE]
    rest = {node.iri: node for node in spine if node.kind is Kind.ACT}
    for incident in (node for node in spine if node.kind is Kind.INCIDENT):
        yield incident
        own = [iri for iri, act in rest.items() if incident.iri in act.incidents]
        yield from (rest.pop(iri) for iri in told_order(own, parts.claims))
    yield from rest.values()


def _hung_width(parts: Cast, node: Node, rows: int) -> int:
    """Return the width of the wider of the two combs that hang on a node."""
    combs = [comb(side[node.iri], rows) for side in (parts.above, parts.below) if node.iri in side]
    frames = [around(cells.values()) for cells in combs]
    return max((frame.right - frame.left for frame in frames), default=0)


def _combs(
    parts: Cast, plan: Plan, band: Band, stack: Stack, wishes: Wishes, *, above: bool
) -> None:
    """Pack the combs of claims that hang on a band."""
    combs = {iri: comb(claims, plan.rows) for iri, claims in parts.hanging(band, above=above)}
    wanted = [_parcel(iri, cells.values(), wishes.known[iri]) for iri, cells in combs.items()]
    slots, top = stack.band(wanted, upwards=above and band is not Band.BOTTOM, gap=GAP // 2)
    for iri, slot in slots.items():
        stack.put_block(combs[iri], slot, top)


def _hosts(nodes: Iterable[Node], plan: Plan, stack: Stack, wishes: Wishes, side: Side) -> None:
    """Pack rows of labelled things, each near above or below what it has to do with."""
    named = {node.iri: node for node in nodes}
    largest = max(map(radius, named.values()), default=0)
    height = 2 * largest + math.ceil(LANE * plan.grow) + 1
    wanted = [
        Parcel(iri, _width(node, plan), height, wishes.known[iri]) for iri, node in named.items()
    ]
    slots, top = stack.band(wanted, upwards=side == "above")
    for iri, slot in slots.items():
        middle = top + slot.top + (height - largest if side == "above" else largest)
        wide = _label_growth(named[iri], plan)
        stack.spots[iri] = spot(named[iri], slot.x, middle, side, wide=wide, high=plan.grow)


def _questions(parts: Cast, plan: Plan, stack: Stack, wishes: Wishes) -> None:
    """Pack open questions, each a list of its answers, under what they ask about."""
    blocks = {question.iri: _block(question, parts, plan) for question in parts.open_questions}
    wanted = [
        _parcel(iri, block.values(), wishes.amid(parts.answers[iri], iri))
        for iri, block in blocks.items()
    ]
    slots, top = stack.band(wanted, upwards=False)
    for iri, slot in slots.items():
        stack.put_block(blocks[iri], slot, top)


def _block(question: Question, parts: Cast, plan: Plan) -> dict[str, Spot]:
    """Return a question and its answers as a list that begins at the origin, in columns where it is long."""
    answers = parts.answers[question.iri]
    block = {question.iri: spot(question, 0, 0, "right", wide=plan.grow, high=plan.grow)}
    top, left = around(block.values()).bottom, INDENT
    rows = -(-len(answers) // -(-len(answers) // MOST_IN_COLUMN)) if answers else 1
    for start in range(0, len(answers), rows):
        column = _answers(answers[start : start + rows], left, top, plan)
        left += around(column.values()).right - around(column.values()).left + GAP
        block |= column
    return block


def _answers(claims: Sequence[Claim], left: int, top: int, plan: Plan) -> dict[str, Spot]:
    """Return answers beneath each other; how an accusation among them stands, their question tells."""
    column: dict[str, Spot] = {}
    for claim in claims:
        lines = answer_lines(claim)
        answer = spot(claim, left, 0, "right", lines=lines, wide=plan.grow, high=plan.grow)
        column[claim.iri] = moved(answer, 0, top + PAD - around([answer]).top)
        top = around(column.values()).bottom
    return column


def _quiet(questions: Iterable[Question], stack: Stack, frame: Box) -> None:
    """Put the questions that nobody disputes below everything: they show only when asked for."""
    step = 2 * PITCH
    columns = max(1, (frame.right - frame.left) // step)
    for index, question in enumerate(questions):
        row, column = divmod(index, columns)
        x, y = frame.left + PITCH + column * step, frame.bottom + BAND_GAP + PITCH + row * step
        stack.spots[question.iri] = spot(question, x, y, "none", quiet=True)


def _parcel(iri: str, places: Iterable[Spot], wish: float) -> Parcel:
    frame = around(places)
    return Parcel(iri, frame.right - frame.left, frame.bottom - frame.top, wish)


def _width(node: Node, plan: Plan) -> int:
    wide = label_width(label_lines(node)) * _label_growth(node, plan)
    return max(2 * radius(node), 2 * math.ceil(wide / 2))


def _label_growth(node: Node, plan: Plan) -> float:
    """Return by how much a label outgrows the picture; what has no name gets less room, and shows it when near."""
    return 1.0 if node.sublabel else plan.grow
