"""Holds that every file of the vocabulary and of the shapes says what it is, by whom and under which licence."""

from pathlib import Path

import pytest
from rdflib import DCTERMS, OWL, RDF, XSD, Graph, Literal, URIRef

from tests.ontology.terms import ALIGNMENTS, SHAPE_FILES, TOPICS

FILES = [*TOPICS, *SHAPE_FILES, ALIGNMENTS]
NAMES = [f"{path.parent.name}/{path.name}" for path in FILES]
LICENSE = URIRef("https://creativecommons.org/licenses/by/4.0/")


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_file_has_a_full_header(path: Path) -> None:
    """Title, description, creator, licence, date and version stand in each file, each once."""
    graph = Graph().parse(path)
    (ontology,) = graph.subjects(RDF.type, OWL.Ontology)
    folder = "shapes" if path in SHAPE_FILES else "ns"
    assert str(ontology) == f"https://w3id.org/onrecord/{folder}/{path.stem}"
    (title,) = graph.objects(ontology, DCTERMS.title)
    (description,) = graph.objects(ontology, DCTERMS.description)
    assert isinstance(title, Literal)
    assert isinstance(description, Literal)
    assert title.language == description.language == "en"
    assert str(description).endswith(".")
    assert list(graph.objects(ontology, DCTERMS.creator)) == [Literal("onrecord contributors")]
    assert list(graph.objects(ontology, DCTERMS.license)) == [LICENSE]
    issued = Literal("2026-11-22", datatype=XSD.date)
    assert list(graph.objects(ontology, DCTERMS.issued)) == [issued]
    (version,) = graph.objects(ontology, OWL.versionInfo)
    assert list(graph.objects(ontology, OWL.versionIRI)) == [URIRef(f"{ontology}/{version}")]


def test_no_two_files_have_one_title() -> None:
    """A title tells its file from all the others."""
    graph = Graph()
    for path in FILES:
        graph.parse(path)
    titles = list(graph.objects(None, DCTERMS.title))
    assert len(titles) == len(set(titles)) == len(FILES)
