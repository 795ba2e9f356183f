"""A reading as a dataset: in graphs of its own, each statement with its claims, the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph

from onrecord.derive.readings.outcomes import Outcome
from onrecord.export.readings import dataset
from onrecord.export.readings.made import Made, Workshop
from onrecord.export.source import open_source
from onrecord.model.vocabulary import (
    ANSWERED_BY,
    DENIED_BY,
    LEAVES_OPEN,
    OBJECT,
    POLICY_PARAMETER,
    PREDICATE,
    READING,
    RECORD_VERSION,
    SUBJECT,
    SUPPORTED_BY,
    TYPE,
)
from onrecord.validate.shapes import check_shapes
from tests.moving import BASE
from tests.ontology.terms import shapes, vocabulary

ASKED = (["undisputed"], ["by-side", "acting-agency"], ["by-side", "family"], ["as-of", "2031-05-05"],
         ["by-claimant", "pier-watch"], ["without-source", "leaflet"])  # fmt: skip
FORMATS = {
    "trig": ox.RdfFormat.TRIG,
    "nquads": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
}


def make(workshop: Workshop, *words: str) -> Made:
    """Return the reading of that name."""
    return workshop.make(workshop.ask(words, {}))


def values(quads: Iterable[ox.Quad], prop: str) -> set[str]:
    """Return the values of a property."""
    return {str(q.object.value) for q in quads if q.predicate.value == prop}  # type: ignore[union-attr]


@pytest.mark.parametrize("words", ASKED, ids=" ".join)
def test_every_triple_stands_in_the_graph_of_the_reading_and_rests_on_claims(
    workshop: Workshop, words: list[str]
) -> None:
    """None is in a default graph, each is what a supported proposition says, and those are all."""
    made = make(workshop, *words)
    quads = dataset.quads(made)
    graphs = {quad.graph_name for quad in quads}
    triples, account = ox.NamedNode(made.iri), ox.NamedNode(made.iri + dataset.ACCOUNT)
    assert graphs <= {triples, account}
    store = ox.Store()
    store.bulk_extend(quads)
    stated = {quad.triple for quad in quads if quad.graph_name == triples}
    supported = set()
    for quad in store.quads_for_pattern(None, ox.NamedNode(SUPPORTED_BY), None, account):
        parts = [
            next(iter(store.quads_for_pattern(quad.subject, ox.NamedNode(p), None, account))).object
            for p in (SUBJECT, PREDICATE, OBJECT)
        ]
        supported.add(ox.Triple(*parts))  # type: ignore[arg-type]
    assert stated == supported


@pytest.mark.parametrize("words", ASKED, ids=" ".join)
def test_a_reading_says_how_it_was_made(workshop: Workshop, words: list[str]) -> None:
    """The description conforms to its shape; the claims that are left open are named."""
    made = make(workshop, *words)
    node = ox.NamedNode(made.iri)
    quads = [quad for quad in dataset.quads(made) if quad.subject == node]
    assert values(quads, TYPE) == {READING}
    assert values(quads, RECORD_VERSION) == {workshop.source.version}
    assert values(quads, POLICY_PARAMETER) == {f"{k}={v}" for k, v in made.asked.parameters}
    unsettled = {*made.reading.with_outcome(Outcome.CONTRADICTED)}
    assert values(quads, LEAVES_OPEN) == unsettled | {*made.reading.with_outcome(Outcome.DOUBTED)}
    turtle = ox.serialize((quad.triple for quad in quads), format=ox.RdfFormat.TURTLE) or b""
    assert check_shapes(Graph().parse(turtle), shapes(), vocabulary()) == []


def test_a_denial_is_no_triple(workshop: Workshop) -> None:
    """It is named beside what it denies, and nothing is stated."""
    made = make(workshop, "by-side", "family")
    quads = dataset.quads(made)
    assert made.reading.held == ()
    assert values(quads, DENIED_BY) == {*made.reading.with_outcome(Outcome.DENIES)} != set()
    assert {str(quad.graph_name) for quad in quads} == {f"<{made.iri}{dataset.ACCOUNT}>"}


@pytest.mark.parametrize("form", FORMATS)
def test_a_format_loses_nothing(workshop: Workshop, form: str) -> None:
    """What is read again is the dataset, and whoever opens the file reads first that it is a reading."""
    made = make(workshop, "by-claimant", "pier-police")
    data = dataset.WRITERS[form](made)
    again = ox.Dataset(ox.parse(data, format=FORMATS[form]))
    assert again == ox.Dataset(dataset.quads(made))
    if form != "jsonld":
        head = data.decode().split("\n@prefix")[0]
        assert "# A reading: what would be so by this policy." in head
        assert workshop.source.version in head


@pytest.mark.parametrize("form", FORMATS)
def test_a_reading_is_the_same_bytes_every_time(moving_build: Path, form: str) -> None:
    """From the same build, asked for in other words, it is the same file."""
    one, other = (
        dataset.WRITERS[form](make(Workshop(moving_build, Path()), *words))
        for words in (["by-side", "actingAgency"], ["by-side", "side=acting agency"])
    )
    assert one == other


def test_the_record_has_no_reading_in_it(workshop: Workshop, moving_build: Path) -> None:
    """Before and after, no quad of a reading and no plain triple of one is in the build; nothing was written."""
    made = [make(workshop, *words) for words in ASKED]
    quads = set(open_source(moving_build).store)
    assert any(quad.predicate.value == ANSWERED_BY for quad in quads)
    triples = {quad.triple for quad in quads}
    for each in made:
        plain = {q.triple for q in dataset.quads(each) if q.graph_name == ox.NamedNode(each.iri)}
        assert plain.isdisjoint(triples)
    assert not any(str(quad.graph_name).startswith(f"<{BASE}reading/") for quad in quads)
