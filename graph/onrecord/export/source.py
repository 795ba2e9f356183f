"""The build that an export takes from: its record, its title and licence."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad, Store

from onrecord.model.errors import ExportError
from onrecord.store.layout import REPORT
from onrecord.store.record import record_quads, vocabulary_quads
from onrecord.store.snapshot import open_snapshot, store_folder


@dataclass(frozen=True, slots=True)
class Source:
    """A published record as it is exported."""

    store: Store
    title: str
    license: str
    with_ontology: bool = False

    def quads(self) -> list[Quad]:
        """Return the quads to export in one order, so that two exports are equal."""
        found = list(record_quads(self.store))
        if self.with_ontology:
            found.extend(vocabulary_quads(self.store))
        return sorted(found, key=str)

    def notice(self) -> list[str]:
        """Return what every format that has room for it says first."""
        return [
            self.title,
            f"Licence: {self.license}",
            "Claims, not facts: each says who makes it.",
        ]


def open_source(build: Path, *, with_ontology: bool = False) -> Source:
    """Return the record of a build folder (or its store folder), with what its report says of it.

    Raises StoreError where there is no build, ExportError where its report cannot be read.
    """
    store = open_snapshot(build)
    path = store_folder(build).parent / REPORT
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
        return Source(store, str(report["title"]), str(report["license"]), with_ontology)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ExportError(
            f"{path} cannot be read, and says title and licence: run `onrecord build` again."
        ) from error
