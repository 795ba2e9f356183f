"""What an earlier build knows of claims that are no longer there, and of the log of decisions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from pyoxigraph import NamedNode, Store

from onrecord.model.claim import Span
from onrecord.model.errors import StoreError
from onrecord.model.finding import Finding
from onrecord.read.expand_notice import Remembered
from onrecord.read.located import Place, violation
from onrecord.read.log import SHOWN, Log
from onrecord.store.layout import REPORT
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


def lost_log(out: Path, base: str, log: Log | None) -> list[Finding]:
    """Return a finding where the build of the same record that lies in a folder knows an entry that the log lacks.

    A log that was cut off at its end, made anew or deleted is whole in itself, and so is seen in nothing else.
    """
    try:
        known = json.loads((out / REPORT).read_bytes())
        head = str(known["log_head"]) if known["base"] == base else ""
    except (OSError, ValueError, KeyError, TypeError):
        return []
    if not head or (log is not None and log.holds(head)):
        return []
    message = f"The last build knew an entry of the log with the digest {head}, which is not there any more."
    mend = "Put the log back from a copy. If it was begun anew for a reason, build into another folder."
    return [violation(Place(SHOWN, 1), "log-lost", message, mend)]
