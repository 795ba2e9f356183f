"""Words become literals of a datatype in the one form that engines keep, or nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from onrecord.model.vocabulary import DURATION, EDTF, INTEGER, LANG_STRING, STRING, TIME
from onrecord.read.literals import LITERALS
from onrecord.store.nquads import load_memory

NODE = NamedNode("https://example.org/")


def kept(value: str, datatype: str) -> str:
    """Return the lexical form in which the store keeps a literal."""
    (quad,) = load_memory([Quad(NODE, NODE, Literal(value, datatype=NamedNode(datatype)), NODE)])
    assert isinstance(quad.object, Literal)
    return quad.object.value


def form(value: str, datatype: str) -> str | None:
    """Return what the reader makes of a word."""
    return LITERALS[datatype][1](value)


@pytest.mark.parametrize(
    ("datatype", "value", "expected"),
    [
        (INTEGER, "96", "96"),
        (INTEGER, "+7", "7"),
        (INTEGER, "007", "7"),
        (INTEGER, "-0", "0"),
        (INTEGER, "4.0", None),
        (INTEGER, "four", None),
        (INTEGER, "1_000", None),
        (INTEGER, "1,000", None),
        (INTEGER, "0x10", None),
        (INTEGER, "\u0664", None),
        (INTEGER, "9" * 19, None),
        (INTEGER, " 4", None),
        (TIME, "19:20", "19:20:00"),
        (TIME, "09:40:05", "09:40:05"),
        (TIME, "9:40", None),
        (TIME, "24:00", None),
        (TIME, "12:60", None),
        (TIME, "19:20Z", None),
        (DURATION, "PT41S", "PT41S"),
        (DURATION, "PT90M", "PT1H30M"),
        (DURATION, "PT1H30M", "PT1H30M"),
        (DURATION, "P1DT25H", "P2DT1H"),
        (DURATION, "P14M", "P1Y2M"),
        (DURATION, "PT0.50S", "PT0.5S"),
        (DURATION, "PT10S", "PT10S"),
        (DURATION, "P0D", "PT0S"),
        (DURATION, "P", None),
        (DURATION, "PT", None),
        (DURATION, "P1DT", None),
        (DURATION, "41S", None),
        (DURATION, "PT41", None),
        (DURATION, "-PT41S", None),
        (DURATION, "PT1.5M", None),
        (DURATION, "P" + "9" * 400 + "D", None),
        (EDTF, "XXXX-03-21", "XXXX-03-21"),
        (EDTF, "2024-02-30", None),
        (STRING, "Kim", "Kim"),
        (LANG_STRING, "no", "no"),
    ],
)
def test_a_word_has_the_form_of_its_datatype_or_none(
    datatype: str, value: str, expected: str | None
) -> None:
    """What a predicate takes is written in one form; what only resembles it is refused."""
    assert form(value, datatype) == expected


@given(
    st.lists(st.one_of(st.none(), st.integers(0, 9_999)), min_size=5, max_size=5),
    st.one_of(st.none(), st.decimals(0, 999_999, places=3)),
)
def test_durations_are_kept_as_they_are(parts: list[int | None], seconds: object) -> None:
    """The record's form of a duration is the one that comes back from the store, and stays itself."""
    units = [f"{n}{unit}" if n is not None else "" for n, unit in zip(parts, "YMDHM", strict=True)]
    date, time = "".join(units[:3]), "".join(units[3:])
    time += f"{seconds}S" if seconds is not None else ""
    value = f"P{date}{'T' if time else ''}{time}"
    written = form(value, DURATION)
    if written is None:
        assert value == "P"
    else:
        assert written == kept(value, DURATION) == form(written, DURATION)


@given(st.integers(-(10**15), 10**15), st.sampled_from(["", "0", "00"]))
def test_integers_are_kept_as_they_are(number: int, zeros: str) -> None:
    """Signs and leading zeros do not make two numbers of one."""
    value = f"-{zeros}{-number}" if number < 0 else f"{zeros}{number}"
    assert form(value, INTEGER) == kept(value, INTEGER) == str(number)


@given(st.times())
def test_times_are_kept_as_they_are(time: object) -> None:
    """A time to the second comes back from the store as it was written."""
    value = str(time)[:8]
    assert form(value, TIME) == kept(value, TIME) == value
