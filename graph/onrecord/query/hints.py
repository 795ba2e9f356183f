"""Why an answer may be empty: a parameter that names nothing in the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from onrecord.query.header import Type
from onrecord.query.names import is_known, known_terms, unknown
from onrecord.query.shorten import short_iri
from onrecord.store.record import record_base

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.query.bind import Term
    from onrecord.query.catalogue import Query


def unknown_things(query: Query, store: ox.Store, params: Mapping[str, str | Term]) -> list[str]:
    """Return a sentence for each parameter that stands for a term of which the record says nothing.

    A parameter that takes a thing of the record has been refused before that, with QueryError.
    """
    said = {p.name: p.description for p in query.parameters if p.type is Type.CONCEPT}
    return [
        _with_values(term, name.value, said[name.value], store)
        if said.get(name.value)
        else unknown(term, store)
        for name, term in known_terms(query, params, store).items()
        if isinstance(term, ox.NamedNode) and not is_known(term, store)
    ]


def _with_values(term: ox.NamedNode, name: str, said: str, store: ox.Store) -> str:
    short = short_iri(term.value, record_base(store))
    return f"Nothing in the record is called {short}. Parameter {name}: {said}."
