"""Times of day and lengths of time as numbers, so that different spellings of one can be told to be one."""

from __future__ import annotations

import re
from datetime import time
from decimal import Decimal

MINUTES_A_DAY = 24 * 60
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
    apart = abs(_minutes(a, zoned) - _minutes(b, zoned)) % MINUTES_A_DAY
    return min(apart, MINUTES_A_DAY - apart)


def _minutes(when: time, zoned: bool) -> float:
    offset = when.utcoffset() if zoned else None
    minutes = when.hour * 60 + when.minute + when.second / 60 + when.microsecond / 60e6
    return minutes - (offset.total_seconds() / 60 if offset else 0.0)
