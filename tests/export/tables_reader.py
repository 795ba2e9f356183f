"""Reads tables back by nothing but what their own description says of them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from zipfile import ZipFile

from pyoxigraph import Literal, NamedNode, Triple

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
Json = dict[str, Any]
csv.field_size_limit(10_000_000)


@dataclass(frozen=True)
class Tables:
    """The description of a package of tables, and its rows by table, as they stand and as they are meant."""

    package: Json
    raw: Mapping[str, list[list[str]]]

    def rows(self, name: str) -> list[dict[str, str]]:
        """Return the rows of a table by column, without the marks that keep formulas from running."""
        header, *rows = self.raw[name]
        return [
            {column: cell.removeprefix("'") for column, cell in zip(header, row, strict=True)}
            for row in rows
        ]

    def fields(self, name: str) -> list[Json]:
        """Return what the description says of the columns of a table."""
        resources = {each["name"]: each for each in self.package["resources"]}
        fields: list[Json] = resources[name]["schema"]["fields"]
        return fields

    def triples(self) -> set[Triple]:
        """Return the statements that the tables hold."""
        found = {each for name in self.raw if name != "others" for each in self._of(name)}
        for row in self.rows("others"):
            found.add(
                Triple(
                    self.node(row["subject"]), self.node(row["property"]), self._typed(row, "value")
                )
            )
        return found

    def node(self, cell: str) -> NamedNode:
        """Return the identifier that a cell writes in short."""
        prefix, colon, local = cell.partition(":")
        prefixes: dict[str, str] = self.package["prefixes"]
        if cell.startswith("<"):
            return NamedNode(cell[1:-1])
        if colon and prefix in prefixes:
            return NamedNode(prefixes[prefix] + local)
        return NamedNode(cell if colon else self.package["base"] + cell)

    def _of(self, name: str) -> Iterator[Triple]:
        for row in self.rows(name):
            for field in self.fields(name):
                yield from self._statements(field, row)

    def _statements(self, field: Json, row: Mapping[str, str]) -> Iterator[Triple]:
        cell = row[field["name"]]
        if (cls := field.get("rdfType")) and cell:
            yield Triple(self.node(cell), NamedNode(TYPE), self.node(cls))
        if "property" not in field:
            return
        prop = self.node(field["property"])
        about = row[field.get("of", "id")]
        for value in self._values(field, row):
            if field.get("inverse"):
                yield Triple(_named(value), prop, self.node(about))
            else:
                yield Triple(self.node(about), prop, value)

    def _values(self, field: Json, row: Mapping[str, str]) -> Iterator[NamedNode | Literal]:
        cell = row[field["name"]]
        if field.get("typed"):
            if row[field["name"] + "_datatype"]:
                yield self._typed(row, field["name"])
        elif field["datatype"] == "iri":
            for each in cell.split(field["separator"]) if "separator" in field else [cell]:
                if each:
                    yield self.node(each)
        elif cell:
            yield self._literal(cell, field["datatype"], field.get("language", ""))

    def _typed(self, row: Mapping[str, str], name: str) -> NamedNode | Literal:
        datatype = row[f"{name}_datatype"]
        if datatype == "iri":
            return self.node(row[name])
        return self._literal(row[name], datatype, row[f"{name}_language"])

    def _literal(self, value: str, datatype: str, language: str) -> Literal:
        if language:
            return Literal(value, language=language)
        return Literal(value, datatype=self.node(datatype))


def read(data: bytes) -> Tables:
    """Return the tables in a zip file."""
    with ZipFile(io.BytesIO(data)) as archive:
        package = json.loads(archive.read("datapackage.json"))
        raw = {
            name.removesuffix(".csv"): _rows(archive.read(name))
            for name in archive.namelist()
            if name.endswith(".csv")
        }
    return Tables(package, raw)


def _rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))


def _named(value: NamedNode | Literal) -> NamedNode:
    assert isinstance(value, NamedNode)
    return value
