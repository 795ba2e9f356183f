"""A record in every format in one folder, with the sums of the files: all of it, or nothing."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from onrecord.export.assemble import Progress, silent
from onrecord.export.format import Format
from onrecord.export.formats import FORMATS
from onrecord.export.leaks.guard import guard
from onrecord.export.leaks.outputs import refuse_export
from onrecord.export.source import Source
from onrecord.model.errors import ExportError, reason
from onrecord.store.layout import is_in_version

MANIFEST: Final = "manifest.json"
SUMS: Final = "SHA256SUMS"
OURS: Final = frozenset({MANIFEST, SUMS, *(each.filename for each in FORMATS.values())})


@dataclass(frozen=True, slots=True)
class Written:
    """One file of a bundle: its format, its size and the sum of its bytes."""

    format: Format
    size: int
    sha256: str


def write_bundle(source: Source, out: Path, progress: Progress = silent) -> tuple[Written, ...]:
    """Write a record in every format into a folder and return what was written.

    A folder that an earlier call wrote is replaced as a whole. Raises ExportError, naming the format or the
    path, where one format cannot be written, or the folder holds other files, and LeakError where a file would
    tell as a fact what is only claimed; what stood there then stays.
    """
    folder = Path(os.path.realpath(out))
    _refuse(folder, out)
    files: dict[str, bytes] = {}
    watch = guard(source.store)
    for each in FORMATS.values():
        progress(f"writing {each.filename}")
        files[each.filename] = _write(each, source)
        refuse_export(watch, each.name, files[each.filename])
    written = tuple(_written(each, files[each.filename]) for each in FORMATS.values())
    files[MANIFEST] = _manifest(source, written)
    files[SUMS] = _sums(files)
    try:
        _place(files, folder)
    except OSError as error:
        raise ExportError(
            f"{out} cannot be written: {reason(error)}. Name another folder."
        ) from error
    return written


def _refuse(folder: Path, out: Path) -> None:
    """Refuse a place that is not ours to replace."""
    if is_in_version(folder):
        raise ExportError(f"{out} is part of a published build. Name another folder.")
    if folder.exists() and not folder.is_dir():
        raise ExportError(f"{out} is a file. Name a folder.")
    if Path.cwd().is_relative_to(
        folder
    ):  # whoever stands there would stand in a folder that is gone
        raise ExportError(f"{out} is where you are, and would be replaced. Name another folder.")
    found = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    if others := sorted(found - OURS):
        raise ExportError(f"{out} holds other files, such as {others[0]}. Name another folder.")
    if found and MANIFEST not in found:
        raise ExportError(f"{out} was not written by `export --all`. Name another folder.")


def _write(each: Format, source: Source) -> bytes:
    try:
        return each.write(source)
    except ExportError as error:
        raise ExportError(f"Nothing was written, since {each.name} cannot be: {error}") from error


def _written(each: Format, data: bytes) -> Written:
    return Written(each, len(data), hashlib.sha256(data).hexdigest())


def _manifest(source: Source, written: Iterable[Written]) -> bytes:
    """Return what the folder holds: whose record it is, its files, and what each of them leaves out."""
    content = {
        "title": source.title,
        "publisher": source.publisher_name,
        "license": source.license,
        "version": source.version,
        "withheld": source.withheld,
        "source_licenses": dict(source.source_licences()),
        "files": [
            {
                "name": each.format.filename,
                "format": each.format.name,
                "media_type": each.format.media_type,
                "bytes": each.size,
                "sha256": each.sha256,
                "leaves_out": list(each.format.leaves_out),
            }
            for each in written
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _sums(files: Mapping[str, bytes]) -> bytes:
    """Return the sums of the files as `sha256sum --check` reads them."""
    lines = (f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files.items())
    return "".join(lines).encode("utf-8")


def _place(files: Mapping[str, bytes], folder: Path) -> None:
    """Put the files where the folder is, at once; what stood there comes back where that fails."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}.") as name:
        new, old = Path(name, "new"), Path(name, "old")
        new.mkdir()
        for file, data in files.items():
            (new / file).write_bytes(data)
        try:
            if folder.exists():
                folder.replace(old)
            new.replace(folder)
        finally:
            if old.exists() and not folder.exists():  # also where somebody interrupts just now
                old.replace(folder)
