"""What the pages show: files to write and commands to run."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

FILE = re.compile(r"^`([\w./-]+)`:\n\n```\w+\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def fences(page: Path, language: str) -> list[str]:
    """Return the contents of a page's fences in a language."""
    pattern = re.compile(rf"^```{language}\n(.*?)^```$", re.DOTALL | re.MULTILINE)
    return [match[1] for match in pattern.finditer(page.read_text(encoding="utf-8"))]


def files(page: Path) -> dict[str, str]:
    """Return the contents of the files that a page has its reader write, by their paths."""
    return dict(FILE.findall(page.read_text(encoding="utf-8")))


def shell_lines(page: Path) -> Iterator[str]:
    """Yield the commands of a page's `sh` fences, without comments."""
    for fence in fences(page, "sh"):
        lines = (line.partition(" # ")[0].strip() for line in fence.splitlines())
        yield from (line for line in lines if line and not line.startswith("#"))


def run(line: str, folder: Path) -> str:
    """Run one `onrecord` command of a page in a folder and return its output; pipes are not shown."""
    _, *arguments = shlex.split(line)
    program = Path(sys.executable).with_name("onrecord")
    result = subprocess.run(
        [program, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, f"{line}\n{result.stdout}{result.stderr}"
    return result.stdout


def words(text: str) -> str:
    """Return text with its line breaks and spaces made equal, since a width decides where lines end."""
    return " ".join(text.split())
