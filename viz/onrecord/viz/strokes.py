"""The lines of a picture that stands still: where each runs, and how it is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.network.edges import Edge
from onrecord.network.kinds import Relation
from onrecord.network.nodes import Claim, Node
from onrecord.network.placement import Spot, label_width
from onrecord.network.ties import Tie
from onrecord.viz.palette import LINES, TIE, line_of, tie_width
from onrecord.viz.remarks import stance_name

if TYPE_CHECKING:
    from onrecord.network.projection import Network

ANSWERING: Final = frozenset({Relation.SAYS, Relation.ANSWERS, Relation.IN_TENSION})
"""What is drawn of one incident: who gives which answer to which question."""
TOGETHER_AT_REST: Final = frozenset({Relation.ANSWERS, Relation.IN_TENSION})
"""What is drawn of several incidents beside their ties."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One line as an SVG path."""

    name: str
    path: str
    width: float


def strokes(
    network: Network, spots: Mapping[str, Spot], drawn: frozenset[Relation]
) -> Iterator[Stroke]:
    """Yield the lines of some relations between what has a place."""
    nodes: dict[str, Node] = {iri: data["data"] for iri, data in network.nodes(data=True)}
    for _, _, data in network.edges(data=True):
        edge: Edge = data["data"]
        if edge.relation in drawn and {edge.start, edge.end} <= spots.keys():
            yield _stroke(edge, nodes, spots)


def _stroke(edge: Edge, nodes: Mapping[str, Node], spots: Mapping[str, Spot]) -> Stroke:
    claim = nodes.get(edge.claim)
    name = line_of(edge.relation, stance_name(claim, nodes) if isinstance(claim, Claim) else "")
    return Stroke(name, _way(spots[edge.start], spots[edge.end], edge.relation), LINES[name].width)


def _way(start: Spot, end: Spot, relation: Relation) -> str:
    """Return the way between two shapes, around the words at the side of the first."""
    if relation is Relation.IN_TENSION:
        return _bow(start, end)
    beside = start.label if start.side == "right" else None
    if beside is not None and end.x > beside.right:
        words = start.x + start.radius + label_width(start.lines)
        curve = _curve(beside.right, start.y, end.x - end.radius, end.y)
        return f"M{min(words, beside.right)} {start.y}L{curve[1:]}"
    if start.side == "left":
        return _curve(start.x + start.radius, start.y, end.x - end.radius, end.y)
    return f"M{start.x} {start.y}L{end.x} {end.y}"


def _curve(x: int, y: int, to_x: int, to_y: int) -> str:
    """Return a curve that leaves and arrives level."""
    middle = (x + to_x) // 2
    return f"M{x} {y}C{middle} {y} {middle} {to_y} {to_x} {to_y}"


def _bow(start: Spot, end: Spot) -> str:
    """Return the way to the end in a bow, which leaves the words between two neighbours free."""
    right, down = end.x - start.x, end.y - start.y
    x, y = (start.x + end.x) // 2 + down // 4, (start.y + end.y) // 2 - abs(right) // 4
    return f"M{start.x} {start.y}Q{x} {y} {end.x} {end.y}"


def tie_strokes(found: list[Tie], spots: Mapping[str, Spot]) -> Iterator[Stroke]:
    """Yield a curve from each shared thing to each of its incidents, wider where more claims touch both."""
    for tie in found:
        if {tie.thing, tie.incident} <= spots.keys():
            start, end = spots[tie.thing], spots[tie.incident]
            path = _curve(start.x + start.radius, start.y, end.x - end.radius, end.y)
            yield Stroke(TIE, path, tie_width(tie.claims))
