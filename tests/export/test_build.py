"""Builds are equal wherever they are made, and a build that fails or dies leaves the last one whole."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.export.build import build
from onrecord.model.errors import FindingsError, StoreError
from onrecord.store.nquads import parse
from onrecord.store.record import record_quads
from onrecord.store.select import select
from onrecord.store.snapshot import open_snapshot
from tests.workspaces import INCIDENT, replaced, write_workspace

PROGRAM = [sys.executable, "-m", "onrecord.cli", "build"]
PARTS = ("record.nq", "report.json")

# A builder that ends by a signal when a step begins, or when the new version is written and not yet current.
DYING = """
import os, signal, sys
from pathlib import Path
from onrecord.cli import main
from onrecord.export import assemble, build
from onrecord.store import publication

# a shell lets what it starts in the background ignore interrupts
signal.signal(signal.SIGINT, signal.default_int_handler)
name, moment = sys.argv.pop(), sys.argv.pop()
modules = {"derive": assemble, "validate": assemble, "publish": build, "_switch": publication}
module, inner = modules[moment], getattr(modules[moment], moment)

def dying(*args, **kwargs):
    os.kill(os.getpid(), getattr(signal, name))
    return inner(*args, **kwargs)

setattr(module, moment, dying)
main()
"""


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own, with some variables of its environment set."""
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        env={**os.environ, **environment},
        cwd=environment.get("PWD"),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def contents(out: Path) -> list[bytes]:
    """Return the bytes of a build, its version first."""
    version = (out / "current").readlink().name.encode()
    return [version, *((out / part).read_bytes() for part in PARTS)]


def leftovers(out: Path) -> list[str]:
    """Return what lies among the versions and is none."""
    return [path.name for path in (out / "versions").iterdir() if path.name.startswith(".")]


def test_two_builds_are_equal_byte_for_byte(root: Path, tmp_path: Path) -> None:
    """Hash seed, working directory, locale, time zone and terminal do not show in a build."""
    sample = root / "tests/sample"
    first = run(sample, "--out", tmp_path / "a", PYTHONHASHSEED="0", LC_ALL="C.UTF-8", TZ="UTC")
    second = run(
        os.path.relpath(sample, tmp_path), "--out", "b",
        PYTHONHASHSEED="4711", LC_ALL="tr_TR.UTF-8", LANG="tr_TR.UTF-8", TZ="Asia/Tokyo",
        PWD=str(tmp_path), COLUMNS="20", NO_COLOR="1", PYTHONUTF8="0",
    )  # fmt: skip
    third = run(sample, "--out", tmp_path / "c", PYTHONHASHSEED="1", LC_ALL="C", PYTHONUTF8="0",
                PYTHONCOERCECLOCALE="0")  # fmt: skip
    assert [each.returncode for each in (first, second, third)] == [0, 0, 0], third.stderr
    assert contents(tmp_path / "a") == contents(tmp_path / "b") == contents(tmp_path / "c")


def test_a_build_is_sorted_and_ends_with_a_newline(tmp_path: Path) -> None:
    """record.nq is sorted N-Quads without repetition; report.json is JSON; neither names a machine's path."""
    build(write_workspace(tmp_path / "workspace"), tmp_path / "build")
    record, report = ((tmp_path / "build" / part).read_bytes() for part in PARTS)
    lines = record.split(b"\n")
    assert lines.pop() == b""
    assert lines == sorted(set(lines))
    assert json.loads(report)["title"] == "Depot, an invented record"
    assert str(tmp_path).encode() not in record + report


def test_the_store_holds_what_the_record_says(root: Path, tmp_path: Path) -> None:
    """Every statement of record.nq is in the store in the same words, and no other."""
    build(root / "tests/sample", tmp_path)
    stored = set(record_quads(open_snapshot(tmp_path)))
    assert stored == set(parse((tmp_path / "record.nq").read_bytes()))


def test_building_again_changes_nothing(tmp_path: Path) -> None:
    """The same workspace is the same version; no file of it is written again."""
    workspace, out = write_workspace(tmp_path / "workspace"), tmp_path / "build"
    first = build(workspace, out)
    before = {path: path.stat().st_mtime_ns for path in (out / "current/").rglob("*")}
    second = build(workspace, out)
    assert (first.published.is_new, second.published.is_new) == (True, False)
    assert first.published.version == second.published.version
    assert {path: path.stat().st_mtime_ns for path in (out / "current/").rglob("*")} == before


def test_going_back_is_the_old_version(tmp_path: Path) -> None:
    """A change and its withdrawal give the version that there was."""
    workspace, out = tmp_path / "workspace", tmp_path / "build"
    first = build(write_workspace(workspace), out).published.version
    changed = build(write_workspace(workspace, replaced(INCIDENT, "Depot", "The")), out)
    assert changed.published.version != first
    assert build(write_workspace(workspace), out).published.version == first


def test_texts_change_the_report_and_not_the_record(tmp_path: Path) -> None:
    """Whether the evidence was compared is said in the report; the record says the same."""
    workspace = write_workspace(tmp_path / "workspace")
    without = build(workspace, tmp_path / "a").report
    empty = tmp_path / "empty"
    empty.mkdir()
    elsewhere = build(workspace, tmp_path / "b", [empty]).report
    compared = build(workspace, tmp_path / "c", [empty, workspace / "texts"]).report
    source = "https://example.org/depot/source/gazette-depot"
    assert without == elsewhere
    assert (without.spans, without.spans_verified, without.texts_not_at_hand) == (4, 0, (source,))
    assert (compared.spans, compared.spans_verified, compared.texts_not_at_hand) == (4, 4, ())
    assert len({(tmp_path / out / "record.nq").read_bytes() for out in "abc"}) == 1


