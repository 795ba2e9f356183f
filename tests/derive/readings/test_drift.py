"""How accounts move: in the order of dates and in no other, with what moved between neighbours."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.derive.readings import load
from onrecord.derive.readings.drift import Drift, drift, drifts
from onrecord.derive.readings.movement import Move
from onrecord.model.vocabulary import DCTERMS, SPOKESPERSON
from onrecord.read.ontology import read_ontology
from tests.derive.readings.records import SPEAKERS, Said, claims, invented, record_of
from tests.inventions import BASE, INCIDENT, digest, iri, number, term

WATCH = "agency/watch"


def told(
    predicate: str, value: str, said: str, *, by: str = WATCH, stance: str = "Asserts", **more: Any
) -> Said:
    """Return what was said of Berg on a day."""
    return Said("person/ana-berg", predicate, term(value), (by,), stance, said=said, **more)


def account(*found: Said, of: str = WATCH) -> Drift:
    """Return how an account moved."""
    return drift(record_of(found), BASE + of, BASE + INCIDENT)


def named(position: int) -> str:
    """Return the name of a claim by its place among those that are invented."""
    return f"claim/{digest(str(position))[7:39]}"


def moves(found: Drift) -> list[list[Move]]:
    """Return what moved, step by step."""
    steps = (step for thread in found.threads for step in thread.steps)
    return [[each.move for each in step.movements] for step in steps]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("brandished", "Handgun"), ("brandished", "Handgun"), []),
        (("brandished", "Handgun"), ("armedWith", "Handgun"), [Move.WIDENED]),
        (("armedWith", "Handgun"), ("brandished", "Handgun"), [Move.NARROWED]),
        (("armedWith", "Firearm"), ("armedWith", "Handgun"), [Move.NARROWED]),
        (("brandished", "Handgun"), ("armedWith", "Firearm"), [Move.WIDENED]),
        (("armedWith", "Handgun"), ("armedWith", "Knife"), [Move.ADDED]),
        (("legalFinding", "WithinLaw"), ("legalFinding", "OutsideLaw"), [Move.EXCLUDED]),
    ],
)
def test_what_moved_between_two_statements(
    first: tuple[str, str], second: tuple[str, str], expected: list[Move]
) -> None:
    """More exact, less exact, further, or excluding the earlier one; the same said again is no movement."""
    assert moves(account(told(*first, "2031-05-01"), told(*second, "2031-05-02"))) == [expected]


def test_stance_reserve_and_basis_are_told_apart() -> None:
    """Each is a movement of its own, with what was added or dropped."""
    before = told("armedWith", "Handgun", "2031-05-01", hedges=("Alleged",), basis=True)
    after = told("armedWith", "Handgun", "2031-05-02", stance="Denies", hedges=("Apparent",))
    found = account(before, after)
    assert moves(found) == [[Move.STANCE, Move.HEDGE_ADDED, Move.HEDGE_DROPPED, Move.BASIS_DROPPED]]
    (step,) = found.threads[0].steps
    assert [each.terms for each in step.movements[1:]] == [
        (term("Apparent").value,), (term("Alleged").value,), (BASE + "source/film",)
    ]  # fmt: skip


def test_what_replaces_an_earlier_claim_says_so() -> None:
    """The link that an editor wrote is a movement."""
    invention = invented(
        [told("armedWith", "Handgun", "2031-05-01"), told("armedWith", "Knife", "2031-05-02")]
    )
    first, second = named(1), named(2)
    invention.add(second, DCTERMS + "replaces", iri(first))
    record = load(invention.store(), read_ontology())
    assert moves(drift(record, BASE + WATCH, BASE + INCIDENT)) == [[Move.REPLACED, Move.ADDED]]


def test_a_number_that_is_another_excludes_the_first() -> None:
    """Somebody has one age."""
    ages = [
        Said("person/ana-berg", "age", number(years), (WATCH,), said=day)
        for years, day in ((30, "2031-05-01"), (32, "2031-05-02"))
    ]
    assert moves(account(*ages)) == [[Move.EXCLUDED]]


def test_dates_that_do_not_tell_an_order_give_none() -> None:
    """A month and a day in it are one moment; between them nothing moved."""
    found = account(
        told("armedWith", "Handgun", "2031-05"), told("armedWith", "Knife", "2031-05-20")
    )
    assert moves(found) == []
    ((moment,),) = (thread.moments for thread in found.threads)
    assert len(moment) == 2


def test_a_date_without_its_year_is_replaced_by_the_publication() -> None:
    """Where neither is known the claim is set apart."""
    dated = account(told("armedWith", "Handgun", "XXXX-05-03"))
    ((moment,),) = (thread.moments for thread in dated.threads)
    assert moment[0].when
    assert (moment[0].when.text, moment[0].when.is_said) == ("2031-05-04", False)
    apart = account(told("armedWith", "Handgun", "XXXX-05-03", source="source/undated"))
    ((thread),) = apart.threads
    assert (thread.moments, len(thread.undated)) == ((), 1)


def test_names_judged_the_same_are_one_speaker() -> None:
    """Whichever name is asked for, the account is the same."""
    found = [
        told("armedWith", "Handgun", "2031-05-01", by="person/kin", stance="Denies"),
        told("brandished", "Handgun", "2031-05-02", by="person/kin-too"),
    ]
    one, other = account(*found, of="person/kin"), account(*found, of="person/kin-too")
    assert one == other
    assert one.names == (BASE + "person/kin-too", BASE + "person/kin")
    assert moves(one) == [[Move.STANCE, Move.NARROWED]]


def test_a_spokesperson_voices_the_account() -> None:
    """What somebody says for another belongs to both accounts."""
    invention = invented([told("armedWith", "Handgun", "2031-05-01")])
    claim = named(1)
    invention.add(
        claim,
        SPOKESPERSON,
        iri("person/kin"),
    )
    record = load(invention.store(), read_ontology())
    for speaker in (WATCH, "person/kin"):
        assert len(drift(record, BASE + speaker, BASE + INCIDENT).sayings) == 1


@settings(max_examples=40)
@given(claims(), st.sampled_from(SPEAKERS))
def test_no_order_is_made_up(found: list[Said], speaker: str) -> None:
    """Every day that an earlier moment may mean is before every day of a later one; each claim stands once."""
    record = record_of(found)
    said = drift(record, BASE + speaker, BASE + INCIDENT)
    for thread in said.threads:
        ends = [
            (
                min(s.when.first for s in moment if s.when),
                max(s.when.last for s in moment if s.when),
            )
            for moment in thread.moments
        ]
        assert all(one[1] < other[0] for one, other in pairwise(ends))
        assert all(each.when is None for each in thread.undated)
        claims_ = [each.claim for each in thread.sayings]
        assert len(claims_) == len(set(claims_))
        for step in thread.steps:
            assert step.earlier.when
            assert step.later.when
            assert step.earlier.when.last < step.later.when.first
    own = record.who.speakers(frozenset({BASE + speaker}))
    expected = {a.claim for a in record.answers if record.who.speakers(a.claimants) & own}
    assert {each.claim for each in said.sayings} == expected


@settings(max_examples=40)
@given(claims())
def test_all_accounts_are_those_of_each(found: list[Said]) -> None:
    """Asked for together or one by one, they are the same, those that moved most first."""
    record = record_of(found)
    together = drifts(record, BASE + INCIDENT)
    assert list(together) == sorted(
        together, key=lambda each: (-each.moves.total(), -len(each.sayings), each.claimant)
    )
    for each in together:
        assert drift(record, each.claimant, BASE + INCIDENT) == each
