"""CSV: a table a class, with a description of their columns, in one zip file."""

from __future__ import annotations

import io
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from onrecord.export import datapackage
from onrecord.export.cells import table_bytes
from onrecord.export.datapackage import data_package
from onrecord.export.fill import fill
from onrecord.export.format import NO_GRAPHS, Format
from onrecord.export.source import Source

LEAVES_OUT = (NO_GRAPHS,)
EARLIEST = (1980, 1, 1, 0, 0, 0)  # what a zip file says where nobody says when
READABLE = 0o644 << 16


def write(source: Source) -> bytes:
    """Return the record as a zip file of tables and their `datapackage.json`.

    The files are not compressed: what a compressor gives depends on its version, not on the record alone.
    """
    filled, others = fill(source)
    files = {datapackage.NAME: data_package(source, filled, LEAVES_OUT)}
    files |= {f"{each.table.name}.csv": table_bytes(each.rows()) for each in filled}
    files["others.csv"] = table_bytes(others)
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        for name, data in files.items():
            entry = ZipInfo(name, EARLIEST)
            entry.create_system = 3  # or it would name the system that it was written on
            entry.external_attr = READABLE
            archive.writestr(entry, data)
    return buffer.getvalue()


FORMAT = Format("csv", ".csv.zip", "text/csv", write, LEAVES_OUT)
