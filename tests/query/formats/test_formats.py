"""An answer in any format says the same, and a format that cannot hold it says so."""

from __future__ import annotations

import csv
import io
import json

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.compare import isomorphic

from onrecord.model.errors import QueryError
from onrecord.query import Result, run
from onrecord.query.formats import FORMATS, write
from onrecord.query.result import Kind

BASE = "https://example.org/port-ansel/"
S, P = ox.NamedNode("urn:s"), ox.NamedNode("urn:p")
SELECT = "SELECT ?o { ?s ?p ?o }"
FORMS = {Kind.ROWS: SELECT, Kind.TRUTH: "ASK { ?s ?p ?o }", Kind.GRAPH: "DESCRIBE <urn:s>"}
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)


def holding(*values: ox.Literal | ox.NamedNode) -> ox.Store:
    """Return a store in which some thing has these values."""
    store = ox.Store()
    store.extend(ox.Quad(S, P, value) for value in values)
    return store


def answer(query: str, *values: ox.Literal | ox.NamedNode) -> Result:
    """Return the answer to a query of such a store."""
    return run(query, store=holding(*values))


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("name", FORMATS)
def test_a_format_fits_or_lists_those_that_do(kind: Kind, name: str) -> None:
    """No combination ends in anything else."""
    fitting = [each for each, entry in FORMATS.items() if kind in entry.kinds]
    if name in fitting:
        assert write(answer(FORMS[kind], ox.Literal("x")), name).endswith((b"\n", b"x\r\n"))
    else:
        with pytest.raises(QueryError, match=f"{name} cannot hold: use {', '.join(fitting)}"):
            write(answer(FORMS[kind], ox.Literal("x")), name)


@pytest.mark.parametrize(("kind", "name"), [*zip(Kind, ["table", "table", "turtle"], strict=True)])
def test_the_format_that_is_not_named_is_for_reading(kind: Kind, name: str) -> None:
    """Rows come as a table, a graph as Turtle."""
    assert write(answer(FORMS[kind], ox.Literal("x"))) == write(
        answer(FORMS[kind], ox.Literal("x")), name
    )


def test_an_unknown_format_is_answered_with_the_nearest() -> None:
    """Python callers are not checked by the command line."""
    with pytest.raises(QueryError, match=r"no format tabel\. Did you mean table\?"):
        write(answer(SELECT), "tabel")


@given(TEXTS)
def test_csv_holds_any_text(text: str) -> None:
    """Quotes, commas and line ends come back (SPARQL 1.1 CSV, section 3)."""
    data = write(answer(SELECT, ox.Literal(text)), "csv").decode()
    assert list(csv.reader(io.StringIO(data, newline=""))) == [["o"], [text] if text else []]


@given(TEXTS)
@pytest.mark.parametrize("name", ["tsv", "json", "xml"])
def test_terms_come_back_from_formats_that_keep_them(name: str, text: str) -> None:
    """Language and datatype stay."""
    text = "".join(each for each in text if each.isprintable())  # XML 1.0 has no control characters
    terms: list[ox.Literal | ox.NamedNode] = [
        ox.Literal(text, language="en"),
        ox.Literal(text),
        ox.Literal(7),
        S,
    ]
    data = write(answer(SELECT, *terms), name)
    form = {
        "tsv": ox.QueryResultsFormat.TSV,
        "json": ox.QueryResultsFormat.JSON,
        "xml": ox.QueryResultsFormat.XML,
    }[name]
    parsed = ox.parse_query_results(data, format=form)
    assert isinstance(parsed, ox.QuerySolutions)
    assert {solution["o"] for solution in parsed} == set(terms)


def test_truth_has_its_standard_forms() -> None:
    """JSON and XML hold a boolean, the others a word."""
    assert json.loads(write(answer(FORMS[Kind.TRUTH]), "json")) == {"head": {}, "boolean": False}
    assert b"<boolean>true</boolean>" in write(answer(FORMS[Kind.TRUTH], S), "xml")
    assert write(answer(FORMS[Kind.TRUTH], S), "table") == b"yes\n"
    assert write(answer(FORMS[Kind.TRUTH]), "markdown") == b"no\n"


@pytest.mark.parametrize(("name", "parser"), [("turtle", "turtle"), ("jsonld", "json-ld")])
def test_a_graph_comes_back_from_either_engine(
    name: str, parser: str, sample: ox.Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The engine and rdflib read the same graph that the query made."""
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    params = {"about": "incident/quay"}
    data = write(run("claims/as-graph", store=sample, params=params), name)
    triples = run("claims/as-graph", store=sample, params=params).triples()
    form = ox.RdfFormat.TURTLE if name == "turtle" else ox.RdfFormat.JSON_LD
    assert {quad.triple for quad in ox.parse(data, format=form)} == set(triples)
    expected = rdflib.Graph().parse(
        data=ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"", format="nt"
    )
    assert isomorphic(rdflib.Graph().parse(data=data, format=parser), expected)


def test_turtle_declares_the_prefixes_that_it_uses() -> None:
    """The reader is not given ten lines that mean nothing."""
    data = write(answer("CONSTRUCT { ?s a onr:Claim } { ?s ?p ?o }", S), "turtle")
    assert data.count(b"@prefix") == 1
    assert b"@prefix onr: <https://w3id.org/onrecord/ns#> ." in data
    typed = write(answer("CONSTRUCT { ?s <urn:p> 1.5 } { ?s ?p ?o }", S), "turtle")
    assert b"onr:" not in typed


@given(TEXTS)
def test_markdown_keeps_every_value_in_its_cell(text: str) -> None:
    """No value ends a cell, a row or the table, and none is markup."""
    lines = write(answer(SELECT, ox.Literal(text)), "markdown").decode().split("\n")
    assert lines[:2] == ["| o |", "| --- |"]
    assert len(lines) == 4
    inside = lines[2].removeprefix("| ").removesuffix(" |")
    bare = inside.replace("\\\\", "")
    for character in "|<`[*_":
        assert bare.count(character) == bare.count(f"\\{character}")
