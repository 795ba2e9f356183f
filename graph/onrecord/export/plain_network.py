"""The network of a record with plain values only, as formats of other programs can hold it."""

from __future__ import annotations

import json
from dataclasses import asdict, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from onrecord.export.format import notice
from onrecord.export.source import Source
from onrecord.export.xml_text import check
from onrecord.network import Claim, Node, project

if TYPE_CHECKING:
    import networkx as nx

    Network = nx.MultiDiGraph[str]

LEAVES_OUT = (
    "RDF: what stands here is the network, with claims as nodes between the things that they tie",
    "named graphs",
    "the IRIs of propositions, passages, hops and conflicts; what they say stands on claims",
    "datatype and language of what a claim says of its subject",
    "aspect and scope of questions",
    "judgements, but for the verdicts on identity with their reasons; notices; who read which source",
    "things that no claim tells of and that belong to no incident",
    "values that are empty: an attribute is absent there; lists are JSON in text",
)
REPEATED = frozenset({"data", "start", "end"})  # said by the node or edge itself
Scalar = str | int | float | bool


def plain_network(source: Source) -> Network:
    """Return the network of a record, every value of its nodes and edges as one of text, number or truth.

    The edges have the keys e0, e1 and so on, unique in the network, as GraphML and GEXF want them. Raises
    ExportError for a character that XML, in which both are written, cannot hold.
    """
    import networkx as nx

    network = project(source.store)
    plain: Network = nx.MultiDiGraph()
    plain.graph.update(_about(source))
    for node, values in network.nodes(data=True):
        named = {**values, "label": _label(values["data"]) or node}
        plain.add_node(check(node, "An identifier"), **_plain(named, f"<{node}>"))
    for number, (start, end, values) in enumerate(network.edges(data=True)):
        plain.add_edge(start, end, key=f"e{number}", **_plain(values, f"A line from <{start}>"))
    return plain


def _about(source: Source) -> dict[str, Scalar]:
    """Return what the whole network carries: whose record it is, and what is left out."""
    about = {
        "title": source.title,
        "license": source.license,
        "publisher": source.publisher_name,
        "version": source.version,
        "notice": "\n".join(notice(source)),
        "left_out": "\n".join(LEAVES_OUT),
    }
    return _plain(about, "The title or the publisher")


def _label(node: Node) -> str:
    """Return a label that may stand alone, as other programs show it: of a claim with who says it, and how."""
    return f"{node.label} ({node.sublabel})" if isinstance(node, Claim) else node.label


def _plain(values: dict[str, Any], where: str) -> dict[str, Scalar]:
    named = {name: value for name, value in values.items() if name not in REPEATED}
    scalars = {name: _scalar(value) for name, value in named.items() if value not in (None, (), "")}
    for name, value in scalars.items():
        check(str(value), f"{name} of {where}" if where.startswith("<") else where)
    return scalars


def _scalar(value: object) -> Scalar:
    if isinstance(value, Enum):
        return value.name.lower()
    if isinstance(value, Scalar):
        return value
    return json.dumps(value, ensure_ascii=False, default=_jsonable)


def _jsonable(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return str(value)
