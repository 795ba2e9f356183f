"""What a table is made of: columns that hold what the record says, and columns for reading."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.vocabulary import PREFIXES


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: the property whose values it holds, and how."""

    name: str
    says: str
    prop: str
    of: str = ""
    many: bool = False
    inverse: bool = False
    typed: bool = False
    of_class: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One column for reading: what other tables say of the things that a row names, found along a path."""

    name: str
    says: str
    path: tuple[str, ...]
    separator: str = "; "


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table: the class of what its rows are about, and its columns after `id`.

    With a column `types`, members of narrower classes have rows, too.
    """

    name: str
    title: str
    cls: str
    columns: tuple[Column | Spoken, ...]

    @property
    def tells_types(self) -> bool:
        """Whether each row tells its classes, and need not be of the table's own."""
        return any(each.name == "types" for each in self.columns)


def expand(name: str) -> str:
    """Return the IRI of a prefixed name of the declarations; a caret before it is kept."""
    caret = name[: name.startswith("^")]
    prefix, _, local = name.removeprefix("^").partition(":")
    return caret + PREFIXES[prefix] + local


def column(name: str, prop: str, says: str, **more: str | bool) -> Column:
    """Return a column that holds one value of a property."""
    of, of_class = str(more.get("of", "")), str(more.get("of_class", ""))
    flags = {flag: bool(more.get(flag, False)) for flag in ("many", "inverse", "typed")}
    full = expand(of_class) if of_class else ""
    return Column(name=name, says=says, prop=expand(prop), of=of, of_class=full, **flags)


def columns(name: str, prop: str, says: str) -> Column:
    """Return a column that holds all values of a property."""
    return column(name, prop, says, many=True)


def spoken(name: str, path: str, says: str, separator: str = "; ") -> Spoken:
    """Return a column for reading, along properties that spaces part."""
    steps = tuple(map(expand, path.split()))
    return Spoken(name=name, says=says, path=steps, separator=separator)
