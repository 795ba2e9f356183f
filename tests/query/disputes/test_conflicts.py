"""Claims that cannot hold beside each other are told once, however many they are."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from onrecord.query.disputes.conflicts import opposed

pairs = st.sets(st.tuples(st.integers(1, 7), st.integers(1, 7)).filter(lambda p: p[0] != p[1]))


@given(pairs)
def test_each_two_that_clash_are_told_once(clashes: set[tuple[int, int]]) -> None:
    """Groups hold all of them, none twice, and no two that do not clash."""
    both = clashes | {(b, a) for a, b in clashes}
    told = [frozenset(p) for left, right in opposed(both) for p in product(left, right)]
    assert len(told) == len(set(told))
    assert set(told) == {frozenset(p) for p in both}
