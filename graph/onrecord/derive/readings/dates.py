"""When a claim was made, as far as the record tells; nothing is guessed."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.derive.readings.details import Detail
from onrecord.derive.readings.outcomes import Outcome
from onrecord.model.edtf import Day, bounds

FIRST_YEAR, LAST_YEAR = 0, 9999  # what an unknown year may be at most


@dataclass(frozen=True, slots=True)
class When:
    """The first and the last day on which something may have been said; `is_said` unless its publication is meant."""

    first: Day
    last: Day
    text: str
    is_said: bool


def when(detail: Detail) -> When | None:
    """Return when a claim was said, else when its source was published, else None.

    A date whose year is not stated orders nothing, so the publication stands in for it.
    """
    said, published = _known(detail.said), _known(detail.published)
    if said is not None:
        return When(*said, detail.said, is_said=True)
    return None if published is None else When(*published, detail.published, is_said=False)


def later_than(detail: Detail, day: str) -> Outcome | None:
    """Return why a claim does not count by the end of a date, or None where it was said or published by then."""
    end = bounds(day)
    known = [date for date in map(_known, (detail.said, detail.published)) if date is not None]
    if end is None or any(last <= end[1] for _, last in known):
        return None
    if not known:
        return Outcome.UNDATED
    is_later = all(first > end[1] for first, _ in known)
    return Outcome.LATER if is_later else Outcome.MAYBE_LATER


def _known(text: str) -> tuple[Day, Day] | None:
    """Return the first and last day of a date, or None where its year is not stated or an end is open."""
    found = bounds(text) if text else None
    if found is None or found[0][0] == FIRST_YEAR or found[1][0] == LAST_YEAR:
        return None
    return found
