"""From the text of a parameter to a term. The text never gets into a query, only the term does."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from onrecord.model.errors import QueryError
from onrecord.model.vocabulary import BOOLEAN, DATE, DECIMAL, INTEGER, ONR, PREFIXES
from onrecord.query.header import Parameter, Type
from onrecord.query.nearest import nearest
from onrecord.query.shorten import WORDS

if TYPE_CHECKING:
    from onrecord.query.catalogue import Query

Term = ox.NamedNode | ox.Literal

ABSOLUTE: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://|urn:|tag:|mailto:", re.IGNORECASE)
PREFIXED: Final = re.compile(r"(?P<prefix>[A-Za-z][\w-]*):(?P<local>\S*)")
BELOW_BASE: Final = re.compile(r"[a-z][A-Za-z-]*/\S+")
CONCEPT: Final = re.compile(r"[A-Za-z][\w-]*")
WHOLE: Final = re.compile(r"[+-]?[0-9]{1,18}")
NUMBER: Final = re.compile(r"[+-]?(?:[0-9]{1,18}(?:\.[0-9]{0,18})?|\.[0-9]{1,18})")
DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
IN_WORDS: Final = {word: iri for iri, word in WORDS.items()}  # as tables print them
LOWER_CASE: Final = "aspect-"  # the only concepts whose names do not begin with a capital

TAKES: Final[Mapping[Type, str]] = {
    Type.IRI: "an IRI, a prefixed name such as onr:Claim, or a thing such as incident/reed or reed",
    Type.STRING: "a text",
    Type.INTEGER: "a whole number such as 12",
    Type.DECIMAL: "a number such as 0.5",
    Type.DATE: "a date such as 2024-03-21",
    Type.BOOLEAN: "true or false",
    Type.CONCEPT: "a concept such as asserts or onr:Asserts",
}


def bind(query: Query, params: Mapping[str, str | Term], base: str) -> dict[ox.Variable, Term]:
    """Return what the variables of `query` stand for, by the types that it declares.

    Raises QueryError, naming the parameter and what it takes, for a value that does not fit, an
    unknown parameter and a missing one. A query without a description takes any parameter.
    """
    declared = {parameter.name: parameter for parameter in query.parameters}
    if query.described:
        _refuse_unknown(query, params, declared)
    given = {p.name: p.default for p in query.parameters if p.default is not None} | dict(params)
    for parameter in query.parameters:
        if parameter.required and parameter.name not in given:
            raise QueryError(
                f"{query.name} needs the parameter {parameter.name}: {TAKES[parameter.type]}."
            )
    return {
        _variable(name): _value(name, value, declared.get(name), base)
        for name, value in given.items()
    }


def _refuse_unknown(
    query: Query, params: Mapping[str, object], declared: Mapping[str, Parameter]
) -> None:
    for name in params:
        if name not in declared:
            hint = nearest(name, declared) or " It takes none."
            raise QueryError(f"{query.name} has no parameter {name}.{hint}")


def _variable(name: str) -> ox.Variable:
    try:
        return ox.Variable(name)
    except ValueError as error:
        raise QueryError(f"{name!r} cannot be the name of a parameter.") from error


def _value(name: str, value: str | Term, parameter: Parameter | None, base: str) -> Term:
    if parameter is None:
        return _guess(name, value, base) if isinstance(value, str) else value
    reason = ""
    try:
        term = _convert(value, parameter.type, base)
    except ValueError as error:
        term, reason = None, f" ({error})"
    if term is None:
        takes = TAKES[parameter.type]
        raise QueryError(f"Parameter {name} takes {takes}, not {str(value)!r}.{reason}")
    return term


def _convert(value: str | Term, kind: Type, base: str) -> Term | None:
    if isinstance(value, str):
        return CONVERTERS[kind](value, base)
    wants_iri = kind in {Type.IRI, Type.CONCEPT}
    return value if isinstance(value, ox.NamedNode) is wants_iri else None


def _iri(text: str, base: str) -> ox.NamedNode | None:
    if text.startswith("<") and text.endswith(">"):
        return ox.NamedNode(text[1:-1])
    if ABSOLUTE.match(text):
        return ox.NamedNode(text)
    if match := PREFIXED.fullmatch(text):
        prefix = match["prefix"]
        if prefix not in PREFIXES:
            raise ValueError(f"The prefix {prefix}: is not known.{nearest(prefix, PREFIXES)}")
        return ox.NamedNode(PREFIXES[prefix] + match["local"])
    return ox.NamedNode(base + text) if BELOW_BASE.fullmatch(text) else None


def _concept(text: str, base: str) -> ox.NamedNode | None:
    if text in IN_WORDS:
        return ox.NamedNode(IN_WORDS[text])
    if not CONCEPT.fullmatch(text):
        return _iri(text, base)
    name = text if text.startswith(LOWER_CASE) else text[0].upper() + text[1:]
    return ox.NamedNode(ONR + name)


def _string(text: str, _: str) -> ox.Literal:
    return ox.Literal(text)


def _integer(text: str, _: str) -> ox.Literal | None:
    return _typed(str(int(text)), INTEGER) if WHOLE.fullmatch(text) else None


def _decimal(text: str, _: str) -> ox.Literal | None:
    return _typed(text, DECIMAL) if NUMBER.fullmatch(text) else None


def _date(text: str, _: str) -> ox.Literal | None:
    return _typed(date.fromisoformat(text).isoformat(), DATE) if DAY.fullmatch(text) else None


def _boolean(text: str, _: str) -> ox.Literal | None:
    return _typed(text, BOOLEAN) if text in {"true", "false"} else None


def _typed(text: str, datatype: str) -> ox.Literal:
    return ox.Literal(text, datatype=ox.NamedNode(datatype))


def _guess(name: str, text: str, base: str) -> Term:
    """Return the term for a parameter that no description declares: as Turtle would read it."""
    prefixed = PREFIXED.fullmatch(text)
    is_name = text.startswith("<") and text.endswith(">")
    try:
        if is_name or (prefixed and prefixed["prefix"] in PREFIXES):
            return _iri(text, base) or ox.Literal(text)
        number = _integer(text, base) or _decimal(text, base)
        return number or _boolean(text, base) or ox.Literal(text)
    except ValueError as error:
        raise QueryError(f"Parameter {name} cannot be {text!r} ({error}).") from error


CONVERTERS: Final[Mapping[Type, Callable[[str, str], Term | None]]] = {
    Type.IRI: _iri,
    Type.STRING: _string,
    Type.INTEGER: _integer,
    Type.DECIMAL: _decimal,
    Type.DATE: _date,
    Type.BOOLEAN: _boolean,
    Type.CONCEPT: _concept,
}
