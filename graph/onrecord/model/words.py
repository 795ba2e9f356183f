"""Plain words for terms: dates as told, durations, and names for what has no label."""

from __future__ import annotations

import re
from typing import Final

from onrecord.model.vocabulary import DURATION, EDTF, TIME

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
MONTH_NUMBERS: Final = tuple(f"{number:02}" for number in range(1, 13))
UNKNOWN_YEAR: Final = "XXXX"
_DATE = re.compile(r"([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?")
_DURATION = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?")
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


def spoken_date(value: str) -> str:
    """Return a date of Extended Date/Time Format level 1 in words, saying which part its source leaves out."""
    found = _DATE.fullmatch(value)
    if found is None:
        return value
    year, month, day = found.groups()
    if month not in {*MONTH_NUMBERS, "XX", None} or ("X" in year and year != UNKNOWN_YEAR):
        return value
    parts = []
    if day is not None and "X" not in day:
        parts.append(str(int(day)))
    if month in MONTH_NUMBERS:
        parts.append(MONTHS[int(month) - 1])
    if "X" not in year:
        return " ".join([*parts, year])
    return " ".join([*parts, "(year not stated)"]) if parts else "date not stated"


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


def natural_key(iri: str) -> tuple[tuple[int, int, str], ...]:
    """Return a sort key under which act 2 stands before act 10."""
    pieces = re.split(r"(\d+)", iri)
    return tuple((1, int(p), "") if p.isdecimal() else (0, 0, p) for p in pieces)


def _spoken_duration(value: str) -> str:
    found = _DURATION.fullmatch(value)
    if found is None or not any(found.groups()):
        return value
    units = ("d", "h", "min", "s")
    return " ".join(f"{n} {unit}" for n, unit in zip(found.groups(), units, strict=True) if n)
