"""The invented workspace with quotations in the place of offsets and digests, written in every way that YAML has."""

from __future__ import annotations

import re
from pathlib import Path

from onrecord.read.anchor.quotes import Plan, plan
from tests.workspaces import FILES, INCIDENT, Changes, write_workspace

HEAD = FILES[INCIDENT].partition("claims:\n")[0]
SAYS = "says: {subject: act/depot-1, predicate: happenedOn, object: 2021-05-03}"
REST = "claimant: outlet/gazette\n    stance: asserts\n    paraphrase: the stop was on 3 May 2021"
CLAIM = f"  - {SAYS}\n    {REST}\n"


def with_quote(lines: str, claim: str = CLAIM) -> str:
    """Return the file of the incident with one claim that ends with some lines, indented as its keys are."""
    indented = re.sub(r"^(?=.)", "    ", lines, flags=re.MULTILINE)
    return f"{HEAD}claims:\n{claim}{indented}"


def workspace(folder: Path, content: str | bytes, text: str | None = None) -> Path:
    """Write the workspace with another file for the incident, and return that file; `text` is the source's."""
    changes: dict[str, str | bytes | None] = {INCIDENT: content}
    if text is not None:
        changes |= of_text(text)
    return write_workspace(folder, changes) / INCIDENT


def of_text(text: str) -> Changes:
    """Return the files that make another text that of the source."""
    from tests.workspaces import SOURCES, TEXT, TEXT_FILE, digest

    sources = FILES[SOURCES].replace(digest(TEXT), digest(text))
    return {
        SOURCES: sources.replace(f"length: {len(TEXT)}", f"length: {len(text)}"),
        TEXT_FILE: text,
    }


def planned(folder: Path, content: str | bytes, text: str | None = None) -> Plan:
    """Return what anchoring the file of a workspace would write."""
    file = workspace(folder, content, text)
    return plan(file, [folder / "texts"])
