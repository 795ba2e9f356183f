"""Fills tables with the statements of a record; what fits no column goes to the table of others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode

from onrecord.export.cells import SEPARATOR, short
from onrecord.export.columns import Column, Spoken, Table
from onrecord.export.source import Source
from onrecord.export.statements import IRI, Kind, Node, Statements, kind_of
from onrecord.export.tables import TABLES
from onrecord.model.vocabulary import TYPE
from onrecord.model.words import natural_key
from onrecord.store.record import record_base

ID: Final = "id"
DATATYPE: Final = "_datatype"
LANGUAGE: Final = "_language"
OTHERS: Final = ("subject", "property", "value", f"value{DATATYPE}", f"value{LANGUAGE}")

Row = tuple[str, ...]


@dataclass(slots=True)
class Filled:
    """A table with its cells by column; `kinds` says of what kind the values of a column are."""

    table: Table
    ids: list[str]
    cells: dict[str, list[str]] = field(default_factory=dict)
    kinds: dict[str, Kind] = field(default_factory=dict)
    of_class: set[str] = field(default_factory=set)
    first: dict[str, list[Node | None]] = field(default_factory=dict)

    def rows(self) -> Iterator[Row]:
        """Yield the header and then the rows."""
        yield tuple(self.cells)
        yield from zip(*self.cells.values(), strict=True)


def fill(source: Source) -> tuple[list[Filled], list[Row]]:
    """Return the tables of a record, and a row for each statement that none of them holds."""
    statements = Statements(source)
    base = record_base(source.store)
    filled = [_fill(table, statements, base) for table in TABLES]
    others = [
        (short(str(s.value), base), short(p.value, base), *_typed(value, base))
        for s, p, value in statements.unwritten
        if isinstance(s, NamedNode) and isinstance(value, NamedNode | Literal)
    ]
    return filled, [OTHERS, *others]


def _fill(table: Table, statements: Statements, base: str) -> Filled:
    members = statements.members(table.cls, narrower=table.tells_types)
    filled = Filled(table, sorted(members, key=natural_key))
    filled.cells[ID] = [short(iri, base) for iri in filled.ids]
    if not table.tells_types:
        for iri in filled.ids:
            statements.wrote(iri, TYPE, NamedNode(table.cls))
    for column in table.columns:
        if isinstance(column, Spoken):
            filled.cells[column.name] = [
                _spoken(statements, iri, column, base) for iri in filled.ids
            ]
        else:
            _hold(column, filled, statements, base)
    return filled


def _hold(column: Column, filled: Filled, statements: Statements, base: str) -> None:
    """Fill one column, and remember what of the record it holds."""
    about = _about(column, filled)
    found = [_values(column, subject, statements) for subject in about]
    kind = _kind(value for values in found for value in values)
    held = [_fitting(column, kind, values) for values in found]
    for subject, values in zip(about, held, strict=True):
        for value in values:
            _wrote(column, subject, value, statements)
    filled.kinds[column.name] = kind
    filled.first[column.name] = [values[0] if values else None for values in held]
    _of_class(column, filled, statements)
    if column.typed:
        cells = [_typed(values[0], base) if values else ("", "", "") for values in held]
        names = (column.name, column.name + DATATYPE, column.name + LANGUAGE)
        filled.cells.update({name: [c[at] for c in cells] for at, name in enumerate(names)})
    else:
        filled.cells[column.name] = [SEPARATOR.join(_plain(v, base) for v in vs) for vs in held]


def _about(column: Column, filled: Filled) -> Sequence[str]:
    """Return what the values of a column are values of: the row itself, or what another column names."""
    if not column.of:
        return filled.ids
    return [n.value if isinstance(n, NamedNode) else "" for n in filled.first[column.of]]


def _values(column: Column, subject: str, statements: Statements) -> list[Node]:
    if column.inverse:
        return [NamedNode(iri) for iri in statements.subjects(column.prop, subject)]
    return statements.values(subject, column.prop)


def _kind(values: Iterator[Node]) -> Kind:
    """Return the kind of most values; where two are as frequent, the one whose name comes first."""
    counted = Counter(map(kind_of, values))
    return min(counted, key=lambda kind: (-counted[kind], kind), default=IRI)


def _fitting(column: Column, kind: Kind, values: Sequence[Node]) -> list[Node]:
    """Return the values that a cell can hold: of one kind, not empty, and several only where that is said."""
    if column.typed:
        return list(values[:1])
    fitting = [value for value in values if kind_of(value) == kind and value.value]
    return fitting if column.many and kind == IRI else fitting[:1]


def _wrote(column: Column, subject: str, value: Node, statements: Statements) -> None:
    if column.inverse:
        statements.wrote(value.value, column.prop, NamedNode(subject))
    else:
        statements.wrote(subject, column.prop, value)


def _of_class(column: Column, filled: Filled, statements: Statements) -> None:
    """Hold the class of the values of a column, where all of them are of it."""
    found = [value.value for value in filled.first[column.name] if value is not None]
    cls = NamedNode(column.of_class) if column.of_class else None
    if cls is not None and all(cls in statements.values(iri, TYPE) for iri in found):
        filled.of_class.add(column.name)
        for iri in found:
            statements.wrote(iri, TYPE, cls)


def _typed(value: Node, base: str) -> Row:
    datatype, language = kind_of(value)
    return _plain(value, base), datatype if datatype == IRI[0] else short(datatype, base), language


def _plain(value: Node, base: str) -> str:
    return short(value.value, base) if isinstance(value, NamedNode) else value.value


def _spoken(statements: Statements, iri: str, column: Spoken, base: str) -> str:
    """Return what is found along a path; one entry for each value of its first step, in their order."""
    first, *rest = column.path
    entries = []
    for start in sorted(statements.told(iri, first), key=lambda node: natural_key(node.value)):
        reached: list[Node] = [start]
        for step in rest:
            reached = [found for node in reached for found in _step(statements, node, step)]
        entries.append(" and ".join(_plain(node, base) for node in reached))
    kept = entries if column.separator == SEPARATOR else filter(None, entries)
    return column.separator.join(kept)


def _step(statements: Statements, node: Node, step: str) -> list[Node]:
    return statements.told(node.value, step) if isinstance(node, NamedNode) else []
