"""The spine of the picture of an incident: the incident and its acts on one line, in the order told."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Final

from onrecord.network.kinds import Kind
from onrecord.network.nodes import Node
from onrecord.network.order import told_order
from onrecord.network.placement import LANE, PAD, Side, around, label_lines, label_width, spot
from onrecord.network.plan import Plan
from onrecord.network.roles import Band, Cast
from onrecord.network.stack import GAP, Stack, Wishes, comb

LANE_GROWTH: Final = 1.4
SPINE_SHARE: Final = 0.8
COLUMN: Final = 34


def put_spine(parts: Cast, plan: Plan, stack: Stack, wishes: Wishes) -> None:
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
