"""Holds the order in which acts are drawn: as said, then as dated, then as named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode

from onrecord.network import Claim, project
from onrecord.network.order import told_order
from tests.inventions import BASE, INCIDENT, Invention, date, iri, mole

ACTS = [f"act/mole-{number}" for number in range(1, 5)]


def record() -> Invention:
    """Return a record with four acts."""
    made = mole()
    for act in ACTS:
        made.thing(act, "Act", act, incident=INCIDENT)
    return made


def order(made: Invention) -> str:
    """Return the numbers of the acts in the order drawn."""
    network = project(made.store())
    claims = [v["data"] for _, v in network.nodes(data=True) if isinstance(v["data"], Claim)]
    told = told_order([BASE + act for act in reversed(ACTS)], claims)
    return "".join(act[-1] for act in told)


def test_without_any_word_names_decide() -> None:
    """Nothing said: act 1 before act 2."""
    assert order(record()) == "1234"


def test_names_count_numbers() -> None:
    """Act 10 stands after act 9."""
    assert told_order(["a/act-10", "a/act-9"], []) == ["a/act-9", "a/act-10"]


@pytest.mark.parametrize("predicate", ["follows", "continuedAfter", "during"])
def test_what_follows_comes_after(predicate: str) -> None:
    """An act that is said to follow another stands behind it, and what nobody orders stays."""
    made = record()
    made.claim(ACTS[0], predicate, iri(ACTS[3]))
    assert order(made) == "2341"


def test_a_denied_order_is_no_order() -> None:
    """Only what is asserted moves an act."""
    made = record()
    made.claim(ACTS[0], "follows", iri(ACTS[3]), stance="Denies")
    assert order(made) == "1234"


def test_an_act_that_starts_the_incident_is_first() -> None:
    """What begins an incident stands before its other acts."""
    made = record()
    made.claim(ACTS[2], "startOf", iri(INCIDENT))
    assert order(made) == "3124"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2019-05-04", "2019-05-03", "2134"),
        ("XXXX-05-04", "XXXX-05-03", "2134"),
        ("2019-05-04", "XXXX-05-03", "1234"),
        ("2019-05", "2019-05-03", "1234"),
        ("2019-06", "2018", "2134"),
    ],
)
def test_dates_order_what_they_can(first: str, second: str, expected: str) -> None:
    """Dates count as far as both state them; an open year is taken to be the same."""
    made = record()
    made.claim(ACTS[0], "happenedOn", date(first))
    made.claim(ACTS[1], "happenedOn", date(second))
    assert order(made) == expected


def test_what_is_said_goes_before_dates() -> None:
    """A stated order is kept where the dates would turn it around."""
    made = record()
    made.claim(ACTS[1], "follows", iri(ACTS[0]))
    made.claim(ACTS[0], "happenedOn", date("2019-05-04"))
    made.claim(ACTS[1], "happenedOn", date("2019-05-03"))
    assert order(made) == "1234"


@given(st.lists(st.tuples(st.sampled_from(ACTS), st.sampled_from(ACTS)), max_size=12))
def test_circles_end(pairs: list[tuple[str, str]]) -> None:
    """Whatever is said, circles included, each act stands in the order exactly once."""
    made = record()
    for later, earlier in pairs:
        made.claim(later, "follows", iri(earlier))
    assert sorted(order(made)) == ["1", "2", "3", "4"]


def test_an_act_follows_itself_in_vain() -> None:
    """A claim that says nothing about the order changes nothing."""
    made = record()
    made.claim(ACTS[3], "follows", NamedNode(BASE + ACTS[3]))
    made.claim(ACTS[3], "content", Literal("to go", language="en"))
    assert order(made) == "1234"
