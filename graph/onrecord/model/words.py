"""Plain words for terms: statuses, dates as told, durations, and names for what has no label."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from onrecord.model.claim import Stance
from onrecord.model.vocabulary import (
    CONTESTED,
    DENIED_ONLY,
    DURATION,
    EDTF,
    RETRACTED,
    TIME,
    UNCONFIRMED,
    UNOPPOSED,
)

STATUS_WORDS: Final[Mapping[str, str]] = {
    CONTESTED: "disputed",
    UNCONFIRMED: "not confirmed",
    DENIED_ONLY: "denied only",
    UNOPPOSED: "unopposed",
    RETRACTED: "retracted",
}
"""The words for how the answers to a question stand, in the order in which they are worth a look."""

STANCE_WORDS: Final[Mapping[Stance, str]] = {
    Stance.ASSERTS: "asserts",
    Stance.DENIES: "denies",
    Stance.CANNOT_CONFIRM: "cannot confirm",
    Stance.RESERVES_JUDGEMENT: "reserves judgement",
}
"""The words for the stance of whoever speaks, which are none of those for how answers stand to each other."""

SINGLE_SIDED: Final = "nobody known to accuse stands outside the acting agency"
"""What is said of a question and of its accusations where only the acting agency's side accuses."""

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS: Final = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
QUALIFIERS: Final = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}
MONTH_NUMBERS: Final = tuple(f"{number:02}" for number in range(1, 13))
UNKNOWN_YEAR: Final = "XXXX"
_DATE = re.compile(r"([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?")
_DECADE = re.compile(r"([0-9]{3})X")
_DURATION = re.compile(
    r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?"
)
_TRAILING = re.compile(r"^(.*\S)\s*(\([^()]*\))$")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def spoken(value: str, datatype: str) -> str:
    """Return a literal as a reader would say it; what is not known by its datatype stays as it is."""
    if datatype == EDTF:
        return spoken_date(value)
    if datatype == DURATION:
        return _spoken_duration(value)
    if datatype == TIME:
        return value.removesuffix(":00") if value.count(":") == 2 else value
    return value


def withdrawn_on(day: str) -> str:
    """Return that a claim was withdrawn and when, which stands beside its stance wherever it is told."""
    return f"withdrawn {spoken_date(day)}"


def spoken_date(value: str) -> str:
    """Return a date of Extended Date/Time Format level 1 in words, saying which part its source leaves out."""
    first, is_interval, last = value.partition("/")
    if is_interval:
        return _spoken_interval(first, last)
    if value[-1:] in QUALIFIERS:
        return QUALIFIERS[value[-1]] + spoken_date(value[:-1])
    if decade := _DECADE.fullmatch(value):
        return f"the {decade[1]}0s"
    return _spoken_day(value)


def _spoken_day(value: str) -> str:
    """Return a year, a month, a season or a day in words; what is none of them stays as it is."""
    found = _DATE.fullmatch(value)
    year, month, day = found.groups() if found else ("", None, None)
    if found is None or ("X" in year and year != UNKNOWN_YEAR):
        return value
    if month in SEASONS and day is None:
        return _with_year(SEASONS[month], year)
    if month not in {*MONTH_NUMBERS, "XX", None}:
        return value
    parts = [str(int(day))] if day is not None and "X" not in day else []
    if month in MONTH_NUMBERS:
        parts.append(MONTHS[int(month) - 1])
    return _with_year(" ".join(parts), year)


def _with_year(day: str, year: str) -> str:
    """Return a part of a year with its year, or with the remark that it is not stated."""
    if "X" not in year:
        return f"{day} {year}".lstrip()
    return f"{day} (year not stated)" if day else "date not stated"


def _spoken_interval(first: str, last: str) -> str:
    """Return an interval in words; an end that is open or not known is left out."""
    start, end = (spoken_date(each) if each not in {"", ".."} else "" for each in (first, last))
    if start and end:
        return f"{start} to {end}"
    return f"from {start}" if start else f"until {end}" if end else "date not stated"


def lacks_year(value: str) -> bool:
    """Return whether a date leaves its year open."""
    return value.startswith(UNKNOWN_YEAR)


def split_remark(label: str) -> tuple[str, str]:
    """Return a label and the remark in brackets that ends it, such as that a name is not published."""
    found = _TRAILING.match(label)
    return (found.group(1), found.group(2)) if found else (label, "")


def local_name(iri: str) -> str:
    """Return words made of the end of an IRI, for a term that nobody has labelled."""
    end = re.split(r"[/#]", iri)[-1] or iri
    return _HUMP.sub(" ", end).replace("-", " ").lower()


def count(number: int, noun: str) -> str:
    """Return a number with its noun, whose plural is regular."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def natural_key(iri: str) -> tuple[tuple[int, int, str], ...]:
    """Return a sort key under which act 2 stands before act 10; no two IRIs have the same."""
    pieces = re.split(r"(\d+)", iri)
    return tuple((1, int(p), p) if p.isdecimal() else (0, 0, p) for p in pieces)


def _spoken_duration(value: str) -> str:
    found = _DURATION.fullmatch(value)
    if found is None or not any(found.groups()):
        return value
    units = ("year", "month", "week", "d", "h", "min", "s")
    parts = zip(found.groups(), units, strict=True)
    return " ".join(f"{n} {_several(unit, n)}" for n, unit in parts if n)


def _several(unit: str, number: str) -> str:
    """Return a unit as it stands behind a number; signs for units have no plural."""
    return unit if number == "1" or unit in {"d", "h", "min", "s"} else f"{unit}s"
