"""A workspace that leaks is refused, with the place where the word was written, and a build says what was looked at."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.export.assemble import assemble
from onrecord.export.build import build
from onrecord.export.leaks.build import PARTS, files_of_build
from onrecord.export.leaks.leak import Kind
from onrecord.model.errors import FindingsError
from onrecord.store.layout import RECORD, REPORT
from onrecord.store.nquads import canonical
from tests.export.leaks.seeds import BRANDT, IN_GRAPHS, clean, sown
from tests.workspaces import FILES, INCIDENT, REGISTRY, write_workspace


def relabelled(old: str, new: str) -> dict[str, str]:
    """Return the files of the workspace in which some words are others throughout."""
    return {name: FILES[name].replace(old, new) for name in (INCIDENT, REGISTRY)}


@pytest.mark.parametrize(
    ("old", "new", "code", "file", "key"),
    [
        ("object in the coat", "handgun in the coat", "leak-label", INCIDENT, "items[0]"),
        ("stop of Brandt", "stop of armed Brandt", "leak-label", INCIDENT, "acts[0]"),
        ("item/depot-1", "item/depot-handgun", "leak-iri", INCIDENT, "items[0]"),
        ("act/depot-2", "act/brandishing", "leak-iri", INCIDENT, "acts[1]"),
        ("person/ola-brandt", "person/gunman", "leak-iri", REGISTRY, "people[0]"),
    ],
)
def test_a_leak_is_told_with_its_place(
    tmp_path: Path, old: str, new: str, code: str, file: str, key: str
) -> None:
    """The finding names file, line and key of the label or the identifier, and nothing is built."""
    workspace = write_workspace(tmp_path / "depot", relabelled(old, new))
    with pytest.raises(FindingsError) as caught:
        build(workspace, tmp_path / "build")
    (found,) = (each for each in caught.value.findings if each.code.startswith("leak"))
    assert (found.code, found.file, found.key) == (code, file, key)
    assert found.line is not None
    assert not (tmp_path / "build").exists()


def test_a_build_says_that_nothing_leaks(tmp_path: Path) -> None:
    """The report tells in how many claims and outputs no leak was found."""
    built = build(write_workspace(tmp_path / "depot"), tmp_path / "build")
    report = json.loads((tmp_path / "build" / REPORT).read_text(encoding="utf-8"))
    assert report["leaks"] == {"leaks": 0, "claims": 4, "outputs": len(PARTS)}
    assert built.report.leaks == report["leaks"]


def test_the_files_beside_the_store_are_read(tmp_path: Path) -> None:
    """A record that says more than its store, or a report with an accusation in a title, would be found."""
    assembled = assemble(write_workspace(tmp_path))
    leaking = canonical(IN_GRAPHS[0].sow(list(clean()[0])))
    report = json.dumps({"title": "Ola Brandt was armed", "open_questions": []}).encode()
    verdict = files_of_build(assembled.store, leaking, report)
    found = [(leak.output, leak.kind) for leak in verdict.leaks]
    assert found == [(RECORD, Kind.TRIPLE), (REPORT, Kind.TEXT)]


def test_a_voice_in_a_report_has_a_speaker() -> None:
    """A claim that a report tells by nobody is found, where the claim is guarded."""
    store = sown().store
    claims = {str(quad.subject.value) for quad in store if quad.object.value == BRANDT}
    voices = [{"claim": each, "paraphrase": "x", "claimants": []} for each in sorted(claims)]
    found = files_of_build(store, b"", json.dumps({"voices": voices}).encode()).leaks
    assert {leak.kind for leak in found} == {Kind.SPEAKER}
