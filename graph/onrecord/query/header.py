"""The description at the top of a query file: YAML in lines that begin with `#+`.

#+ title: Who said what
#+ question: Who says what about an incident, and in which source?
#+ parameters:
#+   incident: {type: iri, description: only this incident}
#+ columns:
#+   claimant: who says so
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from onrecord.model.errors import QueryError
from onrecord.query.nearest import nearest

MARK: Final = "#+"
KEYS: Final = ("title", "question", "parameters", "columns")
PARAMETER_KEYS: Final = ("type", "required", "default", "description")
TRUTH: Final = {"true": True, "false": False}


class Type(StrEnum):
    """What the value of a parameter is."""

    IRI = "iri"
    STRING = "string"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    BOOLEAN = "boolean"
    CONCEPT = "concept"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable of a query that whoever asks may bind."""

    name: str
    type: Type
    required: bool = False
    default: str | None = None
    description: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """What a query says of itself."""

    title: str
    question: str
    parameters: tuple[Parameter, ...]
    columns: tuple[tuple[str, str], ...]


def read_header(text: str, name: str) -> Header | None:
    """Return the description at the top of `text`, None if there is none.

    Raises QueryError, naming the query and the key, where it is not a description.
    """
    lines = _header_lines(text)
    if not lines:
        return None
    entries = _map(_load("\n".join(lines), name), name, "the header")
    _only_known(entries, KEYS, name, "the header")
    return Header(
        title=_words(entries.get("title", ""), name, "title"),
        question=_words(entries.get("question", ""), name, "question"),
        parameters=tuple(
            _parameter(key, value, name)
            for key, value in _map(entries.get("parameters", {}), name, "parameters").items()
        ),
        columns=tuple(
            (key, _words(value, name, f"columns.{key}"))
            for key, value in _map(entries.get("columns", {}), name, "columns").items()
        ),
    )


def _header_lines(text: str) -> list[str]:
    lines = []
    for line in text.splitlines():
        if not line.startswith(MARK):
            break
        lines.append(line.removeprefix(MARK).removeprefix(" "))
    return lines


def _load(text: str, name: str) -> object:
    import yaml

    try:
        # Text for every scalar, so that `no` is not false; nothing but text, lists and maps.
        return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it builds no objects
    except yaml.YAMLError as error:
        problem = getattr(error, "problem", None) or "is not YAML"
        mark = getattr(error, "problem_mark", None)
        line = f" line {mark.line + 1}" if mark is not None else ""
        raise QueryError(f"{name}: header{line}: {problem}.") from error
    except RecursionError as error:
        raise QueryError(f"{name}: the header is nested too deep.") from error


def _parameter(key: str, value: object, name: str) -> Parameter:
    where = f"parameters.{key}"
    entries = _map(value, name, where)
    _only_known(entries, PARAMETER_KEYS, name, where)
    words = {each: _words(entry, name, f"{where}.{each}") for each, entry in entries.items()}
    kind, required = words.get("type", ""), words.get("required", "false")
    if kind not in list(Type):
        raise QueryError(f"{name}: {where}.type is {kind!r}.{nearest(kind, list(Type))}")
    if required not in TRUTH:
        raise QueryError(f"{name}: {where}.required is neither true nor false.")
    default, description = words.get("default"), words.get("description", "")
    return Parameter(key, Type(kind), TRUTH[required], default, description)


def _only_known(entries: dict[str, object], known: tuple[str, ...], name: str, where: str) -> None:
    for key in entries:
        if key not in known:
            raise QueryError(f"{name}: {where} has an unknown key {key!r}.{nearest(key, known)}")


def _map(value: object, name: str, where: str) -> dict[str, object]:
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        raise QueryError(f"{name}: {where} is not a map of names.")
    return value


def _words(value: object, name: str, where: str) -> str:
    if not isinstance(value, str):
        raise QueryError(f"{name}: {where} is not a text.")
    return value
