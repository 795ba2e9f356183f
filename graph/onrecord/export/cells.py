"""Cells of tables: short identifiers, and text that no spreadsheet takes for a formula.

Both can be undone: https://www.rfc-editor.org/rfc/rfc4180 says how cells are quoted, not what they may do.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Final

from onrecord.model.vocabulary import PREFIXES

SEPARATOR: Final = "|"  # no IRI holds it
GUARD: Final = "'"
FORMULA: Final = re.compile(r"\s*[=+\-@'\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
NUMBER: Final = re.compile(r"-?\d+")
LOCAL: Final = re.compile(r"[\w.~-]+(?:/[\w.~-]+)*(?:#[\w.~-]+)?")
NAME: Final = re.compile(r"[\w.~-]+")


def short(iri: str, base: str) -> str:
    """Return an IRI relative to the base of the record, or as a prefixed name, or as it is."""
    if iri.startswith(base) and LOCAL.fullmatch(iri.removeprefix(base)):
        return iri.removeprefix(base)
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and NAME.fullmatch(iri.removeprefix(namespace)):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return f"<{iri}>" if iri.partition(":")[0] in PREFIXES else iri


def guarded(value: str) -> str:
    """Return a value with ' before it where a spreadsheet would run it, or where it begins with one."""
    if FORMULA.match(value) and not NUMBER.fullmatch(value):
        return GUARD + value
    return value


def table_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows as CSV of RFC 4180 in UTF-8, each cell guarded."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return buffer.getvalue().encode("utf-8")
