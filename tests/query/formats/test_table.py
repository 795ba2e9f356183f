"""A table is aligned, fits the terminal and hides nothing that matters."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.query import Result, run
from onrecord.query.formats import write
from onrecord.query.terminal import width

BASE = "https://w3id.org/onrecord/id/"
P = ox.NamedNode("urn:p")
SELECT = "SELECT ?s ?o ?none { ?s ?p ?o } ORDER BY ?s"
WORDS = st.lists(
    st.text(st.sampled_from("ab é漢👩\u200d🚀\u0301\x1b\u202e-"), max_size=25),
    min_size=1,
    max_size=4,
)


def answer(*values: str) -> Result:
    """Return an answer of one row a value."""
    store = ox.Store()
    for number, value in enumerate(values):
        name = ox.NamedNode(f"{BASE}claim/{number}")
        store.add(ox.Quad(name, P, ox.Literal(value, language="en")))
    return run(SELECT, store=store)


def lines(*values: str, columns: int | None = None) -> list[str]:
    """Return the lines of the table of such an answer."""
    return write(answer(*values), "table", columns=columns).decode().split("\n")


def test_rows_stand_below_the_names_of_their_columns() -> None:
    """Names are short, and what is absent is empty."""
    assert lines("one", "three") == [
        "s        o      none",
        "-------  -----  ----",
        "claim/0  one",
        "claim/1  three",
        "",
        "2 rows",
        "",
    ]


def test_no_rows_and_no_columns_are_tables_too() -> None:
    """An empty answer says that it is empty."""
    assert lines()[-2] == "0 rows"
    assert write(run("SELECT * {}", store=ox.Store()), "table", columns=10) == b"\n\n\n\n1 row\n"


def test_long_text_goes_on_in_the_next_line() -> None:
    """Nothing of it is lost, and rows of several lines are parted."""
    text = "the quick brown fox jumps over the lazy dog and antidisestablishmentarianism"
    store = ox.Store()
    store.extend(ox.Quad(P, ox.NamedNode(f"urn:{n}"), ox.Literal(text)) for n in range(2))
    shown = write(run("SELECT ?o { ?s ?p ?o }", store=store), "table", columns=20).decode()
    one, other = shown.split("\n", 2)[2].removesuffix("\n\n2 rows\n").split("\n\n")
    assert one == other
    assert one.count("\n") == 4
    assert one.replace("\n", " ").replace("antidisestablishment arianism", "") == text.replace(
        "antidisestablishmentarianism", ""
    )


def test_where_columns_have_no_room_values_stand_behind_their_names() -> None:
    """A narrow terminal shows one value a line."""
    assert lines("one two three four", columns=18)[:6] == [
        "s     claim/0",
        "o     one two",
        "      three four",
        "none",
        "",
        "1 row",
    ]


@given(WORDS, st.integers(min_value=20, max_value=90))
def test_no_line_is_wider_than_the_terminal(values: list[str], columns: int) -> None:
    """Wide characters count twice, joined ones not at all."""
    assert all(width(line) <= columns for line in lines(*values, columns=columns))


@given(WORDS)
def test_nothing_in_a_value_moves_the_cursor(values: list[str]) -> None:
    """Escapes and marks of direction are written out."""
    shown = "\n".join(lines(*values))
    assert not set(shown) & set("\x1b\u202e\r\t")


@pytest.mark.parametrize(
    ("iri", "shown"),
    [
        (BASE + "claim/1", "claim/1"),
        (BASE, BASE),
        ("https://w3id.org/onrecord/ns#Claim", "onr:Claim"),
        ("urn:x", "urn:x"),
    ],
)
def test_names_are_shown_as_parameters_take_them(iri: str, shown: str) -> None:
    """What a table shows can be asked for."""
    store = ox.Store()
    store.add(ox.Quad(ox.NamedNode(iri), P, ox.NamedNode(iri)))
    rows = write(run("SELECT ?s { ?s ?p ?o }", store=store), "table").decode().split("\n")
    assert rows[2] == shown
