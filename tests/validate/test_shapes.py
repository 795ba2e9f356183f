"""Holds what becomes of pySHACL's results: findings with a place in the graph, a message and a mend."""

from pathlib import Path

import pytest
import rdflib
from pyoxigraph import RdfFormat, parse
from rdflib import Graph

from onrecord.model.errors import RuleError
from onrecord.model.finding import Severity
from onrecord.model.vocabulary import ONR, SHAPES
from onrecord.validate.graphs import to_rdflib
from onrecord.validate.shapes import check_shapes, shapes_graph, split, vocabulary_graph

HERE = Path(__file__).parent
PREFIXES = """
@base <https://example.org/id/> .
@prefix onr: <https://w3id.org/onrecord/ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def turtle(text: str) -> Graph:
    """Return a graph written in Turtle, as the program reads it."""
    return to_rdflib(parse(PREFIXES + text, format=RdfFormat.TURTLE))


def good_record() -> Graph:
    """Return the invented record with which nothing is wrong, its graphs as one."""
    return to_rdflib(parse(path=HERE / "record.trig", format=RdfFormat.TRIG))


def test_nothing_is_wrong_with_the_good_record() -> None:
    """All shapes hold on the union of the graphs of a record that keeps every rule."""
    assert check_shapes(good_record(), shapes_graph(), vocabulary_graph()) == []


def test_a_finding_says_where_what_and_how_to_mend() -> None:
    """A result of pySHACL keeps focus, path, value and shape; its message is cut into two sentences."""
    data = turtle('<group/p> a onr:Group ; rdfs:label "P"@en ; onr:unnamed "perhaps" .')
    (found,) = check_shapes(data, shapes_graph(), vocabulary_graph())
    assert found.severity is Severity.VIOLATION
    assert (found.code, found.shape) == ("unnamed", SHAPES + "unnamed")
    assert (found.focus, found.value) == ("https://example.org/id/group/p", "perhaps")
    assert found.path == ONR + "unnamed"
    assert found.message.startswith("Whether no source gives a name")
    assert found.mend.startswith("Write `unnamed: true`")


def test_findings_come_in_one_order() -> None:
    """The same faults give the same list, whatever order the graph has them in."""
    groups = "".join(f"<group/{name}> a onr:Group . " for name in "cab")
    found = [check_shapes(turtle(groups), shapes_graph(), vocabulary_graph()) for _ in range(2)]
    assert found[0] == found[1]
    assert [each.focus for each in found[0]] == sorted(each.focus or "" for each in found[0])


def test_a_superclass_is_known_without_inference() -> None:
    """A person is an agent because the vocabulary says so, though the record does not."""
    hop = "<claim/1#hop-1> a onr:Hop ; onr:position 1 ; onr:agent <person/p> ."
    data = turtle(hop + '<person/p> a onr:Person ; rdfs:label "P"@en ; onr:unnamed true .')
    assert check_shapes(data, shapes_graph(), vocabulary_graph()) == []
    assert check_shapes(data, shapes_graph(), Graph())[0].code == "hop-agent"


def test_the_data_is_left_as_it_was() -> None:
    """Neither the record nor the shapes nor the vocabulary change by being used."""
    data, rules, terms = good_record(), shapes_graph(), vocabulary_graph()
    before = set(data), set(rules), set(terms)
    check_shapes(data, rules, terms)
    assert (set(data), set(rules), set(terms)) == before


def test_a_number_is_judged_as_it_is_written() -> None:
    """A literal keeps its form on the way to rdflib, which would drop the zero of its own accord."""
    (value,) = turtle('<a> onr:age "01"^^xsd:integer .').objects()
    assert str(value) == "01"
    assert rdflib.NORMALIZE_LITERALS is True


def test_warnings_of_a_shape_stay_warnings() -> None:
    """The severity that a shape declares is that of its findings."""
    shapes = turtle(
        "<s> a sh:NodeShape ; sh:targetClass onr:Post ; sh:closed true ; sh:severity sh:Warning ;"
        ' sh:message "One. Two."@en .'
    )
    (found,) = check_shapes(turtle("<post/p> a onr:Post ."), shapes, Graph())
    assert (found.severity, found.message, found.mend) == (Severity.WARNING, "One.", "Two.")


def test_a_broken_shape_is_refused() -> None:
    """A shape that is no SHACL is an error of the shapes, not a finding about the record."""
    shapes = turtle("<s> a sh:NodeShape ; sh:targetClass onr:Post ; sh:property [ ] .")
    with pytest.raises(RuleError, match="cannot be used"):
        check_shapes(turtle("<post/p> a onr:Post ."), shapes, Graph())


@pytest.mark.parametrize(
    ("text", "message", "mend"),
    [
        ("It is wrong. Mend it.", "It is wrong.", "Mend it."),
        ("It is wrong. `at` helps. So does this.", "It is wrong.", "`at` helps. So does this."),
        ("It is wrong", "It is wrong", "See the shape that is named."),
    ],
)
def test_a_message_is_cut_after_its_first_sentence(text: str, message: str, mend: str) -> None:
    """What is wrong comes first, how to mend it after; a foreign shape may say only the one."""
    assert split(text) == (message, mend)
