"""The formats for answers that the W3C defines, written by the engine to the letter.

https://www.w3.org/TR/sparql11-results-csv-tsv/, https://www.w3.org/TR/sparql11-results-json/,
https://www.w3.org/TR/rdf-sparql-XMLres/
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from onrecord.model.errors import QueryError

if TYPE_CHECKING:
    from onrecord.query.result import Result


def csv(result: Result, _: int | None) -> bytes:
    """Return rows as SPARQL 1.1 CSV: plain values, without datatypes and languages."""
    return _serialize(result, ox.QueryResultsFormat.CSV)


def tsv(result: Result, _: int | None) -> bytes:
    """Return rows as SPARQL 1.1 TSV: terms as Turtle writes them."""
    return _serialize(result, ox.QueryResultsFormat.TSV)


def json(result: Result, _: int | None) -> bytes:
    """Return rows or a truth value as SPARQL 1.1 Query Results JSON."""
    return _serialize(result, ox.QueryResultsFormat.JSON) + b"\n"


def xml(result: Result, _: int | None) -> bytes:
    """Return rows or a truth value as SPARQL Query Results XML."""
    return _serialize(result, ox.QueryResultsFormat.XML) + b"\n"


def _serialize(result: Result, form: ox.QueryResultsFormat) -> bytes:
    if isinstance(result.answer, ox.QueryTriples):
        raise QueryError(f"{result.kind} is no table.")
    return result.answer.serialize(format=form) or b""
