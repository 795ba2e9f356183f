"""Holds that no file anywhere uses a term that the vocabulary does not declare."""

from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef

from onrecord.model import vocabulary as constants
from onrecord.model.edtf import is_edtf
from onrecord.model.resources import resource
from onrecord.read import read
from onrecord.validate.shapes import check_shapes
from tests.ontology.terms import (
    ALIGNMENTS,
    CONTEXT,
    ONR,
    ONTOLOGY,
    SHAPE_FILES,
    TOPICS,
    iris_in,
    shapes,
    terms_in,
    undeclared,
    vocabulary,
)

ROOT = ONTOLOGY.parent
EXAMPLES = sorted((ONTOLOGY / "examples").glob("*/*.ttl"))
QUERIES = sorted((ROOT / "queries").rglob("*.rq"))
WORKSPACES = [resource("data"), ROOT / "tests" / "sample"]


@pytest.mark.parametrize(
    "path", [*TOPICS, *SHAPE_FILES, ALIGNMENTS, *EXAMPLES], ids=lambda path: path.stem
)
def test_turtle_uses_declared_terms(path: Path) -> None:
    """Vocabulary, shapes, alignments and examples name only what is declared."""
    assert undeclared(iris_in(Graph().parse(path))) == set()


@pytest.mark.parametrize("path", [CONTEXT, *QUERIES], ids=lambda path: path.stem)
def test_texts_use_declared_terms(path: Path) -> None:
    """The context and every query name only what is declared, comments included."""
    assert undeclared(terms_in(path.read_text(encoding="utf-8"))) == set()


@pytest.mark.parametrize("workspace", WORKSPACES, ids=lambda path: path.name)
def test_records_use_declared_terms(workspace: Path) -> None:
    """What the files of a workspace expand to names only what is declared."""
    quads = read(workspace).quads
    words = "\n".join(map(str, quads))
    assert len(terms_in(words)) > 20
    assert undeclared(terms_in(words)) == set()


def test_the_program_uses_declared_terms() -> None:
    """Every IRI of the vocabulary that the program has a name for is declared."""
    values = {value for value in vars(constants).values() if isinstance(value, str)}
    assert undeclared(values - {constants.ONR}) == set()


def test_an_undeclared_term_would_be_found() -> None:
    """The search finds a term that is none, with its prefix and in full."""
    text = "?s onr:certainty 1 ; <https://w3id.org/onrecord/ns#stanse> ?o ; onr:stance ?p ."
    assert undeclared(terms_in(text)) == {ONR + "certainty", ONR + "stanse"}


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("XXXX-03-21", True),
        ("2031", True),
        ("2031-04", True),
        ("2031-04-1X", False),
        ("203X", True),
        ("2031-04-12/2031-05", True),
        ("../2031", True),
        ("2031-04-12?", True),
        ("2031-13", False),
        ("12 April", False),
        ("", False),
    ],
)
def test_shapes_and_program_agree_on_dates(text: str, *, good: bool) -> None:
    """A text that the program reads as a date is one that the shapes let through, and the reverse."""
    graph = Graph().parse(ONTOLOGY / "examples" / "valid" / "source.ttl")
    source = URIRef("https://example.org/id/source/courier-article")
    graph.set((source, ONR.publishedOn, Literal(text, datatype=ONR.edtf)))
    assert (check_shapes(graph, shapes(), vocabulary()) == []) is good
    assert is_edtf(text) is good
