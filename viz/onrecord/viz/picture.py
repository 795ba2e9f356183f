"""Builds the drawing with pyvis: nodes at their computed places, directed edges, nothing moving."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from onrecord.network.edges import Edge
from onrecord.network.kinds import STANCE_WORDS, Kind, Relation
from onrecord.network.nodes import Claim, Node, Question
from onrecord.network.placement import Layout, Spot
from onrecord.viz.describe import badges, stance_name
from onrecord.viz.palette import LINES, LOOKS, line_of

if TYPE_CHECKING:
    from pyvis.network import Network as Drawing

    from onrecord.network.projection import Network

READING_ORDER: Final = (
    {Kind.INCIDENT, Kind.ACT},
    {Kind.QUESTION},
    {Kind.PERSON, Kind.GROUP},
    {Kind.AGENCY, Kind.UNIT, Kind.POST},
    {Kind.ITEM, Kind.PLACE, Kind.INVOLVEMENT},
    {Kind.SOURCE, Kind.OUTLET},
    {Kind.CLAIM},
)
"""The order in which a keyboard walks through the kinds; within one, from left to right."""

CALM: Final = frozenset({Kind.ACT, Kind.INCIDENT, Kind.SOURCE})
"""Kinds that a line to an object does not show at first: the spine and the foot say as much."""
ARROWS: Final = {
    Relation.SAYS,
    Relation.SPEAKS_FOR,
    Relation.HOP,
    Relation.DISPUTES,
    Relation.OBJECT,
    Relation.BASIS,
}


def reading_order(network: Network, placed: Layout) -> dict[str, int]:
    """Return the number of each node in the order in which a keyboard walks through them."""

    def key(iri: str) -> tuple[bool, int, int, int, str]:
        place, kind = placed.spots[iri], network.nodes[iri]["kind"]
        rank = next(i for i, kinds in enumerate(READING_ORDER) if kind in kinds)
        return (place.quiet, rank, place.x, place.y, iri)

    return {iri: number for number, iri in enumerate(sorted(network, key=key))}


def draw(network: Network, placed: Layout, numbers: Mapping[str, int]) -> Drawing:
    """Return a pyvis network to read nodes and edges from; its own page is never used.

    Its template runs script from input and calls other hosts, so only its lists leave this room.
    """
    from pyvis.network import Network as Drawing

    drawing = Drawing(directed=True)
    drawing.toggle_physics(False)
    nodes: dict[str, Node] = {iri: data["data"] for iri, data in network.nodes(data=True)}
    for iri, number in numbers.items():
        look = LOOKS[nodes[iri].kind]
        drawing.add_node(
            number,
            label=nodes[iri].label or " ",
            shape="custom",
            color={"background": look.fill, "border": look.line},
            physics=False,
            **_place(placed.spots[iri]),
            **_about(nodes[iri], nodes),
        )
    edges: Sequence[Edge] = [data["data"] for _, _, data in network.edges(data=True)]
    for edge in edges:
        _add_edge(drawing, edge, nodes, numbers)
    return drawing


def _place(place: Spot) -> dict[str, Any]:
    return {
        "x": place.x,
        "y": place.y,
        "size": place.radius,
        "lines": list(place.lines),
        "side": place.side,
        "away": place.away,
        "quiet": place.quiet,
    }


def _about(node: Node, nodes: Mapping[str, Node]) -> dict[str, Any]:
    """Return what the page needs to label, find and filter a node."""
    about: dict[str, Any] = {"iri": node.iri, "kind": node.kind.name, "remark": node.sublabel}
    about |= {"incidents": list(node.incidents)}
    if isinstance(node, Question):
        about |= {"status": node.status.name, "badges": badges(node) if node.is_open else []}
        about |= {"tension": bool(node.in_tension)}
    if isinstance(node, Claim):
        about |= {"stance": stance_name(node, nodes), "says": node.paraphrase, "who": node.speakers}
        about |= {"word": ", ".join((STANCE_WORDS[node.stance], *node.hedges))}
        about |= {"accuses": bool(node.accuses)}
    return about


def _is_open(claim: Node | None, nodes: Mapping[str, Node]) -> bool:
    """Return whether a claim answers an open question, so that its lines stand out."""
    asked = [nodes.get(iri) for iri in claim.questions] if isinstance(claim, Claim) else []
    return any(isinstance(question, Question) and question.is_open for question in asked)


def _add_edge(
    drawing: Drawing, edge: Edge, nodes: Mapping[str, Node], numbers: Mapping[str, int]
) -> None:
    """Append an edge as pyvis would; its own method looks through all nodes for each edge."""
    from pyvis.edge import Edge as Drawn

    claim = nodes.get(edge.claim)
    stance = stance_name(claim, nodes) if isinstance(claim, Claim) else ""
    name = line_of(edge.relation, stance)
    line = LINES[name]
    drawn = Drawn(
        numbers[edge.start],
        numbers[edge.end],
        drawing.directed,
        arrows="to" if edge.relation in ARROWS else "",
        dashes=list(line.dashes) or False,
        width=line.width,
        color=line.colour,
        line=name,
        relation=edge.relation.name,
        word=edge.label,
        reason=edge.reason,
        claim=numbers.get(edge.claim, -1),
        calm=edge.relation is Relation.OBJECT and nodes[edge.end].kind in CALM,
        open=_is_open(claim, nodes),
    )
    drawing.edges.append(drawn.options)
