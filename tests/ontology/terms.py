"""What the tests of the vocabulary share: its files, its graph, and which terms it declares."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from rdflib import RDFS, Graph, Namespace, URIRef

ONTOLOGY = Path(__file__).resolve().parents[2] / "ontology"
TOPICS = sorted(path for path in ONTOLOGY.glob("*.ttl") if path.name != "alignments.ttl")
SHAPE_FILES = sorted((ONTOLOGY / "shapes").glob("*.ttl"))
ALIGNMENTS = ONTOLOGY / "alignments.ttl"
CONTEXT = ONTOLOGY / "context.jsonld"
ONR = Namespace("https://w3id.org/onrecord/ns#")
SHAPE = Namespace("https://w3id.org/onrecord/shapes#")
# a term in a text: its prefixed name or its whole IRI; a word that ends in a hyphen is the start of a family
TERM = re.compile(r"(?<![\w:])(?:onr:|https://w3id\.org/onrecord/ns#)([A-Za-z][\w-]*\w|[A-Za-z])")


@cache
def vocabulary() -> Graph:
    """Return the vocabulary as one graph; callers only read it."""
    graph = Graph()
    for path in TOPICS:
        graph.parse(path)
    return graph


@cache
def shapes() -> Graph:
    """Return the shapes as one graph; callers only read it."""
    graph = Graph()
    for path in SHAPE_FILES:
        graph.parse(path)
    return graph


@cache
def declared() -> frozenset[str]:
    """Return the IRI of every term that a file of the vocabulary declares."""
    return frozenset(str(term) for term in vocabulary().subjects(RDFS.isDefinedBy, None))


def undeclared(iris: Iterable[str]) -> set[str]:
    """Return those of the IRIs that lie in the vocabulary's namespace but are not declared."""
    return {
        iri for iri in iris if iri.startswith(ONR) and iri not in declared() and iri != str(ONR)
    }


def terms_in(text: str) -> set[str]:
    """Return the IRI of every term of the vocabulary that a text names, with prefix or in full."""
    return {str(ONR[name]) for name in TERM.findall(text)}


def iris_in(graph: Graph) -> set[str]:
    """Return every IRI that stands anywhere in a graph, datatypes of literals included."""
    nodes = {node for triple in graph for node in triple}
    datatypes = {getattr(node, "datatype", None) for node in nodes}
    return {str(node) for node in nodes | datatypes if isinstance(node, URIRef)}
