"""What a person types means one thing, or the message says what it might mean."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.errors import QueryError
from onrecord.query.dossier.families import kind_of
from onrecord.query.dossier.find import find
from onrecord.query.dossier.reading import Reading

BASE = "https://example.org/port-ansel/"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("incident/quay", "incident/quay"),
        ("quay", "incident/quay"),
        (BASE + "incident/quay", "incident/quay"),
        (f"<{BASE}incident/quay>", "incident/quay"),
        (" quay ", "incident/quay"),
        ("QUAY", "incident/quay"),
        ("wu-yi", "person/wu-yi"),
        ("Wu Yì", "person/wu-yi"),
        ("wu yì", "person/wu-yi"),
        ("act/quay-3", "act/quay-3"),
        ("quay-footage", "source/quay-footage"),
        ("reading-of-courier-quay", "activity/reading-of-courier-quay"),
        ("publisher/port-ansel-record", "publisher/port-ansel-record"),
        ("Port Ansel record (invented)", "publisher/port-ansel-record"),
    ],
)
def test_a_thing_is_found_by_every_name_that_it_has(
    reading: Reading, name: str, short: str
) -> None:
    """An IRI, a kind with a name, a name alone and a label all lead to the thing."""
    assert find(reading, name) == BASE + short


@pytest.mark.parametrize(
    "kind", ["claim", "question", "proposition", "span", "conflict", "judgement"]
)
@pytest.mark.parametrize("digits", [8, 12, 32])
def test_what_is_named_by_its_content_is_found_by_a_beginning(
    reading: Reading, kind: str, digits: int
) -> None:
    """Eight digits are enough in a record of this size, with the kind or without it."""
    iris = [iri for iri in _all(reading) if iri.startswith(f"{BASE}{kind}/")]
    assert iris
    for iri in iris:
        beginning = iri.rpartition("/")[2][:digits]
        assert find(reading, f"{kind}/{beginning}") == iri
        assert find(reading, beginning) == iri


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("quai", "Did you mean incident/quay"),
        ("person/wu-yy", "Did you mean person/wu-yi"),
        ("mbeki", "Did you mean person/ada-mbeki-lund?"),
        ("claim/zzzz", "Nothing in the record is called claim/zzzz."),
        ("nowhere", "called nowhere. Known: incident/market, incident/quay."),
        ("", "The name is empty. Known: incident/"),
        ("onr:Claim", "Nothing in the record is called onr:Claim."),
        ("https://w3id.org/onrecord/ns#Handgun", "Nothing in the record is called"),
        ("publisher/nobody", "called publisher/nobody. Known: publisher/port-ansel-record."),
        ("claim/c3", "claim/c3 is too short: at least 4 digits of an identifier are needed."),
        ("span/fff", "span/fff is too short: at least 4 digits"),
        ("a b<>\x1b[2J", r"Nothing in the record is called a b<>\x1b[2J."),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(
    reading: Reading, name: str, says: str
) -> None:
    """The message offers names that exist, or the incidents, and shows what was typed harmlessly."""
    with pytest.raises(QueryError) as caught:
        find(reading, name)
    assert says in str(caught.value)
    assert "\x1b" not in str(caught.value)


def test_a_part_is_found_with_its_whole(reading: Reading) -> None:
    """Where a passage stands belongs to the passage, and who passed a claim on to the claim."""
    subjects = {q.subject.value for q in reading.store if isinstance(q.subject, ox.NamedNode)}
    parts = sorted(iri for iri in subjects if iri.startswith(BASE) and "#" in iri)
    assert {iri.partition("#")[2] for iri in parts} == {"at", "hop-1", "hop-2"}
    for iri in parts:
        assert find(reading, iri) == iri.partition("#")[0]
        assert find(reading, f"<{iri}> ") == iri.partition("#")[0]


def test_whatever_has_an_identifier_is_found_by_it(reading: Reading) -> None:
    """Nothing of the record is said not to be in it."""
    subjects = {q.subject.value for q in reading.store if isinstance(q.subject, ox.NamedNode)}
    own = sorted(iri for iri in subjects if iri.startswith(BASE) and "#" not in iri)
    assert {iri.removeprefix(BASE).partition("/")[0] for iri in own} >= {"activity", "conflict"}
    for iri in own:
        assert find(reading, iri.removeprefix(BASE)) == iri


def test_a_name_of_several_things_lists_them(depot: ox.Store) -> None:
    """Nothing is chosen for the reader."""
    with pytest.raises(QueryError) as caught:
        find(Reading(depot), "depot")
    things = "incident/depot (Depot incident), place/depot (tram depot)"
    assert str(caught.value) == f"Several things are called depot: {things}."


@given(st.text(max_size=40))
def test_whatever_is_typed_is_found_or_refused(sample: ox.Store, name: str) -> None:
    """There is a thing that can be shown, or a message; never anything else."""
    reading = Reading(sample)
    try:
        found = find(reading, name)
    except QueryError:
        return
    assert kind_of(reading, found)


def _all(reading: Reading) -> list[str]:
    subjects = {q.subject.value for q in reading.store if isinstance(q.subject, ox.NamedNode)}
    return sorted(iri for iri in subjects if kind_of(reading, iri))
