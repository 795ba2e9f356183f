"""Everything that a record must pass before it is published."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Quad, Store

from onrecord.model.finding import Finding
from onrecord.validate.checks import run_checks, shipped_checks
from onrecord.validate.graphs import to_rdflib
from onrecord.validate.shapes import check_shapes, shapes_graph, vocabulary_graph
from onrecord.validate.wording import hidden_words


def validate(record: Iterable[Quad], store: Store) -> list[Finding]:
    """Return what shapes and checks find wrong in a record; `store` holds it with its vocabulary."""
    statements = tuple(record)
    found = check_shapes(to_rdflib(statements), shapes_graph(), vocabulary_graph())
    rules = run_checks(store, shipped_checks())
    return sorted({*found, *rules, *hidden_words(statements)})
