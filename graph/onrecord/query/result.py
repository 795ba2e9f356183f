"""The answer to a query, which can be read once, like a file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import pyoxigraph as ox

from onrecord.model.errors import QueryError
from onrecord.model.vocabulary import TYPE

if TYPE_CHECKING:
    from collections.abc import Iterator

Value = ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple


class Kind(StrEnum):
    """What a query answers with."""

    ROWS = "rows (SELECT)"
    TRUTH = "yes or no (ASK)"
    GRAPH = "a graph (CONSTRUCT, DESCRIBE)"


@dataclass(frozen=True, slots=True)
class Result:
    """An answer, with the record's base, below which its names are short."""

    answer: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples
    base: str

    @property
    def kind(self) -> Kind:
        """Return what the query answers with."""
        if isinstance(self.answer, ox.QuerySolutions):
            return Kind.ROWS
        return Kind.TRUTH if isinstance(self.answer, ox.QueryBoolean) else Kind.GRAPH

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the names of the columns of a SELECT."""
        return tuple(variable.value for variable in self._solutions().variables)

    def rows(self) -> Iterator[dict[str, Value]]:
        """Return the rows of a SELECT, without the columns that a row leaves empty."""
        names = self.columns
        for solution in self._solutions():
            found = {name: solution[name] for name in names}
            yield {name: value for name, value in found.items() if value is not None}

    def truth(self) -> bool:
        """Return the answer of an ASK."""
        if not isinstance(self.answer, ox.QueryBoolean):
            raise QueryError(f"The query answers with {self.kind}, not with yes or no.")
        return bool(self.answer)

    def triples(self) -> list[ox.Triple]:
        """Return the triples of a CONSTRUCT or DESCRIBE, each once and in an order of their own."""
        if not isinstance(self.answer, ox.QueryTriples):
            raise QueryError(f"The query answers with {self.kind}, not with a graph.")
        return sorted(set(self.answer), key=reading_order)

    def _solutions(self) -> ox.QuerySolutions:
        if not isinstance(self.answer, ox.QuerySolutions):
            raise QueryError(f"The query answers with {self.kind}, not with rows.")
        return self.answer


def reading_order(triple: ox.Triple) -> tuple[str, bool, str, str]:
    """Return the key that puts what is said of one thing together, its type first."""
    predicate = triple.predicate.value
    return str(triple.subject), predicate != TYPE, predicate, str(triple.object)
