"""Dates keep the precision that their source states, and only days of the calendar are dates."""

from __future__ import annotations

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.edtf import Date, is_edtf, may_coincide, parse_date

CALENDAR = st.dates(min_value=date(1, 1, 1))


@st.composite
def edtf_dates(draw: st.DrawFn) -> str:
    """Draw a day of the calendar in any precision: unspecified digits, parts left out, a qualifier."""
    day = draw(CALENDAR)
    year = f"{day.year:04}"
    masked = draw(st.integers(0, 4))
    year = year[: 4 - masked] + "X" * masked
    month = draw(st.sampled_from([f"{day.month:02}", "XX"]))
    number = draw(st.sampled_from([f"{day.day:02}", "XX"]))
    text = draw(st.sampled_from([year, f"{year}-{month}", f"{year}-{month}-{number}"]))
    return text + draw(st.sampled_from(["", "?", "~", "%"]))


@st.composite
def edtf(draw: st.DrawFn) -> str:
    """Draw a date, or an interval between two days, or one open at an end."""
    first, last = sorted((draw(CALENDAR), draw(CALENDAR)))
    interval = draw(st.sampled_from([f"{first}/{last}", f"../{last}", f"{first}/.."]))
    return draw(st.one_of(edtf_dates(), st.just(interval)))


@given(CALENDAR)
def test_every_day_of_the_calendar_is_a_date(day: date) -> None:
    """A day is read as the year, month and day that it is."""
    assert parse_date(day.isoformat()) == Date(f"{day.year:04}", day.month, day.day)
    assert is_edtf(day.isoformat())


@given(st.integers(1, 9999), st.integers(0, 99), st.integers(0, 99))
def test_no_other_day_is_a_date(year: int, month: int, day: int) -> None:
    """What the calendar has not, with or without its year, is no date."""
    known = 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
    assert is_edtf(f"{year:04}-{month:02}-{day:02}") is known
    ever = 1 <= month <= 12 and 1 <= day <= calendar.monthrange(2000, month)[1]
    assert is_edtf(f"XXXX-{month:02}-{day:02}") is ever
    assert is_edtf(f"XXXX-XX-{day:02}") is (1 <= day <= 31)


@given(edtf_dates())
def test_every_precision_is_a_date(text: str) -> None:
    """Unspecified digits, missing parts and qualifiers are read."""
    assert parse_date(text) is not None
    assert is_edtf(text)


@pytest.mark.parametrize(
    "text",
    ["", "X", "24", "2024-1-1", "2024-02-30", "2024-13-01", "2024-00-01", "2024-01-00", "XXXX-02-30",
     "2024/", "/2024", "..", "../..", "/", "2024/2025/2026", "2024-05/2024-03", "2024-03-02/2024-03-01",
     "2024-03-01T10:00", "2024-03-01 ", "\u0662\u0660\u0662\u0664", "-2024", "Y20240", "2X24", "2024-X1",
     "2024-3X", "2024?-03", "1,999", "May 2024"],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    """Words, other calendars' digits, impossible days and intervals that end before they start."""
    assert not is_edtf(text)


@pytest.mark.parametrize(
    "text",
    ["2024", "202X", "20XX", "2XXX", "XXXX", "2024-03", "2024-XX", "XXXX-03-21", "XXXX-02-29", "XXXX-XX-XX",
     "2024-03-21~", "2024?", "2024-03-01/2024-03-05", "2024/2024", "2024-03/..", "../2024", "XXXX-03/XXXX-01",
     "2024~/2025?"],
)  # fmt: skip
def test_the_forms_that_a_record_uses_are_dates(text: str) -> None:
    """Levels 0 and 1 of EDTF as far as the record needs them."""
    assert is_edtf(text)


@given(edtf())
def test_a_date_may_coincide_with_itself(text: str) -> None:
    """Agreement is reflexive."""
    assert may_coincide(text, text)


@given(edtf(), edtf())
def test_coinciding_is_mutual(one: str, other: str) -> None:
    """Agreement is symmetric."""
    assert may_coincide(one, other) is may_coincide(other, one)


@given(CALENDAR, CALENDAR)
def test_whole_days_coincide_only_where_they_are_equal(one: date, other: date) -> None:
    """Between two full dates agreement is equality."""
    assert may_coincide(one.isoformat(), other.isoformat()) is (one == other)


@given(CALENDAR, CALENDAR, CALENDAR)
def test_a_day_coincides_with_the_intervals_that_hold_it(a: date, b: date, day: date) -> None:
    """Between a full date and an interval agreement is lying within."""
    first, last = sorted((a, b))
    assert may_coincide(f"{first}/{last}", day.isoformat()) is (first <= day <= last)
    assert may_coincide(f"{first}/..", day.isoformat()) is (first <= day)
    assert may_coincide(f"../{last}", day.isoformat()) is (day <= last)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2019-05-03", "2019-05", True),
        ("2019-05-03", "2019", True),
        ("2019-05-03", "XXXX-05-03", True),
        ("2019-05-03", "XXXX-XX-03", True),
        ("2019-05-03", "201X", True),
        ("2019-05-03", "2019-06", False),
        ("2019-05-03", "202X-05-03", False),
        ("2019-05-03", "XXXX-05-04", False),
        ("2019-05", "2019-06", False),
        ("2019-05-03~", "2019-05-03", True),
        ("2019-05-03", "no date", False),
        ("2019-05/2019-07", "2019-06-30", True),
        ("2019-05/2019-07", "2019-08/2019-09", False),
        ("2019-05/2019-07", "XXXX-12-01", True),
    ],
)
def test_each_is_as_precise_as_it_is(one: str, other: str, expected: bool) -> None:
    """What one leaves open the other may state; what both state must be equal."""
    assert may_coincide(one, other) is expected
