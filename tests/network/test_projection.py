"""Holds that the network says everything that the record says, once, and nothing more."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from onrecord.model.claim import Stance
from onrecord.model.errors import QueryError
from onrecord.model.vocabulary import CLAIM, LABEL, ONR, STATUS, TYPE
from onrecord.network import Claim, Kind, Question, Relation, Source, Status, project
from onrecord.network.edges import Edge
from onrecord.network.kinds import STATUSES
from onrecord.read.ontology import read_ontology
from tests.inventions import BASE, INCIDENT, OUTLET, SOURCE, iri, mole, sample, stances, term

if TYPE_CHECKING:
    from onrecord.network.projection import Network

PORT = "https://example.org/port-ansel/"


@pytest.fixture
def network() -> Network:
    """Give the network of the sample workspace."""
    return project(sample())


def claims(network: Network) -> dict[str, Claim]:
    """Return the claims of a network by their paraphrases."""
    found = [values["data"] for _, values in network.nodes(data=True)]
    return {node.paraphrase: node for node in found if isinstance(node, Claim)}


def kinds_of(network: Network) -> dict[str, Kind]:
    """Return the kind of each node."""
    return {iri: network.nodes[iri]["kind"] for iri in network}


def edges(network: Network) -> list[Edge]:
    """Return the edges of a network as values."""
    return [values["data"] for _, _, values in network.edges(data=True)]


def ends(network: Network, start: str, relation: Relation) -> list[str]:
    """Return where the edges of a relation lead from a node."""
    return sorted(e.end for e in edges(network) if (e.start, e.relation) == (start, relation))


def test_every_claim_is_one_node(network: Network) -> None:
    """As many claim nodes as claims, and the same ones."""
    told = {
        quad.subject.value
        for quad in sample().quads_for_pattern(None, NamedNode(TYPE), NamedNode(CLAIM))
        if isinstance(quad.subject, NamedNode)
    }
    drawn = [iri for iri, kind in kinds_of(network).items() if kind is Kind.CLAIM]
    assert len(told) > 20
    assert sorted(told) == sorted(drawn)


def test_nothing_that_may_be_contested_is_a_plain_edge(network: Network) -> None:
    """Between two things run only what the registry or an editor says; the rest goes through a claim."""
    kinds = kinds_of(network)
    said = {Kind.CLAIM, Kind.QUESTION}
    plain = {e.relation for e in edges(network) if not {kinds[e.start], kinds[e.end]} & said}
    assert plain == {Relation.PART_OF, Relation.PUBLISHED_BY, Relation.JUDGED}


def test_every_edge_of_a_claim_names_it(network: Network) -> None:
    """Each edge that a claim makes starts or ends at that claim; only speakers and answers carry its stance."""
    kinds = kinds_of(network)
    for edge in edges(network):
        if edge.claim:
            assert edge.claim in {edge.start, edge.end}
            spoken = edge.relation in {Relation.SAYS, Relation.ANSWERS}
            assert edge.stance == (network.nodes[edge.claim]["stance"].name if spoken else "")
        elif Kind.CLAIM in {kinds[edge.start], kinds[edge.end]}:
            assert edge.relation is Relation.CONFLICTS


def test_an_official_and_an_office_meet_in_a_claim() -> None:
    """Holding a post is said by somebody: no edge runs from the person to the post."""
    network = project(stances().store())
    person, post = BASE + "person/mole-officer-1", BASE + "post/harbour-master"
    assert not network.has_edge(person, post)
    assert not network.has_edge(post, person)
    between = set(network.predecessors(person)) & set(network.predecessors(post))
    assert [network.nodes[iri]["predicate_label"] for iri in between] == ["holds post"]


def test_claims_about_one_proposition_stay_apart() -> None:
    """An assertion and a denial of one thing are two nodes with edges of their own."""
    network = project(stances().store())
    said, denied = (
        claims(network)[text]
        for text in ("the watch says that Berg fired first", "Berg denies that she fired first")
    )
    assert (said.subject, said.object) == (denied.subject, denied.object)
    for claim in (said, denied):
        assert ends(network, claim.iri, Relation.OBJECT) == [BASE + "person/ana-berg"]
    assert ends(network, denied.iri, Relation.DISPUTES) == [said.iri]
    assert said.disputed_by == (denied.iri,)


def test_a_claim_says_who_through_whom_and_how() -> None:
    """The node of a claim carries what a reader weighs it by."""
    network = project(stances().store())
    claim = claims(network)["the watch says that Berg fired first"]
    assert claim.stance is Stance.ASSERTS
    assert claim.claimants == (BASE + "agency/port-watch",)
    assert claim.hops == (BASE + "outlet/wire",)
    assert claim.hedges == ("preliminary",)
    assert claim.accuses == (BASE + "person/ana-berg",)
    assert claim.speakers == "Port Watch"
    assert claim.sublabel == "Port Watch: asserts, preliminary; accusation, disputed"
    assert [(e.source, e.start, e.end) for e in claim.evidence] == [(BASE + SOURCE, 10, 18)]


def test_hops_keep_their_order(network: Network) -> None:
    """What came through two outlets names them from the speaker's side on."""
    text = "the same reason, as police gave it to Channel 6 and the Ansel Wire passed it on"
    claim = claims(network)[text]
    assert claim.hops == (PORT + "outlet/channel-6", PORT + "outlet/ansel-wire")
    hops = [e for e in edges(network) if (e.end, e.relation) == (claim.iri, Relation.HOP)]
    assert {hop.start: hop.position for hop in hops} == dict(zip(claim.hops, (1, 2), strict=True))


