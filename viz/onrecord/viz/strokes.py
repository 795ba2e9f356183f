"""The lines of a picture that stands still: where each runs, and how it is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.network.edges import Edge
from onrecord.network.kinds import Relation
from onrecord.network.nodes import Claim, Node
from onrecord.network.placement import Spot
from onrecord.network.ties import Tie
from onrecord.viz.describe import stance_name
from onrecord.viz.palette import CALM, LINES, TIE, line_of, tie_width

if TYPE_CHECKING:
    from onrecord.network.projection import Network

AT_REST: Final = frozenset(
    {
        Relation.SAYS,
        Relation.SPEAKS_FOR,
        Relation.OBJECT,
        Relation.ANSWERS,
        Relation.ASKED_ABOUT,
        Relation.DISPUTES,
        Relation.CONFLICTS,
        Relation.IN_TENSION,
    }
)
"""What is drawn where one can choose nothing: who answers what is open, about whom, and what speaks against it."""
AT_REST_TOGETHER: Final = frozenset({Relation.ANSWERS, Relation.IN_TENSION})
"""The same in a picture of several incidents, where who speaks is told by ties."""


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
            if edge.relation is Relation.OBJECT and nodes[edge.end].kind in CALM:
                continue
            yield _stroke(edge, nodes, spots)


def _stroke(edge: Edge, nodes: Mapping[str, Node], spots: Mapping[str, Spot]) -> Stroke:
    claim = nodes.get(edge.claim)
    name = line_of(edge.relation, stance_name(claim, nodes) if isinstance(claim, Claim) else "")
    start, end = spots[edge.start], spots[edge.end]
    return Stroke(name, f"M{start.x} {start.y}L{end.x} {end.y}", LINES[name].width)


def tie_strokes(found: list[Tie], spots: Mapping[str, Spot]) -> Iterator[Stroke]:
    """Yield a curve from each shared thing to each of its incidents, wider where more claims touch both."""
    for tie in found:
        if {tie.thing, tie.incident} <= spots.keys():
            start, end = spots[tie.thing], spots[tie.incident]
            x, to = start.x + start.radius, end.x - end.radius
            middle = (x + to) // 2
            path = f"M{x} {start.y}C{middle} {start.y} {middle} {end.y} {to} {end.y}"
            yield Stroke(TIE, path, tie_width(tie.claims))
