"""Which questions are meant: by how they stand, in which incident, on whom."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from onrecord.model.errors import QueryError
from onrecord.query.citation import Edition
from onrecord.query.disputes import Selection, disputes
from onrecord.query.disputes.choose import (
    EVERY,
    OPEN,
    asked,
    find_incident,
    fits,
    standings,
    standings_of,
)
from onrecord.query.disputes.values import Standing
from onrecord.query.dossier.reading import Reading


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("contested", {Standing.CONTESTED}),
        (" Contested, unconfirmed ,", {Standing.CONTESTED, Standing.UNCONFIRMED}),
        ("disputed,not confirmed", {Standing.CONTESTED, Standing.UNCONFIRMED}),
        ("DeniedOnly", {Standing.DENIED_ONLY}),
        ("in tension", {Standing.TENSION}),
    ],
)
def test_standings_are_named_as_everywhere(text: str, found: set[Standing]) -> None:
    """The words of the vocabulary and those of tables are both taken, in any letter case."""
    assert standings(text) == found


@pytest.mark.parametrize(("text", "says"), [("open", "Known: contested"), (" , ", "Name one")])
def test_what_is_no_standing_is_refused(text: str, says: str) -> None:
    """The message names those there are."""
    with pytest.raises(QueryError, match=says):
        standings(text)


def test_open_is_all_but_unopposed() -> None:
    """A question in tension is open, whatever its status."""
    assert OPEN | {Standing.UNOPPOSED} == EVERY
    assert Standing.TENSION in OPEN


def test_what_is_open_is_what_the_sample_was_made_to_hold(reading: Reading) -> None:
    """Each question that is not unopposed, and those in tension, and no other."""
    incident = find_incident(reading, "quay")
    every = asked(reading, incident, ())
    shown = [q for q in every if fits(reading, q, Selection())]
    assert 0 < len(shown) < len(every)
    for question in every:
        is_plain = standings_of(reading, question) == {Standing.UNOPPOSED}
        assert is_plain == (question not in shown)


def test_questions_of_a_person_are_those_that_claims_on_them_answer(
    sample: ox.Store, edition: Edition
) -> None:
    """Whether they speak, are spoken of or are accused, in whatever incident."""
    selection = Selection(person="asa-lindqvist", standings=EVERY)
    found = disputes(sample, selection, edition)
    assert [each.incident.short for each in found.tables] == ["incident/market"]
    topics = {row.question.topic.short for row in found.tables[0].rows}
    assert "person/asa-lindqvist" in topics


@pytest.mark.parametrize(
    ("selection", "says"),
    [
        (Selection(incident="quai"), "Did you mean incident/quay"),
        (Selection(person="asa-lindqist"), "Did you mean person/asa-lindqvist"),
    ],
)
def test_a_name_that_nothing_has_is_answered_with_the_nearest(
    sample: ox.Store, edition: Edition, selection: Selection, says: str
) -> None:
    """As everywhere else."""
    with pytest.raises(QueryError, match=says):
        disputes(sample, selection, edition)
