"""Dates of any precision: the forms of the Extended Date/Time Format that the record uses.

ISO 8601-2:2019 (EDTF), level 0 dates and intervals, and of level 1 the unspecified digits (XXXX-03-21) and
the qualifiers ? ~ %. A year that no source states stays unspecified.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass

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
    """Return whether a text is a date, or an interval of two dates (`..` leaves an end open)."""
    ends = text.split("/")
    if len(ends) == 1:
        return parse_date(text) is not None
    return (
        len(ends) == 2 and text != "../.." and all(end == ".." or parse_date(end) for end in ends)
    )


def _number(text: str | None) -> int | None:
    return None if text in (None, "XX") else int(str(text))
