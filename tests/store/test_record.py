"""A store says which record it holds."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from onrecord.model.vocabulary import DEFAULT_BASE, ONTOLOGY
from onrecord.store.nquads import load_memory
from onrecord.store.record import record_base, record_quads, vocabulary_quads


def quad(graph: str) -> ox.Quad:
    """Return some quad in a graph."""
    name = ox.NamedNode("https://example.org/a")
    return ox.Quad(name, name, name, ox.NamedNode(graph))


@pytest.mark.parametrize("base", [DEFAULT_BASE, "https://example.org/chicago/", "urn:x:"])
def test_the_base_is_where_the_registry_lies(base: str) -> None:
    """A record with a base of its own is found without being told."""
    store = load_memory([quad(base + "graph/registry"), quad(ONTOLOGY), quad(base + "graph/a")])
    assert record_base(store) == base


def test_a_store_without_a_registry_has_the_default_base() -> None:
    """An empty store is no error."""
    assert record_base(ox.Store()) == DEFAULT_BASE


def test_record_and_vocabulary_are_told_apart() -> None:
    """Each quad belongs to one of the two."""
    mine, other = quad("https://example.org/g"), quad(ONTOLOGY)
    store = load_memory([mine, other])
    assert list(record_quads(store)) == [mine]
    assert list(vocabulary_quads(store)) == [other]
