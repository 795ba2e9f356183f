"""Dates of any precision: the forms of the Extended Date/Time Format that the record uses.

ISO 8601-2:2019 (EDTF), level 0 dates and intervals, and of level 1 the unspecified digits (XXXX-03-21) and
the qualifiers ? ~ %. A year that no source states stays unspecified.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

LEAP_YEAR = 2000  # stands in for an unknown year, so that 29 February is a possible day
DATE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX|\dXXX|XXXX)"
    r"(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?(?P<qualifier>[?~%]?)",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Date:
    """A date; `year` keeps unspecified digits as X, month and day are None where they are not stated."""

    year: str
    month: int | None = None
    day: int | None = None

    def agrees(self, other: Date) -> bool:
        """Return whether both may be one and the same day, each as precise as it is."""
        years = all(a == b or "X" in (a, b) for a, b in zip(self.year, other.year, strict=True))
        months = self.month is None or other.month is None or self.month == other.month
        days = self.day is None or other.day is None or self.day == other.day
        return years and months and days


@lru_cache(maxsize=4096)
def parse_date(text: str) -> Date | None:
    """Return the date that a text states, or None where it is no date of the calendar."""
    match = DATE.fullmatch(text)
    if match is None:
        return None
    month, day = (_number(match[part]) for part in ("month", "day"))
    if match["month"] == "XX" and day is not None:
        month = None
    if month is not None and not 1 <= month <= 12:
        return None
    year = LEAP_YEAR if "X" in match["year"] else int(match["year"])
    if day is not None and not 1 <= day <= (
        31 if month is None else monthrange(max(year, 1), month)[1]
    ):
        return None
    return Date(match["year"], month, day)


def is_edtf(text: str) -> bool:
    """Return whether a text is a date, or an interval that ends after it starts (`..` leaves an end open)."""
    return bounds(text) is not None


def may_coincide(one: str, other: str) -> bool:
    """Return whether two dates or intervals may hold one and the same day, each as precise as it is."""
    a, b = parse_date(one), parse_date(other)
    if a is not None and b is not None:
        return a.agrees(b)
    first, second = bounds(one), bounds(other)
    if first is None or second is None:
        return False
    return first[0] <= second[1] and second[0] <= first[1]


def lies_within(one: str, other: str) -> bool:
    """Return whether whatever day the first date or interval may mean, the second holds it."""
    first, second = bounds(one), bounds(other)
    if first is None or second is None or not may_coincide(one, other):
        return False
    return second[0] <= first[0] and first[1] <= second[1]


def may_be_days_apart(one: str, other: str, days: int) -> bool:
    """Return whether two dates, each as precise as it is, may be no more than so many days apart.

    Where a year is not stated in full, both are taken in one year.
    """
    if "X" in one[:4] + other[:4]:
        one, other = f"{LEAP_YEAR}{one[4:]}", f"{LEAP_YEAR}{other[4:]}"
    first, second = bounds(one), bounds(other)
    if first is None or second is None:
        return False
    early, late = sorted((first, second))
    return _ordinal(late[0]) - _ordinal(early[1]) <= days


Day = tuple[int, int, int]


def _ordinal(day: Day) -> int:
    year, month, number = max(day[0], 1), day[1], day[2]
    return date(year, month, min(number, monthrange(year, month)[1])).toordinal()


def bounds(text: str) -> tuple[Day, Day] | None:
    """Return the first and the last day that a text may mean, or None where it is no EDTF."""
    start, slash, end = text.partition("/")
    first = _edge(start, (0, 1, 1), "0")
    last = _edge(end if slash else start, (9999, 12, 31), "9")
    if first is None or last is None or first > last or not text.strip("./"):
        return None
    return first, last


def _edge(text: str, utmost: Day, digit: str) -> Day | None:
    """Return the day at one end, what is not stated being as early or late as it can."""
    if text == "..":
        return utmost
    found = parse_date(text)
    if found is None:
        return None
    year = int(found.year.replace("X", digit))
    return year, found.month or utmost[1], found.day or utmost[2]


def _number(text: str | None) -> int | None:
    return None if text in (None, "XX") else int(str(text))
