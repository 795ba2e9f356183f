"""An overview agrees with the record that it is of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.export.build import build
from onrecord.export.overview import overview
from onrecord.model.errors import ExportError, StoreError
from onrecord.model.resources import resource
from onrecord.validate.checks import shipped_checks
from tests.workspaces import BASE, INCIDENT, REGISTRY, SOURCES, write_workspace


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a build of the tiny workspace, its passages compared."""
    folder = tmp_path_factory.mktemp("overview")
    workspace = write_workspace(folder / "workspace")
    build(workspace, folder / "build", [workspace / "texts"])
    return folder / "build"


def test_it_says_what_the_workspace_holds(built: Path) -> None:
    """Settings, counts and verified passages are those of the files."""
    found = overview(built)
    assert found.title == "Depot, an invented record"
    assert (found.publisher, found.publisher_name) == (
        f"{BASE}publisher/depot-record",
        "Depot record (invented)",
    )
    assert found.license == "https://creativecommons.org/licenses/by/4.0/"
    counts = {"incidents": 1, "claims": 4, "questions": 3, "people": 2, "groups": 0, "agencies": 1}
    assert found.counts == {**counts, "outlets": 2, "sources": 2, "passages": 4}
    assert (found.passages_verified, found.texts_not_at_hand) == (4, ())
    assert sum(found.questions_by_status.values()) == found.counts["questions"]


def test_claims_are_counted_by_incident(sample_build: Path) -> None:
    """Only claims count, not judgements on an incident; together they are all claims."""
    found = overview(sample_build)
    assert [each.incident.rpartition("/")[2] for each in found.incidents] == ["market", "quay"]
    assert sum(each.claims for each in found.incidents) == found.counts["claims"]


def test_an_incident_without_claims_counts_none(tmp_path: Path) -> None:
    """It is listed all the same."""
    bare = "incident: incident/depot\nlabel: Depot incident\n"
    build(write_workspace(tmp_path / "w", {INCIDENT: bare}), tmp_path / "build")
    assert [each.claims for each in overview(tmp_path / "build").incidents] == [0]


def test_nothing_is_counted_in_an_empty_record(tmp_path: Path) -> None:
    """All counts are there, and all are 0."""
    changes = dict.fromkeys((INCIDENT, REGISTRY, SOURCES))
    build(write_workspace(tmp_path / "w", changes), tmp_path / "build")
    assert set(overview(tmp_path / "build").counts.values()) == {0}


def test_it_names_the_rules_and_the_files(built: Path) -> None:
    """Every check that ships is named, a shape for each that is written, and each file is there."""
    found = overview(built)
    assert list(found.checks) == [check.name for check in shipped_checks()]
    written = (resource("ontology") / "shapes").glob("*.ttl")
    assert len(found.shapes) == sum(
        text.count("a sh:NodeShape") for text in map(Path.read_text, written)
    )
    assert all(Path(path).exists() for path in found.files.values())
    assert found.version in found.files["record"]


def test_the_build_and_its_store_give_the_same(built: Path) -> None:
    """Either folder may be named, and the overview is the same JSON again."""
    assert overview(built) == overview(built / "store")
    assert json.loads(overview(built).to_json())["counts"]["claims"] == 4


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"title": "a", "license": "b"}', "\xff"])
def test_a_report_that_cannot_be_read_is_named(text: str, tmp_path: Path) -> None:
    """The message says which file and what to do."""
    build(write_workspace(tmp_path / "w"), tmp_path / "build")
    report = (tmp_path / "build/report.json").resolve()
    report.write_text(text, encoding="latin-1")
    with pytest.raises(ExportError, match=r"report\.json cannot be read.*onrecord build"):
        overview(tmp_path / "build")


@pytest.mark.parametrize(
    ("key", "value"),
    [("things", ["Claim"]), ("questions_by_status", {"Contested": "x"}), ("spans", "many"),
     ("spans_verified", None), ("warnings", 3)],
)  # fmt: skip
def test_a_report_with_other_values_is_named(key: str, value: object, tmp_path: Path) -> None:
    """What is no count where one belongs is no traceback."""
    build(write_workspace(tmp_path / "w"), tmp_path / "build")
    path = (tmp_path / "build/report.json").resolve()
    report = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**report, key: value}), encoding="utf-8")
    with pytest.raises(ExportError, match=r"report\.json cannot be read.*onrecord build"):
        overview(tmp_path / "build")


def test_a_report_of_before_names_no_rules(tmp_path: Path) -> None:
    """A build that did not write down its rules is read all the same."""
    build(write_workspace(tmp_path / "w"), tmp_path / "build")
    path = (tmp_path / "build/report.json").resolve()
    report = json.loads(path.read_text(encoding="utf-8"))
    del report["shapes"], report["checks"]
    path.write_text(json.dumps(report), encoding="utf-8")
    assert overview(tmp_path / "build").checks == ()


def test_a_workspace_is_not_taken_for_a_build(tmp_path: Path) -> None:
    """Whoever names the workspace is told which command makes a build of it."""
    with pytest.raises(StoreError, match="is a workspace: run `onrecord build"):
        overview(write_workspace(tmp_path))
