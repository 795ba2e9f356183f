"""The leak guard over what a build writes: its store, its record and its report."""

from __future__ import annotations

from functools import partial
from typing import Final

from pyoxigraph import RdfFormat, Store

from onrecord.export.leaks.check import Output, Verdict, check
from onrecord.export.leaks.guard import guard
from onrecord.export.leaks.guarded import count_claims
from onrecord.export.leaks.readers.rdf import said_by_rdf
from onrecord.export.leaks.readers.report import said_by_report
from onrecord.store.layout import RECORD, REPORT

PARTS: Final = ("store", RECORD, REPORT)


def files_of_build(store: Store, record: bytes, report: bytes) -> Verdict:
    """Return what leaks in the files that stand beside the store of a build."""
    watch = guard(store)
    base = watch.guarded.base
    read = partial(said_by_rdf, record, RdfFormat.N_QUADS, base, RECORD)
    return check(
        watch, [Output(RECORD, read), Output(REPORT, partial(said_by_report, report, base, REPORT))]
    )


def none_found(store: Store) -> dict[str, int]:
    """Return what a report says of leaks: there are none, since a build that has one is not published."""
    return {"leaks": 0, "claims": count_claims(store), "outputs": len(PARTS)}
