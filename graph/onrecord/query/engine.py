"""Ask a record: a canned query, a query file or a text, with parameters bound as terms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from onrecord.model.errors import QueryError
from onrecord.model.vocabulary import PREFIXES
from onrecord.query.catalogue import NAME, Query, find, parse, read
from onrecord.query.explain import explain
from onrecord.query.guard import guard
from onrecord.query.names import known_terms
from onrecord.query.result import Result
from onrecord.query.tokens import Kind, tokens
from onrecord.store.record import record_base
from onrecord.store.snapshot import open_snapshot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.query.bind import Term

DEFAULT_STORE: Final = Path("build")


def run(
    query: str | Path | Query,
    *,
    store: str | Path | ox.Store = DEFAULT_STORE,
    params: Mapping[str, str | Term] | None = None,
) -> Result:
    """Return the answer to `query` over all graphs of a record together.

    A parameter that takes a thing finds it by its IRI, as incident/reed, or as reed or by its label if that is clear.
    A query is the name of one that ships with the program (claims/who-said-what), a Path to a file,
    or its text, which need not declare the usual prefixes. Relative IRIs are the record's own.
    FROM clauses narrow the answer to the graphs that they name.
    Raises QueryError for a query or a parameter that cannot be used, StoreError without a build.
    """
    asked = query if isinstance(query, Query) else prepare(query)
    opened = store if isinstance(store, ox.Store) else open_snapshot(Path(store))
    return ask(asked, opened, params or {})


def prepare(query: str | Path) -> Query:
    """Return what is to be asked, by its name, its file or its text.

    Raises QueryError where there is no such query or the guard does not let it through.
    """
    if isinstance(query, Path):
        return from_text(read(query), str(query))
    return find(query) if NAME.fullmatch(query) else from_text(query, "The query")


def from_text(text: str, name: str) -> Query:
    """Return the query in `text`; messages call it `name`. Raises QueryError as `prepare` does."""
    guard(text)
    return parse(text, name)


def ask(query: Query, store: ox.Store, params: Mapping[str, str | Term]) -> Result:
    """Return the answer of an opened store to a query. Raises QueryError as `run` does."""
    guard(query.text)
    terms = known_terms(query, params, store)
    base = record_base(store)
    return Result(_ask(store, query.text, base, terms), base)


def _ask(
    store: ox.Store, text: str, base: str, terms: Mapping[ox.Variable, Term]
) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    try:
        return store.query(
            text,
            base_iri=base,
            prefixes=PREFIXES,
            use_default_graph_as_union=not _names_its_graphs(text),
            substitutions=dict(terms),
        )
    except SyntaxError as error:
        raise explain(text, error, base) from error
    except (RuntimeError, ValueError, OSError) as error:
        raise _refusal(error, terms) from error


def _names_its_graphs(text: str) -> bool:
    """Say whether a query has FROM clauses, which the engine ignores where all graphs answer."""
    return any(
        token.kind is Kind.WORD and text[token.start : token.end].upper() == "FROM"
        for token in tokens(text)
    )


def _refusal(error: Exception, terms: Mapping[ox.Variable, Term]) -> QueryError:
    for variable in terms:
        if f"{variable} in its SELECT projection" in str(error):
            name = variable.value
            return QueryError(
                f"Parameter {name} cannot be bound: the query must name ?{name} in its SELECT."
            )
    return QueryError(f"The query cannot be answered: {error}")
