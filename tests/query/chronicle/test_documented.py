"""The how-to tells every key of both forms."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
OF_NOTICES = {"notice", "on", "by", "told_in", "others"}  # the sample has no notice
CELLS = re.compile(r"`([a-z_\[\]]+)`")


def test_every_key_is_told(root: Path) -> None:
    """And no key that neither form has."""
    page = (root / "docs/how-to/disputes.md").read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| ") and "---" not in line]
    told = {name.removesuffix("[]") for row in rows for name in CELLS.findall(row)}
    paths = [
        path
        for folder in (HERE / "golden", HERE.parent / "disputes/golden")
        for path in (folder / "keys.txt").read_text(encoding="utf-8").split()
    ]
    keys = {name.removesuffix("[]") for path in paths for name in path.split(".") if name}
    assert keys - {"iri", "id", "label", "form", "form_version", "[]", "*", ""} - told == set()
    assert told - keys <= OF_NOTICES
