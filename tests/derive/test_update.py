"""After a change of some claims, the derived graph is what a derivation from scratch gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad, Store

from onrecord.derive.graph import derivation
from onrecord.derive.update import update
from onrecord.model import vocabulary as v
from onrecord.read.ontology import ontology_store, read_ontology
from tests.derive.changing import BASE, OUTLETS, PEOPLE, PLACES, Told, background

ONR = v.ONR
KINDS = ("Handgun", "Firearm", "Weapon", "Phone")
VALUES = {
    "armedWith": ("item/1", *(ONR + kind for kind in KINDS)),
    "dutyStatus": (ONR + "RoutineLeave", ONR + "RelievedOfPowers"),
    "recommendedStatus": (ONR + "RelievedOfPowers",),
    "compliedWith": ("act/1", "act/2"),
}
CONCEPTS = [
    Quad(q.subject, q.predicate, q.object)
    for q in ontology_store().quads_for_pattern(None, NamedNode(v.IN_SCHEME), None)
]
PERSONAL = st.one_of(
    *(
        st.tuples(st.sampled_from(PEOPLE), st.just(predicate), st.sampled_from(values))
        for predicate, values in VALUES.items()
    )
)
OTHERS = st.one_of(
    st.tuples(st.sampled_from(PLACES), st.just("within"), st.sampled_from(PLACES)),
    st.tuples(st.just("act/1"), st.just("happenedAt"), st.sampled_from(PLACES)),
    st.tuples(st.just("act/1"), st.just("performedBy"), st.sampled_from(PEOPLE)),
    st.tuples(st.just("act/1"), st.just("struck"), st.sampled_from(PEOPLE)),
    st.tuples(st.just("item/1"), st.just("itemKind"), st.sampled_from(VALUES["armedWith"][1:])),
)


@st.composite
def told(draw: st.DrawFn, number: int) -> Told:
    """Draw one claim."""
    subject, predicate, value = draw(st.one_of(PERSONAL, OTHERS))
    return Told(
        number=number,
        subject=subject,
        predicate=predicate,
        value=value,
        stance=draw(st.sampled_from(["Asserts", "Denies"])),
        claimant=draw(st.sampled_from(["police", "ann", *OUTLETS])),
        source=draw(st.sampled_from(OUTLETS)),
        accuses=draw(st.booleans()),
        disputes=draw(st.one_of(st.none(), st.integers(0, 9))),
        retracted=draw(st.integers(0, 5)) == 0,
        act=draw(st.sampled_from(["", "", "act/1", "act/2"])),
    )


CLAIMS = st.integers(0, 9).flatmap(
    lambda many: st.tuples(*(told(number) for number in range(many)))
)


def store_of(claims: Sequence[Told]) -> Store:
    """Return a store with the vocabulary, the background and some claims, derived from scratch."""
    store = Store()
    store.extend(CONCEPTS)
    store.extend([*background(), *(quad for each in claims for quad in each.quads())])
    store.extend(list(derivation(store, BASE, read_ontology()).everything()))
    return store


@settings(max_examples=150)
@given(before=CLAIMS, after=CLAIMS)
def test_incremental_is_from_scratch(before: Sequence[Told], after: Sequence[Told]) -> None:
    """Whatever claims are added, changed, withdrawn or taken out, the two stores are the same."""
    kept = {quad for each in after for quad in each.quads()}
    had = {quad for each in before for quad in each.quads()}
    store = store_of(before)
    change = update(
        derivation(store, BASE, read_ontology()),
        remove=sorted(had - kept, key=str),
        add=sorted(kept - had, key=str),
    )
    assert set(store) == set(store_of(after))
    assert not set(change.removed) & set(change.added)


@settings(max_examples=60)
@given(claims=CLAIMS, data=st.data())
def test_one_claim_more_and_less_changes_nothing(
    claims: Sequence[Told], data: st.DataObject
) -> None:
    """What a claim adds goes away with it."""
    new = data.draw(told(number=99))
    there = {quad for each in claims for quad in each.quads()}
    quads = sorted(set(new.quads()) - there, key=str)
    store = store_of(claims)
    before = set(store)
    derived = derivation(store, BASE, read_ontology())
    gained = update(derived, add=quads)
    lost = update(derived, remove=quads)
    assert set(store) == before
    assert (lost.removed, lost.added) == (gained.added, gained.removed)


def test_a_claim_touches_its_topic_only() -> None:
    """Questions about others are not derived again."""
    apart = Told(1, "bob", "armedWith", ONR + "Handgun")
    store = store_of([apart, Told(2, "ann", "armedWith", ONR + "Handgun")])
    change = update(
        derivation(store, BASE, read_ontology()),
        add=Told(3, "ann", "armedWith", ONR + "Handgun", "Denies", "ann").quads(),
    )
    assert change.topics == (BASE + "ann",)
    contested = store.quads_for_pattern(None, NamedNode(v.STATUS), NamedNode(v.CONTESTED))
    assert len(list(contested)) == 1


def test_a_place_that_turns_out_to_lie_in_another_settles_a_dispute() -> None:
    """Where two places differ until somebody says that one is in the other, the topics of both are derived again."""
    claims = [
        Told(1, "act/1", "happenedAt", "yard"),
        Told(2, "act/1", "happenedAt", "town", "Denies", "ann"),
    ]
    store = store_of(claims)
    contested = (None, NamedNode(v.STATUS), NamedNode(v.CONTESTED))
    assert not list(store.quads_for_pattern(*contested))
    derived = derivation(store, BASE, read_ontology())
    update(derived, add=Told(3, "yard", "within", "quarter").quads())
    update(derived, add=Told(4, "quarter", "within", "town").quads())
    assert len(list(store.quads_for_pattern(*contested))) == 1


def test_an_item_that_turns_out_to_be_no_weapon_answers_no_longer() -> None:
    """A thing in the hand may be a weapon until somebody tells its kind, and again once that is withdrawn."""
    store = store_of([Told(1, "bob", "dropped", "item/1")])
    asked = (None, NamedNode(v.TOPIC), NamedNode(BASE + "bob"))
    derived = derivation(store, BASE, read_ontology())
    assert len(list(store.quads_for_pattern(*asked))) == 1
    phone = Told(2, "item/1", "itemKind", ONR + "Phone")
    update(derived, add=phone.quads())
    assert not list(store.quads_for_pattern(*asked))
    withdrawn = replace(phone, retracted=True).quads()
    update(derived, add=[quad for quad in withdrawn if quad not in phone.quads()])
    assert len(list(store.quads_for_pattern(*asked))) == 1


def test_who_else_says_where_a_place_lies_touches_nobody_beside_it() -> None:
    """Many topics depend on where a place lies, and none on how many say so, until the last takes it back."""
    around = Told(1, "quarter", "within", "town")
    store = store_of(
        [
            around,
            Told(2, "yard", "within", "quarter"),
            Told(3, "act/1", "happenedAt", "yard"),
            Told(4, "act/1", "happenedAt", "town", "Denies", "ann"),
        ]
    )
    derived = derivation(store, BASE, read_ontology())
    contested = (None, NamedNode(v.STATUS), NamedNode(v.CONTESTED))
    assert len(list(store.quads_for_pattern(*contested))) == 1
    again = [quad for quad in replace(around, number=5).quads() if quad not in store]
    assert update(derived, add=again).topics == (BASE + "quarter",)
    claim = NamedNode(BASE + "claim/1")
    first = [quad for quad in around.quads() if quad.subject == claim]
    assert update(derived, remove=first).topics == (BASE + "quarter",)
    assert len(list(store.quads_for_pattern(*contested))) == 1
    proposition = [quad for quad in around.quads() if quad not in first]
    assert BASE + "act/1" in update(derived, remove=[*again, *proposition]).topics
    assert not list(store.quads_for_pattern(*contested))
