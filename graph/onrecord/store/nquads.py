"""Quads as bytes that depend on nothing but the quads, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from onrecord.model.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable


def canonical(quads: Iterable[ox.Quad]) -> bytes:
    """Return sorted N-Quads without repetition, so that equal sets of quads are equal bytes.

    Raises StoreError for a blank node: its label is an accident of the run.
    See https://www.w3.org/TR/n-quads/#canonical-quads for the form of a line.
    """
    kept = []
    for quad in quads:
        if any(_is_blank(term) for term in quad):
            raise StoreError(f"A record has no blank nodes, and this statement has one: {quad}")
        kept.append(quad)
    return sorted_lines(kept)


def sorted_lines(quads: Iterable[ox.Quad]) -> bytes:
    """Return sorted N-Quads without repetition, blank nodes under the labels they have."""
    data = ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
    lines = set(data.split(b"\n")) - {b""}
    return b"".join(line + b"\n" for line in sorted(lines))


def parse(data: bytes) -> list[ox.Quad]:
    """Return the quads of N-Quads bytes, in their order.

    Raises StoreError, naming the line, where they are not N-Quads.
    """
    try:
        return list(ox.parse(data, format=ox.RdfFormat.N_QUADS))
    except (SyntaxError, ValueError) as error:
        raise StoreError(f"These are no N-Quads: {error}") from error


def load_memory(quads: Iterable[ox.Quad]) -> ox.Store:
    """Return a store in memory that holds `quads`: for tests, checks and small records."""
    store = ox.Store()
    store.bulk_extend(quads)
    return store


def _is_blank(term: object) -> bool:
    if isinstance(term, ox.Triple):
        return any(_is_blank(part) for part in term)
    return isinstance(term, ox.BlankNode)
