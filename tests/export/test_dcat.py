"""DCAT: each format is a distribution of the record, with what it leaves out."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import DCTERMS, FOAF, RDF, Namespace

from onrecord.export.formats import DATA, FORMATS
from onrecord.export.source import Source, open_source
from onrecord.model import vocabulary

DCAT = Namespace(vocabulary.DCAT)  # rdflib knows only an earlier edition
FOLDER = "https://example.org/files/"
RECORD = URIRef(FOLDER + "#record")
# what DCAT-AP wants of a data set and of a distribution, and what this project promises
DATASET = (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.license, DCAT.version)
DISTRIBUTION = (
    DCTERMS.title, DCTERMS.description, DCTERMS.license, DCAT.accessURL, DCAT.downloadURL, DCAT.mediaType,
)  # fmt: skip


@pytest.fixture(scope="module")
def source(sample_build: Path) -> Source:
    """Give the sample as an export reads it."""
    return open_source(sample_build)


@pytest.fixture(scope="module")
def dcat(source: Source) -> Graph:
    """Give the entry as rdflib reads it in some folder."""
    return Graph().parse(data=FORMATS["dcat"].write(source), format="turtle", publicID=FOLDER)


def test_the_record_is_one_data_set(dcat: Graph, source: Source) -> None:
    """There is one data set, and it has one value of everything that it must have."""
    assert list(dcat.subjects(RDF.type, DCAT.Dataset)) == [RECORD]
    for prop in DATASET:
        assert len(list(dcat.objects(RECORD, prop))) == 1, prop
    publisher = dcat.value(RECORD, DCTERMS.publisher)
    assert publisher is not None
    assert str(dcat.value(publisher, FOAF.name)) == source.publisher_name
    assert str(dcat.value(RECORD, DCTERMS.title)) == source.title
    assert str(dcat.value(RECORD, DCTERMS.license)) == source.license
    assert str(dcat.value(RECORD, DCAT.version)) == source.version


def test_each_format_is_a_distribution(dcat: Graph, source: Source) -> None:
    """Each format has one, with its file, licence and media type, and every loss in words."""
    here = {str(each): each for each in dcat.objects(RECORD, DCAT.distribution)}
    assert set(here) == {f"{FOLDER}#{each.name}" for each in DATA}
    for each in DATA:
        node = here[f"{FOLDER}#{each.name}"]
        for prop in DISTRIBUTION:
            assert len(list(dcat.objects(node, prop))) == 1, prop
        assert str(dcat.value(node, DCAT.downloadURL)) == FOLDER + each.filename
        assert str(dcat.value(node, DCTERMS.license)) == source.license
        assert str(dcat.value(node, DCAT.mediaType)).endswith(f"/{each.media_type}")
        said = str(dcat.value(node, DCTERMS.description))
        assert all(lost in said for lost in each.leaves_out)
        assert bool(each.leaves_out) == ("Left out" in said)
        assert ((node, DCAT.packageFormat, None) in dcat) == each.filename.endswith(".zip")


def test_the_sources_carry_their_own_licences(dcat: Graph, source: Source) -> None:
    """A source with a licence of its own is named with it."""
    own = source.source_licences()
    assert own
    assert all((URIRef(s), DCTERMS.license, URIRef(licence)) in dcat for s, licence in own)


def test_nothing_says_when(dcat: Graph) -> None:
    """No date of issue or change is made up."""
    assert (None, DCTERMS.issued, None) not in dcat
    assert (None, DCTERMS.modified, None) not in dcat
