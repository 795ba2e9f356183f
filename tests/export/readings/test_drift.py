"""What people and programs read of an account that moves."""

from __future__ import annotations

import json

import pytest

from onrecord.derive.readings.drift import Drift, drift, drifts
from onrecord.export.readings.drift import all_written, written
from onrecord.export.readings.made import Workshop
from onrecord.query.terminal import width
from tests.moving import BASE

POLICE, PIER = BASE + "agency/pier-police", BASE + "incident/pier"
STORY = (
    "3 May 2031: police say that Brandt brandished a handgun",
    "published 7 May 2031: police say that Brandt appears to have had a handgun",
    "→ says less exactly",
    "→ with a reserve that was not there: apparent",
    "published June 2031: police cannot say what Brandt had in the hand",
    "→ another stance: asserted before, could not confirm now",
    "→ now rests on: report of the pier police",
    "without a date: police say that Brandt had a handgun",
)


@pytest.fixture
def moved(workshop: Workshop) -> Drift:
    """Give the account of the police."""
    return drift(workshop.record, POLICE, PIER)


def test_the_account_is_told_in_its_order(workshop: Workshop, moved: Drift) -> None:
    """From what was brandished to what cannot be said, step by step; what has no date stands apart."""
    text = " ".join(written(workshop, moved, "table", 100).decode().split())
    places = [text.index(" ".join(line.split())) for line in STORY]
    assert places == sorted(places)
    assert "5 claims on 2 questions; 4 with a date, 1 without." in text
    assert "Also told of as agency/pier-watch, as the editors judge." in text
    assert "nine feet away" in text


@pytest.mark.parametrize("columns", [50, 80, None])
def test_it_fits_the_terminal(workshop: Workshop, moved: Drift, columns: int | None) -> None:
    """No line is wider."""
    lines = written(workshop, moved, "table", columns).decode().splitlines()
    assert max(map(width, lines)) <= (columns or 110)


def test_markdown_and_text_tell_the_same(workshop: Workshop, moved: Drift) -> None:
    """Marks aside, each line of the one is in the other."""
    page = written(workshop, moved, "markdown", None).decode()
    assert page.startswith("# How the account of Pier Police moved: Pier incident\n")
    assert "## What moved\n" in page
    assert "    - → says less exactly\n" in page


def test_programs_get_claims_dates_and_movements(workshop: Workshop, moved: Drift) -> None:
    """Each date says whether it is of the saying or of the publication; steps name both claims."""
    data = json.loads(written(workshop, moved, "json", None))
    assert data["movements"] == {
        "stance": 1, "widened": 1, "hedge-added": 1, "basis-added": 1
    }  # fmt: skip
    (armed,) = [each for each in data["questions"] if each["steps"]]
    said = [each for moment in armed["moments"] for each in moment]
    assert [(each["date"], each["dateIsOf"]) for each in said] == [
        ("2031-05-03", "saying"), ("2031-05-07", "publication"), ("2031-06", "publication")
    ]  # fmt: skip
    claims = [each["claim"] for each in said]
    assert [(each["from"], each["to"]) for each in armed["steps"]] == list(zip(claims, claims[1:]))  # noqa: B905, RUF007 - pairs
    assert [each["date"] for each in armed["undated"]] == [None]


def test_all_accounts_of_an_incident_are_counted(workshop: Workshop) -> None:
    """The police's moved most and comes first; nobody else's did."""
    found = drifts(workshop.record, PIER)
    data = json.loads(all_written(workshop, found, "json", None))
    assert data["accounts"][0]["claimant"] == POLICE
    assert [sum(each["movements"].values()) for each in data["accounts"]] == [4, 0, 0, 0]
    text, page = (
        all_written(workshop, found, form, 110).decode() for form in ("table", "markdown")
    )
    assert "says less exactly: 1" in " ".join(text.split())
    assert page.startswith("| Speaker | Claims | With a date | Questions | What moved |\n| --- |")
    assert page.count("\n") == len(found) + 2


def test_whoever_says_nothing_has_no_account(workshop: Workshop) -> None:
    """That is said, not left to an empty page."""
    silent = drift(workshop.record, BASE + "person/ola-brandt", PIER)
    assert b"No claim of this speaker" in written(workshop, silent, "table", 100)
