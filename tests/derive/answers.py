"""Answers to one invented question, for the tests of the derivation."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from onrecord.derive.answers import Answer
from onrecord.model.claim import Stance
from onrecord.model.ontology import Aspect, ClaimPredicate, Comparator, Ontology
from onrecord.model.term import Iri, Literal, Term
from onrecord.model.vocabulary import APPROXIMATE

ASSERTS, DENIES = Stance.ASSERTS, Stance.DENIES
CANNOT_CONFIRM, RESERVES = Stance.CANNOT_CONFIRM, Stance.RESERVES_JUDGEMENT
NUMBERS = count(1)
HELD = frozenset({"held", "had"})  # what "held" falls with: whoever had nothing held nothing

ONTOLOGY = Ontology(
    predicates={},
    concepts={},
    superclasses={},
    exclusions=frozenset({frozenset({"lawful", "unlawful"})}),
    broader={"pistol": frozenset({"gun", "weapon"}), "gun": frozenset({"weapon"})},
)


def aspect(
    comparator: Comparator = Comparator.EQUAL,
    *,
    several: bool = True,
    tolerance: float = 0.0,
    by_act: bool = False,
    iri: str = "aspect",
) -> Aspect:
    """Return an aspect that compares in a way, with one right answer or several."""
    return Aspect(
        iri=iri,
        asks="What is it?",
        proposition_class="AnyProposition",
        comparator=comparator,
        multi_valued=several,
        act_scope=by_act,
        tolerance=tolerance,
    )


def answer(
    value: Term | str | None = "pistol",
    stance: Stance = ASSERTS,
    *,
    by: str | Iterable[str] = "watch",
    under: Aspect | None = None,
    predicate: str = "had",
    approximate: bool = False,
    disputes: Iterable[str] = (),
    disputed_by: Iterable[str] = (),
    accuses: bool | str = False,
    claim: str | None = None,
    said: str = "",
    within: Iterable[str] = (),
    source: str = "",
    publisher: str = "",
    through: int = 0,
    act: str = "",
    topic: str = "topic",
    retracted: bool = False,
) -> Answer:
    """Return an answer; a string is a concept, and each answer has a claim of its own."""
    under = under or aspect()
    return Answer(
        claim=claim or f"claim-{next(NUMBERS):06}",
        aspect=under,
        predicate=ClaimPredicate(
            predicate,
            frozenset(),
            frozenset(),
            under,
            HELD if predicate == "held" else frozenset({predicate}),
        ),
        topic=topic,
        scope=act or "incident",
        incident="incident",
        stance=stance,
        value=Iri(value) if isinstance(value, str) else value,
        claimants=frozenset({by} if isinstance(by, str) else by),
        hedges=frozenset({APPROXIMATE} if approximate else ()),
        disputes=frozenset(disputes),
        accuses=frozenset({accuses if isinstance(accuses, str) else "driver"} if accuses else ()),
        source=source,
        publisher=publisher,
        said=said,
        through=through,
        wider=frozenset(within),
        disputed_by=frozenset(disputed_by),
        retracted=retracted,
    )


def literal(value: str) -> Literal:
    """Return a literal of whatever datatype; comparators look at its words."""
    return Literal(value)
