"""What the editors judge to be the same is the same wherever a derivation looks, and nothing crashes on odd values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pyoxigraph import Literal, NamedNode, Quad, Store

from onrecord.derive.answers import Answer, answers
from onrecord.derive.graph import derivation
from onrecord.derive.parties import parties
from onrecord.derive.questions import Question, Status, questions
from onrecord.derive.tensions import tensions
from onrecord.derive.update import update
from onrecord.model import vocabulary as v
from onrecord.read.ontology import read_ontology
from tests.derive.changing import BASE, Told, background, quad

HANDGUN, PHONE = v.ONR + "Handgun", v.ONR + "Phone"
ONTOLOGY = read_ontology()


def same(number: int, left: str, right: str) -> list[Quad]:
    """Return a judgement that two names mean one thing."""
    ends = (
        (v.TYPE, v.IDENTITY_JUDGEMENT),
        (v.LEFT, left),
        (v.RIGHT, right),
        (v.VERDICT, v.SAME),
    )
    return [quad(f"same-{number}", predicate, value) for predicate, value in ends]


def withdrawn(what: str) -> list[Quad]:
    """Return a notice by which something is taken back."""
    return [quad("notice", v.TYPE, v.RETRACTION), quad("notice", v.CONCERNS, what)]


def store_of(*told: Told, beside: Iterable[Quad] = ()) -> Store:
    """Return a store with claims and whatever stands beside them."""
    store = Store()
    store.extend([*background(), *beside, *(each for claim in told for each in claim.quads())])
    return store


def answered(store: Store) -> list[Answer]:
    """Return the answers in a store."""
    return answers(store, ONTOLOGY)


def asked(store: Store) -> list[Question]:
    """Return the questions in a store."""
    return questions(BASE, answered(store), ONTOLOGY, parties(store))


def test_a_publisher_withdraws_its_source_under_another_name_of_its_own() -> None:
    """The outlet is judged to be the one that speaks: its voice goes with its source, those of others stay."""
    own = Told(1, "ann", "armedWith", HANDGUN, claimant="unnamed-outlet", source="post")
    other = replace(own, number=2, claimant="police")
    notice = withdrawn("source/post")
    apart = answered(store_of(own, other, beside=notice))
    assert [each.retracted for each in apart] == [False, False]
    judged = [*notice, *same(1, "post", "unnamed-outlet")]
    assert [each.retracted for each in answered(store_of(own, other, beside=judged))] == [
        True,
        False,
    ]


def test_a_dispute_goes_with_the_source_of_whoever_disputes() -> None:
    """Under another name of its publisher, too; so does what an item is said to be."""
    claim = Told(1, "ann", "armedWith", "item/1")
    kind = Told(2, "item/1", "itemKind", PHONE, claimant="unnamed-outlet", disputes=1)
    judged = [*withdrawn("source/post"), *same(1, "post", "unnamed-outlet")]
    held = {each.topic: each.status for each in asked(store_of(claim, kind, beside=judged))}
    assert held == {BASE + "ann": Status.UNOPPOSED, BASE + "item/1": Status.RETRACTED}
    before = {each.topic for each in asked(store_of(claim, kind))}
    assert before == {BASE + "item/1"}


def test_an_item_is_what_it_is_said_to_be_under_either_name() -> None:
    """A thing in the hand that is judged to be the telephone on the table is no weapon."""
    held = Told(1, "bob", "dropped", "item/1")
    kind = Told(2, "item/2", "itemKind", PHONE)
    topics = {BASE + "bob", BASE + "item/2"}
    assert {each.topic for each in answered(store_of(held, kind))} == topics
    merged = store_of(held, kind, beside=same(1, "item/1", "item/2"))
    assert BASE + "bob" not in {each.topic for each in answered(merged)}


def test_an_act_and_an_incident_under_two_names_are_one_scope() -> None:
    """What is asserted of one is denied of the other, and sides hold in both."""
    said = Told(1, "bob", "compliedWith", "act/9", act="act/1")
    denied = replace(said, number=2, stance="Denies", act="act/2", claimant="bob")
    assert {each.status for each in asked(store_of(said, denied))} == {
        Status.UNOPPOSED,
        Status.DENIED_ONLY,
    }
    (one,) = asked(store_of(said, denied, beside=same(1, "act/1", "act/2")))
    assert one.status is Status.CONTESTED
    moved = [
        quad("claim/1", v.ABOUT_INCIDENT, "incident-2") if each.predicate.value == v.ABOUT_INCIDENT
        else each
        for each in Told(1, "bob", "armedWith", HANDGUN).quads()
    ]  # fmt: skip
    denial = Told(2, "bob", "armedWith", HANDGUN, "Denies", "bob")
    apart = asked(store_of(denial, beside=moved))
    assert [each.sides for each in apart if each.status is Status.UNOPPOSED] == [frozenset()]
    together = [*moved, *same(1, "incident", "incident-2")]
    (whole,) = asked(store_of(denial, beside=together))
    assert (whole.status, whole.sides) == (Status.CONTESTED, frozenset({v.ACTING_AGENCY}))


def test_whoever_is_accused_under_another_name_is_the_one_who_had_no_part() -> None:
    """The denial names the person, the accusation a description that is judged to mean the same."""
    denial = Told(1, "act/1", "performedBy", "unnamed-ann", "Denies", "bob")
    deed = Told(2, "act/1", "struck", "bob", accuses=True)
    ((one, two),) = tensions(asked(store_of(denial, deed)), ONTOLOGY)
    assert {one.aspect.iri, two.aspect.iri} == {v.ASPECT_PERFORMER, v.ONR + "aspect-hit"}
    turned = Told(1, "act/1", "performedBy", "ann", "Denies", "bob")
    accused = [
        quad("claim/2", v.ACCUSES, "unnamed-ann") if each.predicate.value == v.ACCUSES else each
        for each in deed.quads()
    ]
    assert len(tensions(asked(store_of(turned, beside=accused)), ONTOLOGY)) == 1


def test_words_where_a_thing_should_be_stop_nothing() -> None:
    """A literal as topic, or as what a place lies in, has no question and no neighbours."""
    topic = Told(1, "ann", "armedWith", HANDGUN)
    around = Told(2, "yard", "within", "town")
    store = store_of(Told(3, "act/1", "happenedAt", "yard"))
    found = derivation(store, BASE, ONTOLOGY)
    store.extend(found.everything())
    for claim, end in ((topic, v.SUBJECT), (around, v.OBJECT)):
        words = [
            Quad(each.subject, NamedNode(end), Literal("some words"), each.graph_name)
            if each.predicate.value == end
            else each
            for each in claim.quads()
        ]
        update(found, add=words)
        fresh = store_of(Told(3, "act/1", "happenedAt", "yard"), beside=words)
        list(derivation(fresh, BASE, ONTOLOGY).everything())
    assert {each.topic for each in answered(store)} == {BASE + "act/1", BASE + "yard"}
