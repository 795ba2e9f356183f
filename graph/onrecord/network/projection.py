"""Projects a record to a network: things, claims and questions as nodes, and what ties them as edges."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from itertools import chain
from typing import TYPE_CHECKING, Any

from pyoxigraph import Store

from onrecord.network import edges as lines
from onrecord.network.claims import claims, questions
from onrecord.network.incidents import find_incident, incidents
from onrecord.network.nodes import Node
from onrecord.network.records import read_records
from onrecord.network.things import things

if TYPE_CHECKING:
    import networkx as nx

    Network = nx.MultiDiGraph[str]


def project(store: Store, incident: str | None = None) -> Network:
    """Return the network of one incident, or of all, as a directed multigraph.

    Nothing contested is an edge between two things: a claim is a node of its own between its
    subject and its object, so that parallel claims stay apart and each keeps who says it.
    Nodes and edges carry their values as attributes (see `nodes` and `edges`) and stand in an
    order that depends on the record alone. Things that no claim of the incident touches are left
    out. Raises QueryError when there is no such incident, or more than one.
    """
    import networkx as nx

    chosen = None if incident is None else find_incident(store, incident)
    known = incidents(store)
    drawn = {chosen: known[chosen]} if chosen else known
    records = read_records(store, chosen)
    asked = questions(records)
    said = claims(records, asked)
    told = things(records, said, drawn)
    network: Network = nx.MultiDiGraph(incidents=drawn)
    for node in chain(told, asked, said):
        network.add_node(node.iri, **_attributes(node))
    ties = chain(
        lines.registry_edges(records, told),
        lines.identity_edges(records),
        lines.question_edges(asked),
        lines.conflict_edges(said),
        *map(lines.claim_edges, said),
    )
    _add_edges(network, ties)
    return network


def _add_edges(network: Network, ties: Iterable[lines.Edge]) -> None:
    for edge in lines.between(ties, set(network)):
        network.add_edge(edge.start, edge.end, key=edge.key, **_attributes(edge))


def _attributes(value: Node | lines.Edge) -> dict[str, Any]:
    """Return the fields of a value by name, as networkx keeps them, and the value itself as `data`."""
    return {**{f.name: getattr(value, f.name) for f in fields(value)}, "data": value}
