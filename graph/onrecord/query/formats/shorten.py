"""Terms as people read them: short names for IRIs, bare values for literals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

if TYPE_CHECKING:
    from onrecord.query.result import Result, Value


def shorten(term: Value | None, result: Result) -> str:
    """Return `term` short: below the record's base without it, else with a prefix where one fits."""
    if term is None:
        return ""
    if isinstance(term, ox.Literal):
        return term.value
    if not isinstance(term, ox.NamedNode):
        return str(term)
    if term.value.startswith(result.base) and len(term.value) > len(result.base):
        return term.value.removeprefix(result.base)
    for prefix, iri in result.prefixes.items():
        if term.value.startswith(iri):
            return f"{prefix}:{term.value.removeprefix(iri)}"
    return term.value
