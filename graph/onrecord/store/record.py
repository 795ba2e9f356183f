"""What a store says about the record in it: its base IRI and which graphs belong to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from onrecord.model.vocabulary import DEFAULT_BASE, ONTOLOGY

if TYPE_CHECKING:
    from collections.abc import Iterator

REGISTRY: Final = "graph/registry"


def record_base(store: ox.Store) -> str:
    """Return the IRI below which the record's things are named: where its registry lies."""
    if store.contains_named_graph(ox.NamedNode(DEFAULT_BASE + REGISTRY)):
        return DEFAULT_BASE
    named = (graph.value for graph in store.named_graphs() if isinstance(graph, ox.NamedNode))
    bases = (name.removesuffix(REGISTRY) for name in named if name.endswith(REGISTRY))
    return min(bases, default=DEFAULT_BASE)


def record_quads(store: ox.Store) -> Iterator[ox.Quad]:
    """Return the record's own quads, without the vocabulary that the store answers from."""
    vocabulary = ox.NamedNode(ONTOLOGY)
    return (quad for quad in store if quad.graph_name != vocabulary)


def vocabulary_quads(store: ox.Store) -> Iterator[ox.Quad]:
    """Return the quads of the vocabulary that the store answers from."""
    return store.quads_for_pattern(None, None, None, ox.NamedNode(ONTOLOGY))
