"""The build: a workspace becomes a published version, or leaves the last good one as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.export.assemble import Progress, _silent, assemble
from onrecord.export.report import Report, report
from onrecord.model.errors import FindingsError
from onrecord.store.nquads import canonical
from onrecord.store.publication import Published, publish


@dataclass(frozen=True, slots=True)
class Build:
    """A published version and the report on it."""

    published: Published
    report: Report


def build(
    workspace: Path, out: Path, texts: Sequence[Path] = (), progress: Progress = _silent
) -> Build:
    """Build a workspace into a folder and return what was published, so that faces can report it.

    Raises FindingsError, with the findings, where the record is not valid, and StoreError where the
    folder cannot be written; in both cases the last good build stays as it is.
    """
    assembled = assemble(workspace, texts, progress)
    if not assembled.is_valid:
        count = len(assembled.findings)
        raise FindingsError(f"{count} finding(s); nothing was built.", assembled.findings)
    summary = report(
        assembled.store, assembled.read.settings, assembled.read.evidence, assembled.findings
    )
    progress("writing the store")
    published = publish(
        out,
        record=canonical(assembled.record),
        report=summary.to_bytes(),
        vocabulary=assembled.vocabulary,
    )
    return Build(published, summary)
