"""Entries for the log of a workspace: what its editors decided since the last one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from onrecord.model.errors import LogError
from onrecord.model.words import split_remark
from onrecord.read.alone import alone_in
from onrecord.read.decisions import decisions
from onrecord.read.log import Entry, Log, extended, read_log, write_log
from onrecord.read.name_parts import Names
from onrecord.read.settings import PUBLISHER
from onrecord.read.slug import one_line
from onrecord.read.workspace import Workspace, read_workspace

NO_LOG = Log(())


def record_log(
    folder: Path, *, why: str, on: str, by: str | None = None, write: bool = True
) -> tuple[Entry, ...]:
    """Write an entry for each decision that the log of a workspace lacks, and return the new ones.

    `by` is the publisher of the workspace if not given. Raises LogError where the log is broken, or the reason names
    somebody; WorkspaceError where the workspace cannot be read, or another command is changing it. Nothing is written
    then.
    """
    with alone_in(folder):
        return _recorded(folder, why=why, on=on, by=by, write=write)


def _recorded(folder: Path, *, why: str, on: str, by: str | None, write: bool) -> tuple[Entry, ...]:
    workspace = read_workspace(folder)
    if not workspace.is_complete:
        raise LogError(
            f"Not every file of {folder} can be read, so nothing was logged: run `onrecord validate`."
        )
    who = by or workspace.settings.publisher
    if not PUBLISHER.fullmatch(who):
        raise LogError(
            f"{who!r} cannot answer for an entry: write the publisher of the workspace, or another name that begins"
            " with `publisher/`. The log is never rewritten, so it names no person."
        )
    words = one_line(why, "reason")
    if by and everybody(workspace).are_in(by):
        raise LogError(
            f"{by!r} holds the name of somebody of the record. The log is never rewritten, so it names no person."
        )
    if everybody(workspace).are_in(words):
        raise LogError(
            "The reason names somebody of the record. The log is never rewritten, so say it without the name."
        )
    old = read_log(folder) or NO_LOG
    new = extended(old, decisions(workspace), by=who, on=on, why=words)
    added = new.entries[len(old.entries) :]
    if write and (added or not read_log(folder)):
        write_log(folder, new)
    return added


def everybody(workspace: Workspace) -> Names:
    """Return the names of all people of a workspace who are named."""
    return Names(_names(workspace), ())


def _names(workspace: Workspace) -> Iterator[str]:
    for file in (*workspace.registry, *workspace.incidents):
        for record in file.records.get("people", ()):
            if record.text("unnamed") != "true":
                yield split_remark(record.text("label") or "")[0]
                yield (record.text("id") or "").partition("/")[2]
