"""`onrecord validate` says what is wrong and where, in three formats, and ends with a status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pyoxigraph import NamedNode, RdfFormat, parse

from onrecord.cli import cli
from onrecord.model.vocabulary import SH
from tests.bad import Bad
from tests.bad_files import BAD_FILES
from tests.bad_values import BAD_VALUES
from tests.workspaces import INCIDENT, TEXT, TEXT_FILE, replaced, write_workspace

BAD = {bad.code: bad for bad in (*BAD_FILES.values(), *BAD_VALUES.values())}  # one for each code


def validate(workspace: Path, *arguments: str) -> Result:
    """Run the command on a workspace with its texts."""
    texts = ["--texts", str(workspace / "texts")]
    return CliRunner().invoke(cli, ["validate", str(workspace), *texts, *arguments])


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_each_fault_is_printed_with_its_place(bad: Bad, tmp_path: Path) -> None:
    """The status is 1; the place, the message, the mend and the code stand in the output, and no traceback."""
    result = validate(write_workspace(tmp_path, bad.changes))
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert result.stdout.startswith(f"{bad.file}:{bad.line}:")
    assert bad.message in result.stdout
    assert bad.mend in result.stdout
    assert f"[{bad.code}]" in result.stdout
    assert result.stderr == ""


def test_a_whole_workspace_passes(tmp_path: Path) -> None:
    """Nothing is wrong: the status is 0, and the output says so."""
    result = validate(write_workspace(tmp_path))
    assert (result.exit_code, result.stdout) == (0, "Nothing is wrong.\n")


def test_a_text_that_is_not_found_is_said(tmp_path: Path) -> None:
    """A text that is not there is not compared, and nobody is left to think that it was."""
    without = write_workspace(tmp_path, {TEXT_FILE: "Another text altogether.\n"})
    result = validate(without, "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["conforms"] is True
    assert "Not compared: the passages of source/gazette-depot." in result.stderr
    assert "the texts of 1 source(s) were not found" in validate(without).stdout
    assert validate(write_workspace(tmp_path)).stderr == ""


def test_a_copy_that_was_changed_refuses_the_record(tmp_path: Path) -> None:
    """A text of which one byte differs is recognised, and what differs is said."""
    changed = write_workspace(tmp_path, {TEXT_FILE: TEXT.rstrip("\n")})
    result = validate(changed)
    assert result.exit_code == 1
    assert result.stdout.startswith("sources/depot.yaml:7:")
    assert "it lacks the line break at the end of the source" in result.stdout
    assert "4 still stand at their offsets" in result.stdout
    assert "[changed-text]" in result.stdout


def test_json_names_the_place_in_fields(tmp_path: Path) -> None:
    """Programs get file, line, column and key of each finding, and whether the record conforms."""
    changes = replaced(INCIDENT, "stance: denies", "stance: denys")
    result = validate(write_workspace(tmp_path, changes), "--format", "json")
    document = json.loads(result.stdout)
    assert (result.exit_code, document["conforms"]) == (1, False)
    (finding,) = document["findings"]
    place = {key: finding[key] for key in ("file", "line", "column", "key", "code", "severity")}
    assert place == {
        "file": INCIDENT,
        "line": 39,
        "column": 13,
        "key": "claims[2].stance",
        "code": "unknown-value",
        "severity": "violation",
    }


def test_turtle_is_a_validation_report(tmp_path: Path) -> None:
    """SHACL tools get a report that conforms, or one with a result for each finding."""
    good = validate(write_workspace(tmp_path / "good"), "--format", "turtle").stdout
    changes = replaced(INCIDENT, "stance: denies", "stance: denys")
    bad = validate(write_workspace(tmp_path / "bad", changes), "--format", "turtle").stdout
    result, conforms = NamedNode(SH + "result"), NamedNode(SH + "conforms")
    for text, count, verdict in ((good, 0, "true"), (bad, 1, "false")):
        triples = list(parse(text.encode(), format=RdfFormat.TURTLE))
        assert sum(triple.predicate == result for triple in triples) == count
        assert [t.object.value for t in triples if t.predicate == conforms] == [verdict]


def test_a_warning_refuses_nothing(tmp_path: Path) -> None:
    """A misspelt folder is said, and the status is 0."""
    result = validate(write_workspace(tmp_path, {"incident/a.yaml": "acts: []\n"}))
    assert result.exit_code == 0
    assert "incident/: warning: " in result.stdout
    assert "Did you mean `incidents/`?" in result.stdout
    assert "1 warning." in result.stdout


def test_nothing_is_written(tmp_path: Path) -> None:
    """Validating leaves the workspace and the folder around it as they are."""
    workspace = write_workspace(tmp_path / "workspace")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    validate(workspace)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["gone"], 1, "Error: There is no folder 'gone'."),
        (["."], 1, "is no workspace: it holds no onrecord.toml"),
        (["workspace", "--texts", "gone"], 1, "There is no folder 'gone' with texts."),
        (["workspace", "--format", "xml"], 2, "'xml' is not one of"),
        (["workspace", "other"], 2, "unexpected extra argument"),
    ],
)
def test_what_cannot_be_validated_is_an_error(
    arguments: list[str], status: int, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that is none, a format that is none: a message on stderr and a status."""
    write_workspace(tmp_path / "workspace")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(cli, ["validate", *arguments])
    assert (result.exit_code, result.stdout) == (status, "")
    assert says in result.stderr
