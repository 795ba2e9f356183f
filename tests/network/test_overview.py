"""Holds the picture of several incidents: all claims in it, what is shared beside them, and nothing overlaps."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.network import Kind, project
from onrecord.network.overview import NARROW, WIDE, Screen, overview
from onrecord.network.ties import shared
from tests.inventions import BASE, city, mole, sample
from tests.network.pictures import overlapping

SCREENS = (WIDE, NARROW)


@settings(max_examples=12, deadline=None)
@given(
    incidents=st.integers(1, 5),
    acts=st.integers(1, 20),
    claims=st.integers(0, 60),
    opened=st.integers(0, 6),
    screen=st.sampled_from(SCREENS),
)
def test_nothing_overlaps(
    incidents: int, acts: int, claims: int, opened: int, screen: Screen
) -> None:
    """However many incidents, no node or label covers another."""
    asked = opened if claims > 20 else 0
    assert (
        overlapping(overview(project(city(incidents, acts, claims, asked).store()), screen)) == []
    )


@pytest.mark.parametrize("screen", SCREENS)
def test_a_real_size_fits_the_width(screen: Screen) -> None:
    """Three incidents with 510 claims find room, and labels outgrow the picture by a half at most."""
    placed = overview(project(city().store()), screen)
    assert overlapping(placed) == []
    assert placed.frame.right - placed.frame.left <= 1.75 * screen.width


@pytest.mark.parametrize("screen", SCREENS)
def test_every_claim_and_act_is_there(screen: Screen) -> None:
    """Of claims, acts, incidents and open questions none is left out."""
    network = project(sample())
    placed = overview(network, screen)
    kinds = {Kind.CLAIM, Kind.ACT, Kind.INCIDENT}
    wanted = {iri for iri, data in network.nodes(data=True) if data["kind"] in kinds}
    opened = {i for i, d in network.nodes(data=True) if getattr(d["data"], "is_open", False)}
    assert opened
    assert wanted | opened <= set(placed.spots)


def test_what_is_shared_stands_left_of_the_strips() -> None:
    """On a wide screen shared things make a column of their own; on a narrow one they stand on top."""
    network = project(city().store())
    things = {thing.iri for thing in shared(network)}
    wide, narrow = (overview(network, screen).spots for screen in SCREENS)
    assert max(wide[i].x for i in things) < min(s.x for i, s in wide.items() if i not in things)
    assert max(narrow[i].y for i in things) < min(s.y for i, s in narrow.items() if i not in things)


def test_each_incident_has_its_line() -> None:
    """Acts stand on the line of their own incident, one line beneath the other."""
    network = project(city(3).store())
    placed = overview(network)
    assert len(placed.spines) == 3
    for number, (left, right, y) in enumerate(placed.spines):
        spots = [s for i, s in placed.spots.items() if i.startswith(f"{BASE}act/b{number}-")]
        assert {spot.y for spot in spots} == {y}
        assert (min(s.x for s in spots), max(s.x for s in spots)) == (left, right)


def test_the_same_record_gives_the_same_numbers() -> None:
    """Two overviews of two projections are equal."""
    assert overview(project(city().store())) == overview(project(city().store()))


def test_an_empty_incident_has_a_strip() -> None:
    """An incident that nobody has said anything about stands with its title alone."""
    placed = overview(project(mole().store()))
    assert [spot.lines[1] for spot in placed.spots.values()] == ["0 claims, 0 questions open"]
