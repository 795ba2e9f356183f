"""The program starts quickly, lists its commands without importing them, and ends with a status."""

import os
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType

import click
import pytest
from click.testing import CliRunner, Result

from onrecord.cli import cli
from onrecord.cli.lazy import Entry, LazyGroup
from onrecord.cli.program import COMMANDS
from onrecord.model.errors import OnrecordError

PROGRAM = Path(sys.executable).with_name("onrecord")
HEAVY = "rdflib pyoxigraph pyshacl networkx pyvis yaml jinja2 rich IPython"
WHAT_HELP_IMPORTS = f"""
import sys
from onrecord.cli import cli
cli(["--help"], standalone_mode=False)
print(*set({HEAVY.split()!r}) & set(sys.modules), file=sys.stderr, end="")
"""


class TornError(OnrecordError):
    """An error with a status of its own."""

    exit_code = 3


def call(body: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> Result:
    """Run a group whose one command does what is given."""
    module = ModuleType("onrecord_toy_command")
    vars(module)["command"] = click.command("toy")(body)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    group = LazyGroup("toys", table={"toy": Entry(module.__name__, "Play.")})
    return CliRunner().invoke(group, ["toy"])


def raising(error: BaseException) -> Callable[[], None]:
    """Return a function that raises the error."""

    def body() -> None:
        raise error

    return body


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), ("--version",)])
def test_the_entry_points_start(arguments: tuple[str, ...]) -> None:
    """The installed program and the module both start, and say the same."""
    programs = ([str(PROGRAM)], [sys.executable, "-m", "onrecord.cli"])
    runs = [subprocess.run([*program, *arguments], capture_output=True) for program in programs]  # noqa: PLW1510 - the status is asserted
    assert [run.returncode for run in runs] == [0, 0]
    assert runs[0].stdout == runs[1].stdout
    assert b"onrecord" in runs[0].stdout


def test_help_imports_nothing_heavy() -> None:
    """Listing the commands needs none of the libraries that they work with."""
    command = [sys.executable, "-c", WHAT_HELP_IMPORTS]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert result.stderr == ""


def test_help_is_quick() -> None:
    """`onrecord --help` takes at most 0.15 seconds of CPU, the least of five runs."""
    assert min(_cpu_seconds([str(PROGRAM), "--help"]) for _ in range(5)) <= 0.15


@pytest.mark.parametrize("name", COMMANDS)
def test_every_listed_command_exists(name: str) -> None:
    """Each entry of the table leads to a click command with a help text of its own."""
    command = import_module(COMMANDS[name].module).command
    assert isinstance(command, click.Command)
    assert command.help


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    """Each command can be asked what it does."""
    result = CliRunner().invoke(cli, [name, "--help"])
    assert result.exit_code == 0, result.output
    assert "Usage:" in result.output


def test_help_lists_every_command() -> None:
    """The table's names and texts are what `--help` shows, in their order."""
    output = " ".join(CliRunner().invoke(cli, ["--help"]).output.split())
    places = [output.index(f"{name} {entry.help}") for name, entry in COMMANDS.items()]
    assert places == sorted(places)


def test_an_unknown_command_is_named() -> None:
    """A misspelt command is a usage error."""
    result = CliRunner().invoke(cli, ["bild"])
    assert result.exit_code == 2
    assert "bild" in result.stderr


def test_a_command_that_works_ends_with_0(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that returns leaves status 0 and its output."""
    result = call(lambda: click.echo("played"), monkeypatch)
    assert (result.exit_code, result.stdout) == (0, "played\n")


@pytest.mark.parametrize(("error", "status"), [(OnrecordError, 1), (TornError, 3)])
def test_an_error_is_told_in_one_line(
    error: type[OnrecordError], status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error that a user can mend is a message on stderr and the error's own status."""
    result = call(raising(error("The leaf is torn.")), monkeypatch)
    assert (result.exit_code, result.stdout) == (status, "")
    assert result.stderr == "Error: The leaf is torn.\n"


def test_what_a_person_typed_does_not_command_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Control characters and marks of direction in a message are written as escapes; its lines stay lines."""
    result = call(raising(OnrecordError("No \x1b[31m\x07\u202ex.\n  \u00e9")), monkeypatch)
    assert result.stderr == "Error: No \\x1b[31m\\x07\\u202ex.\n  \u00e9\n"


def test_a_message_with_a_huge_name_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a very long message the beginning and the end are shown, where the hint stands."""
    result = call(raising(OnrecordError(f"No {'x' * 100_000}. Did you mean y?")), monkeypatch)
    assert len(result.stderr) < 5_000
    assert result.stderr.startswith("Error: No xxx")
    assert result.stderr.endswith("x. Did you mean y?\n")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(28, "No space left on device"), "No space left on device"),
        (PermissionError(13, "Permission denied", "/x"), "/x: Permission denied"),
        (OSError("odd"), "odd"),
    ],
)
def test_what_the_system_refuses_is_told(
    error: OSError, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error of the system is a message with the path, if there is one, and without its number."""
    monkeypatch.setattr("onrecord.cli.lazy._discard_output", lambda: None)
    result = call(raising(error), monkeypatch)
    assert (result.exit_code, result.stderr) == (1, f"Error: {told}\n")


def test_a_fault_of_the_program_stays_visible(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any other error is not dressed up as the user's."""
    assert isinstance(call(raising(KeyError("x")), monkeypatch).exception, KeyError)


def test_an_interrupt_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends the program as shells expect, without a traceback."""
    result = call(raising(KeyboardInterrupt()), monkeypatch)
    assert (result.exit_code, result.stderr) == (130, "")


def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    """`onrecord … | head` ends quietly, as if by the signal, however late the pipe breaks."""
    (tmp_path / "toy.py").write_text(
        "import click\n"
        "from onrecord.cli.lazy import Entry, LazyGroup\n"
        "@click.command()\n"
        "def command() -> None:\n"
        "    print('x' * 10)\n"
        "if __name__ == '__main__':\n"
        "    LazyGroup('toys', table={'toy': Entry('toy', 'Play.')})(['toy'])\n"
    )
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "toy.py"]
    result = subprocess.run(
        command, cwd=tmp_path, stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert (result.returncode, result.stderr) == (141, b"")


def _cpu_seconds(command: list[str]) -> float:
    """Run a program and return the CPU seconds it took."""
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return sum(after[2:4]) - sum(before[2:4])
