"""A workspace folder as records: the settings, and each file checked against its schema."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.model.errors import WorkspaceError, reason
from onrecord.model.finding import Finding
from onrecord.read.located import Place, Refused, refuse
from onrecord.read.policy_file import policy_findings
from onrecord.read.record import Record, read_record
from onrecord.read.schema import FILES
from onrecord.read.settings import SETTINGS, Settings, read_settings
from onrecord.read.strays import YAML_SUFFIXES, shown_name, strays
from onrecord.read.text_file import read_text
from onrecord.read.yaml_document import read_yaml


@dataclass(frozen=True, slots=True)
class Workspace:
    """Everything read from a workspace, and what is wrong with it so far.

    `is_complete` is False where a file could not be read, so that what it declares is not known.
    """

    settings: Settings
    registry: tuple[Record, ...]
    sources: tuple[Record, ...]
    incidents: tuple[Record, ...]
    editorial: tuple[Record, ...]
    findings: tuple[Finding, ...]
    is_complete: bool


def read_workspace(folder: Path) -> Workspace:
    """Return the workspace in a folder.

    Raises WorkspaceError where the folder is none or holds no settings; all else becomes findings.
    """
    _refuse_other(folder)
    problems: list[Finding] = []
    unread: list[Finding] = []
    settings = read_settings(folder / SETTINGS, problems)
    read = {name: tuple(_records(folder / name, problems, unread)) for name in FILES}
    findings = (*problems, *unread, *strays(folder, tuple(FILES)), *policy_findings(folder))
    return Workspace(
        settings,
        read["registry"],
        read["sources"],
        read["incidents"],
        read["editorial"],
        findings,
        not unread,
    )


def _refuse_other(folder: Path) -> None:
    try:
        is_folder, is_workspace = folder.is_dir(), (folder / SETTINGS).exists()
    except (OSError, ValueError) as error:
        raise WorkspaceError(f"{str(folder)!r} cannot be read: {reason(error)}.") from error
    if not is_folder:
        raise WorkspaceError(
            f"There is no folder {str(folder)!r}. Name a workspace: a folder with {SETTINGS}."
        )
    if not is_workspace:
        raise WorkspaceError(f"{str(folder)!r} is no workspace: it holds no {SETTINGS}.")


def _records(folder: Path, problems: list[Finding], unread: list[Finding]) -> Iterator[Record]:
    for path in _files(folder, unread):
        shown = f"{folder.name}/{shown_name(path)}"
        try:
            entries = read_yaml(read_text(path, shown), shown)
        except Refused as refused:
            unread.append(refused.finding)
        else:
            yield read_record(entries, FILES[folder.name], problems)


def _files(folder: Path, unread: list[Finding]) -> list[Path]:
    """Return the YAML files of a folder, sorted; a folder that lacks holds none."""
    try:
        entries = sorted(folder.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        message = f"The folder cannot be read: {reason(error)}."
        mend = f"Make {folder.name} a folder with YAML files that can be read."
        unread.append(refuse(Place(folder.name, 1), "unreadable-folder", message, mend).finding)
        return []
    return [path for path in entries if path.suffix in YAML_SUFFIXES and path.name[0] != "."]
