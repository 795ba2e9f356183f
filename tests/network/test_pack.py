"""Holds the packing of rows: order kept, nothing overlapping, wishes met as far as there is room."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.network.pack import Parcel, pack, spread

GAP = 6
parcels = st.lists(
    st.builds(
        Parcel,
        name=st.uuids().map(str),
        width=st.integers(1, 300).map(float),
        height=st.integers(1, 90).map(float),
        wish=st.floats(-2000, 2000),
    ),
    max_size=25,
)


@given(parcels)
def test_neighbours_keep_their_distance(row: list[Parcel]) -> None:
    """In one row each parcel ends before the next begins, with the gap between."""
    ordered = sorted(row, key=lambda parcel: parcel.wish)
    placed = list(zip(ordered, spread(ordered, GAP), strict=True))
    for (left, x), (right, other) in pairwise(placed):
        assert other - x >= (left.width + right.width) / 2 + GAP


@given(parcels, st.integers(100, 3000))
def test_rows_do_not_overlap(wanted: list[Parcel], limit: int) -> None:
    """In a band of several rows no two parcels share a point, and all have a slot inside it."""
    slots, height = pack(wanted, limit, GAP)
    assert set(slots) == {parcel.name for parcel in wanted}
    named = {parcel.name: parcel for parcel in wanted}
    for name, slot in slots.items():
        assert slot.top + named[name].height <= height
        for other, place in slots.items():
            if name < other:
                apart = abs(slot.x - place.x) >= (named[name].width + named[other].width) / 2
                above = slot.top + named[name].height <= place.top
                below = place.top + named[other].height <= slot.top
                assert apart or above or below


def test_a_wish_with_room_is_met() -> None:
    """Parcels that are far enough apart stand where they wish."""
    row = [Parcel("a", 10, 5, 0), Parcel("b", 10, 5, 100)]
    assert spread(row, GAP) == [0, 100]


def test_rivals_share_the_middle() -> None:
    """Parcels that wish for the same place stand around it, in their order."""
    row = [Parcel(name, 10, 5, 50) for name in "abc"]
    assert spread(row, GAP) == [34, 50, 66]


def test_an_empty_band_needs_no_room() -> None:
    """No parcels, no height."""
    assert pack([], 100, GAP) == ({}, 0)
