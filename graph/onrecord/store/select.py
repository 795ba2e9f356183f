"""Rows of a SELECT over the union of a store's graphs, as plain terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Store, Triple, Variable

from onrecord.model.errors import StoreError
from onrecord.model.vocabulary import PREFIXES

Node = NamedNode | Literal
Row = dict[str, Node]


def select(store: Store, query: str, bindings: Mapping[str, Node] | None = None) -> Iterator[Row]:
    """Yield the rows of a query of our own, without the variables that a row leaves unbound.

    `bindings` are given as terms to variables of the projection. A triple that stands in two graphs gives
    two rows. Raises StoreError where the query is no SELECT.
    """
    substitutions: dict[Variable, NamedNode | BlankNode | Literal | Triple] = {
        Variable(name): term for name, term in (bindings or {}).items()
    }
    found = store.query(
        query, prefixes=PREFIXES, use_default_graph_as_union=True, substitutions=substitutions
    )
    if not isinstance(found, QuerySolutions):
        raise StoreError("Only SELECT queries have rows.")
    names = [variable.value for variable in found.variables]
    for solution in found:
        yield {name: node for name in names if (node := _node(solution[name])) is not None}


def text_of(term: NamedNode | Literal | BlankNode | Triple) -> str:
    """Return an IRI or the lexical form of a literal, the two that a record holds."""
    return term.value if isinstance(term, NamedNode | Literal) else str(term)


def _node(term: NamedNode | Literal | BlankNode | Triple | None) -> Node | None:
    if term is None or isinstance(term, NamedNode | Literal):
        return term
    raise StoreError(f"A record has no blank nodes and no quoted triples, and holds {term}.")
