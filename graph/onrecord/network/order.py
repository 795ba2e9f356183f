"""Puts acts in the order in which they are told to have happened; for drawing only, never a statement."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final

from onrecord.model.claim import Stance
from onrecord.model.vocabulary import CONTINUED_AFTER, DURING, FOLLOWS, HAPPENED_ON, START_OF
from onrecord.model.words import natural_key
from onrecord.network.nodes import Claim

AFTER: Final = frozenset({FOLLOWS, CONTINUED_AFTER, DURING})

Pair = tuple[str, str]


def told_order(acts: Iterable[str], claims: Sequence[Claim]) -> list[str]:
    """Return the acts so that none stands before one that it is said to follow.

    What is said about their order comes first, then their dates, then their names. Where that
    makes a circle, the later statement of the circle is passed over.
    """
    names = sorted(acts, key=natural_key)
    known = set(names)
    said = [claim for claim in claims if claim.stance is Stance.ASSERTS]
    after: dict[str, set[str]] = defaultdict(set)
    for first, second in (
        *_said_pairs(said, known),
        *_first_acts(said, names),
        *_dated(said, known),
    ):
        if first in known and first != second and not _reaches(after, second, first):
            after[first].add(second)
    return _sorted(names, after)


def _said_pairs(claims: Iterable[Claim], known: set[str]) -> list[Pair]:
    return [(c.object, c.subject) for c in claims if c.predicate in AFTER and c.subject in known]


def _first_acts(claims: Iterable[Claim], names: Sequence[str]) -> list[Pair]:
    """Return that an act which starts its incident comes before the other acts of that incident's name."""
    firsts = sorted({c.subject for c in claims if c.predicate == START_OF})
    return [(first, act) for first in firsts for act in names if act not in firsts]


def _dated(claims: Iterable[Claim], known: set[str]) -> list[Pair]:
    dates: dict[str, str] = {}
    for claim in claims:
        if claim.predicate == HAPPENED_ON and claim.subject in known:
            date = claim.object_value
            dates[claim.subject] = min(dates.get(claim.subject, date), date)
    pairs = combinations(sorted(dates.items(), key=lambda item: natural_key(item[0])), 2)
    return [
        pair
        for (one, its), (two, other) in pairs
        for pair in ([(one, two)] if _earlier(its, other) else [(two, one)])
        if _earlier(its, other) or _earlier(other, its)
    ]


def _earlier(one: str, two: str) -> bool:
    """Return whether a date is before another as far as both say; a year that both leave open counts as one."""
    for left, right in zip(one.split("-"), two.split("-"), strict=False):
        if left == right:
            continue
        return "X" not in left + right and left < right
    return False


def _reaches(after: dict[str, set[str]], start: str, goal: str) -> bool:
    seen, todo = {start}, [start]
    while todo:
        here = todo.pop()
        if here == goal:
            return True
        todo.extend(after[here] - seen)
        seen |= after[here]
    return False


def _sorted(names: Sequence[str], after: dict[str, set[str]]) -> list[str]:
    """Return a topological order; among acts that nothing orders, names decide."""
    waits = dict.fromkeys(names, 0)
    for later in after.values():
        for name in later:
            waits[name] += 1
    ready = [(i, name) for i, name in enumerate(names) if waits[name] == 0]
    rank = {name: i for i, name in enumerate(names)}
    order = []
    while ready:
        _, name = heapq.heappop(ready)
        order.append(name)
        for later_name in after.get(name, ()):
            waits[later_name] -= 1
            if waits[later_name] == 0:
                heapq.heappush(ready, (rank[later_name], later_name))
    return order
