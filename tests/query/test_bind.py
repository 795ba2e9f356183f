"""A parameter becomes the term that it means, or an error that says what it takes."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.errors import QueryError
from onrecord.model.vocabulary import ONR, XSD
from onrecord.query import run
from onrecord.query.bind import bind
from onrecord.query.catalogue import Query, parse
from onrecord.query.header import Parameter, Type

BASE = "https://example.org/port-ansel/"
TEXT = "SELECT ?value ?s { ?s <https://example.org/says> ?value }"


def taking(kind: Type) -> Query:
    """Return a query with one parameter of a type."""
    return Query("toys/find", TEXT, parameters=(Parameter("value", kind),), described=True)


def bound(kind: Type, value: str | ox.NamedNode | ox.Literal) -> object:
    """Return what a value of the parameter stands for."""
    return bind(taking(kind), {"value": value}, BASE)[ox.Variable("value")]


@pytest.mark.parametrize(
    ("kind", "text", "iri"),
    [
        (Type.IRI, "incident/quay", BASE + "incident/quay"),
        (Type.IRI, "https://example.org/x", "https://example.org/x"),
        (Type.IRI, "urn:isbn:1", "urn:isbn:1"),
        (Type.IRI, "<https://example.org/x>", "https://example.org/x"),
        (Type.IRI, "onr:Claim", ONR + "Claim"),
        (Type.IRI, "person/joaquín", BASE + "person/joaquín"),
        (Type.CONCEPT, "asserts", ONR + "Asserts"),
        (Type.CONCEPT, "cannotConfirm", ONR + "CannotConfirm"),
        (Type.CONCEPT, "disputed", ONR + "Contested"),
        (Type.CONCEPT, "cannot confirm", ONR + "CannotConfirm"),
        (Type.CONCEPT, "not confirmed", ONR + "Unconfirmed"),
        (Type.CONCEPT, "onr:Asserts", ONR + "Asserts"),
        (Type.CONCEPT, "aspect-armed", ONR + "aspect-armed"),
        (Type.CONCEPT, ONR + "Asserts", ONR + "Asserts"),
    ],
)
def test_names_become_iris(kind: Type, text: str, iri: str) -> None:
    """Every usual way to write a name is understood."""
    assert bound(kind, text) == ox.NamedNode(iri)


@pytest.mark.parametrize(
    ("kind", "text", "value", "datatype"),
    [
        (Type.STRING, "onr:Claim", "onr:Claim", "string"),
        (Type.STRING, "", "", "string"),
        (Type.INTEGER, "012", "12", "integer"),
        (Type.INTEGER, "-3", "-3", "integer"),
        (Type.DECIMAL, ".5", ".5", "decimal"),
        (Type.DECIMAL, "3", "3", "decimal"),
        (Type.DATE, "2024-02-29", "2024-02-29", "date"),
        (Type.BOOLEAN, "false", "false", "boolean"),
    ],
)
def test_values_become_literals(kind: Type, text: str, value: str, datatype: str) -> None:
    """The declared type decides, not what the text looks like."""
    assert bound(kind, text) == ox.Literal(value, datatype=ox.NamedNode(XSD + datatype))


@pytest.mark.parametrize(
    ("kind", "text", "takes"),
    [
        (Type.IRI, "reed", "a thing such as incident/reed or reed"),
        (Type.IRI, "", "an IRI"),
        (Type.IRI, "incident/a b", "an IRI"),
        (Type.IRI, "https://example.org/ x", "Invalid IRI"),
        (Type.IRI, "incident/a>b", "Invalid IRI"),
        (Type.IRI, "<incident/quay>", "absolute"),
        (Type.IRI, "on:Claim", r"The prefix on: is not known. Did you mean onr\?"),
        (Type.CONCEPT, "two words", "a concept such as asserts"),
        (Type.INTEGER, "1.5", "a whole number"),
        (Type.INTEGER, "9" * 30, "a whole number"),
        (Type.INTEGER, "\u0663", "a whole number"),
        (Type.DECIMAL, "1e5", "a number"),
        (Type.DATE, "2023-02-29", "a date such as 2024-03-21"),
        (Type.DATE, "20240321", "a date"),
        (Type.BOOLEAN, "yes", "true or false"),
        (Type.STRING, "\udcff", "a text"),
        (Type.IRI, ox.Literal("x"), "an IRI"),
        (Type.STRING, ox.NamedNode("urn:x"), "a text"),
    ],
)
def test_what_does_not_fit_is_named_with_what_would(
    kind: Type, text: str | ox.NamedNode | ox.Literal, takes: str
) -> None:
    """The message has the parameter, what it takes and what it got."""
    with pytest.raises(QueryError, match=f"Parameter value takes .*{takes}"):
        bound(kind, text)


def test_an_unknown_parameter_is_answered_with_the_nearest() -> None:
    """A slip of the finger is seen at once."""
    with pytest.raises(QueryError, match=r"toys/find has no parameter vaule. Did you mean value\?"):
        bind(taking(Type.STRING), {"vaule": "x"}, BASE)
    with pytest.raises(QueryError, match=r"has no parameter x\. It takes none"):
        bind(Query("toys/none", TEXT, described=True), {"x": "1"}, BASE)


def test_a_required_parameter_is_asked_for_and_a_default_is_taken() -> None:
    """Both are declared, and a default is read by the type like any text."""
    needed = Parameter("value", Type.INTEGER, required=True)
    usual = Parameter("value", Type.INTEGER, default="7")
    with pytest.raises(QueryError, match="needs the parameter value: a whole number"):
        bind(Query("a/b", TEXT, parameters=(needed,), described=True), {}, BASE)
    found = bind(Query("a/b", TEXT, parameters=(usual,), described=True), {}, BASE)
    assert found == {ox.Variable("value"): ox.Literal(7)}


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("<urn:x>", ox.NamedNode("urn:x")),
        ("onr:Claim", ox.NamedNode(ONR + "Claim")),
        ("12", ox.Literal(12)),
        ("true", ox.Literal(True)),
        ("incident/quay", ox.Literal("incident/quay")),
        ("note: this", ox.Literal("note: this")),
    ],
)
def test_without_a_description_a_value_is_read_as_turtle_would(
    text: str, term: ox.NamedNode | ox.Literal
) -> None:
    """A query of one's own needs no header."""
    assert bind(parse(TEXT, "mine"), {"value": text}, BASE) == {ox.Variable("value"): term}


