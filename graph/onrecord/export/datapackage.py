"""What the tables of a record say of themselves: a data package (https://datapackage.org)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from onrecord.export.cells import SEPARATOR
from onrecord.export.columns import Column, Spoken, Table
from onrecord.export.fill import DATATYPE, ID, LANGUAGE, OTHERS, Filled
from onrecord.export.format import notice
from onrecord.export.source import Source
from onrecord.export.statements import IRI, Kind
from onrecord.model.vocabulary import BOOLEAN, INTEGER, PREFIXES, XSD, prefixed
from onrecord.store.record import record_base

NAME: Final = "datapackage.json"
HOW_TO_READ: Final = (
    "Identifiers are relative to `base`, prefixed as in `prefixes`, or in full (in <> where they would be "
    "taken for prefixed). A field with a `separator` may hold several. A cell that a spreadsheet could take "
    "for a formula begins with ' : take one leading ' away to have the value. `property` is what a column "
    "says of its row, or of what the column `of` names; `inverse`: the other way about. Columns `forReading` "
    "repeat what stands elsewhere. The table `others` holds every statement that has no column."
)
TYPES: Final = {BOOLEAN: "boolean", INTEGER: "integer", XSD + "nonNegativeInteger": "integer"}
OTHERS_SAY: Final = (
    "What the statement is about.", "Which property it has.", "The value.",
    "The datatype of the value, or that it is an identifier (iri).", "The language of the value.",
)  # fmt: skip

Json = dict[str, Any]


def data_package(source: Source, tables: Sequence[Filled], leaves_out: Sequence[str]) -> bytes:
    """Return the description of the tables: whose they are, what each column holds, and what none holds."""
    resources = [_resource(t.table.name, t.table.title, list(_fields(t))) for t in tables]
    fields = [_text(name, says) for name, says in zip(OTHERS, OTHERS_SAY, strict=True)]
    resources.append(_resource("others", "Statements that no other table holds", fields, key=False))
    package = {
        "profile": "tabular-data-package",
        "name": "onrecord",
        "title": source.title,
        "description": "\n".join([*notice(source, leaves_out), HOW_TO_READ]),
        "version": source.version,
        "licenses": [{"path": source.license, "title": source.license}],
        "contributors": [{"title": source.publisher_name, "role": "publisher"}],
        "leavesOut": list(leaves_out),
        "base": record_base(source.store),
        "prefixes": PREFIXES,
        "resources": resources,
    }
    named = {key: value for key, value in package.items() if value not in ("", [{"title": ""}])}
    return (json.dumps(named, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _resource(name: str, title: str, fields: list[Json], *, key: bool = True) -> Json:
    schema: Json = {"fields": fields, "missingValues": [""]}
    if key:
        schema["primaryKey"] = ID
    return {
        "name": name,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "title": title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "header": True},
        "schema": schema,
    }


def _fields(filled: Filled) -> Iterator[Json]:
    yield _text(ID, "The identifier.") | _class_of(filled.table)
    for column in filled.table.columns:
        if isinstance(column, Spoken):
            yield _text(column.name, column.says) | {"forReading": True}
        else:
            yield _field(column, filled)
            if column.typed:
                yield _text(column.name + DATATYPE, "The datatype of the value, or iri.")
                yield _text(column.name + LANGUAGE, "The language of the value.")


def _field(column: Column, filled: Filled) -> Json:
    field = _text(column.name, column.says) | {"property": prefixed(column.prop)}
    if column.of:
        field["of"] = column.of
    if column.inverse:
        field["inverse"] = True
    if column.name in filled.of_class:
        field["rdfType"] = prefixed(column.of_class)
    if column.typed:
        return field | {"typed": True}
    kind = filled.kinds[column.name]
    if column.many and kind == IRI:
        field["separator"] = SEPARATOR
    return field | _type(kind)


def _type(kind: Kind) -> Json:
    datatype, language = kind
    if kind == IRI:
        return {"datatype": "iri"}
    found = {"type": TYPES.get(datatype, "string"), "datatype": prefixed(datatype)}
    return found | ({"language": language} if language else {})


def _class_of(table: Table) -> Json:
    return {} if table.tells_types else {"rdfType": prefixed(table.cls)}


def _text(name: str, says: str) -> Json:
    return {"name": name, "type": "string", "description": says}
