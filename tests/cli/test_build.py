"""`onrecord build` publishes a valid workspace and says what is in it; anything else leaves the last build."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import cli
from onrecord.store.record import record_quads
from onrecord.store.snapshot import open_snapshot
from tests.bad import Bad
from tests.bad_files import BAD_FILES
from tests.bad_values import BAD_VALUES
from tests.workspaces import INCIDENT, REGISTRY, SOURCES, replaced, write_workspace

BAD = {**BAD_FILES, **BAD_VALUES}


def build(workspace: Path, out: Path, *arguments: str) -> Result:
    """Run the command on a workspace with its texts."""
    texts = ["--texts", str(workspace / "texts")]
    return CliRunner().invoke(cli, ["build", str(workspace), "--out", str(out), *texts, *arguments])


def state(out: Path) -> dict[str, tuple[str, int]]:
    """Return what lies in a build folder and when it was written, the lock apart."""
    paths = (path for path in out.rglob("*") if path.name != ".lock")
    return {str(path): (str(path.resolve()), path.lstat().st_mtime_ns) for path in paths}


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a good build."""
    folder = tmp_path_factory.mktemp("good")
    result = build(write_workspace(folder / "workspace"), folder / "build")
    assert result.exit_code == 0, result.output
    return folder / "build"


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_a_bad_workspace_leaves_the_last_good_build(bad: Bad, good: Path, tmp_path: Path) -> None:
    """The status is 1, the finding is on stderr without a traceback, and nothing in the build has changed."""
    before = state(good)
    result = build(write_workspace(tmp_path, bad.changes), good)
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert result.stdout == ""
    assert result.stderr.startswith(f"{bad.file}:{bad.line}:")
    assert "nothing was built" in result.stderr
    assert state(good) == before


def test_the_last_good_build_still_answers(good: Path, tmp_path: Path) -> None:
    """After a refused build the store holds as many statements as the record beside it."""
    build(write_workspace(tmp_path, BAD["unknown key"].changes), good)
    lines = (good / "record.nq").read_bytes().splitlines()
    assert len(list(record_quads(open_snapshot(good)))) == len(lines)


def test_a_bad_workspace_makes_no_build(tmp_path: Path) -> None:
    """Where there was no build before there is none afterwards, not even a folder."""
    bad = BAD["unknown key"]
    result = build(write_workspace(tmp_path / "workspace", bad.changes), tmp_path / "build")
    assert result.exit_code == 1
    assert not (tmp_path / "build").exists()


def test_the_summary_says_what_is_in_the_record(tmp_path: Path) -> None:
    """Title, things, claims by source, evidence, questions and who says what about the open ones."""
    result = build(write_workspace(tmp_path), tmp_path / "build")
    lines = result.stdout.splitlines()
    assert (result.exit_code, result.stderr) == (0, "")
    assert lines[0] == "Depot, an invented record"
    assert lines[2].startswith("Things    1 incident, 2 acts, 2 people, 1 agency, 2 outlets")
    assert "Claims    4: 4 in source/gazette-depot" in lines
    assert "Evidence  4 of 4 passages verified" in lines
    at = lines.index("  Was somebody armed, and with what? (Ola Brandt): disputed")
    voices = {line.strip(" -").partition(" (")[0] for line in lines[at + 1 : at + 3]}
    assert voices == {"Ola Brandt", "Tram Watch"}
    assert lines[-1].endswith("(new)")


