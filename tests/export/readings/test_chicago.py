"""Readings of the Chicago record: what nobody disputes holds nothing that is open, for any incident."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Store

from onrecord.derive.readings import Rules, load, reading
from onrecord.derive.readings.record import Record
from onrecord.export.assemble import assemble
from onrecord.export.readings.asked import ask
from onrecord.model.resources import resource
from onrecord.model.vocabulary import IN_TENSION, ONR, SINGLE_SIDED, STATUS, UNOPPOSED
from onrecord.read.ontology import read_ontology
from onrecord.store.select import select

OPEN = f"""
SELECT DISTINCT ?claim ?status ?alone ?accused ?tense WHERE {{
  ?question onr:answeredBy ?claim ; <{STATUS}> ?status ; <{SINGLE_SIDED}> ?alone .
  OPTIONAL {{ ?claim onr:accuses ?accused }}
  OPTIONAL {{ ?question <{IN_TENSION}> ?tense }}
}}
"""
CONTESTED = (
    ("person/durel-foster", "armedWith"),
    ("act/reed-4", "firstShotBy"),
    ("person/alvarez-officer-3", "dutyStatus"),
)


@pytest.fixture(scope="module")
def assembled_store() -> Store:
    """Give the store of the Chicago record."""
    return assemble(resource("data")).store


@pytest.fixture(scope="module")
def record(assembled_store: Store) -> Record:
    """Give the Chicago record as readings are computed from it."""
    return load(assembled_store, read_ontology())


def test_what_nobody_disputes_is_open_nowhere(assembled_store: Store, record: Record) -> None:
    """No claim that holds answers a question that is open, tense or single-sided, or accuses somebody."""
    store = assembled_store
    rules = ask(["undisputed"], {}, store, Path()).rules
    made = reading(record, rules)
    held = {claim for each in made.held for claim in each.claims}
    rows = [row for row in select(store, OPEN) if row["claim"].value in held]
    assert len({row["claim"].value for row in rows}) == len(held) > 200
    assert {row["status"].value for row in rows} == {UNOPPOSED}
    assert not any("accused" in row or "tense" in row for row in rows)


@pytest.mark.parametrize(("subject", "predicate"), CONTESTED)
def test_the_disputes_of_the_three_incidents_are_not_in_it(
    assembled_store: Store, record: Record, subject: str, predicate: str
) -> None:
    """Whether Foster was armed, who fired first at the Reed stop, and on what duty the officer was told to be."""
    rules = ask(["undisputed"], {}, assembled_store, Path()).rules
    ends = record.base + subject, ONR + predicate
    everything = {(d.subject, d.predicate) for d in record.details.values()}
    assert ends in everything
    assert ends not in {(each.subject, each.predicate) for each in reading(record, rules).held}


def test_no_article_has_a_date_so_nothing_is_known_as_of_any(record: Record) -> None:
    """Every claim that could count is set aside as undated, not guessed at."""
    made = reading(record, Rules(as_of="2030"))
    assert made.held == ()
