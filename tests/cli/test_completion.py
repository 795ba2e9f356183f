"""The scripts that are printed complete what people type, in the shells themselves."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import cli
from onrecord.cli.completion import SHELLS
from onrecord.cli.export import NAMES
from onrecord.cli.program import COMMANDS
from onrecord.query.catalogue import names

# what bash does when Tab is pressed, and then the words that it would offer; files it finds by itself
TAB = r"""
eval "$(onrecord completion bash)"
compopt() { COMPREPLY+=("files"); }
complete -p onrecord >/dev/null || exit 9
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_onrecord_completion onrecord
for each in "${COMPREPLY[@]}"; do printf '%s\n' "$each"; done
"""
CHECK = {"zsh": ["zsh", "-n"], "fish": ["fish", "--no-execute"]}
needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash on PATH")


def script(shell: str) -> str:
    """Return what the command prints for a shell."""
    result = CliRunner().invoke(cli, ["completion", shell])
    assert result.exit_code == 0, result.output
    return result.stdout


def offered(folder: Path, *words: str) -> list[str]:
    """Return what bash offers for the last of the words, in a folder."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    result = subprocess.run(
        ["bash", "--norc", "-c", TAB, "bash", "onrecord", *words],
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, "")
    return result.stdout.split("\n")[:-1]


@needs_bash
def test_bash_offers_commands_and_options(tmp_path: Path) -> None:
    """An empty word offers every command, a begun one those that begin so, a dash the options."""
    assert offered(tmp_path, "") == list(COMMANDS)
    assert offered(tmp_path, "va") == ["validate"]
    assert {"--store", "--format", "--out", "--with-ontology"} <= set(
        offered(tmp_path, "export", "--")
    )


@needs_bash
def test_bash_offers_formats_and_queries(tmp_path: Path) -> None:
    """What a command takes one of, it offers; a name that no query begins with may be a file."""
    assert offered(tmp_path, "export", "--format", "") == list(NAMES)
    assert offered(tmp_path, "completion", "") == list(SHELLS)
    assert offered(tmp_path, "query", "questions/") == [
        name for name in names() if name.startswith("questions/")
    ]
    assert offered(tmp_path, "query", "./my") == ["files"]
    assert offered(tmp_path, "add", "text") == ["files"]


@needs_bash
def test_bash_offers_the_incidents_of_the_build(sample_build: Path, tmp_path: Path) -> None:
    """Those of the build that is named, of `build` in the current folder, or none where there is none."""
    assert offered(tmp_path, "view", "--store", str(sample_build), "--incident", "") == [
        "market",
        "quay",
    ]
    (tmp_path / "build").symlink_to(sample_build)
    assert offered(tmp_path, "view", "--incident", "q") == ["quay"]
    assert offered(tmp_path, "view", "--incident", "incident/m") == ["incident/market"]
    assert offered(tmp_path / "build", "view", "--incident", "") == []


@pytest.mark.parametrize("shell", SHELLS)
def test_each_script_asks_this_program(shell: str) -> None:
    """The variable and the name in the script are those that the program answers to."""
    assert f"_ONRECORD_COMPLETE={shell}_complete" in script(shell)
    assert "onrecord" in script(shell)


@pytest.mark.parametrize("shell", CHECK)
def test_the_other_shells_take_their_scripts(shell: str, tmp_path: Path) -> None:
    """Zsh and fish find nothing wrong in what is printed for them."""
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} on PATH")
    path = tmp_path / "script"
    path.write_text(script(shell), encoding="utf-8")
    result = subprocess.run([*CHECK[shell], path], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize("shell", SHELLS)
def test_the_help_says_what_to_do_with_it(shell: str) -> None:
    """Each shell has its line in the help."""
    text = CliRunner().invoke(cli, ["completion", "--help"]).output
    assert f"onrecord completion {shell}" in text


def test_another_shell_is_a_usage_error() -> None:
    """Status 2, and the shells that there are."""
    result = CliRunner().invoke(cli, ["completion", "tcsh"])
    assert result.exit_code == 2
    assert "'bash', 'zsh', 'fish'" in result.stderr
