"""A build at a glance: what it is called, what it holds in counts, what it passed, and where it lies."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pyoxigraph import Store

from onrecord.export.profile import NEWSROOM
from onrecord.export.report import CLASSES, STATUSES, counts
from onrecord.export.source import Source, open_source
from onrecord.model.errors import ExportError
from onrecord.store.layout import PARTS, REPORT
from onrecord.store.select import select
from onrecord.store.snapshot import store_folder

INCIDENTS = """
SELECT ?incident ?label (COUNT(DISTINCT ?claim) AS ?count) WHERE {
  ?incident a onr:Incident ; rdfs:label ?label .
  OPTIONAL { ?claim a onr:Claim ; onr:aboutIncident ?incident }
} GROUP BY ?incident ?label ORDER BY ?incident
"""
SOURCES = """
SELECT (COUNT(DISTINCT ?source) AS ?count) WHERE {
  ?source a ?class . ?class rdfs:subClassOf* onr:Source . MINUS { ?source rdfs:isDefinedBy ?topic }
}
"""
# what people count first -> its class
COUNTED = {
    "incidents": "Incident",
    "claims": "Claim",
    "questions": "Question",
    "people": "Person",
    "groups": "Group",
    "agencies": "Agency",
    "outlets": "Outlet",
}


@dataclass(frozen=True, slots=True)
class Count:
    """An incident, with how many claims are made about it."""

    incident: str
    label: str
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What there is to know of a build before anything is asked."""

    program: str
    version: str
    title: str
    base: str
    publisher: str
    publisher_name: str
    license: str
    counts: Mapping[str, int]
    questions_by_status: Mapping[str, int]
    incidents: tuple[Count, ...]
    passages_verified: int
    texts_not_at_hand: tuple[str, ...]
    warnings: int
    shapes: tuple[str, ...]
    checks: tuple[str, ...]
    files: Mapping[str, str]
    withheld: str = ""

    def to_json(self) -> str:
        """Return the overview as JSON, keys in the order of the fields."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=2) + "\n"


def overview(build: Path, profile: str = NEWSROOM, workspace: Path = Path()) -> Overview:
    """Return what a build folder (or its store folder) holds as a profile shows it, and where its parts lie.

    Raises StoreError where there is no build, ExportError where its report cannot be read.
    """
    folder = store_folder(build).parent  # once, so that all is told of one version
    source = open_source(folder, profile=profile, workspace=workspace)
    try:
        report = json.loads((folder / REPORT).read_text(encoding="utf-8"))
        told = {**report, **_shown(source.store)} if source.withheld else report
        return _overview(source, told, folder)
    except (OSError, ValueError, KeyError, TypeError) as error:
        path = folder / REPORT
        raise ExportError(f"{path} cannot be read: run `onrecord build` again.") from error


def _shown(store: Store) -> dict[str, object]:
    """Return what of a report is counted anew where a profile does not show everything."""
    spans = "SELECT (COUNT(DISTINCT ?span) AS ?count) WHERE { ?span oa:hasSource ?source }"
    (row,) = select(store, spans)
    return {
        "things": counts(store, CLASSES, "class"),
        "questions_by_status": counts(store, STATUSES, "status"),
        "texts_not_at_hand": (),
        "spans": row["count"].value,
    }


def _overview(source: Source, report: Mapping[str, Any], folder: Path) -> Overview:
    return Overview(
        program=version("onrecord"),
        version=source.version,
        title=source.title,
        base=str(report["base"]),
        publisher=source.publisher,
        publisher_name=source.publisher_name,
        license=source.license,
        counts=_counts(source.store, report),
        questions_by_status=_numbers(report["questions_by_status"]),
        incidents=tuple(_incidents(source.store)),
        passages_verified=int(report["spans_verified"]),
        texts_not_at_hand=tuple(report["texts_not_at_hand"]),
        warnings=len(report["warnings"]),
        shapes=tuple(report.get("shapes", ())),
        checks=tuple(report.get("checks", ())),
        withheld=source.withheld,
        files={name.partition(".")[0]: str(folder / name) for name in PARTS},
    )


def _counts(store: Store, report: Mapping[str, Any]) -> dict[str, int]:
    things = _numbers(report["things"])
    counts = {name: things.get(cls, 0) for name, cls in COUNTED.items()}
    counts["sources"] = sum(int(row["count"].value) for row in select(store, SOURCES))
    counts["passages"] = int(report["spans"])
    return counts


def _numbers(counted: Mapping[str, Any]) -> dict[str, int]:
    """Return counts by name; raises TypeError or ValueError for what a changed report may hold in their place."""
    return {name: int(number) for name, number in dict(counted).items()}


def _incidents(store: Store) -> Iterator[Count]:
    for row in select(store, INCIDENTS):
        yield Count(row["incident"].value, row["label"].value, int(row["count"].value))
