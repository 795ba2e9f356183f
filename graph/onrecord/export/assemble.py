"""A workspace as a checked record in memory: read, derived, validated; nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, Quad, Store

from onrecord.derive import derive
from onrecord.export.leaks.check import leaks
from onrecord.model.finding import Finding, Severity
from onrecord.model.vocabulary import ONTOLOGY
from onrecord.read import ReadResult, read
from onrecord.read.expand_notice import Remembered, forgotten
from onrecord.read.ontology import ontology_store
from onrecord.store.nquads import load_memory
from onrecord.validate import validate
from onrecord.validate.wording import unchecked_language

Progress = Callable[[str], None]


def silent(_step: str) -> None:
    """Say nothing of the progress."""


@dataclass(frozen=True, slots=True)
class Assembled:
    """A record with its vocabulary in one store, and everything that was found wrong with it."""

    read: ReadResult
    record: tuple[Quad, ...]
    vocabulary: tuple[Quad, ...]
    store: Store
    findings: tuple[Finding, ...]

    @property
    def is_valid(self) -> bool:
        """Whether nothing refuses the record; warnings do not."""
        return not any(finding.severity is Severity.VIOLATION for finding in self.findings)


def assemble(
    workspace: Path,
    texts: Sequence[Path] = (),
    progress: Progress = silent,
    remembered: Remembered = forgotten,
) -> Assembled:
    """Return the record of a workspace, derived and validated.

    `remembered` tells on which passages a claim rested in an earlier build.
    Where files cannot be read as they stand, their findings are returned alone: judging the rest of the
    graph by its shapes would only repeat them. Raises WorkspaceError where the folder is no workspace.
    """
    progress("reading the workspace")
    result = read(workspace, texts, remembered)
    if any(finding.severity is Severity.VIOLATION for finding in result.findings):
        return Assembled(result, (), (), Store(), result.findings)
    vocabulary = tuple(vocabulary_quads())
    store = load_memory((*result.quads, *vocabulary))
    progress("deriving questions")
    derived = derive(store, result.settings.base, result.ontology)
    store.bulk_extend(derived)
    progress("validating")
    record = (*result.quads, *derived)
    told = (leak.finding() for leak in leaks(store).leaks)
    unchecked = unchecked_language(result.settings.language)
    found = {*result.findings, *unchecked, *_placed((*validate(record, store), *told), result)}
    return Assembled(result, record, vocabulary, store, tuple(sorted(found)))


def vocabulary_quads() -> Iterable[Quad]:
    """Yield the vocabulary in the graph under which a store answers from it."""
    graph = NamedNode(ONTOLOGY)
    return (Quad(q.subject, q.predicate, q.object, graph) for q in ontology_store())


def _placed(findings: Iterable[Finding], result: ReadResult) -> Iterable[Finding]:
    """Give each finding in the graph the place in the files that its node came from."""
    for finding in findings:
        origin = result.origins.get(finding.focus or "")
        if origin is None:
            yield finding
        else:
            yield finding.placed(
                file=origin.file, line=origin.line, column=origin.column, key=origin.key
            )
