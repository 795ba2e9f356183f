"""Holds the command that draws a record."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli.program import cli
from onrecord.export.build import build
from tests.inventions import SAMPLE

VIEWS = (
    ("all.html",),
    ("quay.html", "--incident", "quay"),
    ("all.svg",),
    ("quay.svg", "--incident", "quay"),
)
DRAWING = """
import sys
from onrecord.cli.program import cli

for line in sys.stdin.read().splitlines():
    cli(["view", *line.split(chr(9))], standalone_mode=False)
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a build of the sample workspace."""
    out = tmp_path_factory.mktemp("view") / "build"
    build(SAMPLE, out)
    return out


def test_a_page_is_written_and_is_the_same_again(built: Path, tmp_path: Path) -> None:
    """The page of a build goes to a file or to stdout, with the same bytes."""
    page = tmp_path / "made" / "network.html"
    command = [
        "view",
        "--store",
        str(built),
        "--profile",
        "newsroom",
        "--incident",
        "quay",
        "--out",
    ]
    written = CliRunner().invoke(cli, [*command, str(page)])
    assert written.exit_code == 0
    assert f"Wrote {page}: " in written.stderr
    printed = CliRunner().invoke(cli, [*command, "-"])
    assert printed.exit_code == 0
    assert printed.stderr == ""
    assert printed.stdout_bytes == page.read_bytes()
    assert b">Quay incident</h1>" in page.read_bytes()


def drawn(built: Path, out: Path, seed: str) -> dict[str, bytes]:
    """Return every kind of drawing as a process of its own writes it, in which sets have the order of a seed."""
    calls = (["--store", str(built), "--out", str(out / n), *more] for n, *more in VIEWS)
    subprocess.run(
        [sys.executable, "-c", DRAWING],
        input="\n".join(map("\t".join, calls)),
        env={**os.environ, "PYTHONHASHSEED": seed},
        text=True,
        capture_output=True,
        check=True,
        timeout=120,
    )
    return {name: (out / name).read_bytes() for name, *_ in VIEWS}


def test_every_process_draws_the_same_bytes(built: Path, tmp_path: Path) -> None:
    """No drawing depends on the order that sets happen to have in one run."""
    one, other = (drawn(built, tmp_path / seed, seed) for seed in ("1", "3"))
    assert len(one) == len(VIEWS)
    assert [name for name in one if one[name] != other[name]] == []


def test_a_picture_is_written_by_its_ending_or_on_demand(built: Path, tmp_path: Path) -> None:
    """An ending of .svg asks for a still picture, and so does the option, with the same bytes."""
    picture = tmp_path / "quay.svg"
    command = ["view", "--store", str(built), "--incident", "quay"]
    written = CliRunner().invoke(cli, [*command, "--out", str(picture)])
    assert written.exit_code == 0
    assert picture.read_bytes().startswith(b"<svg ")
    printed = CliRunner().invoke(cli, [*command, "--format", "svg", "--out", "-"])
    assert printed.stdout_bytes == picture.read_bytes()
    page = CliRunner().invoke(cli, [*command, "--format", "html", "--out", str(picture)])
    assert page.exit_code == 0
    assert picture.read_bytes().startswith(b"<!doctype html>")


@pytest.mark.parametrize(
    ("name", "start"),
    [("a.HTM", b"<!doctype html>"), ("a", b"<!doctype html>"), ("a.SVG", b"<svg ")],
)
def test_the_ending_says_what_is_drawn(
    built: Path, tmp_path: Path, name: str, start: bytes
) -> None:
    """Endings count in upper case, too, and a name without one is a page."""
    page = tmp_path / name
    result = CliRunner().invoke(
        cli, ["view", "--store", str(built), "--incident", "quay", "--out", str(page)]
    )
    assert result.exit_code == 0
    assert page.read_bytes().startswith(start)


def test_no_page_is_written_under_the_name_of_another_format(built: Path, tmp_path: Path) -> None:
    """An ending that promises what cannot be drawn is refused, unless a format is named."""
    picture = tmp_path / "quay.png"
    command = ["view", "--store", str(built), "--incident", "quay", "--out", str(picture)]
    refused = CliRunner().invoke(cli, command)
    assert refused.exit_code == 2
    assert "say which with --format" in refused.stderr
    assert not picture.exists()
    assert CliRunner().invoke(cli, [*command, "--format", "svg"]).exit_code == 0
    assert picture.read_bytes().startswith(b"<svg ")


def test_an_unknown_incident_ends_with_a_hint(built: Path, tmp_path: Path) -> None:
    """The message names what there is, and no file is written."""
    page = tmp_path / "network.html"
    result = CliRunner().invoke(
        cli, ["view", "--store", str(built), "--incident", "quai", "--out", str(page)]
    )
    assert result.exit_code == 1
    assert "Did you mean incident/quay?" in result.stderr
    assert not page.exists()


def test_without_a_build_the_message_says_how_to_make_one(tmp_path: Path) -> None:
    """A missing store is an error with the command that writes one."""
    result = CliRunner().invoke(cli, ["view", "--store", str(tmp_path / "none")])
    assert result.exit_code == 1
    assert "onrecord build" in result.stderr
