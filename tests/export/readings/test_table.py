"""What people read of a reading: who says so, how the record stands, what is denied, open and left out."""

from __future__ import annotations

import json

import pytest

from onrecord.derive.readings.outcomes import Outcome
from onrecord.export.readings import changes, machine, table
from onrecord.export.readings.made import Made, Workshop
from onrecord.export.readings.words import WORDS
from onrecord.query.terminal import width


def make(workshop: Workshop, *words: str) -> Made:
    """Return the reading of that name."""
    return workshop.make(workshop.ask(words, {}))


def flat(data: bytes) -> str:
    """Return a text whose line breaks and spaces do not depend on a width."""
    return " ".join(data.decode().split())


def test_each_reason_has_words_of_its_own() -> None:
    """No outcome is without words, and no two have the same."""
    assert set(WORDS) == set(Outcome)
    assert len(set(WORDS.values())) == len(WORDS)


@pytest.mark.parametrize("columns", [60, 80, 110, None])
def test_a_reading_says_first_that_it_is_one(workshop: Workshop, columns: int | None) -> None:
    """Title, rule and warning come before any statement, and no line is wider than the terminal."""
    text = table.table(make(workshop, "by-side", "acting-agency"), columns).decode()
    assert text.startswith("What one side says: acting agency\n")
    head, _, _ = text.partition("Pier incident")
    assert "The record states none of it as a fact." in " ".join(head.split())
    assert max(map(width, text.splitlines())) <= (columns or table.WIDEST)


def test_an_accusation_is_never_told_without_how_the_record_stands(workshop: Workshop) -> None:
    """Beside each statement stands what the record as a whole says; undisputed ones need no column for it."""
    text = flat(table.table(make(workshop, "by-claimant", "courier"), 110))
    assert "In the record" not in text
    data = json.loads(machine.reading(make(workshop, "by-claimant", "pier-police")))
    found = {each["predicate"]["label"]: each for each in data["statements"]}
    assert found["found at"]["statuses"] == ["unopposed"]
    assert not found["found at"]["accuses"]
    assert not any(each["accuses"] for each in json.loads(
        machine.reading(make(workshop, "undisputed")))["statements"])  # fmt: skip


def test_where_those_who_are_trusted_do_not_agree_it_says_so(workshop: Workshop) -> None:
    """The question is named with each claim; none of it holds."""
    made = make(workshop, "by-side", "acting-agency")
    text = flat(table.table(made, 110))
    assert (
        "Left open, because those who are trusted contradict one another or cannot tell: 1" in text
    )
    assert "Pier Police could not confirm: Ola Brandt · had in hand: ?" in text
    assert "armed with" not in text.partition("Left open")[0]
    (left,) = json.loads(machine.reading(made))["leftOpen"]
    assert len(left["claims"]) == 4


def test_a_denial_is_listed(workshop: Workshop) -> None:
    """It is no statement."""
    text = flat(table.table(make(workshop, "by-side", "family"), 110))
    assert "0 statements would hold, on the word of 0 of 7 claims." in text
    assert "Denied, and nobody who is trusted asserts it: 1" in text
    assert "Ida Brandt denied: Ola Brandt · armed with: handgun" in text


def test_the_numbers_add_up(workshop: Workshop) -> None:
    """Every claim is held, or told with why it is not."""
    for words in (["undisputed"], ["as-of", "2031-05-05"], ["by-side", "family"]):
        data = json.loads(machine.reading(make(workshop, *words)))
        told = sum(len(each["claims"]) for each in data["notHeld"])
        assert data["held"] + told == data["claims"] == 7


def test_as_of_a_day_later_claims_and_those_without_a_date_are_counted_apart(
    workshop: Workshop,
) -> None:
    """By 5 May 2031 the police spoke once; the leaflet has no date."""
    data = json.loads(machine.reading(make(workshop, "as-of", "2031-05-05")))
    reasons = {each["reason"]: len(each["claims"]) for each in data["notHeld"]}
    assert reasons["later"] == 3
    assert reasons["undated"] == 1


def test_the_difference_says_why(workshop: Workshop) -> None:
    """Each statement of only one has why it is not in the other; both directions have their own part."""
    one, other = make(workshop, "as-of", "2031-06"), make(workshop, "undisputed")
    text = flat(table.difference(one, other, 110))
    assert "1 statement in both" in text or "2 statements in both" in text
    there, back = (json.loads(machine.difference(*pair)) for pair in ((one, other), (other, one)))
    assert there["onlyHere"] == back["onlyThere"]
    assert there["inBoth"] == back["inBoth"]
    assert all(each["why"] for each in (*there["onlyHere"], *there["onlyThere"]))


def test_what_would_change_without_a_source(workshop: Workshop) -> None:
    """The sister speaks in one piece alone: without it her side is lost, and nobody disputes any more."""
    made = make(workshop, "without-source", "courier-first")
    data = json.loads(changes.as_json(made))
    found = {tuple(each["changes"]): each for each in data["changed"]}
    assert len(data["changed"]) == 2
    ((armed,)) = [each for kinds, each in found.items() if "status" in kinds]
    assert (armed["before"]["status"], armed["after"]["status"]) == ("contested", "unconfirmed")
    assert armed["lostSides"] == ["family"]
    text = flat(changes.as_text(made, 110))
    assert text.startswith("What would change without source/courier-first")
    assert "2 of 3 questions would change." in text
    assert "Nobody answers it any more: 1 question" in text
    assert "Stands otherwise: 1 question" in text


def test_a_basis_that_is_taken_away_takes_what_rests_on_it_alone(workshop: Workshop) -> None:
    """The report stands in no claim; two rest on it and on nothing else."""
    made = make(workshop, "without-source", "police-report")
    assert len(made.reading.with_outcome(Outcome.WITHOUT_SOURCE)) == 2
    data = json.loads(changes.as_json(made))
    assert sorted(tuple(each["changes"]) for each in data["changed"]) == [
        ("loses-answers",), ("vanishes",)
    ]  # fmt: skip


def test_any_reading_may_be_held_against_the_record(workshop: Workshop) -> None:
    """One speaker leaves the questions that the speaker answers; a late day leaves all but the undated."""
    text = flat(changes.as_text(make(workshop, "by-claimant", "courier"), 110))
    assert "What would change if only this were trusted: by-claimant outlet/courier" in text
    assert "2 of 3 questions would change." in text
    late = json.loads(changes.as_json(make(workshop, "as-of", "2099")))
    assert [each["changes"] for each in late["changed"]] == [["loses-answers"]]
