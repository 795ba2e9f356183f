"""What must come out on the Chicago record, whatever else is said in it."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from onrecord.query.citation import Edition
from onrecord.query.disputes import Selection, disputes
from onrecord.query.disputes.values import Row
from onrecord.read.evidence.compare import digest_of
from tests.query.dossier.conftest import record

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def chicago(root: Path) -> ox.Store:
    """Give the Chicago record, in memory; tests only read it."""
    return record(root / "data")


def rows(store: ox.Store, edition: Edition, incident: str) -> dict[str, Row]:
    """Return the open questions of an incident by what they ask, the first of those that ask the same."""
    (table,) = disputes(store, Selection(incident=incident), edition).tables
    return {row.question.asks: row for row in reversed(table.rows)}


def test_whether_foster_was_armed_is_disputed(chicago: ox.Store, edition: Edition) -> None:
    """His family denies it, the article reads the footage so, and the office speaks of a phone."""
    row = rows(chicago, edition, "foster")["Was somebody armed, and with what?"]
    assert row.question.status_words == "disputed"
    assert row.conflicts
    assert len(row.cells) == 4


def test_who_fired_first_is_not_confirmed(chicago: ox.Store, edition: Edition) -> None:
    """One claimant asserts it with reservations, another cannot tell."""
    row = rows(chicago, edition, "reed")["Who fired the first shot?"]
    assert row.question.status_words == "not confirmed"
    stances = {said.claim.stance.name for cell in row.cells.values() for said in cell}
    assert stances == {"ASSERTS", "CANNOT_CONFIRM"}


def test_what_is_recommended_is_in_tension_with_what_is(
    chicago: ox.Store, edition: Edition
) -> None:
    """Both questions stand there, each with the other and the rule."""
    found = rows(chicago, edition, "alvarez")
    tense = [row for row in found.values() if row.tensions]
    assert len(tense) == 2
    assert {row.tensions[0].iri for row in tense} == {row.question.iri for row in tense}
    assert all(row.question.tension_rule for row in tense)


def test_words_of_the_articles_are_exact(
    chicago: ox.Store, edition: Edition, shared_folder: Path
) -> None:
    """Those who hold the articles see the very words, in all three incidents."""
    found = disputes(chicago, Selection(), edition, [shared_folder / "seeds"])
    assert len(found.exhibits) == 3
    assert all(each.at_hand for each in found.exhibits)
    for said in found.claims:
        for words in said.words:
            assert words.text
            assert digest_of(words.text.encode()) == words.passage.digest
