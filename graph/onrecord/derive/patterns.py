"""What stands at the ends of a pattern in a store, in whatever graph: lookups in its indexes, without a query."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple

from onrecord.store.select import text_of

End = NamedNode | BlankNode | Literal | Triple
Node = Mapping[str, list[End]]


@cache
def term(iri: str) -> NamedNode:
    """Return a term of the vocabulary; making one costs more than looking it up, and there are few."""
    return NamedNode(iri)


def node(store: Store, iri: str) -> Node:
    """Return everything that is said of a node, by predicate."""
    said: dict[str, list[End]] = {}
    for quad in store.quads_for_pattern(NamedNode(iri), None, None):
        said.setdefault(quad.predicate.value, []).append(quad.object)
    return said


def first(said: Node, predicate: str) -> str:
    """Return the first value, in order, or nothing."""
    ends = said.get(predicate)
    if ends is None:
        return ""
    return text_of(ends[0]) if len(ends) == 1 else min(text_of(end) for end in ends)


def every(said: Node, predicate: str) -> frozenset[str]:
    """Return the values of a predicate."""
    ends = said.get(predicate)
    return frozenset(text_of(end) for end in ends) if ends else NOTHING


def objects(store: Store, subject: str, predicate: str) -> list[str]:
    """Return what a subject has by a predicate, in order."""
    found = store.quads_for_pattern(NamedNode(subject), term(predicate), None)
    return _in_order([text_of(quad.object) for quad in found])


def things(store: Store, subject: str, predicate: str) -> list[str]:
    """Return what a subject has by a predicate, in order, without literals and blank nodes."""
    found = store.quads_for_pattern(NamedNode(subject), term(predicate), None)
    return _in_order([quad.object.value for quad in found if isinstance(quad.object, NamedNode)])


def subjects(store: Store, predicate: str, value: str) -> list[str]:
    """Return what has a resource by a predicate, in order."""
    return _in_order(list(unordered(store, predicate, value)))


def unordered(store: Store, predicate: str, value: str) -> Iterator[str]:
    """Yield what has a resource by a predicate, for those who look no further than the first that will do."""
    for quad in store.quads_for_pattern(None, term(predicate), NamedNode(value)):
        yield text_of(quad.subject)


def _in_order(found: list[str]) -> list[str]:
    return found if len(found) < 2 else sorted(set(found))


def only(store: Store, subject: str, predicate: str) -> str:
    """Return the one value of a predicate, the first of several, or nothing."""
    found = objects(store, subject, predicate) if subject else NOBODY
    return found[0] if found else ""


NOTHING: frozenset[str] = frozenset()
NOBODY: list[str] = []
