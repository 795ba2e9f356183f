"""GraphML: the network of the record, for programs that draw and measure graphs."""

from __future__ import annotations

import io
import json
from dataclasses import asdict, is_dataclass
from enum import Enum
from typing import Any

from onrecord.export.format import Format
from onrecord.export.source import Source
from onrecord.network import Claim, Node, project

LEAVES_OUT = (
    "RDF: what stands here is the network, with claims as nodes between the things that they tie; "
    "lists are JSON in text"
)
REPEATED = frozenset({"data", "start", "end"})  # said by the node or edge itself
Scalar = str | int | float | bool


def write(source: Source) -> bytes:
    """Return the network of the record as GraphML, every value of its nodes and edges as an attribute."""
    import networkx as nx

    network = project(source.store)
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph(title=source.title, license=source.license)
    for node, values in network.nodes(data=True):
        plain.add_node(node, **_plain({**values, "label": _label(values["data"])}))
    # GraphML wants edge ids that are unique in the document, hence a number in place of the key.
    for number, (start, end, values) in enumerate(network.edges(data=True)):
        plain.add_edge(start, end, key=f"e{number}", **_plain(values))
    buffer = io.BytesIO()
    nx.write_graphml(plain, buffer, encoding="utf-8")
    return buffer.getvalue()


def _label(node: Node) -> str:
    """Return a label that may stand alone, as other programs show it: of a claim with who says it, and how."""
    return f"{node.label} ({node.sublabel})" if isinstance(node, Claim) else node.label


def _plain(values: dict[str, Any]) -> dict[str, Scalar]:
    named = {name: value for name, value in values.items() if name not in REPEATED}
    return {name: _scalar(value) for name, value in named.items() if value not in (None, ())}


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


FORMAT = Format("graphml", ".graphml", write, LEAVES_OUT)
