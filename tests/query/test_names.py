"""What people call things is understood, or refused with what there is."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from onrecord.model.errors import QueryError
from onrecord.query import run
from onrecord.query.names import find_thing
from onrecord.query.shorten import shorten

BASE = "https://example.org/port-ansel/"


def incidents(store: ox.Store, value: str) -> set[str]:
    """Return the incidents in the answer for a value of a parameter that takes a thing."""
    rows = run("claims/who-said-what", store=store, params={"incident": value}).rows()
    return {shorten(row["incident"], BASE) for row in rows}


@pytest.mark.parametrize(
    "value", ["quay", "incident/quay", BASE + "incident/quay", f"<{BASE}incident/quay>"]
)
def test_an_incident_goes_by_any_of_its_names(sample: ox.Store, value: str) -> None:
    """The end of a name is enough where one thing only has it."""
    assert incidents(sample, value) == {"incident/quay"}


def test_a_parameter_takes_things_of_its_own_kind_first(sample: ox.Store) -> None:
    """A person and an incident of one name are told apart by what is asked for, if it says so."""
    store = ox.Store()
    store.extend(sample)
    label = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    store.add(ox.Quad(ox.NamedNode(BASE + "person/quay"), label, ox.Literal("Quay")))
    assert incidents(store, "quay") == {"incident/quay"}
    assert find_thing("quay", store, kind="person") == ox.NamedNode(BASE + "person/quay")
    with pytest.raises(
        QueryError, match=r"called quay: incident/quay \(.*\), person/quay \(Quay\)\."
    ):
        run("claims/as-graph", store=store, params={"about": "quay"})


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("kuay", "called kuay. Did you mean incident/quay?"),
        ("nowhere", "called nowhere. Known: incident/market, incident/quay."),
        ("incident/kuay", "called incident/kuay. Did you mean incident/quay?"),
        ("urn:x", "called urn:x."),
    ],
)
def test_what_the_record_does_not_know_is_refused(sample: ox.Store, value: str, says: str) -> None:
    """No answer is taken for the answer that there is nothing."""
    with pytest.raises(QueryError) as caught:
        incidents(sample, value)
    assert str(caught.value).endswith(says)


def test_a_name_is_sought_among_all_things_where_any_will_do(sample: ox.Store) -> None:
    """What was minted from content is never offered."""
    with pytest.raises(QueryError, match=r"called wu-ye\. Did you mean person/wu-yi\?"):
        run("claims/chains", store=sample, params={"claimant": "wu-ye"})
    with pytest.raises(QueryError, match=r"called 0123456789abcdef\.$"):
        run("claims/chains", store=sample, params={"claimant": "0123456789abcdef"})


def test_a_term_that_is_no_text_is_looked_up_too(sample: ox.Store) -> None:
    """The interface of the library is as careful as the command."""
    params = {"about": ox.NamedNode(BASE + "incident/kuay")}
    with pytest.raises(QueryError, match="Did you mean incident/quay"):
        run("claims/as-graph", store=sample, params=params)
