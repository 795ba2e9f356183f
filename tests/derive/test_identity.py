"""Two names become one by a decision of the editors alone, and two again when that is taken back (H11)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad, RdfFormat, Store

from onrecord.derive import derive
from onrecord.derive.parties import parties
from onrecord.model.mint import judgement_iri
from onrecord.model.vocabulary import IDENTITY_JUDGEMENT, LEFT, RIGHT, SAME, TYPE, VERDICT
from onrecord.read import read
from onrecord.read.ontology import read_ontology
from onrecord.store.nquads import canonical, load_memory
from onrecord.store.record import record_base
from tests.inventions import SAMPLE

ONTOLOGY = read_ontology()


@cache
def claims() -> tuple[Quad, ...]:
    """Return the record of the sample before anything is derived."""
    return read(SAMPLE).quads


@cache
def agents() -> tuple[str, ...]:
    """Return the people and groups of the sample."""
    kinds = ("/person/", "/group/")
    found = {q.subject.value for q in claims() if isinstance(q.subject, NamedNode)}
    return tuple(sorted(iri for iri in found if any(kind in iri for kind in kinds)))


def merged(pairs: Iterable[tuple[str, str]]) -> list[Quad]:
    """Return judgements that say of each pair that both are one."""
    base = record_base(load_memory(claims()))
    graph = NamedNode(f"{base}graph/registry")
    found = []
    for left, right in pairs:
        node = NamedNode(judgement_iri(base, "Test", [left, right]))
        ends = ((TYPE, IDENTITY_JUDGEMENT), (LEFT, left), (RIGHT, right), (VERDICT, SAME))
        found += [Quad(node, NamedNode(p), NamedNode(value), graph) for p, value in ends]
    return found


def derived(store: Store) -> bytes:
    """Return what is derived from the claims in a store."""
    return canonical(derive(store, record_base(store), ONTOLOGY))


@settings(max_examples=15)
@given(
    st.lists(
        st.tuples(st.sampled_from(agents()), st.sampled_from(agents())), min_size=1, max_size=4
    )
)
def test_a_merge_that_is_taken_back_leaves_no_trace(pairs: list[tuple[str, str]]) -> None:
    """Claims keep the names under which they were made: merge, then split, and everything is as it was."""
    distinct = [(one, other) for one, other in pairs if one != other]
    store = load_memory(claims())
    before = derived(store)
    added = merged(distinct)
    store.extend(added)
    one = parties(store).one
    assert all(one[left] == one[right] for left, right in distinct)
    said = {str(q) for q in store if q not in set(added)}
    assert said == {str(q) for q in claims()}
    for quad in added:
        store.remove(quad)
    assert derived(store) == before


ALIKE = [
    ("person/ida-moor", "Ida Moor", "person/ida-moor-2", "Ida Moor"),
    ("person/ida-moor", "Ida Moor", "person/ida-m", "\u0406da Moor"),
    ("person/ida-moor", "Ida Moor", "person/ida-m", "Ida M\u043e\u043er"),
    ("person/ida-moor", "Ida Moor", "person/ida-m", "IDA MOOR"),
    ("person/zoe", "Zo\u00eb", "person/zoe-2", "Zoe\u0308"),
]


@pytest.mark.parametrize(("one", "name", "other", "alike"), ALIKE)
def test_nobody_is_merged_by_a_name_that_looks_the_same(
    one: str, name: str, other: str, alike: str
) -> None:
    """Equal labels, letters of other scripts, capitals, composed or not: two identifiers are two people."""
    base = "https://example.org/id/"
    text = "\n".join(
        f"<{base}{who}> <{kind}> {value} <{base}graph/registry> ."
        for who, label in ((one, name), (other, alike))
        for kind, value in (
            (TYPE, "<https://w3id.org/onrecord/ns#Person>"),
            ("http://www.w3.org/2000/01/rdf-schema#label", f'"{label}"@en'),
        )
    )  # fmt: skip
    store = Store()
    store.load(text.encode(), format=RdfFormat.N_QUADS)
    assert dict(parties(store).one) == {}
    assert parties(store).speakers(frozenset({base + one, base + other})) == {
        base + one,
        base + other,
    }
