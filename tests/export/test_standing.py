"""Questions that are open or in tension come with who says what on them."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad, Store

from onrecord.export.standing import tensions
from onrecord.model.vocabulary import (
    ANSWERED_BY,
    CLAIMANT,
    HEDGE,
    IN_TENSION,
    LABEL,
    ONR,
    PARAPHRASE,
    STANCE,
    STATUS,
)

NAME = "https://example.org/"
GRAPH = NamedNode(NAME + "graph")


def invented(pairs: Iterable[tuple[str, str]]) -> Store:
    """Return a store with questions in tension, each answered by one claim of the harbour board."""
    store = Store()

    def say(subject: str, predicate: str, value: NamedNode | Literal) -> None:
        store.add(Quad(NamedNode(NAME + subject), NamedNode(predicate), value, GRAPH))

    say("board", LABEL, Literal("Harbour board"))
    for one, other in pairs:
        say(one, IN_TENSION, NamedNode(NAME + other))
        say(other, IN_TENSION, NamedNode(NAME + one))
        for question in (one, other):
            say(question, STATUS, NamedNode(ONR + "Unopposed"))
            say(question, LABEL, Literal(f"Which? ({question})"))
            say(question, ANSWERED_BY, NamedNode(f"{NAME}claim-{question}"))
            say(f"claim-{question}", STANCE, NamedNode(ONR + "Asserts"))
            say(f"claim-{question}", CLAIMANT, NamedNode(NAME + "board"))
            say(f"claim-{question}", PARAPHRASE, Literal(f"as for {question}"))
    return store


def test_each_pair_in_tension_is_told_once() -> None:
    """The link goes both ways; the pair does not, and each question has its voices."""
    found = tensions(invented([("b", "a"), ("c", "b")]))
    assert [(pair.one.label, pair.other.label) for pair in found] == [
        ("Which? (a)", "Which? (b)"),
        ("Which? (b)", "Which? (c)"),
    ]
    (voice,) = found[0].one.voices
    assert (voice.claimants, voice.stance) == (("Harbour board",), "asserts")
    assert voice.paraphrase == "as for a"


def test_a_voice_keeps_its_reservations() -> None:
    """Several claimants and several hedges are each told once, whatever their number."""
    store = invented([("a", "b")])
    claim = NamedNode(f"{NAME}claim-a")
    for prop, end, label in (
        (CLAIMANT, "crew", "Crew"),
        (HEDGE, "soft", "preliminary"),
        (HEDGE, "softer", "alleged"),
    ):
        store.add(Quad(claim, NamedNode(prop), NamedNode(NAME + end), GRAPH))
        store.add(Quad(NamedNode(NAME + end), NamedNode(LABEL), Literal(label), GRAPH))
    (pair,) = tensions(store)
    (voice,) = pair.one.voices
    assert (voice.claimants, voice.hedges) == (
        ("Crew", "Harbour board"),
        ("alleged", "preliminary"),
    )
    assert [voice.hedges for voice in pair.other.voices] == [()]


def test_nothing_in_tension_is_nothing() -> None:
    """A record without tensions has none to tell."""
    assert tensions(invented([])) == ()