@pytest.mark.parametrize(("columns", "widest"), [("40", 40), ("3", 40), ("400", 96)])
def test_the_summary_fits_the_terminal(
    columns: str, widest: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lines are as long as the terminal is wide, within reason; only a word that does not fit is longer."""
    monkeypatch.setenv("COLUMNS", columns)
    lines = build(write_workspace(tmp_path), tmp_path / "build").stdout.splitlines()
    assert [line for line in lines if len(line) > widest and " " in line.strip(" -")] == []
    assert max(map(len, lines)) > widest // 2


def test_a_workspace_that_is_only_begun_is_built(tmp_path: Path) -> None:
    """Without a source or an incident there is a record, and the summary says that it holds nothing."""
    changes = dict.fromkeys((REGISTRY, SOURCES, INCIDENT))
    result = build(write_workspace(tmp_path, changes), tmp_path / "build")
    assert result.exit_code == 0
    assert {"Things    none", "Claims    none", "Open questions (0)"} <= {
        *result.stdout.splitlines()
    }


def test_building_again_says_that_nothing_changed(tmp_path: Path) -> None:
    """The version stays, and the last line says so."""
    write_workspace(tmp_path)
    first, second = (build(tmp_path, tmp_path / "build").stdout.splitlines()[-1] for _ in range(2))
    assert second == first.replace("(new)", "(unchanged)")


def test_evidence_that_nobody_compared_is_not_called_verified(tmp_path: Path) -> None:
    """Without the texts the summary says how many are not at hand, and how to give them."""
    write_workspace(tmp_path)
    arguments = ["build", str(tmp_path), "--out", str(tmp_path / "build")]
    said = CliRunner().invoke(cli, arguments).stdout
    assert "Evidence  0 of 4 passages verified; the text of 1 source" in said
    assert "is not at hand (--texts DIR)" in said


def test_warnings_are_counted(tmp_path: Path) -> None:
    """A stray file does not stop the build; the summary says how to see them."""
    write_workspace(tmp_path, {"incident/a.yaml": "acts: []\n"})
    result = build(tmp_path, tmp_path / "build")
    assert result.exit_code == 0
    assert "Warnings  1 (onrecord validate names them)" in result.stdout
    assert "Did you mean `incidents/`?" in (tmp_path / "build/report.json").read_text("utf-8")


def test_a_finding_of_the_graph_names_its_place(tmp_path: Path) -> None:
    """What only shapes or checks find is traced back to the file and line of its claim."""
    changes = replaced(INCIDENT, "    hops: [outlet/wire]\n", "    hops: [agency/tram-watch]\n")
    result = build(write_workspace(tmp_path, changes), tmp_path / "build")
    assert result.exit_code == 1
    assert result.stderr.startswith("incidents/depot.yaml:46:5: claims[3]: violation: ")


@pytest.mark.parametrize("texts", ["gone", "onrecord.toml"])
def test_a_folder_of_texts_that_is_none_is_an_error(texts: str, tmp_path: Path) -> None:
    """A misspelt folder of texts is not the same as none: nothing is built."""
    write_workspace(tmp_path)
    result = build(tmp_path, tmp_path / "build", "--texts", str(tmp_path / texts))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "There is no folder" in result.stderr
    assert not (tmp_path / "build").exists()


def test_out_that_is_a_file_is_an_error(tmp_path: Path) -> None:
    """A file stays what it is."""
    (tmp_path / "build").write_text("mine", encoding="utf-8")
    result = build(write_workspace(tmp_path / "workspace"), tmp_path / "build")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "is a file; a build goes into a folder of its own" in result.stderr
    assert (tmp_path / "build").read_text("utf-8") == "mine"


@pytest.mark.parametrize("out", [".", "sources", "registry/build", "link", "texts/.."])
def test_out_in_the_workspace_is_an_error(out: str, tmp_path: Path) -> None:
    """A build never goes where the workspace is read from."""
    write_workspace(tmp_path)
    (tmp_path / "link").symlink_to("incidents")
    before = sorted(tmp_path.rglob("*"))
    result = build(tmp_path, tmp_path / out)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "name another folder with --out" in result.stderr
    assert sorted(tmp_path.rglob("*")) == before


def test_out_beside_the_parts_of_the_workspace_is_fine(tmp_path: Path) -> None:
    """A folder of its own in the workspace may hold the build, and is not taken for a part of it."""
    write_workspace(tmp_path)
    for _ in range(2):
        result = build(tmp_path, tmp_path / "build")
        assert result.exit_code == 0
        assert "Warnings" not in result.stdout


def test_out_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    """Where the system refuses to write, the message names the folder."""
    (tmp_path / "a-file").write_text("mine", encoding="utf-8")
    result = build(write_workspace(tmp_path / "workspace"), tmp_path / "a-file/build")
    assert (result.exit_code, result.stdout) == (1, "")
    out = tmp_path / "a-file/build"
    assert result.stderr == f"Error: The build in {out} could not be written: Not a directory.\n"
