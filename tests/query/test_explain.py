"""A mistake in a query is shown where it is, in words that help."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.errors import QueryError
from onrecord.query import run
from onrecord.query.errors import QueryTextError, offset_of


def complaint(text: str) -> QueryTextError:
    """Return the error that a query is answered with."""
    with pytest.raises(QueryTextError) as caught:
        run(text, store=ox.Store())
    return caught.value


@pytest.mark.parametrize(
    ("text", "line", "column", "says"),
    [
        ("SELECT * {\n  ?s ?p ?o .\n  ?s ?p }", 3, 9, "} cannot stand here"),
        ("SELECT ?s {\n ?? }", 2, 2, "? cannot stand here"),
        ("SELCT ?s { ?s ?p ?o }", 1, 1, "SELCT cannot stand here"),
        ("SELECT * { 'é😀' ?? }", 1, 17, "? cannot stand here"),
        ("SELECT * { ?s ?p ?o", 1, 20, "{ is not closed"),
        ("SELECT * { FILTER(1 + }", 1, 23, "} cannot stand here"),
        ("SELECT * { FILTER(1 + ", 1, 22, "( is not closed"),
        ("SELECT", 1, 7, "something is missing"),
        ("SELECT * {\r\n ?s on:p ?o }", 2, 5, "The prefix on: is not declared. Did you mean onr?"),
        ('SELECT * { ?s ?p "x }', 1, 18, "The string that begins here does not end"),
        ("SELECT * { ?s 'x'@ ?p }", 1, 15, "'x' cannot stand here"),
        ("SELECT * { ?s foo:bar ?o}", 1, 15, "The prefix foo: is not declared. Known: dcterms"),
        ("SELECT * { } }", 1, 14, "} cannot stand here"),
        ("SELECT ?a ?a { ?a ?b ?c }", 1, 26, "Duplicated variable name in SELECT"),
    ],
)
def test_the_place_and_the_reason_are_told(text: str, line: int, column: int, says: str) -> None:
    """Line and column are those of the word that is wrong, and the caret stands below it."""
    error = complaint(text)
    assert says in str(error)
    assert (error.line, error.column) == (line, column)
    shown, caret = str(error).splitlines()[1:]
    assert caret.index("^") == 2 + sum(
        2 if character == "😀" else 1 for character in shown[2 : column + 1]
    )


def test_an_empty_query_is_called_empty() -> None:
    """There is no place to point to."""
    assert str(complaint(" \n")) == "The query is empty."


def test_a_long_line_is_shown_around_the_place() -> None:
    """The caret stays on the screen."""
    error = complaint("SELECT * { " + "?s ?p ?o . " * 100 + "?? }")
    assert all(len(line) < 90 for line in str(error).splitlines())
    shown, caret = str(error).splitlines()[1:]
    assert shown[caret.index("^")] == "?"


def test_a_message_does_not_obey_the_query() -> None:
    """What would move the cursor or turn the text around is written out."""
    error = complaint("SELECT * { '\x1b[2J\u202e' ?? }")
    assert "\x1b" not in str(error)
    assert "\u202e" not in str(error)
    assert "\\x1b[2J\\u202e" in str(error)


def test_an_unknown_function_is_an_error_of_ours() -> None:
    """What the engine refuses without a place is passed on."""
    with pytest.raises(QueryError, match="cannot be answered"):
        list(run("SELECT * { BIND(<urn:f>(1) AS ?x) }", store=ox.Store()).rows())


def test_a_parameter_that_is_not_selected_is_named() -> None:
    """The engine binds only what the query selects."""
    text = "SELECT ?s { ?s ?p ?name }"
    with pytest.raises(
        QueryError, match=r"Parameter name cannot be bound: .* \?name in its SELECT"
    ):
        run(text, store=ox.Store(), params={"name": "x"})


WORDS = st.sampled_from(
    [
        *("SELECT", "*", "?s", "?p", "?o", "{", "}", "(", ")", ".", ";", ",", "a", "onr:Claim"),
        *("<urn:x>", "'x'", "1", "FILTER", "OPTIONAL", "BIND", "AS", "??", "x:y", "'", "#"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=12))
def test_any_mistake_has_a_place_inside_the_text(words: list[str]) -> None:
    """Whatever is wrong, the place exists, and no other error comes out."""
    text = "\n".join(words)
    found: QueryError | None = None
    try:
        run(text, store=ox.Store())
    except QueryError as error:
        found = error
    if isinstance(found, QueryTextError) and found.line is not None and found.column is not None:
        assert offset_of(text, found.line, found.column) <= len(text)
        assert len(str(found).splitlines()) == 3