def test_joint_speakers_have_an_edge_each(network: Network) -> None:
    """A joint statement is one claim with two speakers."""
    text = "department and panel say together that the inquiry goes on"
    claim = claims(network)[text]
    says = [e.start for e in edges(network) if (e.end, e.relation) == (claim.iri, Relation.SAYS)]
    assert sorted(says) == sorted(claim.claimants)
    assert len(claim.claimants) == 2


def test_a_conflict_is_one_edge_with_its_reason(network: Network) -> None:
    """The computed conflict, stated both ways in the record, is drawn once."""
    found = [edge for edge in edges(network) if edge.relation is Relation.CONFLICTS]
    pairs = {frozenset((edge.start, edge.end)) for edge in found}
    assert found
    assert len(found) == len(pairs)
    assert all(edge.reason for edge in found)


def test_a_question_tells_its_status_and_answers(network: Network) -> None:
    """Questions carry what was derived, and are linked to their answers and topics."""
    asked = [values["data"] for _, values in network.nodes(data=True)]
    question = next(
        node
        for node in asked
        if isinstance(node, Question) and node.label == "Who fired the first shot?"
    )
    assert question.status is Status.UNCONFIRMED
    assert question.is_open
    assert len(question.answers) == 2
    assert ends(network, question.iri, Relation.ASKED_ABOUT) == [question.topic]


def test_questions_in_tension_are_open() -> None:
    """Two questions that pull against each other are linked once, and neither counts as quiet."""
    record = stances()
    pair = [record.question(name, "Unopposed", "act/mole-1", []) for name in ("One?", "Two?")]
    claim = record.claim("act/mole-1", "content", Literal("to go", language="en"))
    for one, other in (pair, reversed(pair)):
        record.add(one, ONR + "answeredBy", iri(claim))
        record.add(one, ONR + "inTension", iri(other))
    network = project(record.store())
    found = [edge for edge in edges(network) if edge.relation is Relation.IN_TENSION]
    assert [{edge.start, edge.end} for edge in found] == [{BASE + name for name in pair}]
    assert all(network.nodes[BASE + name]["data"].is_open for name in pair)


def test_an_accusation_from_one_side_is_marked(network: Network) -> None:
    """What only the acting agency says against somebody carries that remark, and sides are named."""
    claim = claims(network)["the department gives too high a speed as the reason"]
    assert claim.accuses == (PORT + "person/joaquin-ibanez",)
    assert claim.single_sided
    assert claim.sides == ("acting agency",)


def test_a_source_can_be_told_again(network: Network) -> None:
    """A source carries digest, length and publisher of its text."""
    source = network.nodes[PORT + "source/courier-quay"]["data"]
    assert isinstance(source, Source)
    assert source.form == "article"
    assert source.publisher == PORT + "outlet/courier"
    assert source.digest.startswith("sha256:")
    assert source.length is not None


def test_the_remark_on_an_unnamed_person_stands_apart(network: Network) -> None:
    """That a name is not published is a sublabel, so that it survives a shortened label."""
    officers = network.nodes[PORT + "group/quay-officers-1"]
    assert (officers["label"], officers["sublabel"]) == (
        "officers at the quay",
        "(names not published)",
    )


