"""Why an answer may be empty: a parameter that names nothing in the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from onrecord.query.header import Type
from onrecord.query.names import is_known, known_terms, of_other_kind, unknown
from onrecord.query.shorten import short_iri
from onrecord.store.record import record_base

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.query.bind import Term
    from onrecord.query.catalogue import Query
    from onrecord.query.header import Parameter


def unknown_things(query: Query, store: ox.Store, params: Mapping[str, str | Term]) -> list[str]:
    """Return a sentence for each parameter that stands for what the record says nothing of, or for no such thing.

    A parameter that takes a thing of the record has been refused before that, with QueryError.
    """
    types = {parameter.name: parameter for parameter in query.parameters}
    notes = (
        _note(term, types.get(name.value), store)
        for name, term in known_terms(query, params, store).items()
        if isinstance(term, ox.NamedNode)
    )
    return list(filter(None, notes))


def _note(term: ox.NamedNode, parameter: Parameter | None, store: ox.Store) -> str:
    """Return what is odd about a term, nothing where nothing is."""
    if parameter is not None and parameter.type is Type.IRI:
        return of_other_kind(term, parameter.name, store)
    if is_known(term, store):
        return ""
    if parameter is not None and parameter.type is Type.CONCEPT and parameter.description:
        return _with_values(term, parameter.name, parameter.description, store)
    return unknown(term, store)


def _with_values(term: ox.NamedNode, name: str, said: str, store: ox.Store) -> str:
    short = short_iri(term.value, record_base(store))
    return f"Nothing in the record is called {short}. Parameter {name}: {said}."
