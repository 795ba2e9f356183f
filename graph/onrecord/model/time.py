"""Times of day and lengths of time as numbers, so that different spellings of one can be told to be one."""

from __future__ import annotations

import re
from datetime import time, timedelta
from decimal import Decimal

A_MINUTE = 60_000_000  # in microseconds, whole numbers of which do not round
A_DAY = 24 * 60 * A_MINUTE
UNITS = (("days", 86400), ("hours", 3600), ("minutes", 60), ("seconds", 1))
# XML Schema 1.1, part 2, section 3.3.6, without years and months, which have no one length.
DURATION = re.compile(
    r"P(?:(?P<days>\d+)D)?"
    r"(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+(?:\.\d+)?)S)?)?",
    re.ASCII,
)


def seconds(text: str) -> Decimal | None:
    """Return the length of a duration in seconds, or None where it has none: a month is no number of days."""
    match = DURATION.fullmatch(text)
    if match is None or text.endswith(("P", "T")):
        return None
    return sum((Decimal(match[unit] or 0) * size for unit, size in UNITS), Decimal(0))


def between_times(one: str, other: str) -> float | None:
    """Return the minutes between two times of day, the shorter way round the clock, or None where one is no time.

    A time without a zone is local to the incident; where only one has a zone, both are taken as local.
    """
    try:
        a, b = (time.fromisoformat(text) for text in (one, other))
    except ValueError:
        return None
    zoned = a.tzinfo is not None and b.tzinfo is not None
    apart = (_microseconds(a, zoned) - _microseconds(b, zoned)) % A_DAY
    return min(apart, A_DAY - apart) / A_MINUTE


def _microseconds(when: time, zoned: bool) -> int:
    offset = (when.utcoffset() if zoned else None) or timedelta()
    told = timedelta(
        hours=when.hour, minutes=when.minute, seconds=when.second, microseconds=when.microsecond
    )
    return (told - offset) // timedelta(microseconds=1)
