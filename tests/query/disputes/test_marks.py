"""Numbers of claims and letters of sources lead to one thing each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.query.disputes.marks import Numbers, letter


def test_numbers_go_on_behind_those_that_are_given() -> None:
    """A claim keeps its number."""
    numbers = Numbers({"a": 1, "b": 2})
    assert [numbers(each) for each in "bcdca"] == [2, 3, 4, 3, 1]


@given(st.sets(st.integers(0, 2000), max_size=50))
def test_no_two_sources_share_a_letter(numbers: set[int]) -> None:
    """A to Z, then AA."""
    assert len({letter(number) for number in numbers}) == len(numbers)
    assert [letter(number) for number in (0, 25, 26, 27, 702)] == ["A", "Z", "AA", "AB", "AAA"]
