"""A name leads to one of some things, in a fixed order of ways, or the message says what was near."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from onrecord.model.errors import QueryError
from onrecord.model.vocabulary import DEFAULT_BASE, LABEL
from onrecord.query.lookup import MOST, find_one, hint

HASH = "0123456789abcdef" * 2
LABELS = {
    "incident/quay": "Quay incident",
    "person/quay": "quay master",
    "person/ada": "ADA",
    "place/ada": "Old harbour",
    "place/harbour": "quay",
    f"claim/{HASH}": "",
    f"question/0123{HASH[4:]}": "",
}
THINGS = frozenset(DEFAULT_BASE + short for short in LABELS)


@pytest.fixture
def store() -> ox.Store:
    """Give a store that holds labels and nothing else."""
    made = ox.Store()
    prop = ox.NamedNode(LABEL)
    for short, label in LABELS.items():
        if label:
            made.add(ox.Quad(ox.NamedNode(DEFAULT_BASE + short), prop, ox.Literal(label)))
    return made


@pytest.mark.parametrize(
    ("name", "kind", "short"),
    [
        ("incident/quay", "person", "incident/quay"),
        ("INCIDENT/QUAY", "", "incident/quay"),
        ("quay", "incident", "incident/quay"),
        ("QUAY", "person", "person/quay"),
        ("quay incident", "", "incident/quay"),
        ("old HARBOUR", "person", "place/ada"),
        ("harbour", "", "place/harbour"),
        ("claim/0123", "", f"claim/{HASH}"),
        (HASH, "claim", f"claim/{HASH}"),
    ],
)
def test_the_first_way_that_leads_anywhere_counts(
    store: ox.Store, name: str, kind: str, short: str
) -> None:
    """The whole name goes before its end, the end before the label, and letters may be of either case."""
    assert find_one(name, store, THINGS, kind=kind) == DEFAULT_BASE + short


def test_a_name_of_several_is_refused_with_all_of_them(store: ox.Store) -> None:
    """A kind of which none is called so decides nothing."""
    with pytest.raises(QueryError) as caught:
        find_one("ada", store, THINGS, kind="incident")
    assert str(caught.value) == (
        "Several things are called ada: person/ada (ADA), place/ada (Old harbour)."
    )


def test_only_what_is_asked_for_is_found(store: ox.Store) -> None:
    """What else has a label or an identifier is neither found nor offered."""
    with pytest.raises(QueryError, match=r"^Nothing in the record is called quay\.$"):
        find_one("quay", store, {f"{DEFAULT_BASE}place/ada"})


def test_what_is_besides_is_found_where_nothing_else_is_called_so(store: ox.Store) -> None:
    """It takes a name from nothing, and is offered only by its own kind."""
    besides = {f"{DEFAULT_BASE}{short}" for short in (f"span/0123{HASH[4:]}", "publisher/ada")}
    things = {f"{DEFAULT_BASE}{short}" for short in ("person/ada", f"claim/{HASH}")}
    for name, short in (("ada", "person/ada"), ("0123", f"claim/{HASH}"), ("span/0123", "span/")):
        found = find_one(name, store, things, besides=besides)
        assert found.startswith(DEFAULT_BASE + short)
    with pytest.raises(QueryError, match=r"called adb\. Did you mean person/ada\?"):
        find_one("adb", store, things, besides=besides)
    with pytest.raises(QueryError, match=r"Did you mean publisher/ada\?"):
        find_one("publisher/adb", store, things, besides=besides)


@pytest.mark.parametrize("digits", ["0", "012"])
def test_too_few_digits_are_said_to_be_too_few(store: ox.Store, digits: str) -> None:
    """What is there is not said to be missing because it was cut too short."""
    with pytest.raises(QueryError, match="too short: at least 4 digits of an identifier"):
        find_one(f"claim/{digits}", store, THINGS)


@pytest.mark.parametrize(
    ("wanted", "sort", "said"),
    [
        ("quey", "", " Did you mean incident/quay?"),
        ("arb", "", " Did you mean place/harbour?"),
        ("place/ad", "", " Did you mean place/ada?"),
        ("person/zzz", "", " Known: person/ada, person/quay."),
        ("zzz", "person/", " Known: person/ada, person/quay."),
        ("zzz", "", " Known: incident/quay."),
        ("zzz", "claimant/", ""),
        (HASH[:8], "claim/", ""),
    ],
)
def test_a_hint_names_what_is_near_else_what_there_is(wanted: str, sort: str, said: str) -> None:
    """What is minted from content is never offered."""
    assert hint(wanted, LABELS, sort) == said


def test_a_hint_can_be_read() -> None:
    """What holds the word and little else comes first, and long lists are cut."""
    shorts = [f"act/quay-{number}" for number in range(30)]
    assert hint("quay", [*shorts, "incident/quay"]) == (
        " Did you mean incident/quay or act/quay-0 or act/quay-1?"
    )
    assert hint("act/zzzzzz", shorts).count("act/") == MOST
    assert hint("act/zzzzzz", shorts).endswith(" and 18 more.")
