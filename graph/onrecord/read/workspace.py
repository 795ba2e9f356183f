"""A workspace folder as records: the settings, and each file checked against its schema."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from onrecord.model.errors import WorkspaceError
from onrecord.model.finding import Finding
from onrecord.model.vocabulary import DEFAULT_BASE
from onrecord.read.located import Place, Refused, refuse, violation
from onrecord.read.record import Record, nearest, read_record
from onrecord.read.schema import INCIDENT_FILE, REGISTRY_FILE, SOURCES_FILE, Fields
from onrecord.read.text_file import read_text
from onrecord.read.yaml_document import read_yaml

SETTINGS = "onrecord.toml"
FOLDERS: dict[str, Fields] = {
    "registry": REGISTRY_FILE,
    "sources": SOURCES_FILE,
    "incidents": INCIDENT_FILE,
}
BASE_IRI = re.compile(r"https?://[\w.:-]+(/[\w.~-]+)*/", re.ASCII)
WEB_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+")


@dataclass(frozen=True, slots=True)
class Settings:
    """What `onrecord.toml` says of a workspace."""

    title: str
    publisher: str
    publisher_label: str
    license: str
    base: str = DEFAULT_BASE
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Workspace:
    """Everything read from a workspace, and what is wrong with it so far."""

    settings: Settings
    registry: tuple[Record, ...]
    sources: tuple[Record, ...]
    incidents: tuple[Record, ...]
    findings: tuple[Finding, ...]


def read_workspace(folder: Path) -> Workspace:
    """Return the workspace in a folder.

    Raises WorkspaceError where the folder is none or its settings cannot be used; all else becomes findings.
    """
    if not folder.is_dir():
        raise WorkspaceError(
            f"There is no folder {str(folder)!r}. Name a workspace: a folder with {SETTINGS}."
        )
    if not (folder / SETTINGS).is_file():
        raise WorkspaceError(f"{str(folder)!r} is no workspace: it holds no {SETTINGS}.")
    problems: list[Finding] = []
    settings = _settings(folder, problems)
    read = {name: tuple(_records(folder, name, problems)) for name in FOLDERS}
    return Workspace(
        settings, read["registry"], read["sources"], read["incidents"], tuple(problems)
    )


def _records(folder: Path, name: str, problems: list[Finding]) -> Iterator[Record]:
    for path in sorted((folder / name).glob("*")):
        if path.name.startswith(".") or path.suffix not in {".yaml", ".yml"}:
            continue
        shown = f"{name}/{path.name}"
        try:
            entries = read_yaml(read_text(path, shown), shown)
        except Refused as refused:
            problems.append(refused.finding)
            continue
        if record := read_record(entries, FOLDERS[name], problems):
            yield record


def _settings(folder: Path, problems: list[Finding]) -> Settings:
    placeholder = Settings("", "publisher/unknown", "", "")
    try:
        values = tomllib.loads(read_text(folder / SETTINGS, SETTINGS))
    except Refused as refused:
        problems.append(refused.finding)
        return placeholder
    except tomllib.TOMLDecodeError as error:
        problems.append(_toml_error(error))
        return placeholder
    found = list(_check_settings(values))
    problems.extend(found)
    return placeholder if found else Settings(**{key: str(value) for key, value in values.items()})


def _toml_error(error: tomllib.TOMLDecodeError) -> Finding:
    line = re.search(r"line (\d+)", str(error))
    place = Place(SETTINGS, int(line[1]) if line else 1)
    return refuse(
        place, "toml-syntax", f"This is not TOML: {error}.", 'Write `key = "value"` lines.'
    ).finding


def _check_settings(values: dict[str, object]) -> Iterator[Finding]:
    known = {field.name for field in fields(Settings)}
    for key in sorted(values.keys() - known):
        place = Place(SETTINGS, 1, key=key)
        yield violation(
            place, "unknown-key", f"Key `{key}` is not known here.", nearest(key, known)
        )
    for key in ("title", "publisher", "publisher_label", "license"):
        if not values.get(key):
            place = Place(SETTINGS, 1, key=key)
            yield violation(place, "missing-key", f"Key `{key}` is missing.", f'Add `{key} = "…"`.')
    for key, pattern in (("base", BASE_IRI), ("license", WEB_ADDRESS)):
        value = values.get(key)
        if value and not (isinstance(value, str) and pattern.fullmatch(value)):
            message = f"`{key}` is {value!r}."
            mend = "Write a web address such as https://example.org/id/ (a base ends with a slash)."
            yield violation(Place(SETTINGS, 1, key=key), "wrong-address", message, mend)
