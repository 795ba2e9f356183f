"""Who counts as one speaker, and on which side: judgements count, names stay as they were said."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad, Store

from onrecord.derive.parties import parties
from onrecord.derive.questions import questions
from onrecord.model.vocabulary import (
    ABOUT_INCIDENT,
    AGENT,
    IDENTITY_JUDGEMENT,
    LEFT,
    ONR,
    RIGHT,
    SAME,
    SIDE,
    SIDE_JUDGEMENT,
    TYPE,
    VERDICT,
)
from tests.derive.answers import ONTOLOGY, answer

BASE = "https://example.org/"
DIFFERENT, UNSURE = ONR + "Different", ONR + "Unsure"


def iri(name: str) -> str:
    """Return the IRI of an invented name."""
    return BASE + name


def judged(number: int, **values: str) -> list[Quad]:
    """Return a judgement of identity between two names, or of a side."""
    node = NamedNode(iri(f"judgement-{number}"))
    kind = IDENTITY_JUDGEMENT if "left" in values else SIDE_JUDGEMENT
    terms = {"left": LEFT, "right": RIGHT, "verdict": VERDICT, "agent": AGENT, "side": SIDE}
    pairs = [(TYPE, kind), *((terms.get(key, ABOUT_INCIDENT), v) for key, v in values.items())]
    return [Quad(node, NamedNode(p), NamedNode(v)) for p, v in pairs]


def store_of(*judgements: list[Quad]) -> Store:
    """Return a store with judgements."""
    store = Store()
    store.extend(quad for judgement in judgements for quad in judgement)
    return store


def test_same_carries_over_a_chain() -> None:
    """Names linked through a third are one speaker; a different or unsure verdict links nothing."""
    store = store_of(
        judged(1, left=iri("a"), right=iri("b"), verdict=SAME),
        judged(2, left=iri("c"), right=iri("b"), verdict=SAME),
        judged(3, left=iri("c"), right=iri("d"), verdict=DIFFERENT),
        judged(4, left=iri("d"), right=iri("e"), verdict=UNSURE),
    )
    who = parties(store)
    together = who.speakers(frozenset(map(iri, "abc")))
    assert together == {iri("a")}
    assert who.speakers(frozenset(map(iri, "de"))) == {iri("d"), iri("e")}


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=8))
def test_the_order_and_direction_of_judgements_do_not_count(pairs: list[tuple[str, str]]) -> None:
    """The same judgements turned round and backwards give the same speakers."""
    forth = [judged(n, left=iri(a), right=iri(b), verdict=SAME) for n, (a, b) in enumerate(pairs)]
    back = [
        judged(n, left=iri(b), right=iri(a), verdict=SAME) for n, (a, b) in enumerate(pairs[::-1])
    ]
    assert parties(store_of(*forth)).one == parties(store_of(*back)).one


def test_a_side_holds_for_every_name_of_a_speaker() -> None:
    """A side judged under one name is found under the other, whichever comes first."""
    for first, second in (("a", "z"), ("z", "a")):
        store = store_of(
            judged(1, left=iri(first), right=iri(second), verdict=SAME),
            judged(2, agent=iri(first), side=ONR + "Oversight", incident=iri("i")),
        )
        who = parties(store)
        assert (
            who.side(iri("i"), iri(second)) == who.side(iri("i"), iri(first)) == ONR + "Oversight"
        )


def test_one_speaker_under_two_names_is_one_root() -> None:
    """The unnamed agency of a headline that is judged the same as a named one adds no root."""
    answers = [answer(by="https://example.org/unnamed"), answer(by="https://example.org/panel")]
    apart = parties(store_of())
    same = parties(store_of(judged(1, left=iri("unnamed"), right=iri("panel"), verdict=SAME)))
    counts = [questions(BASE, answers, ONTOLOGY, who)[0].root_count for who in (apart, same)]
    assert counts == [2, 1]
