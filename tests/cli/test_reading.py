"""`onrecord reading` as people run it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner, Result

from onrecord.cli import cli
from onrecord.cli.reading import FORMATS
from onrecord.read.policy_file import policy_names

PROGRAM = Path(sys.executable).with_name("onrecord")


def run(build: Path, *arguments: str) -> Result:
    """Run the command on a build."""
    return CliRunner().invoke(cli, ["reading", *arguments, "--store", str(build)])


def test_the_list_names_every_reading_with_its_parameters(sample_build: Path) -> None:
    """Whoever reads it can ask."""
    shown = run(sample_build, "--list")
    assert (shown.exit_code, shown.stderr) == (0, "")
    for name in policy_names(Path("data")):
        assert f"{name}: " in shown.stdout
    assert "--param side=…" in shown.stdout
    assert "(required)" in shown.stdout


@pytest.mark.parametrize("form", FORMATS)
def test_a_reading_is_written_in_every_format(sample_build: Path, form: str) -> None:
    """It says by which rule it was made, and nothing of it is a default graph."""
    shown = run(sample_build, "by-side", "oversight", "--format", form, "--incident", "quay")
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert "What one side says" in shown.stdout
    known = {
        "trig": ox.RdfFormat.TRIG,
        "nquads": ox.RdfFormat.N_QUADS,
        "jsonld": ox.RdfFormat.JSON_LD,
    }
    if form in known:
        quads = list(ox.parse(shown.stdout_bytes, format=known[form]))
        assert quads
        assert not any(isinstance(quad.graph_name, ox.DefaultGraph) for quad in quads)


def test_parameters_come_in_their_order_or_by_name(sample_build: Path) -> None:
    """Three ways to say the same."""
    ways = (
        ["by-side", "family"],
        ["by-side", "side=family"],
        ["by-side", "--param", "side=family"],
    )
    assert len({run(sample_build, *way, "--format", "json").stdout for way in ways}) == 1


def test_a_difference_is_told_both_ways(sample_build: Path) -> None:
    """Names with values behind them are the other reading; `record` asks how questions change."""
    shown = run(sample_build, "by-side", "family", "--diff", "by-side acting-agency")
    assert "Only in by-side family" in shown.stdout
    assert "Only in by-side acting agency" in shown.stdout
    changed = run(sample_build, "by-side", "family", "--diff", "record")
    assert "What would change if only this were trusted: by-side family" in changed.stdout


def test_what_changes_without_a_source_has_a_spelling_of_its_own(sample_build: Path) -> None:
    """The short and the long way say the same."""
    short = run(sample_build, "--without", "source/beacon-month-after")
    long = run(
        sample_build, "without-source", "--param", "source=beacon-month-after", "--diff", "record"
    )
    assert short.stdout == long.stdout
    assert "What would change without source/beacon-month-after" in short.stdout
    two = run(
        sample_build,
        "--without",
        "beacon-month-after",
        "--without",
        "courier-quay",
        "--format",
        "json",
    )
    assert json.loads(two.stdout)["parameters"] == {
        "source": "source/beacon-month-after,source/courier-quay"
    }


def test_a_profile_withholds_and_says_so(sample_build: Path) -> None:
    """What is withheld is in no reading, whose name then tells the profile; how much it is stands on stderr."""
    whole, public = (
        run(sample_build, "by-side", "acting-agency", "--format", "json", "--profile", name)
        for name in ("newsroom", "public")
    )
    assert "conviction" in whole.stdout
    assert "conviction" not in public.stdout
    assert json.loads(public.stdout)["iri"].endswith("/by-side/profile=public/side=actingAgency")
    assert whole.stderr == ""
    assert "withheld" in public.stderr


def test_a_workspace_has_readings_of_its_own(sample_build: Path, tmp_path: Path) -> None:
    """A mistake in one of them is shown with its place, and nothing is written."""
    (tmp_path / "readings").mkdir()
    path = tmp_path / "readings" / "panel.toml"
    path.write_text('title = "T"\ndescription = "D."\nsides = ["oversight"]\n')
    own = run(sample_build, "panel", "--workspace", str(tmp_path), "--format", "json")
    assert json.loads(own.stdout)["iri"].endswith("/reading/panel")
    path.write_text('title = "T"\ndescription = "D."\nside = ["oversight"]\n')
    out = tmp_path / "out.json"
    bad = run(sample_build, "panel", "--workspace", str(tmp_path), "-o", str(out))
    assert (bad.exit_code, bad.stdout, out.exists()) == (1, "", False)
    assert "readings/panel.toml:3:1: side: violation: Key `side` is not known here." in bad.stderr
    assert "Did you mean `sides`?" in bad.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        ([], 2, "Name a reading, or see --list"),
        (["undisputd"], 1, "Did you mean `undisputed`?"),
        (["by-side"], 1, "needs a value for side"),
        (["undisputed", "--incident", "kuay"], 1, "Did you mean incident/quay?"),
        (["undisputed", "--diff", ""], 2, "--diff needs the name of a reading"),
        (["undisputed", "--diff", "by-side"], 1, "needs a value for side"),
        (["undisputed", "--diff", "record", "--format", "trig"], 2, "A comparison is written as"),
        (["undisputed", "--without", "courier-quay"], 2, "--without stands alone"),
        (["--without", "courier-kway"], 1, "Did you mean source/courier-quay?"),
        (["undisputed", "--format", "turtle"], 2, "'turtle' is not one of"),
        (["undisputed", "--param", "x"], 2, "is not NAME=VALUE"),
    ],
)
def test_a_mistake_is_answered_with_what_would_be_right(
    sample_build: Path, arguments: list[str], status: int, says: str
) -> None:
    """One message on stderr, a status that is not 0, and no traceback."""
    result = run(sample_build, *arguments)
    assert (result.exit_code, result.stdout) == (status, "")
    assert says in result.stderr
    assert isinstance(result.exception, SystemExit)


def test_a_file_gets_what_stdout_would(sample_build: Path, tmp_path: Path) -> None:
    """Where it went is said on stderr."""
    out = tmp_path / "new" / "reading.trig"
    shown = run(sample_build, "undisputed", "--format", "trig")
    written = run(sample_build, "undisputed", "--format", "trig", "--out", str(out))
    assert (written.exit_code, written.stdout) == (0, "")
    assert out.read_bytes() == shown.stdout_bytes
    assert "the reading undisputed" in written.stderr


def program(build: Path, *arguments: str, **environment: str) -> bytes:
    """Return what the installed program prints."""
    command = [str(PROGRAM), *arguments, "--store", str(build)]
    given = {**os.environ, "COLUMNS": "90", **environment}
    done = subprocess.run(command, capture_output=True, check=True, env=given)
    assert done.stderr == b""
    return done.stdout


@pytest.mark.parametrize(
    "arguments", [["undisputed", "--format", "trig"], ["--without", "ledger-two-stops"]]
)
def test_the_bytes_do_not_depend_on_the_run(sample_build: Path, arguments: list[str]) -> None:
    """Another seed for the hashes of strings gives the same."""
    one, other = (program(sample_build, "reading", *arguments, PYTHONHASHSEED=s) for s in "17")
    assert one == other


def test_a_reading_is_quick(sample_build: Path) -> None:
    """The program takes under two seconds of CPU, however busy the machine is."""
    before = os.times()
    program(sample_build, "reading", "undisputed")
    after = os.times()
    assert sum(after[2:4]) - sum(before[2:4]) < 2
