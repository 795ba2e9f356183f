"""Holds what ties incidents together: counted claims, and nothing that somebody could contest."""

from __future__ import annotations

from onrecord.network import Kind, project
from onrecord.network.focus import of_incident
from onrecord.network.ties import Tie, shared, ties
from tests.inventions import BASE, city, iri, sample


def test_what_several_incidents_tell_of_is_shared() -> None:
    """Agencies, an office and an outlet are; people and sources of one incident are not."""
    names = {thing.iri.removeprefix(BASE) for thing in shared(project(city().store()))}
    assert names == {"agency/s0", "agency/s1", "post/s0", "outlet/wire"}


def test_a_tie_counts_claims_once() -> None:
    """A claim by somebody about themselves counts as one."""
    record = city(2, 1, 0, 0)
    for one in range(2):
        place = f"incident/b{one}"
        for _ in range(one + 1):
            record.claim(
                "agency/s0",
                "partOfAgency",
                iri("agency/s0"),
                claimants=["agency/s0"],
                incident=place,
            )
    found = ties(project(record.store()))
    thing = BASE + "agency/s0"
    assert [tie for tie in found if tie.thing == thing] == [
        Tie(thing, BASE + "incident/b0", 1),
        Tie(thing, BASE + "incident/b1", 2),
    ]


def test_one_incident_ties_nothing() -> None:
    """Within one incident nothing is shared."""
    assert ties(project(sample(), "quay")) == []


def test_an_incident_can_be_taken_out_of_the_whole() -> None:
    """What is told of in one incident is what its own projection holds, claims and questions one by one."""
    whole = project(sample())
    alone = project(sample(), "quay")
    incident = next(i for i, d in alone.nodes(data=True) if d["kind"] is Kind.INCIDENT)
    part = of_incident(whole, incident)
    assert set(part) == set(alone)
    assert set(part.edges(keys=True)) == set(alone.edges(keys=True))
    assert list(part) == [node for node in whole if node in part]
