"""Computes where everything stands: acts on a spine in the order told, people above, claims between.

From top to bottom: offices, agencies and units; people and groups; the spine; open questions with
their answers, places and items; sources and outlets. No boxes overlap, and the same network
gives the same numbers.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Final

from onrecord.network.asked import put_questions, put_quiet
from onrecord.network.nodes import Node
from onrecord.network.pack import Parcel
from onrecord.network.placement import (
    LABEL_WIDTH,
    LANE,
    Layout,
    Side,
    label_lines,
    label_width,
    radius,
    spot,
)
from onrecord.network.plan import Plan
from onrecord.network.roles import Band, Cast, cast
from onrecord.network.spine import put_spine
from onrecord.network.stack import GAP, Stack, Wishes, comb, parcel

if TYPE_CHECKING:
    from onrecord.network.projection import Network

PICTURE: Final = (1010, 690)
COMB_ROWS: Final = (2, 3, 4, 6)
LANES: Final = (1, 2, 3)
STRETCHES: Final = (1.0, 1.25, 1.6)
ROUNDS: Final = 4
MOST_GROWTH: Final = 1.9


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


def _draw(parts: Cast, plan: Plan) -> Layout:
    """Return one arrangement."""
    stack, wishes = Stack(), Wishes(parts.claims)
    put_spine(parts, plan, stack, wishes)
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
    put_questions(parts, plan, stack, wishes)
    wishes.note(parts.bands[Band.BOTTOM])
    _combs(parts, plan, Band.BOTTOM, stack, wishes, above=True)
    _hosts(parts.bands[Band.BOTTOM], plan, stack, wishes, "below")
    frame = stack.frame()
    put_quiet(parts.quiet_questions, stack, frame)
    return Layout(dict(sorted(stack.spots.items())), ((min(xs), max(xs), 0),), frame)


def _combs(
    parts: Cast, plan: Plan, band: Band, stack: Stack, wishes: Wishes, *, above: bool
) -> None:
    """Pack the combs of claims that hang on a band."""
    combs = {iri: comb(claims, plan.rows) for iri, claims in parts.hanging(band, above=above)}
    wanted = [parcel(iri, cells.values(), wishes.known[iri]) for iri, cells in combs.items()]
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


def _width(node: Node, plan: Plan) -> int:
    wide = label_width(label_lines(node)) * _label_growth(node, plan)
    return max(2 * radius(node), 2 * math.ceil(wide / 2))


def _label_growth(node: Node, plan: Plan) -> float:
    """Return by how much a label outgrows the picture; what has no name gets less room, and shows it when near."""
    return 1.0 if node.sublabel else plan.grow
