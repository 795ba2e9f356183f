"""From the files of a workspace to RDF, with every problem found on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad

from onrecord.model.claim import Span
from onrecord.model.finding import Finding, Severity
from onrecord.model.ontology import Ontology
from onrecord.model.vocabulary import SOURCE
from onrecord.read.decisions import decisions
from onrecord.read.evidence.compare import Evidence, SourceText, compare
from onrecord.read.expand_notice import Remembered, forgotten
from onrecord.read.expander import expand
from onrecord.read.expansion import Expansion, JsonNode
from onrecord.read.jsonld import to_quads
from onrecord.read.located import Place
from onrecord.read.log import Log, read_log, unlogged
from onrecord.read.ontology import read_ontology
from onrecord.read.settings import Settings
from onrecord.read.workspace import Workspace, read_workspace


@dataclass(frozen=True, slots=True)
class ReadResult:
    """A workspace as RDF: its quads, where each node came from, the state of its evidence, what is wrong."""

    settings: Settings
    ontology: Ontology
    quads: tuple[Quad, ...]
    origins: Mapping[str, Place]
    evidence: Evidence
    findings: tuple[Finding, ...]
    log: Log | None = None


def read(
    folder: Path, texts: Sequence[Path] = (), remembered: Remembered = forgotten
) -> ReadResult:
    """Return the record of a workspace folder, its evidence compared with the texts in the folders named.

    `remembered` tells on which passages a claim rested in an earlier build, to find what became of it.
    Raises WorkspaceError where the workspace or a folder of texts is none. Where a finding refuses the
    record there are no quads: a graph with holes would only mislead.
    """
    ontology = read_ontology()
    workspace = read_workspace(folder)
    expansion = expand(workspace, ontology, remembered)
    evidence = _evidence(expansion, ontology, texts)
    findings = tuple(sorted({*expansion.findings, *evidence.findings}))
    log = read_log(folder)
    if log is not None and not _refused(findings):  # else half of the decisions could be unknown
        findings = tuple(sorted({*findings, *log.faults, *_unlogged(log, workspace)}))
    refused = _refused(findings)
    return ReadResult(
        settings=expansion.settings,
        ontology=ontology,
        quads=() if refused else tuple(to_quads(expansion.graphs)),
        origins=expansion.origins,
        evidence=evidence,
        findings=findings,
        log=log,
    )


def _refused(findings: Iterable[Finding]) -> bool:
    return any(finding.severity is Severity.VIOLATION for finding in findings)


def _unlogged(log: Log, workspace: Workspace) -> Iterable[Finding]:
    """Return what the log of a workspace lacks; a broken one tells nothing."""
    return () if log.faults else unlogged(log, decisions(workspace))


def _evidence(expansion: Expansion, ontology: Ontology, folders: Sequence[Path]) -> Evidence:
    spans: dict[Span, Place] = {}
    for draft in expansion.drafts:
        for span, place in zip(draft.spans, draft.span_places, strict=True):
            spans.setdefault(span, place)
    sources = {
        iri: _source_text(iri, node, expansion)
        for nodes in expansion.graphs.values()
        for iri, node in nodes.items()
        if ontology.fits({str(node["@type"])}, {SOURCE})
    }
    return compare(spans, sources, folders)


def _source_text(iri: str, node: JsonNode, expansion: Expansion) -> SourceText:
    digest, length = node.get("textDigest"), node.get("textLength")
    return SourceText(
        iri=iri,
        digest=digest if isinstance(digest, str) else None,
        length=length if isinstance(length, int) else None,
        place=expansion.lengths[iri],
        stated=expansion.digests[iri],
    )
