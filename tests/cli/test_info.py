"""`onrecord info` tells a build at a glance, to people and to programs."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from onrecord.cli import cli
from onrecord.export.overview import overview


def info(*arguments: str) -> Result:
    """Run the command."""
    return CliRunner().invoke(cli, ["info", *arguments])


def test_people_see_every_figure(sample_build: Path) -> None:
    """Each count stands behind its name, each incident with its claims, each file with its place."""
    found = overview(sample_build)
    result = info("--store", str(sample_build))
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0] == found.title
    for name, count in found.counts.items():
        line = next(line for line in lines if line.startswith(name.capitalize()))
        assert line.split()[1].strip(":,") == f"{count:,}"
    for each in found.incidents:
        shown = f"{each.claims:,} {each.incident.removeprefix(found.base)} {each.label}"
        assert shown in {" ".join(line.split()) for line in lines}
    for text in (found.version, found.license, found.publisher, *found.files.values()):
        assert text in result.stdout
    assert f"passed {len(found.shapes)} shapes and {len(found.checks)} checks" in result.stdout


def test_programs_get_the_same(sample_build: Path) -> None:
    """The JSON is the overview, whole."""
    result = info("--store", str(sample_build), "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == json.loads(overview(sample_build).to_json())


def test_without_a_build_it_says_how_to_make_one(tmp_path: Path) -> None:
    """Nothing there, a folder of something else, a file: one line each, with the command that helps."""
    (tmp_path / "other").mkdir()
    (tmp_path / "file").touch()
    for name in ("gone", "other", "file"):
        result = info("--store", str(tmp_path / name))
        assert (result.exit_code, result.stdout) == (1, "")
        assert "onrecord build" in result.stderr
        assert result.stderr.count("\n") == 1
