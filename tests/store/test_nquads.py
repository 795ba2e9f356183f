"""Quads as bytes that depend on nothing but the quads."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.errors import StoreError
from onrecord.store.nquads import canonical, load_memory, parse

IRIS = st.sampled_from("abcdef").map(lambda name: ox.NamedNode(f"https://example.org/{name}"))
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
LITERALS = st.one_of(
    TEXTS.map(ox.Literal),
    TEXTS.map(lambda text: ox.Literal(text, language="en")),
    st.integers().map(ox.Literal),
)
QUADS = st.builds(ox.Quad, IRIS, IRIS, st.one_of(IRIS, LITERALS), IRIS)


@given(st.lists(QUADS), st.randoms())
def test_order_and_repetition_do_not_show(quads: list[ox.Quad], random: object) -> None:
    """The same quads in another order, some of them twice, are the same bytes."""
    shuffled = [*quads, *quads[:3]]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert canonical(shuffled) == canonical(quads)


@given(st.lists(QUADS))
def test_bytes_parse_back_to_the_same_quads(quads: list[ox.Quad]) -> None:
    """Nothing is lost, whatever characters a literal holds."""
    data = canonical(quads)
    assert set(parse(data)) == set(quads)
    assert data.count(b"\n") == len(set(quads))


@pytest.mark.parametrize("place", range(3))
def test_a_blank_node_is_refused_wherever_it_stands(place: int) -> None:
    """A label that changes from run to run cannot get into a record."""
    name = ox.NamedNode("https://example.org/a")
    quads = [
        ox.Quad(ox.BlankNode("x"), name, name, name),
        ox.Quad(name, name, ox.BlankNode("x"), name),
        ox.Quad(name, name, name, ox.BlankNode("x")),
    ]
    with pytest.raises(StoreError, match="no blank nodes"):
        canonical([quads[place]])


def test_a_blank_node_inside_a_triple_term_is_refused() -> None:
    """Nesting does not hide it."""
    name = ox.NamedNode("https://example.org/a")
    inner = ox.Triple(ox.BlankNode("x"), name, name)
    with pytest.raises(StoreError, match="no blank nodes"):
        canonical([ox.Quad(name, name, inner, name)])


def test_text_that_is_no_nquads_is_named_with_its_line() -> None:
    """Whoever wrote the bytes learns where they are wrong."""
    with pytest.raises(StoreError, match="line 2"):
        parse(b"<https://a/> <https://a/> <https://a/> .\nnonsense\n")


def test_memory_holds_what_it_was_given() -> None:
    """A store in memory answers about each quad once."""
    quad = ox.Quad(*[ox.NamedNode("https://example.org/a")] * 4)
    assert list(load_memory([quad, quad])) == [quad]
