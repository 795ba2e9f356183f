"""Holds that every term is named, defined in a sentence, shown in an example and listed where it belongs."""

from collections import Counter
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

from onrecord.model.vocabulary import XSD
from tests.ontology.terms import ONR, TOPICS, declared, vocabulary

KINDS = {OWL.Class, RDFS.Datatype, SKOS.ConceptScheme}
PROPERTIES = {OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}


def concepts() -> list[URIRef]:
    """Return every term that is neither class nor property nor scheme."""
    graph = vocabulary()
    terms = (URIRef(term) for term in sorted(declared()))
    return [term for term in terms if not set(graph.objects(term, RDF.type)) & (KINDS | PROPERTIES)]


@pytest.mark.parametrize("path", TOPICS, ids=[path.stem for path in TOPICS])
def test_a_file_declares_what_it_describes(path: Path) -> None:
    """Every subject of a file but its header is a term that the file says it defines."""
    graph = Graph().parse(path)
    (ontology,) = graph.subjects(RDF.type, OWL.Ontology)
    for term in {subject for subject in graph.subjects() if subject != ontology}:
        assert isinstance(term, URIRef)
        assert str(term).startswith(ONR)
        assert list(graph.objects(term, RDFS.isDefinedBy)) == [ontology]
        assert list(graph.objects(term, RDF.type))


@pytest.mark.parametrize("predicate", [RDFS.label, SKOS.definition, SKOS.example])
def test_a_term_has_one_text_of_each_kind(predicate: URIRef) -> None:
    """Label, definition and example stand once in English with every term."""
    graph = vocabulary()
    for term in sorted(declared()):
        texts = list(graph.objects(URIRef(term), predicate))
        assert [getattr(text, "language", None) for text in texts] == ["en"], term
        assert str(texts[0]).strip() == str(texts[0]) != "", term


def test_definitions_are_sentences() -> None:
    """A definition begins with a capital, ends with a full stop and is no one else's."""
    texts = Counter(str(text) for text in vocabulary().objects(None, SKOS.definition))
    assert [text for text in texts if not text[0].isupper() or not text.endswith(".")] == []
    assert [text for text, count in texts.items() if count > 1] == []


def test_labels_say_what_the_name_says() -> None:
    """No two classes, properties or values of one list share a label."""
    graph = vocabulary()
    labels = Counter(
        (kind, str(label))
        for term, label in graph.subject_objects(RDFS.label)
        for kind in graph.objects(term, RDF.type)
    )
    assert [label for label, count in labels.items() if count > 1] == []


def test_a_concept_is_in_the_scheme_of_its_class() -> None:
    """Every value stands in one scheme, and a scheme holds the values of one class."""
    graph = vocabulary()
    classes: dict[object, set[object]] = {}
    for concept in concepts():
        (scheme,) = graph.objects(concept, SKOS.inScheme)
        (cls,) = graph.objects(concept, RDF.type)
        assert (cls, RDFS.subClassOf, SKOS.Concept) in graph, concept
        classes.setdefault(scheme, set()).add(cls)
    assert set(classes) == set(graph.subjects(RDF.type, SKOS.ConceptScheme))
    assert {scheme: len(found) for scheme, found in classes.items() if len(found) > 1} == {}


def test_broader_and_excluded_concepts_are_of_the_same_list() -> None:
    """A value is narrower than, or excludes, only values of its own scheme; exclusion goes both ways."""
    graph = vocabulary()
    for relation in (SKOS.broader, ONR.excludes):
        for one, two in graph.subject_objects(relation):
            assert graph.value(one, SKOS.inScheme) == graph.value(two, SKOS.inScheme), (one, two)
            assert one != two
    for one, two in graph.subject_objects(ONR.excludes):
        if (two, SKOS.broader, None) in graph and (one, ONR.excludes, two) in graph:
            assert (two, SKOS.broader, one) not in graph


def test_a_claim_predicate_says_what_it_links_and_how_it_reads() -> None:
    """Classes of subject and object, the words on its line, and whether it may accuse, are declared."""
    graph = vocabulary()
    predicates = set(graph.subjects(RDF.type, ONR.ClaimPredicate))
    known = set(graph.subjects(RDF.type, OWL.Class)) | {ONR.edtf, RDF.langString, SKOS.Concept}
    assert len(predicates) > 50
    for predicate in predicates:
        assert set(graph.objects(predicate, RDF.type)) & PROPERTIES, predicate
        subjects = set(graph.objects(predicate, ONR.subjectClass))
        objects = set(graph.objects(predicate, ONR.objectClass))
        assert subjects, predicate
        assert objects, predicate
        unknown = subjects.union(objects) - known
        assert [each for each in unknown if not str(each).startswith(XSD)] == [], predicate
        assert len(list(graph.objects(predicate, ONR.edgeLabel))) == 1, predicate
        assert len(list(graph.objects(predicate, ONR.mayAccuse))) == 1, predicate
        assert len(list(graph.objects(predicate, ONR.bearsOn))) <= 1, predicate


def test_what_is_a_predicate_of_claims_is_so_throughout() -> None:
    """Only claim predicates bear on an aspect, and plain properties have no line to be drawn as."""
    graph = vocabulary()
    predicates = set(graph.subjects(RDF.type, ONR.ClaimPredicate))
    for relation in (ONR.bearsOn, ONR.subjectClass, ONR.objectClass, ONR.edgeLabel):
        assert set(graph.subjects(relation)) == predicates & set(graph.subjects(relation))


MEASURED = {ONR.CompareNumber, ONR.CompareDuration, ONR.CompareTime}


def test_an_aspect_says_how_its_answers_compare() -> None:
    """Question, scope, number of values, comparator and class are declared, and some predicate bears on it."""
    graph = vocabulary()
    aspects = set(graph.subjects(RDF.type, ONR.Aspect))
    assert aspects == set(graph.objects(None, ONR.bearsOn))
    for aspect in aspects:
        for needed in (ONR.asks, ONR.scopeKind, ONR.multiValued, ONR.comparator):
            assert len(list(graph.objects(aspect, needed))) == 1, (aspect, needed)
        assert str(graph.value(aspect, ONR.asks)).endswith("?"), aspect
        (cls,) = graph.objects(aspect, ONR.propositionClass)
        assert (cls, RDFS.subClassOf, ONR.Proposition) in graph
        measured = graph.value(aspect, ONR.comparator) in MEASURED
        assert measured is ((aspect, ONR.tolerance, None) in graph), aspect


def test_an_accusing_stance_stands_only_where_a_predicate_may_accuse() -> None:
    """A predicate that always accuses with some stance is one that may accuse."""
    graph = vocabulary()
    for predicate in graph.subjects(ONR.accusingStance):
        assert (predicate, ONR.mayAccuse, Literal(True)) in graph


def test_what_needs_a_document_may_accuse() -> None:
    """Only a predicate or concept that can accuse somebody has to rest on an official document."""
    graph = vocabulary()
    needing = set(graph.subjects(ONR.needsDocument, Literal(True)))
    assert {ONR.convictedOf, ONR.Sustained} < needing
    assert {each for each in needing if (each, ONR.mayAccuse, Literal(True)) not in graph} == set()


def test_findings_on_one_complaint_exclude_one_another() -> None:
    """An inquiry ends in one way; each finding excludes all the others."""
    graph = vocabulary()
    findings = set(graph.subjects(SKOS.inScheme, ONR["complaint-findings"]))
    assert len(findings) == 5
    for finding in findings:
        assert set(graph.objects(finding, ONR.excludes)) == findings - {finding}
