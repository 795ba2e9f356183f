"""Queries as files: what each asks, which parameters it takes, which columns it answers with.

A query file is plain SPARQL; lines at its top that begin with `#+` are YAML that describes it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from onrecord.model.errors import QueryError, reason
from onrecord.model.resources import resource
from onrecord.query.header import Parameter, read_header
from onrecord.query.nearest import nearest

if TYPE_CHECKING:
    from pathlib import Path

NAME: Final = re.compile(r"[a-z][a-z0-9-]*/[a-z][a-z0-9-]*")
SUFFIX: Final = ".rq"
CHECKS: Final = "checks"  # rules about a record, which validation asks
MOST_BYTES: Final = 100_000  # far more than the guard lets through, and nothing that fills memory


@dataclass(frozen=True, slots=True)
class Query:
    """A query with its description; `described` says whether the text has one."""

    name: str
    text: str
    title: str = ""
    question: str = ""
    parameters: tuple[Parameter, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    described: bool = False


def parse(text: str, name: str) -> Query:
    """Return the query in `text` with what its `#+` lines say of it.

    Raises QueryError where they are not what a description looks like.
    """
    header = read_header(text, name)
    if header is None:
        return Query(name, text)
    return Query(
        name,
        text,
        title=header.title,
        question=header.question,
        parameters=header.parameters,
        columns=header.columns,
        described=True,
    )


def read(path: Path) -> str:
    """Return the text of a query file.

    Raises QueryError, naming the file, when it cannot be read or is no text.
    """
    try:
        with path.open("rb") as file:
            return decode(file.read(MOST_BYTES), str(path))
    except (OSError, ValueError) as error:
        raise QueryError(f"{path} cannot be read: {reason(error)}.") from error


def decode(data: bytes, name: str) -> str:
    """Return the text of a query file, without a byte order mark.

    Raises QueryError, naming the file and the place, when it is not UTF-8.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise QueryError(f"{name} is not a query: byte {error.start} is not UTF-8 text.") from error


@cache
def catalogue() -> dict[str, Query]:
    """Return the queries that ship with the program, by name, in the order of their names."""
    return {name: parse(path.read_text(encoding="utf-8"), name) for name, path in _paths().items()}


def find(name: str) -> Query:
    """Return the query that ships under `name`.

    Raises QueryError, with the nearest name, where none does.
    """
    paths = _paths()
    if name not in paths:
        raise QueryError(f"There is no query called {name}.{nearest(name, paths)}")
    return parse(paths[name].read_text(encoding="utf-8"), name)


def names() -> list[str]:
    """Return the names of the queries that ship with the program, without reading them."""
    return list(_paths())


def _paths() -> dict[str, Path]:
    folder = resource("queries")
    found = sorted(path for path in folder.glob(f"*/*{SUFFIX}") if path.parent.name != CHECKS)
    return {path.relative_to(folder).with_suffix("").as_posix(): path for path in found}
