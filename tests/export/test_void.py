"""VoID: the counts are those of the record, and the dumps are the files beside it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from pyoxigraph import NamedNode
from rdflib import Graph, URIRef
from rdflib.namespace import DCTERMS, RDF, VOID

from onrecord.export.formats import DATA, FORMATS
from onrecord.export.source import Source, open_source
from onrecord.model.vocabulary import DCAT, ONR, ONTOLOGY
from onrecord.store.record import record_base, record_quads

FOLDER = "https://example.org/files/"
RECORD = URIRef(FOLDER + "#record")


@pytest.fixture(scope="module")
def source(sample_build: Path) -> Source:
    """Give the sample as an export reads it."""
    return open_source(sample_build)


@pytest.fixture(scope="module")
def record(source: Source) -> Graph:
    """Give the record as rdflib reads it."""
    return Graph().parse(data=FORMATS["ntriples"].write(source), format="nt")


@pytest.fixture(scope="module")
def void(source: Source) -> Graph:
    """Give the description as rdflib reads it in some folder."""
    return Graph().parse(data=FORMATS["void"].write(source), format="turtle", publicID=FOLDER)


def test_the_counts_are_those_of_the_record(void: Graph, record: Graph) -> None:
    """Each number is what another engine counts in another format."""
    counts = {
        "triples": len(record),
        "distinctSubjects": len(set(record.subjects())),
        "properties": len(set(record.predicates())),
        "distinctObjects": len(set(record.objects())),
        "classes": len(set(record.objects(None, RDF.type))),
    }
    assert {name: _number(void, RECORD, name) for name in counts} == counts


@pytest.mark.parametrize(("what", "number"), [("class", "entities"), ("property", "triples")])
def test_the_partitions_count_each_class_and_property(
    void: Graph, record: Graph, what: str, number: str
) -> None:
    """Every class and every property that occurs is there, as often as it occurs."""
    found = {
        str(void.value(part, VOID[what])): _number(void, part, number)
        for part in void.objects(RECORD, VOID[f"{what}Partition"])
    }
    terms = record.objects(None, RDF.type) if what == "class" else record.predicates()
    expected = (
        Counter(str(o) for o in terms) if what == "class" else Counter(str(p) for _, p, _ in record)
    )
    assert found == expected


def test_the_graphs_are_parts_with_their_sizes(void: Graph, source: Source) -> None:
    """Each graph of the record is a part of it, with the number of its statements."""
    sizes = Counter(
        q.graph_name.value
        for q in record_quads(source.store)
        if isinstance(q.graph_name, NamedNode)
    )
    parts = {
        str(part): _number(void, part, "triples")
        for part in void.objects(RECORD, VOID.subset)
        if (part, RDF.type, VOID.Linkset) not in void
    }
    assert parts == dict(sizes)


def test_links_lead_from_the_record_to_its_vocabulary(void: Graph, record: Graph) -> None:
    """Each set of links names one property, both its ends and the number of its links."""
    links = set(void.subjects(RDF.type, VOID.Linkset))
    assert links
    for link in links:
        prop = void.value(link, VOID.linkPredicate)
        assert prop is not None
        assert void.value(link, VOID.subjectsTarget) == RECORD
        assert void.value(link, VOID.objectsTarget) == URIRef(ONTOLOGY)
        values = [o for o in record.objects(None, prop, unique=False) if str(o).startswith(ONR)]
        assert _number(void, link, "triples") == len(values)


def test_the_dumps_are_the_files_of_the_rdf_formats(void: Graph) -> None:
    """The dumps are named relative to the folder of the file: no address is made up."""
    dumps = {str(dump) for dump in void.objects(RECORD, VOID.dataDump)}
    assert dumps == {FOLDER + each.filename for each in DATA if each.rdf}


def test_examples_and_vocabularies_are_those_of_the_record(
    void: Graph, record: Graph, source: Source
) -> None:
    """What is given as an example is described, and what is named as vocabulary is used."""
    examples = set(void.objects(RECORD, VOID.exampleResource))
    assert len(examples) == 4
    assert all((example, None, None) in record for example in examples)
    used = {str(node) for triple in record for node in triple[1:]}
    for vocabulary in void.objects(RECORD, VOID.vocabulary):
        assert any(iri.startswith(str(vocabulary)) for iri in used)
    assert str(void.value(RECORD, VOID.uriSpace)) == record_base(source.store)


def test_the_description_says_whose_it_is(void: Graph, source: Source) -> None:
    """Title, publisher, licence and version stand in it, and the licences of sources."""
    assert str(void.value(RECORD, DCTERMS.title)) == source.title
    assert str(void.value(RECORD, DCTERMS.license)) == source.license
    assert str(void.value(RECORD, DCTERMS.publisher)) == source.publisher
    assert str(void.value(RECORD, URIRef(DCAT + "version"))) == source.version
    own = source.source_licences()
    assert own
    assert all((URIRef(s), DCTERMS.license, URIRef(licence)) in void for s, licence in own)


def _number(void: Graph, node: object, name: str) -> int:
    assert isinstance(node, URIRef)
    return int(str(void.value(node, VOID[name])))
