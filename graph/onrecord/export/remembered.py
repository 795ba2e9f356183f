"""What an earlier build knows of claims that are no longer there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from pyoxigraph import NamedNode, Store

from onrecord.model.claim import Span
from onrecord.model.errors import StoreError
from onrecord.read.expand_notice import Remembered
from onrecord.store.select import select
from onrecord.store.snapshot import open_snapshot

SPANS = """
SELECT ?claim ?source ?start ?end ?digest WHERE {
  ?claim onr:evidence ?span .
  ?span oa:hasSource ?source ; onr:quoteDigest ?digest ; oa:hasSelector ?at .
  ?at oa:start ?start ; oa:end ?end .
} ORDER BY ?source ?start ?end
"""


def remembered(out: Path) -> Remembered:
    """Return the passages on which a claim rested in the build that lies in a folder, none where there is no build."""

    @cache
    def store() -> Store:
        try:
            return open_snapshot(out)
        except StoreError:
            return Store()

    def passages(claim: str) -> Sequence[Span]:
        rows = select(store(), SPANS, {"claim": NamedNode(claim)})
        return [
            Span(
                row["source"].value,
                int(row["start"].value),
                int(row["end"].value),
                row["digest"].value,
            )
            for row in rows
        ]

    return passages
