"""`onrecord show` as people run it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import cli
from onrecord.cli.show import CHOICES, FORMATS
from onrecord.query.dossier.plan import Choice
from onrecord.query.terminal import width

PROGRAM = Path(sys.executable).with_name("onrecord")
BOLD = b"\x1b[1m"


def show(build: Path, *arguments: str) -> Result:
    """Return what the command does with arguments and a build."""
    return CliRunner().invoke(cli, ["show", *arguments, "--store", str(build)])


def test_the_choices_offered_are_those_there_are() -> None:
    """The command offers every choice and no other."""
    assert list(CHOICES) == [choice.value for choice in Choice]


@pytest.mark.parametrize("form", FORMATS)
def test_an_incident_is_shown(sample_build: Path, form: str) -> None:
    """In every format, with how to cite it in this very version."""
    result = show(sample_build, "incident/quay", "--format", form)
    assert (result.exit_code, result.stderr) == (0, "")
    version = (sample_build / "current").resolve().name
    assert "Quay incident" in result.stdout
    assert version in result.stdout


def test_words_are_shown_from_a_text_at_hand_only(sample_build: Path, root: Path) -> None:
    """Without the folder there are places, with it the words, with another one a remark."""
    texts, other = root / "tests/sample/texts", root / "tests/query"
    plain, shown, absent = (
        show(sample_build, "quay", *given).stdout
        for given in ([], ["--texts", str(texts)], ["--texts", str(other)])
    )
    assert "At 54\N{EN DASH}72\n" in plain
    assert "At 54\N{EN DASH}72 “… Joaquín Ibáñez, 31 …”" in shown
    assert "Its text is not at hand: no file under --texts has its digest." in absent
    assert "Joaquín Ibáñez, 31" not in absent


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["quai"], 1, "Did you mean incident/quay"),
        (["claim/ffffffffffff"], 1, "Nothing in the record is called claim/ffffffffffff."),
        ([""], 1, "The name is empty. Known: incident/"),
        ([], 2, "Missing argument 'ID'"),
        (["quay", "--format", "pdf"], 2, "'pdf' is not one of"),
        (["quay", "--claims", "true"], 2, "'true' is not one of"),
        (["quay", "--texts", "no-such-folder"], 1, "There is no folder 'no-such-folder'"),
    ],
)
def test_a_mistake_is_answered_with_what_would_be_right(
    sample_build: Path, arguments: list[str], status: int, says: str
) -> None:
    """One message on stderr, a status that is not 0, and no traceback."""
    result = show(sample_build, *arguments)
    assert (result.exit_code, result.stdout) == (status, "")
    assert says in result.stderr
    assert isinstance(result.exception, SystemExit)


def test_without_a_build_the_message_says_what_to_do(tmp_path: Path) -> None:
    """The command that makes one stands in it."""
    result = show(tmp_path / "none", "quay")
    assert result.exit_code == 1
    assert "onrecord build" in result.stderr


def test_a_file_gets_what_stdout_would(sample_build: Path, tmp_path: Path) -> None:
    """Where it went is said on stderr."""
    out = tmp_path / "quay.json"
    result = show(sample_build, "quay", "--format", "json", "--out", str(out))
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"Wrote {out}: what is known of quay" in result.stderr
    assert json.loads(out.read_bytes())["family"] == "incident"


def run(build: Path, **environment: str) -> bytes:
    """Return what the installed program prints into a pipe."""
    command = [str(PROGRAM), "show", "incident/market", "--store", str(build)]
    done = subprocess.run(
        command, capture_output=True, check=True, env={**os.environ, **environment}
    )
    assert done.stderr == b""
    return done.stdout


def test_a_pipe_gets_plain_text_that_does_not_depend_on_the_run(sample_build: Path) -> None:
    """No colours, the width that is asked for, and the same bytes under another hash seed."""
    wide, narrow = run(sample_build, COLUMNS="96"), run(sample_build, COLUMNS="50", NO_COLOR="1")
    assert BOLD not in wide
    assert wide == run(sample_build, COLUMNS="96", PYTHONHASHSEED="7", FORCE_COLOR="1")
    assert max(map(width, narrow.decode().splitlines())) <= 50
    assert max(map(width, wide.decode().splitlines())) <= 96


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
@pytest.mark.parametrize(
    ("environment", "is_bold"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_headings_are_bold_on_a_terminal_whose_owner_does_not_refuse(
    sample_build: Path, environment: dict[str, str], *, is_bold: bool
) -> None:
    """NO_COLOR and a terminal that cannot are heeded (no-color.org)."""
    import pty

    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "TERM"}}
    leader, follower = pty.openpty()
    command = [str(PROGRAM), "show", "place/saltmarket", "--store", str(sample_build)]
    given = {**kept, "TERM": "xterm", **environment}
    done = subprocess.run(command, stdout=follower, stderr=subprocess.PIPE, check=True, env=given)
    os.close(follower)
    shown = os.read(leader, 100_000)
    os.close(leader)
    assert done.stderr == b""
    assert (BOLD in shown) is is_bold


def test_a_big_incident_is_shown_quickly(sample_build: Path) -> None:
    """The program takes under a second of CPU."""
    before = os.times()
    subprocess.run(
        [PROGRAM, "show", "incident/quay", "--store", sample_build],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    after = os.times()
    assert sum(after[2:4]) - sum(before[2:4]) < 1
