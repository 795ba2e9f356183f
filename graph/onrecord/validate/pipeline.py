"""Everything that a record must pass before it is published."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Quad, Store

from onrecord.model.finding import Finding
from onrecord.validate.checks import run_checks, shipped_checks
from onrecord.validate.graphs import to_rdflib
from onrecord.validate.shapes import check_shapes, shapes_graph, vocabulary_graph


def validate(record: Iterable[Quad], store: Store) -> list[Finding]:
    """Return what shapes and checks find wrong in a record; `store` holds it with its vocabulary."""
    found = check_shapes(to_rdflib(record), shapes_graph(), vocabulary_graph())
    return sorted({*found, *run_checks(store, shipped_checks())})
