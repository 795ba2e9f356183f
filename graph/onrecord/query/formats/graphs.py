"""The formats for graphs that a query makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from onrecord.model.vocabulary import PREFIXES, TYPE

if TYPE_CHECKING:
    from onrecord.query.result import Result


def turtle(result: Result, _: int | None) -> bytes:
    """Return a graph as Turtle, with the prefixes that it uses."""
    triples = result.triples()
    iris = {iri for triple in triples for iri in _iris(triple)}
    used = {
        prefix: iri
        for prefix, iri in PREFIXES.items()
        if any(each.startswith(iri) for each in iris)
    }
    return ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=used) or b""


def jsonld(result: Result, _: int | None) -> bytes:
    """Return a graph as expanded JSON-LD, which needs no context and so fetches none."""
    return (ox.serialize(result.triples(), format=ox.RdfFormat.JSON_LD) or b"[]") + b"\n"


def _iris(triple: ox.Triple) -> list[str]:
    terms = [triple.subject, triple.object]
    if triple.predicate.value != TYPE:  # written as `a`
        terms.append(triple.predicate)
    nested = [term for term in terms if isinstance(term, ox.Triple)]
    datatypes = [term.datatype for term in terms if isinstance(term, ox.Literal)]
    names = [term.value for term in (*terms, *datatypes) if isinstance(term, ox.NamedNode)]
    return names + [iri for term in nested for iri in _iris(term)]
