"""What the parameters of a query mean in a record: IRIs, or what people call its things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from onrecord.model.errors import QueryError
from onrecord.model.vocabulary import LABEL, TYPE
from onrecord.query.bind import bind
from onrecord.query.header import Type
from onrecord.query.lookup import find_one, hint
from onrecord.query.shorten import short_iri
from onrecord.store.record import record_base

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.query.bind import Term
    from onrecord.query.catalogue import Query

NO_NAME: Final = re.compile(r"[:<>]")  # but an IRI, whole or with a prefix


def known_terms(
    query: Query, params: Mapping[str, str | Term], store: ox.Store
) -> dict[ox.Variable, Term]:
    """Return what the variables of a query stand for in a record.

    Raises QueryError as `bind` does, and where a name means nothing in the record, or several things.
    """
    base = record_base(store)
    terms = bind(query, _with_things(query, params, store), base)
    for name in _things_taken(query):
        term = terms.get(ox.Variable(name))
        if isinstance(term, ox.NamedNode) and not is_known(term, store):
            raise QueryError(unknown(term, store))
    return terms


def _things_taken(query: Query) -> list[str]:
    return [each.name for each in query.parameters if each.type is Type.IRI]


def _with_things(
    query: Query, params: Mapping[str, str | Term], store: ox.Store
) -> dict[str, str | Term]:
    """Return the parameters, names replaced by the things that they mean."""
    things = _things_taken(query)
    return {
        name: find_thing(value, store, kind=name)
        if name in things and isinstance(value, str) and _is_name(value, store)
        else value
        for name, value in params.items()
    }


def _is_name(value: str, store: ox.Store) -> bool:
    """Return whether a value is what people call something, and no IRI that the record knows."""
    if not value.strip() or NO_NAME.search(value):
        return False
    try:
        return not is_known(ox.NamedNode(record_base(store) + value), store)
    except ValueError:
        return True


def find_thing(name: str, store: ox.Store, *, kind: str = "") -> ox.NamedNode:
    """Return the thing of the record that a name means (see `lookup`), first of all one of a `kind` (incident).

    Raises QueryError, with what there is, when there is none or more than one.
    """
    base = record_base(store)
    own = {base + short for short in _things(store) if "/" in short and ":" not in short}
    return ox.NamedNode(find_one(name, store, own, kind=kind))


def is_known(term: ox.NamedNode, store: ox.Store) -> bool:
    """Return whether the record or its vocabulary says anything with this name."""
    patterns = ((term, None, None, None), (None, None, term, None), (None, term, None, None))
    found = (next(store.quads_for_pattern(*pattern), None) for pattern in patterns)
    return store.contains_named_graph(term) or any(quad is not None for quad in found)


def unknown(term: ox.NamedNode, store: ox.Store) -> str:
    """Return the sentence that the record knows no such thing, with the nearest of the same sort."""
    short = short_iri(term.value, record_base(store))
    return f"Nothing in the record is called {short}.{hint(short, _things(store))}"


def of_other_kind(term: ox.NamedNode, kind: str, store: ox.Store) -> str:
    """Return the sentence that a term is none of a kind (incident) of which the record holds things, else nothing."""
    short, start = short_iri(term.value, record_base(store)), f"{kind}/"
    if short.startswith(start) or not any(thing.startswith(start) for thing in _things(store)):
        return ""
    return f"{short} is no {kind}; the parameter {kind} takes one."


def _things(store: ox.Store) -> list[str]:
    """Return the short names of all that has a class or a label in the record or its vocabulary."""
    base = record_base(store)
    found = (
        quad.subject
        for prop in (TYPE, LABEL)
        for quad in store.quads_for_pattern(None, ox.NamedNode(prop), None)
    )
    return [short_iri(node.value, base) for node in {*found} if isinstance(node, ox.NamedNode)]