def test_a_failing_build_leaves_the_old_one(tmp_path: Path) -> None:
    """The findings come with the error; the build is what it was."""
    workspace, out = tmp_path / "workspace", tmp_path / "build"
    build(write_workspace(workspace), out)
    before = contents(out)
    write_workspace(workspace, replaced(INCIDENT, "stance: denies", "stance: denys"))
    with pytest.raises(FindingsError, match=r"^1 finding; nothing was built\.$") as caught:
        build(workspace, out)
    assert [finding.code for finding in caught.value.findings] == ["unknown-value"]
    assert contents(out) == before
    assert leftovers(out) == []


@pytest.mark.parametrize("name", ["SIGINT", "SIGKILL"])
@pytest.mark.parametrize("moment", ["validate", "_switch"])
def test_a_build_that_dies_loses_nothing(name: str, moment: str, tmp_path: Path) -> None:
    """Interrupted or killed before or after the new version is written, the last good build stays."""
    workspace, out = tmp_path / "workspace", tmp_path / "build"
    build(write_workspace(workspace), out)
    before = contents(out)
    write_workspace(workspace, replaced(INCIDENT, "Depot incident", "Other incident"))
    paths = [str(workspace), "--out", str(out)]
    command = [sys.executable, "-c", DYING, "build", *paths, moment, name]
    died = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert died.returncode == (130 if name == "SIGINT" else -getattr(signal, name))
    assert "Traceback" not in died.stderr
    assert contents(out) == before
    assert set(record_quads(open_snapshot(out))) == set(parse(before[1]))
    assert build(workspace, out).published.version.encode() != before[0]
    assert leftovers(out) == []


def test_a_reader_keeps_what_it_opened(tmp_path: Path) -> None:
    """While newer builds are published, and the old one is swept away, an open store stays the same."""
    workspace, out = tmp_path / "workspace", tmp_path / "build"
    build(write_workspace(workspace), out)
    reader = open_snapshot(out)
    before = set(record_quads(reader))
    for name in ("A", "B", "C"):
        build(write_workspace(workspace, replaced(INCIDENT, "Depot incident", name)), out)
    assert set(record_quads(reader)) == before
    assert any('"C"@en' in str(quad) for quad in record_quads(open_snapshot(out)))


def test_two_builders_at_once_take_turns(tmp_path: Path) -> None:
    """Both end well, and what is published is one of the two, whole."""
    outs = ["--out", str(tmp_path / "build")]
    workspaces = [
        write_workspace(tmp_path / name, replaced(INCIDENT, "Depot incident", name))
        for name in "ab"
    ]
    started = [
        subprocess.Popen([*PROGRAM, str(each), *outs], stdout=subprocess.DEVNULL)
        for each in workspaces
    ]
    assert [each.wait(timeout=60) for each in started] == [0, 0]
    found = set(record_quads(open_snapshot(tmp_path / "build")))
    assert found == set(parse((tmp_path / "build/record.nq").read_bytes()))
    assert leftovers(tmp_path / "build") == []


def test_a_folder_with_other_peoples_files_is_refused(tmp_path: Path) -> None:
    """A file called record.nq that no build wrote is not overwritten."""
    out = tmp_path / "build"
    out.mkdir()
    (out / "record.nq").write_text("mine", encoding="utf-8")
    with pytest.raises(StoreError, match="was not written by a build"):
        build(write_workspace(tmp_path / "workspace"), out)
    assert (out / "record.nq").read_text(encoding="utf-8") == "mine"


def test_the_last_step_is_the_writing(tmp_path: Path) -> None:
    """Nothing is written before everything is valid."""
    steps: list[str] = []
    build(write_workspace(tmp_path / "workspace"), tmp_path / "build", progress=steps.append)
    assert steps[-1] == "writing the store"


@pytest.mark.parametrize("name", ["-ü b", "new\nline"])
def test_folders_may_be_called_anything(name: str, tmp_path: Path) -> None:
    """Spaces, letters outside ASCII, dashes in front and line breaks are names like any other."""
    built = build(write_workspace(tmp_path / name / "workspace"), tmp_path / name / "build")
    assert built.published.is_new


def test_a_lost_claim_is_looked_for_in_the_last_build(tmp_path: Path) -> None:
    """A notice on a claim that was changed names the claim on the same words; the last build stays."""
    out, retraction = (
        tmp_path / "build",
        "notices:\n  - {{type: retraction, concerns: {}, by: agency/tram-watch, on: 2021, reason: It is withdrawn.}}\n",
    )
    build(write_workspace(tmp_path / "first"), out)
    before = (out / "record.nq").read_bytes()
    asks = "SELECT ?c { ?c onr:stance onr:Asserts ; onr:accuses ?who }"
    (row,) = select(open_snapshot(out), asks)
    old = row["c"].value.partition("depot/")[2]
    changed = {
        **replaced(INCIDENT, "disputes: [handgun]\n", "disputes: [taser]\n"),
        "editorial/notices.yaml": retraction.format(old),
    }
    changed[INCIDENT] = (
        changed[INCIDENT]
        .replace("- key: handgun\n", "- key: taser\n")
        .replace("object: handgun", "object: taser")
    )
    with pytest.raises(FindingsError) as refused:
        build(write_workspace(tmp_path / "second", changed), out)
    (finding,) = refused.value.findings
    assert finding.code == "lost-claim"
    assert "`taser` (incidents/depot.yaml, line " in finding.mend
    assert (out / "record.nq").read_bytes() == before
