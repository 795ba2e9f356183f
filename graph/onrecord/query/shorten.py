"""Terms as people read them: short names for IRIs, bare values for literals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from onrecord.model.vocabulary import prefixed
from onrecord.model.words import STANCE_WORDS, STATUS_WORDS

if TYPE_CHECKING:
    from onrecord.query.result import Value


WORDS: Final = {**STATUS_WORDS, **{stance.value: word for stance, word in STANCE_WORDS.items()}}


def readable(term: Value | None, base: str) -> str:
    """Return `term` for people: a stance or a status in words, anything else short."""
    if isinstance(term, ox.NamedNode) and term.value in WORDS:
        return WORDS[term.value]
    return shorten(term, base)


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
