"""Triples of the store as a graph of rdflib, the library that pySHACL works on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from onrecord.model.vocabulary import STRING

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

Term = NamedNode | BlankNode | Literal


def to_rdflib(statements: Iterable[Quad | Triple]) -> Graph:
    """Return the statements of all graphs as one rdflib graph, with every literal as it is written.

    rdflib would rewrite "01" to "1" on its own; a shape must see what stands in the record.
    """
    from rdflib import Graph

    known: dict[Term, Node] = {}
    graph = Graph()
    graph.addN(
        (_node(s.subject, known), _node(s.predicate, known), _node(s.object, known), graph)
        for s in statements
        if not isinstance(s.object, Triple) and not isinstance(s.subject, Triple)
    )
    return graph


def read_turtle(files: Iterable[Path]) -> Graph:
    """Return the Turtle files as one rdflib graph; pyoxigraph parses them in a fraction of the time."""
    return to_rdflib(quad for path in files for quad in parse(path=path, format=RdfFormat.TURTLE))


def _node(term: Term, known: dict[Term, Node]) -> Node:
    node = known.get(term)
    if node is None:
        node = known[term] = _made(term)
    return node


def _made(term: Term) -> Node:
    import rdflib

    match term:
        case NamedNode():
            return rdflib.URIRef(term.value)
        case BlankNode():
            return rdflib.BNode(term.value)
        case Literal(language=str() as language):
            return rdflib.Literal(term.value, lang=language)
        case Literal(datatype=NamedNode(value=datatype)) if datatype != STRING:
            return rdflib.Literal(term.value, datatype=rdflib.URIRef(datatype), normalize=False)
        case _:
            return rdflib.Literal(term.value)  # a plain string, as rdflib's own parsers make it
