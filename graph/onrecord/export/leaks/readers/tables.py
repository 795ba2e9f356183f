"""What tables say: each row of a thing, each column that this project does not write of it, each claim's speakers."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final
from zipfile import BadZipFile, ZipFile

from onrecord.export.columns import Column, Spoken, Table
from onrecord.export.fill import ID
from onrecord.export.leaks.said import Label, Name, Said, Statement, Told
from onrecord.export.tables import CLAIMS, TABLES
from onrecord.model.errors import ExportError
from onrecord.model.vocabulary import LABEL, PREFIXES, TYPE
from onrecord.model.words import natural_key

BY_NAME: Final = {table.name: table for table in TABLES}
OTHERS: Final = "others"
LARGEST: Final = 1 << 24  # of a cell: what a spreadsheet holds is far less


def said_by_tables(data: bytes, base: str, where: str = "") -> Iterator[Said]:
    """Yield what the tables of an archive say. Raises ExportError where it is none, or no CSV stands in it."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                if name.endswith(".csv"):
                    yield from said_by_table(archive.read(name), base, f"{where}/{name}")
    except BadZipFile as error:
        raise ExportError(f"{where or 'The output'} is no archive of tables: {error}") from error


def said_by_table(data: bytes, base: str, where: str = "") -> Iterator[Said]:
    """Yield what one table says; which one it is, its file's name tells, or its columns."""
    csv.field_size_limit(LARGEST)
    reader = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    try:
        columns = list(reader.fieldnames or ())
        table = _table(PurePosixPath(where).stem, columns)
        for row in reader:
            cells = {name: value for name, value in row.items() if name and isinstance(value, str)}
            yield from _row(cells, table, base, f"{where}:{reader.line_num}")
    except (csv.Error, UnicodeDecodeError) as error:
        raise ExportError(f"{where or 'The output'} is no CSV: {error}") from error


def _table(name: str, columns: list[str]) -> Table | None:
    """Return the table that a file is: by its name, or the one with which it shares most columns."""
    if name in BY_NAME or name == OTHERS:
        return BY_NAME.get(name)
    shared = {each.name: len(set(columns) & {c.name for c in each.columns}) for each in TABLES}
    most = max(shared, key=lambda each: (shared[each], natural_key(each)))
    return BY_NAME[most] if shared[most] > 1 else None


def _row(cells: Mapping[str, str], table: Table | None, base: str, where: str) -> Iterator[Said]:
    if "property" in cells and "subject" in cells and ID not in cells:
        value, kind = cells.get("value", ""), cells.get("value_datatype", "")
        subject, prop = (expand(cells[name], base) for name in ("subject", "property"))
        full = expand(value, base) if kind == "iri" else value
        yield Statement(subject, prop, full, iri=kind == "iri", where=where)
        return
    thing = expand(cells.get(ID, ""), base)
    yield Name(thing, where)
    if table is CLAIMS and cells.get("paraphrase"):
        speakers = cells.get("claimants") or cells.get("claimant_names") or ""
        yield Told(thing, tuple(filter(None, speakers.split("|"))), where)
    known = {column.name: column for column in table.columns} if table else {}
    for name, value in cells.items():
        if value and name != ID:
            yield from _cell(thing, name, value, known.get(name), base, where)


def _cell(
    thing: str, name: str, value: str, column: Column | Spoken | None, base: str, where: str
) -> Iterator[Said]:
    if column is None and not name.endswith(("_datatype", "_language")):
        full = expand(value, base)
        yield Statement(thing, name, full, iri=full != value, where=where)
    elif isinstance(column, Column) and column.prop == LABEL and not column.of:
        yield Label(thing, value, where)
    elif isinstance(column, Column) and column.prop == TYPE and not column.of:
        for cls in value.split("|"):
            yield Statement(thing, TYPE, expand(cls, base), iri=True, where=where)


def expand(text: str, base: str) -> str:
    """Return the IRI that a cell stands for: relative to the base, prefixed, or as it is."""
    text = text.removeprefix("'")
    if text.startswith("<") and text.endswith(">"):
        return text[1:-1]
    prefix, colon, local = text.partition(":")
    if colon:
        return PREFIXES[prefix] + local if prefix in PREFIXES else text
    return base + text if "/" in text and " " not in text else text
