"""The derived graph says what follows from the claims, whatever order they come in."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from onrecord.derive import derive
from onrecord.derive.parties import parties
from onrecord.model.vocabulary import ONR
from onrecord.read import ReadResult, read
from onrecord.store.nquads import canonical, load_memory
from tests.workspaces import BASE, FILES, INCIDENT, write_workspace

EXPECTED = f"""
@base <{BASE}> .
@prefix onr: <{ONR}> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<graph/derived> {{
  <question/DATE> a onr:Question ; rdfs:label "On what date was it? (stop of Brandt)"@en ;
    onr:aspect onr:aspect-date ; onr:topic <act/depot-1> ; onr:scope <incident/depot> ;
    onr:answeredBy <claim/STOP> ; onr:status onr:Unopposed ; onr:rootCount 1 ;
    onr:side onr:OutletSide ; onr:singleSided false ;
    onr:singleRoot false ; onr:circular false ; onr:root <outlet/gazette> .
  <question/ARMED> a onr:Question ; rdfs:label "Was somebody armed, and with what? (Ola Brandt)"@en ;
    onr:aspect onr:aspect-armed ; onr:topic <person/ola-brandt> ; onr:scope <incident/depot> ;
    onr:answeredBy <claim/YES>, <claim/NO> ; onr:status onr:Contested ; onr:rootCount 2 ;
    onr:side onr:ActingAgency ; onr:singleSided true ;
    onr:singleRoot false ; onr:circular false ; onr:root <agency/tram-watch>, <person/ola-brandt> .
  <question/WHO> a onr:Question ; rdfs:label "Who did it or took part? (search of Brandt)"@en ;
    onr:aspect onr:aspect-performer ; onr:topic <act/depot-2> ; onr:scope <incident/depot> ;
    onr:answeredBy <claim/CANNOT> ; onr:status onr:Unconfirmed ; onr:rootCount 1 ;
    onr:side onr:ActingAgency ; onr:singleSided false ;
    onr:singleRoot false ; onr:circular false ; onr:root <agency/tram-watch> .
  <conflict/ONLY> a onr:Conflict ; onr:between <claim/YES>, <claim/NO> ; onr:rule "denial" ;
    onr:reason "One claim denies what the other asserts."@en .
  <claim/YES> onr:conflictsWith <claim/NO> .
  <claim/NO> onr:conflictsWith <claim/YES> .
}}
"""


def derived(result: ReadResult, quads: Iterable[Quad] | None = None) -> list[Quad]:
    """Return the derived graph of a workspace, its quads loaded in the order given."""
    store = load_memory(result.quads if quads is None else quads)
    return derive(store, result.settings.base, result.ontology)


def named(quads: Iterable[Quad], kind: str, **having: str) -> str:
    """Return the digits of the only minted node of a kind that has a value."""
    ((predicate, value),) = having.items()
    found = {
        quad.subject.value
        for quad in quads
        if isinstance(quad.subject, NamedNode)
        and quad.subject.value.startswith(f"{BASE}{kind}/")
        and quad.predicate.value == ONR + predicate
        and isinstance(quad.object, NamedNode | Literal)
        and value in quad.object.value
    }
    (iri,) = found
    return iri.removeprefix(f"{BASE}{kind}/")


@pytest.fixture(scope="module")
def depot(tmp_path_factory: pytest.TempPathFactory) -> ReadResult:
    """Give the small workspace as read."""
    return read(write_workspace(tmp_path_factory.mktemp("depot")))


@pytest.fixture(scope="module")
def sample(root: Path) -> ReadResult:
    """Give the larger invented workspace as read."""
    return read(root / "tests/sample")


def test_the_derived_graph_is_the_one_written_by_hand(depot: ReadResult) -> None:
    """Every statement about three questions and a conflict, and no other."""
    quads = derived(depot)
    digits = {
        "DATE": named(quads, "question", aspect="aspect-date"),
        "ARMED": named(quads, "question", aspect="aspect-armed"),
        "WHO": named(quads, "question", aspect="aspect-performer"),
        "ONLY": named(quads, "conflict", rule="denial"),
        "STOP": named(depot.quads, "claim", paraphrase="the stop was on"),
        "YES": named(depot.quads, "claim", paraphrase="carried"),
        "NO": named(depot.quads, "claim", paraphrase="there was no"),
        "CANNOT": named(depot.quads, "claim", paraphrase="cannot say"),
    }
    expected = EXPECTED
    for name, value in digits.items():
        expected = expected.replace(f"/{name}>", f"/{value}>")
    assert set(parse(expected, format=RdfFormat.TRIG)) == set(quads)
    assert len(quads) == len(set(quads))


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_the_order_of_claims_does_not_count(seed: int, sample: ReadResult) -> None:
    """Shuffled statements give the same derived graph, in the same order."""
    shuffled = list(sample.quads)
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - a test needs no secret
    assert derived(sample, shuffled) == derived(sample)


def test_deriving_changes_nothing(sample: ReadResult) -> None:
    """The store is only read, and deriving again gives the same."""
    store = load_memory(sample.quads)
    before = canonical(store)
    first = derive(store, sample.settings.base, sample.ontology)
    assert canonical(store) == before
    assert derive(store, sample.settings.base, sample.ontology) == first


def test_deriving_over_its_own_results_changes_nothing(sample: ReadResult) -> None:
    """What is derived is no premise: a store that holds it already gives the same."""
    quads = derived(sample)
    assert derived(sample, [*sample.quads, *quads]) == quads


def test_an_outlet_is_on_its_own_side_unless_it_is_judged(tmp_path: Path) -> None:
    """A judgement of the workspace overrules the side that every outlet has."""
    judged = (
        "  - {agent: outlet/gazette, side: bystander, reason: Its editor was there.}\nidentities:"
    )
    changes = {INCIDENT: FILES[INCIDENT].replace("identities:", judged)}
    for name, files, side in (("plain", {}, "OutletSide"), ("judged", changes, "Bystander")):
        store = load_memory(read(write_workspace(tmp_path / name, files)).quads)
        who = parties(store)
        assert who.side(f"{BASE}incident/depot", f"{BASE}outlet/gazette") == ONR + side
        assert who.side(f"{BASE}incident/depot", f"{BASE}outlet/wire") == ONR + "OutletSide"


def test_a_side_belongs_to_one_incident(tmp_path: Path) -> None:
    """Who acts in one incident has no side in another."""
    other = FILES[INCIDENT].replace("depot", "quay").replace("gazette-quay", "gazette-depot")
    other = other.replace("quay-footage", "depot-footage").partition("sides:")[0]
    claim = (
        "claims:\n  - says: {subject: act/quay-1, predicate: happenedOn, object: 2021}\n"
        "    claimant: agency/tram-watch\n    stance: asserts\n    paraphrase: it was in 2021\n"
        f"    at: [0, 4]\n    digest: sha256:{'a' * 64}\n"
    )
    result = read(write_workspace(tmp_path, {"incidents/quay.yaml": other + claim}))
    assert result.findings == ()
    quads = derived(result)
    (quay,) = {q.subject for q in quads if str(q.object) == f"<{BASE}incident/quay>"}
    assert not [q for q in quads if q.subject == quay and q.predicate.value == ONR + "side"]


def test_a_record_without_claims_has_no_questions() -> None:
    """Nothing follows from nothing."""
    ontology = read(Path(__file__).parents[1] / "sample").ontology
    assert derive(load_memory([]), BASE, ontology) == []


def test_the_sample_has_the_statuses_that_its_articles_give(sample: ReadResult) -> None:
    """The questions of the two invented articles that are open are those that a reader finds open."""
    quads = derived(sample)
    label = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    labels = {
        q.subject: q.object.value
        for q in quads
        if q.predicate == label and isinstance(q.object, Literal)
    }
    statuses = {
        labels[q.subject]: q.object.value.removeprefix(ONR)
        for q in quads
        if q.predicate.value == ONR + "status" and isinstance(q.object, NamedNode)
    }
    assert {name: status for name, status in statuses.items() if status != "Unopposed"} == {
        "How many convictions did somebody have? (Åsa Lindqvist)": "Contested",
        "How many shots were fired? (gunfire by the officers)": "Contested",
        "Was somebody armed, and with what? (Joaquín Ibáñez)": "Contested",
        "Was the order obeyed? (Åsa Lindqvist)": "Contested",
        "Who was hit? (gunfire at the quay)": "DeniedOnly",
        "Was it lawful? (gunfire by the officers)": "Unconfirmed",
        "Who fired the first shot? (gunfire at the quay)": "Unconfirmed",
        "Whose was it? (object at the tea stall)": "Unconfirmed",
    }
