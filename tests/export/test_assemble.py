"""A workspace in memory: read, derived, validated, with every finding at its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, Store

from onrecord.export import assemble as room
from onrecord.export.assemble import assemble
from onrecord.model.errors import WorkspaceError
from onrecord.model.finding import Finding, Severity
from onrecord.model.vocabulary import ONTOLOGY
from onrecord.read.ontology import ontology_store
from onrecord.store.record import record_quads
from tests.workspaces import BASE, FILES, INCIDENT, replaced, write_workspace


def graphs(quads: Iterable[Quad]) -> set[str]:
    """Return the names of the graphs in which the quads stand, below the base."""
    return {str(quad.graph_name)[1:-1].removeprefix(f"{BASE}graph/") for quad in quads}


def test_a_record_is_its_sources_its_registry_and_what_follows(tmp_path: Path) -> None:
    """The record has a graph for each source, one for propositions, one for the registry, one derived."""
    assembled = assemble(write_workspace(tmp_path), [tmp_path / "texts"])
    assert assembled.is_valid
    assert assembled.findings == ()
    assert graphs(assembled.record) == {
        "source/gazette-depot", "source/depot-footage", "registry", "propositions", "derived",
    }  # fmt: skip


def test_the_store_holds_the_record_and_the_vocabulary(tmp_path: Path) -> None:
    """Queries find both; the record alone can be told apart."""
    assembled = assemble(write_workspace(tmp_path))
    assert len(list(record_quads(assembled.store))) == len(set(assembled.record))
    vocabulary = assembled.store.quads_for_pattern(None, None, None, NamedNode(ONTOLOGY))
    assert len(list(vocabulary)) == len(ontology_store())
    assert {quad.graph_name for quad in assembled.vocabulary} == {NamedNode(ONTOLOGY)}


@pytest.mark.parametrize("workspace", ["tests/sample", "data"])
def test_no_statement_stands_in_two_graphs(workspace: str, root: Path) -> None:
    """What is derived repeats nothing that the sources say, nor the vocabulary."""
    assembled = assemble(root / workspace)
    assert assembled.is_valid, assembled.findings
    statements = Counter(quad.triple for quad in {*assembled.record, *assembled.vocabulary})
    assert [triple for triple, count in statements.items() if count > 1] == []


def test_what_refuses_a_file_is_not_repeated_by_shapes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the files do not stand, nothing is derived and no shape is asked."""
    monkeypatch.setattr(room, "validate", lambda *_: pytest.fail("shapes were asked"))
    changes = replaced(INCIDENT, "stance: denies", "stance: denys")
    assembled = assemble(write_workspace(tmp_path, changes))
    assert not assembled.is_valid
    assert [finding.code for finding in assembled.findings] == ["unknown-value"]
    assert assembled.record == ()


def test_a_warning_of_the_reader_does_not_stop_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stray file is told beside what shapes and checks say, and the record is whole."""
    said = Finding(
        severity=Severity.WARNING, code="toy", message="Hm.", mend="Look.",
        focus=f"{BASE}act/depot-2",
    )  # fmt: skip
    monkeypatch.setattr(room, "validate", lambda *_: [said])
    assembled = assemble(write_workspace(tmp_path, {"incident/x.yaml": "acts: []\n"}))
    assert assembled.is_valid
    assert [finding.code for finding in assembled.findings] == ["unread-file", "toy"]
    assert "derived" in graphs(assembled.record)


def test_a_finding_of_the_graph_gets_the_place_of_its_node(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line is that where the node is declared; a node that no file declares has none."""

    def validate(_record: object, _store: Store) -> list[Finding]:
        return [
            Finding(severity=Severity.VIOLATION, code="toy", message="a", mend="b", focus=focus)
            for focus in (f"{BASE}act/depot-2", f"{BASE}question/1")
        ]

    monkeypatch.setattr(room, "validate", validate)
    assembled = assemble(write_workspace(tmp_path))
    line = FILES[INCIDENT].split("\n").index("  - {id: act/depot-2, label: search of Brandt}") + 1
    assert [(each.file, each.line, each.key) for each in assembled.findings] == [
        (INCIDENT, line, "acts[1]"),
        (None, None, None),
    ]
    assert not assembled.is_valid


def test_the_steps_are_told_as_they_begin(tmp_path: Path) -> None:
    """Whoever waits sees what is done, in order."""
    steps: list[str] = []
    assemble(write_workspace(tmp_path), progress=steps.append)
    assert steps == ["reading the workspace", "deriving questions", "validating"]


def test_a_folder_that_is_no_workspace_is_an_error(tmp_path: Path) -> None:
    """There is nothing to assemble."""
    with pytest.raises(WorkspaceError, match="is no workspace"):
        assemble(tmp_path)
