"""The record asks what readers of the articles found, and its questions stand where they judged them to stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from onrecord.export.assemble import assemble
from tests.judged.table import Key, Stands, derived, judged

# Where the record and the reader of the article differ, each looked at again in the article.
OTHERWISE = {
    # The father says that he cannot see what is in the hand; what the footage shows at all, nobody doubts.
    ("footage", "source/foster-footage", "incident/foster"): ("Unopposed", "Unconfirmed"),
    # What the father denies is the talk; that it would have come after the arrest is part of the same words.
    ("order", "act/foster-30", "incident/foster"): ("DeniedOnly", "Unopposed"),
    # The article tells of a place only that something is near it; the record holds that as the kind of the place.
    ("place-kind", "place/alvarez-1", "incident/alvarez"): ("Unopposed", "none"),
}
UNREAD = {
    # Names of bodies that are told of without a name of their own, and what follows from one.
    ("name", "agency/alvarez-1", "incident/alvarez"),
    ("affiliation", "group/alvarez-officers-4", "incident/alvarez"),
}
SIDED_OTHERWISE = {
    # That a deed of somebody led to another is marked as an accusation, since the deed is one.
    ("order", "act/alvarez-20", "incident/alvarez"): True,
    # What was found is told without whose it was; the place where it was found carries the mark.
    ("target", "act/foster-27", "incident/foster"): False,
}
Table = Mapping[Key, Stands]


@pytest.fixture(scope="module")
def record(root: Path) -> Table:
    """Give where the questions of the Chicago record stand."""
    assembled = assemble(root / "data")
    return derived(assembled.store, assembled.read.settings.base)


@pytest.fixture(scope="module")
def readers() -> Table:
    """Give what the readers made of the articles."""
    return judged()


def test_every_question_stands_as_it_was_judged(record: Table, readers: Table) -> None:
    """Status by status, but for the three that are argued here."""
    differ = {
        key: (each.status, readers[key].status)
        for key, each in record.items()
        if key in readers and each.status != readers[key].status
    }
    assert differ == OTHERWISE
    assert record.keys() - readers.keys() == UNREAD


def test_an_accusation_is_single_sided_where_it_was_judged_so(
    record: Table, readers: Table
) -> None:
    """Whose word alone somebody is accused on, but for the two that are argued here."""
    differ = {
        key: each.single_sided
        for key, each in record.items()
        if key in readers and each.single_sided is not readers[key].single_sided
    }
    assert differ == SIDED_OTHERWISE


def test_what_was_read_without_knowing_the_record_is_asked(record: Table, readers: Table) -> None:
    """Most of what the readers wrote down before they knew what is asked; every dispute of it is found."""
    blind = {key for key, each in readers.items() if each.read == "blind"}
    assert len(blind & record.keys()) >= len(blind) - 2
    disputed = {key for key, each in readers.items() if each.status == "Contested"}
    assert disputed
    assert {key for key, each in record.items() if each.status == "Contested"} == disputed


def test_each_article_was_read_in_full(readers: Table) -> None:
    """The tables are of three incidents, a hundred questions or more each, and refer to questions of their own."""
    incidents = Counter(scope.partition("/")[2].split("-")[0] for _, _, scope in readers)
    assert set(incidents) == {"alvarez", "foster", "reed"}
    assert min(incidents.values()) >= 100
    known = {f"{aspect}|{topic}" for aspect, topic, _ in readers}
    assert {each.same_as for each in readers.values() if each.same_as} <= known
