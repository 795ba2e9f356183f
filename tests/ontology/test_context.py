"""Holds that the JSON-LD context names every term, with the type that the vocabulary gives it, and maps as meant."""

import json
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef
from rdflib.compare import isomorphic

from onrecord.model.vocabulary import STRING, XSD
from onrecord.validate.graphs import to_rdflib
from tests.ontology.terms import CONTEXT, ONR, declared, vocabulary

HERE = Path(__file__).parent
BASE = "https://example.org/id/"
ENTRIES: dict[str, str | float | dict[str, str]] = json.loads(CONTEXT.read_text(encoding="utf-8"))[
    "@context"
]
PREFIXES = {
    key: value for key, value in ENTRIES.items() if isinstance(value, str) and value[-1] in "#/"
}


def expanded(name: str) -> str:
    """Return the IRI that an entry of the context stands for."""
    entry = ENTRIES[name]
    compact = entry["@id"] if isinstance(entry, dict) else str(entry)
    prefix, _, local = compact.partition(":")
    return PREFIXES[prefix] + local


def terms() -> dict[str, str]:
    """Return the entries of the vocabulary's own terms, by name."""
    return {
        name: iri
        for name, value in ENTRIES.items()
        if (isinstance(value, dict) or str(value).startswith("onr:"))
        and (iri := expanded(name)).startswith(ONR)
    }


def from_json(document: object) -> Graph:
    """Return what a JSON document means under the context."""
    text = json.dumps({"@context": ENTRIES, "@graph": document})
    return to_rdflib(parse(text, format=RdfFormat.JSON_LD, base_iri=BASE))


def coercion(term: URIRef) -> dict[str, str]:
    """Return what the context must say of a property's values, given the classes they may have."""
    graph = vocabulary()
    ranges = set(graph.objects(term, ONR.objectClass)) or set(graph.objects(term, RDFS.range))
    concepts = set(graph.transitive_subjects(RDFS.subClassOf, SKOS.Concept))
    of_classes = not ranges and (term, RDF.type, OWL.AnnotationProperty) in graph
    if ranges & {*concepts, OWL.Class} or of_classes:
        return {"@type": "@vocab"}
    kind = min(map(str, ranges), default=str(OWL.Thing))
    if kind == str(RDF.langString):
        return {"@language": "en"}
    if kind == STRING:
        return {}
    if kind == str(ONR.edtf):
        return {"@type": "onr:edtf"}
    if kind.startswith(XSD):
        return {"@type": f"xsd:{kind.removeprefix(XSD)}"}
    return {"@type": "@id"}


def test_every_term_has_an_entry_and_every_entry_is_a_term() -> None:
    """Classes, properties and values are all there under their own names, and nothing undeclared is."""
    graph = vocabulary()
    schemes = {str(scheme) for scheme in graph.subjects(RDF.type, SKOS.ConceptScheme)}
    assert set(terms().values()) == declared() - schemes
    assert {name for name, iri in terms().items() if iri != ONR + name} == set()


@pytest.mark.parametrize("kind", [OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty])
def test_an_entry_has_the_type_of_its_property(kind: URIRef) -> None:
    """Values become IRIs, concepts, typed or English literals as the vocabulary says."""
    for term in vocabulary().subjects(RDF.type, kind):
        assert isinstance(term, URIRef)
        entry = ENTRIES[str(term).removeprefix(ONR)]
        given = (
            {key: value for key, value in entry.items() if key != "@id"}
            if isinstance(entry, dict)
            else {}
        )
        assert given == coercion(term), term


def test_a_document_means_what_the_model_says() -> None:
    """Plain JSON with every key that a workspace leads to gives the expected triples."""
    document = json.loads((HERE / "document.json").read_text(encoding="utf-8"))
    assert isomorphic(from_json(document), Graph().parse(HERE / "document.ttl"))


def test_an_unknown_key_means_nothing() -> None:
    """The context has no catch-all, so that a misspelt key cannot become a term by itself."""
    assert "@vocab" not in ENTRIES
    assert len(from_json([{"@id": "claim/1", "stanse": "Asserts"}])) == 0


def test_the_context_asks_for_nothing_from_elsewhere() -> None:
    """Every entry is written out: no other context is imported."""
    assert "@import" not in ENTRIES
    assert ENTRIES["@version"] == 1.1
