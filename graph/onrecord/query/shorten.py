"""Terms as people read them: short names for IRIs, bare values for literals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from onrecord.model.vocabulary import prefixed

if TYPE_CHECKING:
    from onrecord.query.result import Value


def shorten(term: Value | None, base: str) -> str:
    """Return `term` short: what parameters of a query take as well, and nothing for nothing."""
    if term is None:
        return ""
    if isinstance(term, ox.Literal):
        return term.value
    return short_iri(term.value, base) if isinstance(term, ox.NamedNode) else str(term)


def short_iri(iri: str, base: str) -> str:
    """Return an IRI below a record's base without it, another with a prefix where one fits."""
    if iri.startswith(base) and iri != base:
        return iri.removeprefix(base)
    return prefixed(iri)
