"""Holds the picture's promises: nothing overlaps, everything has its stripe, the same record gives the same numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Store

from onrecord.network import Claim, Kind, Question, project
from onrecord.network.layout import layout
from onrecord.network.order import told_order
from onrecord.network.placement import Box, Layout, around
from tests.inventions import BASE, INCIDENT, Invention, crowd, mole, number, sample, stances
from tests.network.pictures import overlapping

if TYPE_CHECKING:
    from onrecord.network.projection import Network

TOP = {Kind.POST, Kind.AGENCY, Kind.UNIT}
PEOPLE = {Kind.PERSON, Kind.GROUP}
SPINE = {Kind.ACT, Kind.INCIDENT}
BOTTOM = {Kind.SOURCE, Kind.OUTLET}


def heights(network: Network, placed: Layout, kinds: set[Kind]) -> list[int]:
    """Return how far down the nodes of some kinds stand."""
    return [placed.spots[iri].y for iri in network if network.nodes[iri]["kind"] in kinds]


def test_a_real_size_does_not_overlap() -> None:
    """Ninety claims, fifteen acts and six open questions find room."""
    network = project(crowd().store())
    placed = layout(network)
    assert set(placed.spots) == set(network)
    assert overlapping(placed) == []


@settings(max_examples=15, deadline=None)
@given(
    acts=st.integers(1, 20),
    people=st.integers(1, 14),
    claims=st.integers(0, 60),
    opened=st.integers(0, 4),
)
def test_nothing_overlaps(acts: int, people: int, claims: int, opened: int) -> None:
    """Whatever the record, no node or label covers another."""
    placed = layout(project(crowd(acts, people, claims, opened if claims > 20 else 0).store()))
    assert overlapping(placed) == []


@pytest.mark.parametrize("record", [sample, stances, crowd])
def test_every_kind_has_its_stripe(record: Callable[[], Store | Invention]) -> None:
    """Offices above people, people above the spine, sources at the foot; acts all on one line."""
    made = record()
    network = project(made.store() if isinstance(made, Invention) else made)
    placed = layout(network)
    assert set(heights(network, placed, SPINE)) == {0}
    assert max(heights(network, placed, TOP)) < min(heights(network, placed, PEOPLE))
    assert max(heights(network, placed, PEOPLE)) < 0
    others = {Kind.ITEM, Kind.PLACE, Kind.INVOLVEMENT}
    shown = [s.y for s in placed.spots.values() if not s.quiet]
    assert min(heights(network, placed, BOTTOM)) > max(heights(network, placed, others) or [0])
    assert max(heights(network, placed, BOTTOM)) == max(shown)


def test_acts_stand_in_the_order_told() -> None:
    """From left to right, the spine tells the incident."""
    network = project(sample(), "quay")
    placed = layout(network)
    acts = [iri for iri in network if network.nodes[iri]["kind"] is Kind.ACT]
    values = [network.nodes[iri]["data"] for iri in network]
    claims = [value for value in values if isinstance(value, Claim)]
    assert sorted(acts, key=lambda iri: placed.spots[iri].x) == told_order(acts, claims)


def test_answers_stand_with_their_question() -> None:
    """The answers to an open question are listed beneath it, with their labels beside them."""
    network = project(stances().store())
    placed = layout(network)
    for iri in network:
        question = network.nodes[iri]["data"]
        if isinstance(question, Question) and question.is_open:
            spots = [placed.spots[answer] for answer in question.answers]
            assert all(spot.y > placed.spots[iri].y for spot in spots)
            assert {spot.side for spot in spots} == {"right"}
            assert len({spot.x for spot in spots}) == 1


def test_many_answers_stand_in_columns() -> None:
    """A question with a dozen answers is wider than it is long, and nothing in it overlaps."""
    record = mole()
    act = record.thing("act/mole-1", "Act", "gunfire", incident=INCIDENT)
    said = [record.claim(act, "shotsFired", number(i)) for i in range(12)]
    record.question("How many shots? (x)", "Contested", act, said)
    placed = layout(project(record.store()))
    columns = {placed.spots[BASE + claim].x for claim in said}
    assert len(columns) == 3
    assert overlapping(placed) == []


def test_the_frame_holds_what_shows() -> None:
    """All but the quiet questions lie inside the frame, and these lie below it."""
    network = project(sample())
    placed = layout(network)
    shown = [spot for spot in placed.spots.values() if not spot.quiet]
    assert around(shown) == placed.frame
    quiet = [spot for spot in placed.spots.values() if spot.quiet]
    assert quiet
    assert all(spot.y > placed.frame.bottom for spot in quiet)


def test_the_same_record_gives_the_same_numbers() -> None:
    """Two layouts of two projections are equal, and all numbers are whole."""
    one, other = (layout(project(crowd().store())) for _ in range(2))
    assert one == other
    assert all(isinstance(value, int) for s in one.spots.values() for value in (s.x, s.y))


def test_an_empty_record_has_a_picture() -> None:
    """An incident that nobody has said anything about stands alone."""
    network = project(mole().store())
    assert list(layout(network).spots) == [BASE + INCIDENT]


def test_no_record_at_all_is_no_error() -> None:
    """Nothing to draw gives an empty picture."""
    network = project(mole().store())
    network.clear()
    assert layout(network).frame == Box(0, 0, 0, 0)
