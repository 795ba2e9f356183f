"""Holds the words for dates, durations and names that nobody labelled."""

from __future__ import annotations

import pytest

from onrecord.model.claim import Stance
from onrecord.model.vocabulary import DURATION, EDTF, INTEGER, TIME
from onrecord.model.words import (
    STANCE_WORDS,
    STATUS_WORDS,
    lacks_year,
    local_name,
    natural_key,
    split_remark,
    spoken,
)


def test_every_stance_has_a_word_that_is_no_status() -> None:
    """Whoever cannot confirm something leaves it not confirmed; the two are told apart."""
    assert set(STANCE_WORDS) == set(Stance)
    assert set(STANCE_WORDS.values()).isdisjoint(STATUS_WORDS.values())


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2019-05-03", "3 May 2019"),
        ("2019-05", "May 2019"),
        ("2019", "2019"),
        ("XXXX-03-21", "21 March (year not stated)"),
        ("XXXX-XX-XX", "date not stated"),
        ("2019-XX-XX", "2019"),
        ("201X", "the 2010s"),
        ("2019-21", "spring 2019"),
        ("XXXX-24", "winter (year not stated)"),
        ("2019-05~", "about May 2019"),
        ("2019?", "perhaps 2019"),
        ("2019-05-03/2019-05-04", "3 May 2019 to 4 May 2019"),
        ("2019-05-03/..", "from 3 May 2019"),
        ("../2019", "until 2019"),
        ("20XX", "20XX"),
        ("yesterday", "yesterday"),
    ],
)
def test_dates_say_what_they_leave_out(value: str, words: str) -> None:
    """A part that the source does not state is not made up, and an open year is said."""
    assert spoken(value, EDTF) == words


@pytest.mark.parametrize(
    ("value", "datatype", "words"),
    [
        ("PT41S", DURATION, "41 s"),
        ("P1DT2H3M", DURATION, "1 d 2 h 3 min"),
        ("P4Y", DURATION, "4 years"),
        ("P1Y6M", DURATION, "1 year 6 months"),
        ("P", DURATION, "P"),
        ("soon", DURATION, "soon"),
        ("19:20:00", TIME, "19:20"),
        ("19:20:05", TIME, "19:20:05"),
        ("96", INTEGER, "96"),
    ],
)
def test_values_are_said_plainly(value: str, datatype: str, words: str) -> None:
    """Durations and times read as people write them; anything else stays as it is."""
    assert spoken(value, datatype) == words


def test_an_open_year_is_known() -> None:
    """A date without its year is told from one with it."""
    assert lacks_year("XXXX-05-03")
    assert not lacks_year("2019-XX-XX")


@pytest.mark.parametrize(
    ("label", "parts"),
    [
        (
            "officer at the door (name not published)",
            ("officer at the door", "(name not published)"),
        ),
        ("Echo", ("Echo", "")),
        ("(all of it)", ("(all of it)", "")),
        ("a (b) c", ("a (b) c", "")),
    ],
)
def test_a_remark_is_split_off(label: str, parts: tuple[str, str]) -> None:
    """Only brackets at the end, after a name, are a remark."""
    assert split_remark(label) == parts


def test_a_term_without_label_is_named_by_its_iri() -> None:
    """The end of an IRI becomes words."""
    assert local_name("https://example.org/ns#firstShotBy") == "first shot by"
    assert local_name("https://example.org/act/mole-2") == "mole 2"


def test_numbers_sort_as_numbers() -> None:
    """Act 10 comes after act 9."""
    assert sorted(["act-10", "act-9"], key=natural_key) == ["act-9", "act-10"]


def test_no_two_names_are_sorted_alike() -> None:
    """A zero in front of a number does not leave the order to chance."""
    assert natural_key("act-1") != natural_key("act-01")
    assert sorted(["act-2", "act-1", "act-01"], key=natural_key) == ["act-01", "act-1", "act-2"]
