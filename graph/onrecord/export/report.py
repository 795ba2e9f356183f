"""What a build holds, in counts, and what is open: the file that stands beside the record."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field

from pyoxigraph import Store

from onrecord.export.leaks.build import none_found
from onrecord.export.standing import AskedQuestion, Tension, open_questions, tensions
from onrecord.model.finding import Finding
from onrecord.model.vocabulary import ONR
from onrecord.read.evidence.compare import Evidence
from onrecord.read.log import Log
from onrecord.read.settings import Settings
from onrecord.store.select import Row, select
from onrecord.validate.checks import shipped_checks
from onrecord.validate.shapes import shape_names

CLASSES = """
SELECT ?class (COUNT(DISTINCT ?thing) AS ?count) WHERE {
  ?thing a ?class . FILTER(STRSTARTS(STR(?class), STR(onr:)))
  MINUS { ?thing rdfs:isDefinedBy ?topic }
} GROUP BY ?class ORDER BY ?class
"""
SOURCES = """
SELECT ?source ?label (COUNT(DISTINCT ?claim) AS ?count) WHERE {
  ?claim a onr:Claim ; onr:reportedIn ?source . ?source rdfs:label ?label .
} GROUP BY ?source ?label ORDER BY ?source
"""
STATUSES = """
SELECT ?status (COUNT(DISTINCT ?question) AS ?count) WHERE {
  ?question a onr:Question ; onr:status ?status .
} GROUP BY ?status ORDER BY ?status
"""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build holds, and the shapes and checks that it passed; the same input gives the same report."""

    title: str
    base: str
    license: str
    things: Mapping[str, int]
    claims_by_source: Mapping[str, int]
    questions_by_status: Mapping[str, int]
    spans: int
    spans_verified: int
    texts_not_at_hand: tuple[str, ...]
    open_questions: tuple[AskedQuestion, ...]
    tensions: tuple[Tension, ...]
    warnings: tuple[Finding, ...]
    leaks: Mapping[str, int] = field(default_factory=dict)
    shapes: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    log_entries: int = 0
    log_head: str = ""

    def to_bytes(self) -> bytes:
        """Return the report as JSON, keys in the order of the fields."""
        return (json.dumps(asdict(self), ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def report(
    store: Store,
    settings: Settings,
    evidence: Evidence,
    findings: Iterable[Finding],
    log: Log | None = None,
) -> Report:
    """Return the report on the record in a store, with what its evidence, its validation and its log showed."""
    return Report(
        title=settings.title,
        base=settings.base,
        license=settings.license,
        things=counts(store, CLASSES, "class"),
        claims_by_source=counts(store, SOURCES, "source"),
        questions_by_status=counts(store, STATUSES, "status"),
        spans=evidence.spans,
        spans_verified=evidence.verified,
        texts_not_at_hand=evidence.missing_texts,
        open_questions=open_questions(store),
        tensions=tensions(store),
        warnings=tuple(findings),
        leaks=none_found(store),
        shapes=shape_names(),
        checks=tuple(check.name for check in shipped_checks()),
        log_entries=len(log.entries) if log else 0,
        log_head=log.head if log else "",
    )


def counts(store: Store, query: str, key: str) -> dict[str, int]:
    """Return the counts that a query gives, by the local name of what is counted."""
    return {_short(row, key): int(row["count"].value) for row in select(store, query)}


def _short(row: Row, key: str) -> str:
    return row[key].value.removeprefix(ONR)
