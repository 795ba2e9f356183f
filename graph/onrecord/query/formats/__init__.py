"""Answers as text: one module a family of formats, and the table of all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.model.errors import QueryError
from onrecord.query.formats.graphs import jsonld, turtle
from onrecord.query.formats.markdown import markdown
from onrecord.query.formats.standard import csv, json, tsv, xml
from onrecord.query.formats.table import table
from onrecord.query.nearest import nearest
from onrecord.query.result import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onrecord.query.result import Result


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write answers, and the answers that it fits."""

    kinds: frozenset[Kind]
    write: Callable[[Result, int | None], bytes]


ROWS: Final = frozenset({Kind.ROWS})
ROWS_OR_TRUTH: Final = frozenset({Kind.ROWS, Kind.TRUTH})
GRAPH: Final = frozenset({Kind.GRAPH})
FORMATS: Final[Mapping[str, Format]] = {
    "table": Format(ROWS_OR_TRUTH, table),
    "csv": Format(ROWS, csv),
    "tsv": Format(ROWS, tsv),
    "json": Format(ROWS_OR_TRUTH, json),
    "xml": Format(ROWS_OR_TRUTH, xml),
    "turtle": Format(GRAPH, turtle),
    "jsonld": Format(GRAPH, jsonld),
    "markdown": Format(ROWS_OR_TRUTH, markdown),
}


def write(result: Result, name: str | None = None, *, columns: int | None = None) -> bytes:
    """Return an answer in a format (UTF-8), by default the one that is easiest to read.

    `columns` is the width of the terminal that it is for, None for no limit. Raises QueryError,
    naming the formats that fit, for one that does not fit the answer.
    """
    fitting = [each for each, entry in FORMATS.items() if result.kind in entry.kinds]
    if name is None:
        name = fitting[0]
    if name not in FORMATS:
        raise QueryError(f"There is no format {name}.{nearest(name, FORMATS)}")
    if name not in fitting:
        raise QueryError(
            f"The query answers with {result.kind}, which {name} cannot hold: "
            f"use {', '.join(fitting)}."
        )
    return FORMATS[name].write(result, columns)
