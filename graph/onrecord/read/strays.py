"""What lies in a workspace and is not read: probably misplaced or misspelt, hence a warning, never silence."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

from onrecord.model.finding import Finding, Severity
from onrecord.read.text_file import UNPRINTABLE

YAML_SUFFIXES = frozenset({".yaml", ".yml"})
LOG = "editorial/log.jsonl"  # written by `onrecord log`
PROSE = frozenset({".md", ".txt"})  # notes for people, where nobody expects data


def strays(workspace: Path, folders: Sequence[str]) -> Iterator[Finding]:
    """Yield a warning for each file or folder that looks like a part of the record and is not read."""
    for path in _visible(workspace):
        if path.name not in folders:
            yield from _at_the_top(path, folders)
    for name in folders:
        for path in _visible(workspace / name):
            if path.suffix not in YAML_SUFFIXES | PROSE and f"{name}/{path.name}" != LOG:
                mend = f"Give it a name that ends with .yaml directly in {name}/, or move it away."
                yield _warning(f"{name}/{shown_name(path)}", mend)


def shown_name(path: Path) -> str:
    """Return the name of a file for messages; what is not printable or no UTF-8 is escaped."""
    printable = UNPRINTABLE.sub(lambda found: ascii(found[0])[1:-1], path.name)
    return printable.replace("\n", "\\n")


def _at_the_top(path: Path, folders: Sequence[str]) -> Iterator[Finding]:
    alike = difflib.get_close_matches(path.name.casefold(), folders, n=1)
    if path.is_dir() and alike:
        yield _warning(f"{shown_name(path)}/", f"Did you mean `{alike[0]}/`?")
    elif path.is_dir() and any(_is_yaml(inner) for inner in _visible(path)):
        yield _warning(f"{shown_name(path)}/", f"Move its YAML files to {_any_of(folders)}.")
    elif _is_yaml(path):
        yield _warning(shown_name(path), f"Move it to {_any_of(folders)}.")


def _warning(name: str, mend: str) -> Finding:
    return Finding(
        severity=Severity.WARNING,
        code="unread-file",
        message=f"{name} lies in the workspace and is not read.",
        mend=mend,
        file=name,
    )


def _visible(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError:  # not there or not readable, which whoever reads the folder says
        return []


def _is_yaml(path: Path) -> bool:
    return path.suffix.lower() in YAML_SUFFIXES


def _any_of(folders: Sequence[str]) -> str:
    return " or ".join(f"{name}/" for name in folders)