@pytest.mark.parametrize(
    ("name", "value"), [("a b", "x"), ("", "x"), ("value", "<a b>"), ("value", "\udcff")]
)
def test_impossible_names_and_iris_are_errors_of_ours(name: str, value: str) -> None:
    """Nothing of the engine's own shows."""
    with pytest.raises(QueryError):
        bind(parse(TEXT, "mine"), {name: value}, BASE)


NASTY = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            '" } DROP ALL #',
            "'} UNION { ?s ?p ?value } #",
            "> } SELECT * { ?s ?p ?o } #",
            "\\u0022 . ?s ?p ?o",
            '"@en ; <x:y> "',
        ]
    ),
)


@given(NASTY)
def test_no_value_changes_what_is_asked(value: str) -> None:
    """Whatever the text, exactly the statement with that very text is found."""
    says = ox.NamedNode("https://example.org/says")
    one, other = ox.NamedNode("urn:one"), ox.NamedNode("urn:other")
    store = ox.Store()
    try:
        store.add(ox.Quad(one, says, ox.Literal(value)))
    except UnicodeEncodeError:
        return  # half of a surrogate pair is no text
    store.add(ox.Quad(other, says, ox.Literal(value + "x")))
    found = run(taking(Type.STRING), store=store, params={"value": value}).rows()
    assert [row["s"] for row in found] == [one]


@given(NASTY)
def test_no_name_becomes_more_than_an_iri(text: str) -> None:
    """A name is one valid IRI with that text, or it is refused."""
    try:
        found = bound(Type.IRI, text)
    except QueryError:
        return
    assert isinstance(found, ox.NamedNode)
    assert not set('<>"{}|^`\\ \n') & set(found.value)
