"""Why an answer may be empty: a parameter that names nothing in the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from onrecord.query.bind import Term, bind
from onrecord.query.header import Type
from onrecord.query.nearest import nearest
from onrecord.query.shorten import short_iri
from onrecord.store.record import record_base

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onrecord.query.catalogue import Query


def unknown_things(query: Query, store: ox.Store, params: Mapping[str, str | Term]) -> list[str]:
    """Return a sentence for each parameter that stands for a thing of which the record says nothing."""
    base = record_base(store)
    return [
        f"Nothing in the record is called {short_iri(term.value, base)}."
        f"{_values(query, name.value) or _nearest(term, store, base)}"
        for name, term in bind(query, params, base).items()
        if isinstance(term, ox.NamedNode) and not _is_known(term, store)
    ]


def _is_known(term: ox.NamedNode, store: ox.Store) -> bool:
    return next(store.quads_for_pattern(term, None, None), None) is not None


def _nearest(term: ox.NamedNode, store: ox.Store, base: str) -> str:
    """Return a sentence with the nearest thing of the same sort; empty if there is none."""
    sort = term.value[: max(map(term.value.rfind, "/#")) + 1]
    if not sort:
        return ""
    known = {short_iri(name, base) for name in _names(store) if name.startswith(sort)}
    return nearest(short_iri(term.value, base), known)


def _values(query: Query, name: str) -> str:
    """Return what a parameter that takes a value of the vocabulary says of itself; else nothing."""
    said = {p.name: p.description for p in query.parameters if p.type is Type.CONCEPT}
    return f" Parameter {name}: {said[name]}." if said.get(name) else ""


def _names(store: ox.Store) -> Iterator[str]:
    return (quad.subject.value for quad in store if isinstance(quad.subject, ox.NamedNode))
