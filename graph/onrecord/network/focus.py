"""Takes one incident out of a network."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.network.projection import Network


def of_incident(network: Network, incident: str) -> Network:
    """Return what is told of in one incident, the network that `project` returns for it."""
    return _part(
        network, {i for i, data in network.nodes(data=True) if incident in data["incidents"]}
    )


def _part(network: Network, kept: Collection[str]) -> Network:
    """Return nodes of a network and the edges between them in the order of the network, which `subgraph` loses."""
    import networkx as nx

    part: Network = nx.MultiDiGraph(**network.graph)
    part.add_nodes_from((iri, data) for iri, data in network.nodes(data=True) if iri in kept)
    for start, end, name, data in network.edges(keys=True, data=True):
        if start in kept and end in kept:
            part.add_edge(start, end, key=name, **data)
    return part