def test_one_incident_alone_is_smaller(network: Network) -> None:
    """A name, a path or an IRI choose the same incident, and nothing of another comes with it."""
    chosen = [project(sample(), name) for name in ("quay", "incident/quay", PORT + "incident/quay")]
    assert len({tuple(each) for each in chosen}) == 1
    assert len(chosen[0]) < len(network)
    assert PORT + "act/market-1" not in chosen[0]
    assert all(claim.incidents == (PORT + "incident/quay",) for claim in claims(chosen[0]).values())


def test_an_unknown_incident_is_an_error_with_a_hint() -> None:
    """The message names what was probably meant, or what there is."""
    with pytest.raises(QueryError, match=r"called quai\. Did you mean incident/quay\?"):
        project(sample(), "quai")
    with pytest.raises(QueryError, match=r"called x\. Known: incident/market, incident/quay\."):
        project(sample(), "x")


def test_an_ambiguous_incident_is_an_error() -> None:
    """Two incidents with one label must be told by their names."""
    record = mole()
    record.thing("incident/other", "Incident", "Mole incident")
    with pytest.raises(QueryError, match="Several things are called mole incident"):
        project(record.store(), "mole incident")


def test_the_incident_of_a_merged_record_is_the_one_that_is_named() -> None:
    """The end of an IRI that another record gave does not make the name of an incident ambiguous."""
    other = NamedNode("https://example.net/incident/quay")
    store = Store()
    store.extend(sample())
    store.add(Quad(other, NamedNode(TYPE), term("Incident")))
    store.add(Quad(other, NamedNode(LABEL), Literal("another quay")))
    for name in ("quay", "incident/quay"):
        assert PORT + "incident/quay" in project(store, name)
    assert other.value in project(store, other.value)


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_store_does_not_matter(seed: int) -> None:
    """Nodes, edges and their attributes are the same whatever order the quads came in."""
    quads = stances().quads
    shuffled = quads.copy()
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - a seeded order is wanted
    networks = []
    for each in (quads, shuffled):
        store = Store()
        store.extend(each)
        networks.append(project(store))
    one, other = networks
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))


def test_a_claim_about_no_thing_is_kept() -> None:
    """A claim whose subject is a general matter has no line to it, and is drawn all the same."""
    record = mole()
    record.claim("no/such/thing", "described", iri("nor/this"))
    network = project(record.store())
    (claim,) = claims(network).values()
    told = {edge.relation for edge in edges(network) if edge.start == claim.iri}
    assert told == {Relation.REPORTED_IN}
    assert BASE + OUTLET in network
    assert BASE + INCIDENT in network


def test_an_unknown_status_never_looks_settled() -> None:
    """A status that this version does not know is shown as open, not as unopposed."""
    status, novel, store = NamedNode(STATUS), NamedNode(ONR + "Novel"), Store()
    for quad in sample():
        value = novel if quad.predicate == status else quad.object
        store.add(Quad(quad.subject, quad.predicate, value, quad.graph_name))
    found = [values["data"] for _, values in project(store).nodes(data=True)]
    shown = {node.status for node in found if isinstance(node, Question)}
    assert shown == {Status.UNCONFIRMED}


def test_every_status_of_the_vocabulary_has_its_word() -> None:
    """No status that can be derived falls back to another."""
    declared = {c.iri for c in read_ontology().concepts.values() if ONR + "Status" in c.classes}
    assert declared == set(STATUSES)


def test_a_side_holds_for_every_name_that_is_judged_the_same() -> None:
    """Whoever speaks under another name stands in the picture where the questions count them."""
    record = mole()
    names = [record.thing(f"agency/{name}", "Agency", name) for name in ("board", "unnamed")]
    said = [record.claim(INCIDENT, "described", Literal(n), claimants=[n]) for n in names]
    for prop, value in (("left", names[0]), ("right", names[1]), ("verdict", "Same")):
        record.add("judgement/1", ONR + prop, iri(value) if "/" in value else term(value))
    for prop, value in (("agent", names[0]), ("side", "Oversight"), ("aboutIncident", INCIDENT)):
        record.add("judgement/2", ONR + prop, iri(value) if "/" in value else term(value))
    record.add("judgement/1", TYPE, term("IdentityJudgement"))
    record.add("judgement/2", TYPE, term("SideJudgement"))
    network = project(record.store())
    assert {network.nodes[BASE + node]["sides"] for node in (*said, *names)} == {("oversight",)}
