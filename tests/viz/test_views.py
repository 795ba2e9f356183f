"""Holds the pictures of a page: all incidents first, then each, and everything has a place in one of them."""

from __future__ import annotations

from onrecord.network import Kind, project
from onrecord.viz.views import reading_order, views
from tests.inventions import city, sample, stances
from tests.viz.pages import city_page, data_of


def test_one_incident_has_one_picture() -> None:
    """Nothing is to be chosen where there is one incident."""
    assert len(views(project(stances().store()))) == 1


def test_several_incidents_have_one_for_all_and_one_each() -> None:
    """The first shows all, and every node has a place in one that follows."""
    network = project(sample())
    whole, *single = views(network)
    incidents = [iri for iri, data in network.nodes(data=True) if data["kind"] is Kind.INCIDENT]
    assert [view.incident for view in single] == incidents
    assert whole.narrow is not None
    assert {iri for view in single for iri in view.wide.spots} == set(network)


def test_the_keyboard_goes_through_one_incident_after_the_other() -> None:
    """What belongs to one incident has numbers in a row; what is shared comes last."""
    network = project(city(2, 4, 20, 1).store())
    numbers = reading_order(network, views(network))
    assert sorted(numbers.values()) == list(range(len(network)))
    told = [network.nodes[iri]["incidents"] for iri in sorted(numbers, key=numbers.__getitem__)]
    alone = [incidents for incidents in told if len(incidents) == 1]
    assert told[: len(alone)] == alone == sorted(alone)


def test_a_record_of_three_incidents_weighs_little() -> None:
    """The drawing library apart, a claim takes about a kilobyte: rows, evidence and places together."""
    data = data_of(city_page())
    claims = sum(node["kind"] == "CLAIM" for node in data["nodes"])
    assert claims == 510
    assert len(city_page().encode("utf-8")) < 1_200_000


def test_the_page_names_each_text_once() -> None:
    """Terms, words of lines and values of fields are numbers of one table."""
    texts = data_of(city_page())["texts"]
    assert len(texts) == len(set(texts))
    assert "Said by" in texts
