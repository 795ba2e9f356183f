"""A reading holds what trusted claims assert and nothing else, contradicts itself nowhere, and changes nothing."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from onrecord.derive import derive
from onrecord.derive.questions import Question
from onrecord.derive.readings import Rules, load, reading
from onrecord.derive.readings.outcomes import Outcome
from onrecord.derive.readings.rules import Accusations
from onrecord.model.claim import Stance
from onrecord.model.edtf import bounds
from onrecord.model.vocabulary import (
    CONTESTED,
    IN_TENSION,
    ONR,
    QUESTION,
    SINGLE_SIDED,
    STATUS,
    TYPE,
    UNCONFIRMED,
    UNOPPOSED,
)
from onrecord.read.ontology import read_ontology
from onrecord.store.nquads import load_memory, sorted_lines
from tests.derive.readings.records import FILM, SPEAKERS, Said, claims, invented, record_of
from tests.inventions import BASE, digest, iri, number, term

UNDISPUTED = Rules(
    statuses=frozenset({UNOPPOSED}), hedged=False, tension=False, accusations=Accusations.NONE
)
FIRST = f"{BASE}claim/{digest('1')[7:39]}"  # the claim that is invented first
FEWER = settings(max_examples=40)  # each makes a store and asks it
DAYS = ("2031-05-03", "2031-05", "2031", "2031-05-20", "2030")


@st.composite
def rules(draw: st.DrawFn) -> Rules:
    """Return rules as chance has them."""
    names = st.sets(st.sampled_from(SPEAKERS), min_size=1).map(
        lambda some: frozenset(BASE + each for each in some)
    )
    sides = st.sets(st.sampled_from(["ActingAgency", "Oversight", "Family", "OutletSide"]))
    sources = st.sets(st.sampled_from(["source/echo-mole", "source/undated", FILM]))
    return Rules(
        statuses=draw(st.none() | st.just(frozenset({UNOPPOSED})) | st.just(
            frozenset({UNOPPOSED, UNCONFIRMED, CONTESTED}))),
        claimants=draw(st.none() | names),
        sides=draw(st.none() | sides.map(lambda some: frozenset(ONR + each for each in some))),
        without_sources=draw(sources.map(lambda some: frozenset(BASE + each for each in some))),
        as_of=draw(st.sampled_from(["", *DAYS])),
        hedged=draw(st.booleans()),
        tension=draw(st.booleans()),
        accusations=draw(st.sampled_from(list(Accusations))),
    )  # fmt: skip


def armed(by: str = "agency/watch", stance: str = "Asserts", **more: Any) -> Said:
    """Return a claim on whether somebody was armed."""
    return Said("person/ana-berg", "armedWith", term("Handgun"), (by,), stance, **more)


@FEWER
@given(claims(), rules())
def test_whatever_holds_is_asserted_by_a_claim_that_may_be_trusted(
    found: list[Said], trusted: Rules
) -> None:
    """Each triple has claims, each of them asserts just that, and none is of those that the rules leave out."""
    record = record_of(found)
    answers = {answer.claim: answer for answer in record.answers}
    for held in reading(record, trusted).held:
        assert held.claims
        for claim in held.claims:
            answer, detail = answers[claim], record.details[claim]
            assert answer.stance is Stance.ASSERTS
            assert detail.triple == held.triple
            assert detail.proposition in held.propositions
            assert detail.source not in trusted.without_sources
            assert not detail.bases or detail.bases - trusted.without_sources
            assert trusted.hedged or not answer.hedges
            assert trusted.accusations is not Accusations.NONE or not answer.accuses
            if trusted.claimants is not None:
                speakers = record.who.speakers(answer.claimants)
                assert speakers & record.who.speakers(trusted.claimants)
            if trusted.sides is not None:
                sides = {record.who.side(answer.incident, each) for each in answer.claimants}
                assert sides & trusted.sides


@FEWER
@given(claims(), rules())
def test_a_reading_is_consistent(found: list[Said], trusted: Rules) -> None:
    """Among the claims that hold nothing is disputed or unconfirmed, and no trusted claim denies what holds."""
    record = record_of(found)
    made = reading(record, trusted)
    held = {claim for each in made.held for claim in each.claims}
    again = record.questions([a for a in record.answers if a.claim in held], held)
    assert {question.status.value for question in again} <= {UNOPPOSED}
    denied = {record.details[claim].triple for claim in made.with_outcome(Outcome.DENIES)}
    assert denied.isdisjoint({each.triple for each in made.held})


@FEWER
@given(claims(), rules())
def test_of_each_claim_is_told_what_becomes_of_it(found: list[Said], trusted: Rules) -> None:
    """No claim is without an outcome, and those that are held are those that hold a triple up."""
    record = record_of(found)
    made = reading(record, trusted)
    assert list(made.outcomes) == list(record.details)
    held = [claim for each in made.held for claim in each.claims]
    assert sorted(held) == made.with_outcome(Outcome.HELD)
    left = {claim for each in made.disagreements for claim in each.claims}
    assert left >= {*made.with_outcome(Outcome.DOUBTED)}


@FEWER
@given(claims())
def test_what_is_undisputed_holds_however_little_is_left_out(found: list[Said]) -> None:
    """It holds where everybody is trusted, and where any of its own speakers is trusted alone."""
    record = record_of(found)
    everything = {each.triple for each in reading(record, Rules()).held}
    claimants = {answer.claim: answer.claimants for answer in record.answers}
    for held in reading(record, UNDISPUTED).held:
        assert held.triple in everything
        for name in {name for claim in held.claims for name in claimants[claim]}:
            alone = reading(record, Rules(claimants=frozenset({name})))
            assert held.triple in {each.triple for each in alone.held}


@FEWER
@given(claims())
def test_what_is_undisputed_may_be_told_without_its_speaker(found: list[Said]) -> None:
    """By the derived graph of the record, none of it is open, in tension or accuses; nobody denies it."""
    record = record_of(found)
    store = invented(found).store()
    store.bulk_extend(derive(store, record.base, record.ontology))
    accused = {answer.claim for answer in record.answers if answer.accuses}
    asked = list(store.quads_for_pattern(None, NamedNode(TYPE), NamedNode(QUESTION), None))
    assert asked or not record.answers
    denials = {record.details[a.claim].triple for a in record.answers if a.stance is Stance.DENIES}
    for held in reading(record, UNDISPUTED).held:
        assert held.triple not in denials
        for claim in held.claims:
            assert claim not in accused
            for quad in store.quads_for_pattern(None, term("answeredBy"), NamedNode(claim), None):
                said = store.quads_for_pattern(quad.subject, None, None, None)
                values = {each.predicate.value: each.object for each in said}
                assert values[STATUS] == NamedNode(UNOPPOSED)
                assert IN_TENSION not in values
                assert SINGLE_SIDED in values


@FEWER
@given(claims(), st.sampled_from(["source/echo-mole", "source/wire-mole"]))
def test_without_a_source_the_record_is_as_if_it_had_never_been(
    found: list[Said], source: str
) -> None:
    """The triples and the statuses are those of a record that nobody wrote these claims into."""
    without = Rules(without_sources=frozenset({BASE + source}))
    made = reading(record_of(found), without)
    other = record_of(found, without=lambda each: each.source == source)
    assert made.held == reading(other, Rules()).held
    assert statuses(made.questions) == statuses(other.questions(other.answers))


def statuses(asked: Sequence[Question]) -> dict[str, object]:
    """Return how questions stand."""
    return {question.iri: (question.status, question.sides) for question in asked}


@FEWER
@given(claims(), st.sampled_from(DAYS))
def test_as_of_a_date_only_what_was_said_or_published_by_then_counts(
    found: list[Said], day: str
) -> None:
    """A later date never holds fewer claims back; what counts has a date that ends by then."""
    record = record_of(found)
    made = reading(record, Rules(as_of=day))
    end = bounds(day)
    assert end
    for claim, outcome in made.outcomes.items():
        detail = record.details[claim]
        by_then = [
            known and known[0][0] > 0 and known[1][0] < 9999 and known[1] <= end[1]
            for known in map(bounds, filter(None, (detail.said, detail.published)))
        ]
        is_late = outcome in {Outcome.LATER, Outcome.MAYBE_LATER, Outcome.UNDATED}
        if outcome is not Outcome.NO_QUESTION:
            assert any(by_then) is not is_late


@FEWER
@given(claims(), rules(), st.randoms(use_true_random=False))
def test_a_reading_depends_on_no_order_and_changes_nothing(
    found: list[Said], trusted: Rules, chance: random.Random
) -> None:
    """Shuffled quads give the same reading; the store is as it was, and no triple of the reading is in it."""
    invention = invented(found)
    store = invention.store()
    before = sorted_lines(store)
    made = reading(load(store, read_ontology()), trusted)
    assert sorted_lines(store) == before
    for held in made.held:
        pattern = NamedNode(held.subject), NamedNode(held.predicate)
        assert not list(store.quads_for_pattern(*pattern, None, None))
    chance.shuffle(invention.quads)
    again = reading(load(load_memory(invention.quads), read_ontology()), trusted)
    assert (again.held, again.outcomes) == (made.held, made.outcomes)
    assert again.disagreements == made.disagreements


@pytest.mark.parametrize(
    ("found", "trusted", "outcome"),
    [
        ([armed()], Rules(), Outcome.HELD),
        ([armed(stance="Denies")], Rules(), Outcome.DENIES),
        ([armed(stance="CannotConfirm")], Rules(), Outcome.TELLS_NOTHING),
        ([armed(), armed("person/kin", "Denies")], Rules(), Outcome.CONTRADICTED),
        ([armed(), armed("person/kin", "CannotConfirm")], Rules(), Outcome.DOUBTED),
        ([armed(), armed("person/kin", "ReservesJudgement")], Rules(), Outcome.HELD),
        ([armed(), armed("person/kin", "Denies")], UNDISPUTED, Outcome.CONTESTED),
        ([armed(), armed("person/kin", "CannotConfirm")], UNDISPUTED, Outcome.UNCONFIRMED),
        ([armed(stance="Denies")], UNDISPUTED, Outcome.DENIED_ONLY),
        ([armed(hedges=("Apparent",))], UNDISPUTED, Outcome.HEDGED),
        ([armed(accuses=True)], UNDISPUTED, Outcome.ACCUSES),
        ([armed(), armed("agency/panel", accuses=True)], UNDISPUTED, Outcome.ACCUSES),
        ([armed(accuses=True)], Rules(accusations=Accusations.TWO_SIDED), Outcome.ACCUSES),
        ([armed("agency/panel", accuses=True)], Rules(accusations=Accusations.TWO_SIDED), Outcome.HELD),
        ([armed()], Rules(claimants=frozenset({BASE + "person/kin"})), Outcome.NOT_TRUSTED),
        ([armed("person/kin-too")], Rules(claimants=frozenset({BASE + "person/kin"})), Outcome.HELD),
        ([armed("person/kin-too")], Rules(sides=frozenset({ONR + "Family"})), Outcome.HELD),
        ([armed()], Rules(incidents=frozenset({BASE + "incident/other"})), Outcome.ELSEWHERE),
        ([armed(basis=True)], Rules(without_sources=frozenset({BASE + FILM})), Outcome.WITHOUT_SOURCE),
        ([armed(source="source/undated")], Rules(as_of="2031"), Outcome.UNDATED),
        ([armed(said="2031-06-01", source="source/undated")], Rules(as_of="2031-05"), Outcome.LATER),
        ([armed(source="source/wire-mole")], Rules(as_of="2031-06-15"), Outcome.MAYBE_LATER),
        ([armed(source="source/wire-mole")], Rules(as_of="2031-06"), Outcome.HELD),
        ([armed(said="2031-05-01", source="source/wire-mole")], Rules(as_of="2031-05"), Outcome.HELD),
        ([Said("person/ana-berg", "described", term("Handgun"), ("person/kin",))], Rules(), Outcome.NO_QUESTION),
    ],
)  # fmt: skip
def test_what_becomes_of_a_claim(found: list[Said], trusted: Rules, outcome: Outcome) -> None:
    """The first claim of each record, by the first reason that applies."""
    assert reading(record_of(found), trusted).outcomes[FIRST] is outcome


def test_one_triple_is_not_held_by_one_question_and_left_out_by_another() -> None:
    """Two incidents, one denial: what is denied in the one does not hold in the other."""
    invention = invented([armed()])
    invention.thing("incident/other", "Incident", "other incident")
    invention.claim("person/ana-berg", "armedWith", term("Handgun"), claimants=["person/kin"],
                    stance="Denies", incident="incident/other")  # fmt: skip
    made = reading(load(invention.store(), read_ontology()), Rules())
    assert made.held == ()
    assert set(made.outcomes.values()) == {Outcome.CONTRADICTED, Outcome.DENIES}


def test_a_dispute_in_so_many_words_leaves_both_out_whatever_they_answer() -> None:
    """It counts only where whoever disputes is trusted; what nobody disputes holds neither of them."""
    age = Said("person/ana-berg", "age", number(30), ("person/kin",), disputes=0)
    record = record_of([armed(), age])
    assert set(reading(record, Rules()).outcomes.values()) == {Outcome.CONTRADICTED}
    assert set(reading(record, UNDISPUTED).outcomes.values()) == {Outcome.CONTESTED}
    alone = reading(record, Rules(claimants=frozenset({BASE + "agency/watch"})))
    assert alone.outcomes[FIRST] is Outcome.HELD


def test_a_withdrawn_claim_holds_nothing() -> None:
    """A retraction that concerns it is enough."""
    invention = invented([armed()])
    invention.thing("notice/1", "Retraction", "retraction")
    invention.add("notice/1", ONR + "concerns", NamedNode(FIRST))
    made = reading(load(invention.store(), read_ontology()), Rules())
    assert made.held == ()
    assert set(made.outcomes.values()) == {Outcome.RETRACTED}


def test_an_accusation_is_left_out_with_what_else_tells_of_the_deed() -> None:
    """Who did it and whose it was accuse; the kind of the act and of the item are the rest of the same accusation."""
    found = [
        Said("act/mole-1", "performedBy", iri("person/ana-berg"), ("outlet/wire",), accuses=True),
        Said("act/mole-1", "actKind", term("Flight"), ("outlet/wire",)),
        Said("act/mole-2", "actKind", term("TrafficStop"), ("outlet/wire",)),
        Said("person/ana-berg", "armedWith", term("Knife"), ("outlet/wire",), accuses=True),
        Said("person/ana-berg", "age", number(30), ("outlet/wire",)),
    ]
    held = {each.triple[:2] for each in reading(record_of(found), UNDISPUTED).held}
    wanted = (("act/mole-2", "actKind"), ("person/ana-berg", "age"))
    assert held == {(BASE + subject, ONR + predicate) for subject, predicate in wanted}
