"""Dates of any precision: the forms of the Extended Date/Time Format that the record uses.

ISO 8601-2:2019 (EDTF), level 0 dates and intervals, and of level 1 the unspecified digits (XXXX-03-21) and
the qualifiers ? ~ %. A year that no source states stays unspecified.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
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
        return years and months and days and _exists(*self._with(other))

    def is_among(self, other: Date) -> bool:
        """Return whether this states every part that another states, and the same."""
        years = all(b in (a, "X") for a, b in zip(self.year, other.year, strict=True))
        return years and other.month in (None, self.month) and other.day in (None, self.day)

    def in_year(self, year: int) -> Date | None:
        """Return the date with its year stated in full, or None where that year cannot be meant or has no such day."""
        date = Date(f"{year:04}", self.month, self.day)
        return date if 1 <= year <= LAST[0] and self.agrees(date) else None

    @property
    def is_stretch(self) -> bool:
        """Whether its days follow one another: those of a March do, not each 3rd of a year or March of every year."""
        parts = "X" not in self.year, self.month is not None, self.day is not None
        return sorted(parts, reverse=True) == list(parts)

    def _with(self, other: Date) -> tuple[str, int | None, int | None]:
        """Return year, month and day as far as either states them."""
        year = "".join(b if a == "X" else a for a, b in zip(self.year, other.year, strict=True))
        return year, self.month or other.month, self.day or other.day


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
    return Date(match["year"], month, day) if _exists(match["year"], month, day) else None


def _exists(year: str, month: int | None, day: int | None) -> bool:
    """Return whether the calendar has such a day, in one of the years that may be meant."""
    return day is None or 1 <= day <= (31 if month is None else _length(year, month))


def _length(year: str, month: int) -> int:
    return monthrange(LEAP_YEAR if "X" in year else max(int(year), 1), month)[1]


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
    a, b = parse_date(one), parse_date(other)
    if a is not None and b is not None:
        return a.is_among(b)
    first, second = bounds(one), bounds(other)
    if first is None or second is None:
        return False
    is_stretch = "X" not in other if b is None else b.is_stretch
    holds = second[0] <= first[0] and first[1] <= second[1]
    return one == other or (is_stretch and holds)


def may_be_days_apart(one: str, other: str, days: int) -> bool:
    """Return whether two dates, each as precise as it is, may be no more than so many days apart.

    Where a year is not stated in full, each year that may be meant is tried.
    """
    a, b = parse_date(one), parse_date(other)
    if a is not None and b is not None and "X" in a.year + b.year:
        return any(_apart(*pair) <= days for pair in _in_full_years(a, b))
    first, second = bounds(one), bounds(other)
    return first is not None and second is not None and _apart(first, second) <= days


def _in_full_years(one: Date, other: Date) -> Iterator[tuple[Bounds, Bounds]]:
    """Yield what two dates mean in each pair of years, the same or next to one another."""
    stated, open_ = sorted((one, other), key=lambda each: each.year.count("X"))
    years = (LEAP_YEAR, LEAP_YEAR + 1) if stated.year == "XXXX" else _years(stated.year)
    for year in years:
        if first := stated.in_year(year):
            for near in (year - 1, year, year + 1):
                if second := open_.in_year(near):
                    yield (_start(first), _end(first)), (_start(second), _end(second))


def _years(year: str) -> range:
    return range(int(year.replace("X", "0")), int(year.replace("X", "9")) + 1)


Day = tuple[int, int, int]
Bounds = tuple[Day, Day]
FIRST, LAST = (0, 1, 1), (9999, 12, 31)


def _apart(one: Bounds, other: Bounds) -> int:
    """Return the days between two stretches, 0 or less where they meet."""
    early, late = sorted((one, other))
    return _ordinal(late[0]) - _ordinal(early[1])


def _ordinal(day: Day) -> int:
    year, month, number = max(day[0], 1), day[1], day[2]
    return date(year, month, min(number, monthrange(year, month)[1])).toordinal()


def bounds(text: str) -> Bounds | None:
    """Return the first and the last day that a text may mean, or None where it is no EDTF."""
    start, slash, end = text.partition("/")
    first = _edge(start, FIRST, _start)
    last = _edge(end if slash else start, LAST, _end)
    if first is None or last is None or first > last or not text.strip("./"):
        return None
    return first, last


def _edge(text: str, utmost: Day, end_of: Callable[[Date], Day]) -> Day | None:
    if text == "..":
        return utmost
    found = parse_date(text)
    return None if found is None else end_of(found)


def _start(found: Date) -> Day:
    """Return the first day that may be meant."""
    return _year(found, "0"), found.month or 1, found.day or 1


def _end(found: Date) -> Day:
    """Return the last day that may be meant."""
    month = found.month or 12
    return _year(found, "9"), month, found.day or _length(found.year, month)


def _year(found: Date, digit: str) -> int:
    return int(found.year.replace("X", digit))


def _number(text: str | None) -> int | None:
    return None if text in (None, "XX") else int(str(text))
