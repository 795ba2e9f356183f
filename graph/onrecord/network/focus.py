"""Parts of a network: one incident, or what is open, with who says what about it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from onrecord.network.kinds import Kind
from onrecord.network.nodes import Claim, Question

if TYPE_CHECKING:
    from onrecord.network.projection import Network


def open_part(network: Network) -> Network:
    """Return the open questions of a network with their answers, who gives them, and what they touch.

    Sources are left out. A network in which nothing is open is returned as it is.
    """
    values = [data["data"] for _, data in network.nodes(data=True)]
    opened = {value.iri for value in values if isinstance(value, Question) and value.is_open}
    if not opened:
        return network
    kept = {value.iri for value in values if value.kind is Kind.INCIDENT} | opened
    for value in values:
        if isinstance(value, Question) and value.iri in opened:
            kept.add(value.topic)
        elif isinstance(value, Claim) and not opened.isdisjoint(value.questions):
            kept.update(_ends(value))
    return _part(network, kept)


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


def _ends(claim: Claim) -> Iterator[str]:
    yield from (claim.iri, claim.subject, claim.object, claim.in_act)
    yield from (*claim.claimants, *claim.spokespeople)
