"""What was said when: sayings in the order of their dates, as far as the dates tell one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.derive.answers import Answer
from onrecord.derive.readings.dates import When, when
from onrecord.derive.readings.details import Detail


@dataclass(frozen=True, slots=True)
class Saying:
    """A claim of a speaker, with when it was made; None where that is not known."""

    answer: Answer
    detail: Detail
    when: When | None

    @property
    def claim(self) -> str:
        """Return the claim's IRI."""
        return self.answer.claim


Moment = tuple[Saying, ...]
"""Sayings of which the dates do not tell which came first."""


def saying(answer: Answer, detail: Detail) -> Saying:
    """Return an answer as something that was said at a time."""
    return Saying(answer, detail, when(detail))


def moments(sayings: Iterable[Saying]) -> tuple[Moment, ...]:
    """Return what has a date in order, together what may have been said in either order; all else is left out.

    Of two moments, every day that the first may mean is before every day that the second may mean.
    """
    dated = [(each.when, each) for each in sayings if each.when is not None]
    found: list[list[Saying]] = []
    reached = None
    for date, each in sorted(dated, key=lambda pair: (pair[0].first, pair[0].last, pair[1].claim)):
        if reached is None or date.first > reached:
            found.append([])
            reached = date.last
        found[-1].append(each)
        reached = max(reached, date.last)
    return tuple(map(tuple, found))


def undated(sayings: Iterable[Saying]) -> Moment:
    """Return what has no date that could put it in order."""
    return tuple(sorted((s for s in sayings if s.when is None), key=lambda each: each.claim))
