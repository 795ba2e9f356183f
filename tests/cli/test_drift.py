"""`onrecord drift` as people run it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import cli
from onrecord.cli.drift import FORMATS
from onrecord.export.build import build
from tests.moving import write_moving


@pytest.fixture(scope="module")
def moving(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the build of a workspace in which an account moves."""
    folder = write_moving(tmp_path_factory.mktemp("moving"))
    build(folder, folder / "build", texts=[folder / "texts"])
    return folder / "build"


def run(store: Path, *arguments: str) -> Result:
    """Run the command on a build."""
    return CliRunner().invoke(cli, ["drift", *arguments, "--store", str(store)])


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("whose", [["--claimant", "pier-police"], ["--all"]])
def test_an_account_is_shown_in_every_format(moving: Path, form: str, whose: list[str]) -> None:
    """Of one speaker, or of all of them."""
    shown = run(moving, *whose, "--incident", "pier", "--format", form)
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert "Pier Police" in shown.stdout
    if form == "json":
        assert json.loads(shown.stdout)["recordVersion"]


def test_names_judged_the_same_are_one(moving: Path) -> None:
    """Whichever name is asked for."""
    one, other = (
        run(moving, "--claimant", name, "--incident", "pier").stdout
        for name in ("agency/pier-police", "Pier Watch")
    )
    assert one == other


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["--incident", "pier"], 2, "Say whose account with --claimant, or --all"),
        (["--incident", "pier", "--all", "--claimant", "pier-police"], 2, "Say whose account"),
        (["--claimant", "pier-police"], 2, "Missing option '--incident'"),
        (
            ["--claimant", "pier-polise", "--incident", "pier"],
            1,
            "Did you mean agency/pier-police?",
        ),
        (["--claimant", "pier-police", "--incident", "peer"], 1, "Did you mean incident/pier?"),
        (
            ["--claimant", "planks", "--incident", "pier"],
            1,
            "Nothing in the record is called planks",
        ),
        (["--all", "--incident", "pier", "--format", "csv"], 2, "'csv' is not one of"),
    ],
)
def test_a_mistake_is_answered_with_what_would_be_right(
    moving: Path, arguments: list[str], status: int, says: str
) -> None:
    """One message on stderr, a status that is not 0, and no traceback."""
    result = run(moving, *arguments)
    assert (result.exit_code, result.stdout) == (status, "")
    assert says in result.stderr
    assert isinstance(result.exception, SystemExit)


def test_a_file_gets_what_stdout_would(moving: Path, tmp_path: Path) -> None:
    """Where it went is said on stderr."""
    out = tmp_path / "drift.md"
    asked = ["--claimant", "pier-police", "--incident", "pier", "--format", "markdown"]
    written = run(moving, *asked, "-o", str(out))
    assert (written.exit_code, written.stdout) == (0, "")
    assert out.read_text() == run(moving, *asked).stdout
    assert f"Wrote {out}" in written.stderr
