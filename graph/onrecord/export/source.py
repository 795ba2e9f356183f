"""The build that an export takes from: its record, its title, publisher, licence and version."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad, Store

from onrecord.export.profile import NEWSROOM, open_profiled
from onrecord.model.errors import ExportError
from onrecord.store.layout import REPORT, VERSION_ID
from onrecord.store.record import record_quads, vocabulary_quads
from onrecord.store.select import select
from onrecord.store.snapshot import store_folder

PUBLISHERS = """
SELECT DISTINCT ?publisher ?label WHERE {
  ?publisher a prov:Agent ; rdfs:label ?label .
} ORDER BY ?publisher ?label
"""
SOURCES = """
SELECT DISTINCT ?source ?label WHERE {
  ?claim onr:reportedIn ?source . ?source rdfs:label ?label .
} ORDER BY ?source ?label
"""
SOURCE_LICENCES = """
SELECT DISTINCT ?source ?license WHERE {
  ?source dcterms:license ?license . MINUS { ?source a owl:Ontology }
} ORDER BY ?source ?license
"""


@dataclass(frozen=True, slots=True)
class Source:
    """A published record as it is exported; publisher and version are empty where nothing tells them.

    `withheld` says how much a profile leaves out, and is empty where it shows everything.
    """

    store: Store
    title: str
    license: str
    with_ontology: bool = False
    publisher: str = ""
    publisher_name: str = ""
    version: str = ""
    withheld: str = ""

    def quads(self) -> list[Quad]:
        """Return the quads to export in one order, so that two exports are equal."""
        found = list(record_quads(self.store))
        if self.with_ontology:
            found.extend(vocabulary_quads(self.store))
        return sorted(found, key=str)

    def notice(self) -> list[str]:
        """Return what every format that has room for it says first."""
        lines = [self.title, f"Licence: {self.license}"]
        if self.publisher_name:
            lines.append(f"Publisher: {self.publisher_name}")
        if self.version:
            lines.append(f"Version of the build: {self.version}")
        lines += [self.withheld] if self.withheld else []
        return [*lines, "Claims, not facts: each says who makes it."]

    def sources(self) -> list[tuple[str, str]]:
        """Return the sources in which claims stand, each with its label."""
        rows = select(self.store, SOURCES)
        return [(row["source"].value, row["label"].value) for row in rows]

    def source_licences(self) -> list[tuple[str, str]]:
        """Return the sources that have a licence of their own, each with its address."""
        rows = select(self.store, SOURCE_LICENCES)
        return [(row["source"].value, row["license"].value) for row in rows]


def open_source(
    build: Path,
    *,
    with_ontology: bool = False,
    profile: str = NEWSROOM,
    workspace: Path = Path(),
) -> Source:
    """Return the record of a build folder (or its store folder) under a profile, with what its report says of it.

    `workspace` is where profiles of one's own are looked for. Raises StoreError where there is no build, ExportError
    where its report cannot be read, ProfileError or FindingsError where there is no such profile.
    """
    folder = store_folder(build).parent
    shown = open_profiled(folder, profile, workspace)
    store = shown.store
    path = folder / REPORT
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
        title, licence = str(report["title"]), str(report["license"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ExportError(
            f"{path} cannot be read, and says title and licence: run `onrecord build` again."
        ) from error
    publisher, name = _publisher(store)
    version = folder.name if VERSION_ID.fullmatch(folder.name) else ""
    return Source(
        store,
        shown.title(title),
        licence,
        with_ontology,
        publisher,
        name,
        version,
        shown.line(),
    )


def _publisher(store: Store) -> tuple[str, str]:
    """Return the IRI and the name of whoever publishes the record: the one agent that says no claim."""
    for row in select(store, PUBLISHERS):
        return row["publisher"].value, row["label"].value
    return "", ""
