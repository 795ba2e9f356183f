"""What people call the things of a record: whole IRIs, `incident/reed`, or `reed` alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from onrecord.model.errors import QueryError
from onrecord.query.bind import bind
from onrecord.query.header import Type
from onrecord.query.nearest import MOST, nearest
from onrecord.query.shorten import short_iri
from onrecord.store.record import record_base

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.query.bind import Term
    from onrecord.query.catalogue import Query

ALONE: Final = re.compile(r"[^\s/:<>]+")
KIND: Final = re.compile(r"^[^/:]*[/:](?!//)")
MINTED: Final = re.compile(r"/[0-9a-f]{32}(#|$)")  # nobody types these


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
    """Return the parameters, a name that stands alone replaced by the thing that it means."""
    things = _things_taken(query)
    return {
        name: find_thing(value, store, kind=name)
        if name in things and isinstance(value, str) and ALONE.fullmatch(value)
        else value
        for name, value in params.items()
    }


def find_thing(name: str, store: ox.Store, *, kind: str = "") -> ox.NamedNode:
    """Return the thing that is called by the last part of its name, first of all one of a `kind` (incident).

    Raises QueryError, with what there is, when there is none or more than one.
    """
    base = record_base(store)
    known = _things(store, base)
    found = [thing for thing in known if "/" in thing and _end(thing) == name]
    exact = [thing for thing in found if thing == f"{kind}/{name}"] or found
    if len(exact) == 1:
        return ox.NamedNode(base + exact[0])
    if exact:
        raise QueryError(f"{name} can mean {', '.join(exact[:MOST])}: write one of them.")
    raise QueryError(f"Nothing in the record is called {name}.{_nearest(name, kind, known)}")


def is_known(term: ox.NamedNode, store: ox.Store) -> bool:
    """Return whether the record or its vocabulary says anything with this name."""
    patterns = ((term, None, None, None), (None, None, term, None), (None, term, None, None))
    found = (next(store.quads_for_pattern(*pattern), None) for pattern in patterns)
    return store.contains_named_graph(term) or any(quad is not None for quad in found)


def unknown(term: ox.NamedNode, store: ox.Store) -> str:
    """Return the sentence that the record knows no such thing, with the nearest of the same sort."""
    base = record_base(store)
    short = short_iri(term.value, base)
    sort = short.removesuffix(_end(short))
    alike = [thing for thing in _things(store, base) if sort and thing.startswith(sort)]
    return f"Nothing in the record is called {short}.{_near(_end(short), alike)}"


def _things(store: ox.Store, base: str) -> list[str]:
    """Return the short names of everything of which the record or its vocabulary says something, sorted."""
    subjects = {quad.subject for quad in store}
    return sorted(
        short_iri(node.value, base) for node in subjects if isinstance(node, ox.NamedNode)
    )


def _nearest(name: str, kind: str, known: Sequence[str]) -> str:
    """Return a sentence with the nearest thing of a kind; of any kind where the record has none of it."""
    if of_kind := [thing for thing in known if thing.startswith(f"{kind}/")]:
        return _near(name, of_kind)
    typed = [thing for thing in known if "/" in thing and not MINTED.search(thing)]
    return _near(name, typed) if len(typed) <= MOST or _close(name, typed) else ""


def _near(name: str, things: Sequence[str]) -> str:
    """Return a sentence with the thing whose last part is nearest to a name, else with all of them."""
    return nearest(_close(name, things), things)


def _close(name: str, things: Sequence[str]) -> str:
    from difflib import get_close_matches

    ends = {_end(thing): thing for thing in things}
    return next((ends[end] for end in get_close_matches(name, ends, n=1)), "")


def _end(short: str) -> str:
    """Return what follows the kind or the prefix in a short name."""
    return KIND.sub("", short)
