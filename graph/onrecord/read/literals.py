"""Which words are a literal of a datatype, and its one lexical form.

The form is the one that RDF engines keep, so that record and store say the same, and what is equal is minted once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from onrecord.model.edtf import is_edtf
from onrecord.model.vocabulary import DURATION, EDTF, INTEGER, LANG_STRING, STRING, TIME

INTEGER_FORM = re.compile(r"[+-]?\d{1,18}", re.ASCII)
COUNT_FORM = re.compile(r"\d{1,18}", re.ASCII)
DURATION_FORM = re.compile(
    r"P(?=.)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})D)?"
    r"(?:T(?=.)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6}(?:\.\d{1,6})?)S)?)?",
    re.ASCII,
)
TIME_FORM = re.compile(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?", re.ASCII)


def _integer(value: str) -> str | None:
    return str(int(value)) if INTEGER_FORM.fullmatch(value) else None


def _time(value: str) -> str | None:
    if not TIME_FORM.fullmatch(value):
        return None
    return value if value.count(":") == 2 else f"{value}:00"


def _duration(value: str) -> str | None:
    """Return the canonical form of a duration, so that PT90M and PT1H30M are one proposition (XSD 1.1, E.2)."""
    match = DURATION_FORM.fullmatch(value)
    if match is None:
        return None
    years, months, days, hours, minutes, seconds = (Decimal(part or 0) for part in match.groups())
    all_months = int(years * 12 + months)
    all_seconds = ((days * 24 + hours) * 60 + minutes) * 60 + seconds
    whole, rest = divmod(int(all_seconds), 86_400)
    date = _parts((all_months // 12, "Y"), (all_months % 12, "M"), (whole, "D"))
    second = f"{rest % 60 + all_seconds % 1:f}"
    second = second.rstrip("0").rstrip(".") if "." in second else second
    time = _parts((rest // 3600, "H"), (rest // 60 % 60, "M"), (second, "S"))
    return f"P{date}{'T' if time else ''}{time}" if date or time else "PT0S"


def _parts(*parts: tuple[int | str, str]) -> str:
    return "".join(f"{number}{unit}" for number, unit in parts if number not in (0, "0"))


# datatype -> what it takes in words, and the lexical form of a value or None
LITERALS: Mapping[str, tuple[str, Callable[[str], str | None]]] = {
    EDTF: ("a date such as 2024-03-21, 2024-03 or XXXX-03-21", lambda v: v if is_edtf(v) else None),
    INTEGER: ("a whole number", _integer),
    DURATION: ("a duration such as PT41S", _duration),
    TIME: ("a time such as 19:20", _time),
    LANG_STRING: ("text", lambda v: v),
    STRING: ("text", lambda v: v),
}
