"""Builds the drawing with pyvis: directed edges, nothing moving."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from onrecord.network.edges import Edge
from onrecord.network.kinds import Relation
from onrecord.network.nodes import Claim, Node, Question
from onrecord.network.placement import label_lines
from onrecord.viz.palette import LINES, LOOKS, line_of
from onrecord.viz.remarks import badges, stance_name

if TYPE_CHECKING:
    from pyvis.network import Network as Drawing

    from onrecord.network.projection import Network

ARROWS: Final = {
    Relation.SAYS,
    Relation.SPEAKS_FOR,
    Relation.HOP,
    Relation.DISPUTES,
    Relation.OBJECT,
    Relation.BASIS,
}


def draw(network: Network, numbers: Mapping[str, int]) -> Drawing:
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
            **_about(nodes[iri], nodes),
        )
    edges: Sequence[Edge] = [data["data"] for _, _, data in network.edges(data=True)]
    for edge in edges:
        _add_edge(drawing, edge, nodes, numbers)
    return drawing


def _about(node: Node, nodes: Mapping[str, Node]) -> dict[str, Any]:
    """Return what the page needs to label, find and filter a node; what a claim says, its row tells."""
    about: dict[str, Any] = {"iri": node.iri, "kind": node.kind.name, "remark": node.sublabel}
    about |= {"incidents": list(node.incidents), "lines": list(label_lines(node))}
    if isinstance(node, Question):
        about |= {"status": node.status.name, "badges": badges(node) if node.is_open else []}
        about |= {"tension": bool(node.in_tension)}
    if isinstance(node, Claim):
        about |= {"stance": stance_name(node, nodes), "who": node.speakers}
    return about


def _add_edge(
    drawing: Drawing, edge: Edge, nodes: Mapping[str, Node], numbers: Mapping[str, int]
) -> None:
    """Append an edge as pyvis would; its own method looks through all nodes for each edge."""
    from pyvis.edge import Edge as Drawn

    claim = nodes.get(edge.claim)
    line = LINES[
        line_of(edge.relation, stance_name(claim, nodes) if isinstance(claim, Claim) else "")
    ]
    drawn = Drawn(
        numbers[edge.start],
        numbers[edge.end],
        drawing.directed,
        arrows="to" if edge.relation in ARROWS else "",
        dashes=list(line.dashes) or False,
        width=line.width,
        color=line.colour,
        relation=edge.relation.name,
        word=edge.label,
        reason=edge.reason,
        claim=numbers.get(edge.claim, -1),
    )
    drawing.edges.append(drawn.options)
