"""The build: a workspace becomes a published version, or leaves the last good one as it is."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.export.assemble import Progress, assemble, silent
from onrecord.export.leaks.build import files_of_build
from onrecord.export.leaks.check import refuse
from onrecord.export.remembered import lost_log, remembered
from onrecord.export.report import Report, report
from onrecord.model.errors import FindingsError, StoreError
from onrecord.read.schema import FILES
from onrecord.store.nquads import canonical
from onrecord.store.publication import Published, publish


@dataclass(frozen=True, slots=True)
class Build:
    """A published version and the report on it."""

    published: Published
    report: Report


def build(
    workspace: Path,
    out: Path,
    texts: Sequence[Path] = (),
    progress: Progress = silent,
    *,
    purge: bool = False,
) -> Build:
    """Build a workspace into a folder and return what was published, so that faces can report it.

    `purge` removes every older version, which may hold what was taken out since.

    Raises FindingsError, with the findings, where the record is not valid, LeakError where a file would
    tell as a fact what is only claimed, and StoreError where the folder cannot be written; in all cases
    the last good build stays as it is.
    """
    _refuse_workspace(workspace, out)
    assembled = assemble(workspace, texts, progress, remembered(out))
    read = assembled.read
    lost = lost_log(out, read.settings.base, read.log)
    if lost or not assembled.is_valid:
        findings = (*lost, *assembled.findings)
        found = "1 finding" if len(findings) == 1 else f"{len(findings)} findings"
        raise FindingsError(f"{found}; nothing was built.", findings)
    summary = report(assembled.store, read.settings, read.evidence, assembled.findings, read.log)
    progress("looking for leaks")
    record, about = canonical(assembled.record), summary.to_bytes()
    refuse(files_of_build(assembled.store, record, about))
    progress("writing the store")
    published = publish(
        out,
        record=record,
        report=about,
        vocabulary=assembled.vocabulary,
        purge=purge,
    )
    return Build(published, summary)


def _refuse_workspace(workspace: Path, out: Path) -> None:
    """Refuse to write among the files that people write; links are followed, loops of them do no harm."""
    root, target = (Path(os.path.realpath(path)) for path in (workspace, out))
    if target == root or any((root / name) in (target, *target.parents) for name in FILES):
        raise StoreError(f"{out} belongs to the workspace: name another folder with --out.")
