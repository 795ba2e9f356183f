"""The examples on the hand-written pages are what they say they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.model.finding import Finding
from onrecord.read.record import read_record
from onrecord.read.schema import INCIDENT_FILE, REGISTRY_FILE, SOURCES_FILE, Fields
from onrecord.read.yaml_document import read_yaml
from tests.docs.commands import fences

HAND_WRITTEN = ("docs/workspace-format.md", "docs/tutorial.md")
KNOWN: Fields = {**INCIDENT_FILE, **SOURCES_FILE, **REGISTRY_FILE}


@pytest.mark.parametrize("name", HAND_WRITTEN)
def test_yaml_examples_are_read_without_findings(name: str, root: Path) -> None:
    """Each YAML example uses keys that a file of a workspace may hold, in the shape that belongs there."""
    examples = fences(root / name, "yaml")
    assert examples
    for example in examples:
        problems: list[Finding] = []
        read_record(read_yaml(example, name), KNOWN, problems)
        left_out = {"missing-key"}  # an excerpt need not start its file
        assert [finding for finding in problems if finding.code not in left_out] == []


def test_the_digest_example_prints_digests_of_the_sample(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The program on the page of evidence computes what the sample workspace holds."""
    (example,) = fences(root / "docs/evidence.md", "python")
    monkeypatch.chdir(root)
    exec(example, {})  # noqa: S102 - our own page
    of_text, length, of_passage = capsys.readouterr().out.split()
    sources = (root / "tests/sample/sources/port-ansel.yaml").read_text(encoding="utf-8")
    incident = (root / "tests/sample/incidents/quay.yaml").read_text(encoding="utf-8")
    assert f"digest: {of_text}\n    length: {length}\n" in sources
    assert f"digest: {of_passage}\n" in incident
