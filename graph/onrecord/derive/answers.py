"""Claims as answers to questions, read from a store topic by topic, so that memory does not grow with the record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, Store

from onrecord.derive.parties import Parties, parties
from onrecord.derive.patterns import Node, every, first, node, subjects, term
from onrecord.derive.standing import Standing
from onrecord.derive.values import may_answer, value_of, wider
from onrecord.model.claim import Stance
from onrecord.model.ontology import Aspect, ClaimPredicate, Ontology
from onrecord.model.term import Term
from onrecord.model.vocabulary import (
    ABOUT,
    ABOUT_INCIDENT,
    ACCUSES,
    CLAIMANT,
    DISPUTES,
    HEDGE,
    HOP,
    IN_ACT,
    OBJECT,
    ONR,
    PREDICATE,
    REPORTED_IN,
    SAID_ON,
    STANCE,
    SUBJECT,
)

STANCES = {stance.value: stance for stance in Stance}


@dataclass(frozen=True, slots=True)
class Answer:
    """One claim as an answer: who says what of a topic, within a scope, under an aspect.

    `topic`, `scope`, `accuses` and the value of a thing are the names that stand for them (Parties.one), `claimants`
    are as the claim has them. `wider` are the places around a place; `through` counts the hops; `publisher` and
    `said` are empty where nobody states them; `disputed_by` are the claims, on whatever question, that say they
    dispute this one.
    """

    claim: str
    aspect: Aspect
    predicate: ClaimPredicate
    topic: str
    scope: str
    incident: str
    stance: Stance
    value: Term | None
    claimants: frozenset[str]
    hedges: frozenset[str]
    disputes: frozenset[str]
    accuses: frozenset[str]
    proposition: str = ""
    source: str = ""
    publisher: str = ""
    said: str = ""
    through: int = 0
    wider: frozenset[str] = frozenset()
    disputed_by: frozenset[str] = frozenset()
    retracted: bool = False


def answers(store: Store, ontology: Ontology) -> list[Answer]:
    """Return every claim whose predicate bears on an aspect, in the order of their IRIs."""
    who = parties(store)
    found = (each for topic in topics(store, who) for each in about(store, ontology, who, topic))
    return sorted(found, key=lambda answer: answer.claim)


def topics(store: Store, who: Parties) -> list[str]:
    """Return what the claims of a record are about, each under the name that stands for it, in order."""
    named = {
        quad.object.value
        for quad in store.quads_for_pattern(None, term(SUBJECT), None)
        if isinstance(quad.object, NamedNode)
    }
    return sorted({who.one.get(name, name) for name in named})


def about(store: Store, ontology: Ontology, who: Parties, topic: str) -> Iterator[Answer]:
    """Yield the answers about a topic, under whatever name the claims have it."""
    standing = Standing(store, who)
    for name in who.names(topic):
        for proposition in subjects(store, SUBJECT, name):
            said = node(store, proposition)
            predicate = ontology.predicates.get(first(said, PREDICATE).removeprefix(ONR))
            if (
                predicate
                and predicate.aspect
                and _asked_for(store, ontology, who, predicate.aspect, said)
            ):
                for claim in subjects(store, ABOUT, proposition):
                    yield _answer(standing, claim, (proposition, said), predicate, predicate.aspect)


def _asked_for(store: Store, ontology: Ontology, who: Parties, aspect: Aspect, said: Node) -> bool:
    """Return whether what is said has a value that answers the aspect, or none."""
    value = next(iter(said.get(OBJECT, ())), None)
    if not aspect.values_under or not isinstance(value, NamedNode):
        return True
    return may_answer(store, ontology, who, aspect, value.value)


def _answer(
    standing: Standing,
    claim: str,
    proposition: tuple[str, Node],
    predicate: ClaimPredicate,
    aspect: Aspect,
) -> Answer:
    made, (iri, said), one = node(standing.store, claim), proposition, standing.who.one
    incident, act = (
        one.get(each, each) for each in (first(made, ABOUT_INCIDENT), first(said, IN_ACT))
    )
    topic, value = first(said, SUBJECT), value_of(next(iter(said.get(OBJECT, ())), None), one)
    claimants, source = every(made, CLAIMANT), standing.source(first(made, REPORTED_IN))
    return Answer(
        claim=claim,
        aspect=aspect,
        predicate=predicate,
        topic=one.get(topic, topic),
        scope=act if aspect.act_scope and act else incident,
        incident=incident,
        stance=STANCES[first(made, STANCE)],
        value=value,
        claimants=claimants,
        hedges=every(made, HEDGE),
        disputes=every(made, DISPUTES),
        accuses=standing.who.speakers(every(made, ACCUSES)),
        proposition=iri,
        source=source.iri,
        publisher=source.publisher,
        said=first(made, SAID_ON) or source.published,
        through=len(made.get(HOP, ())),
        wider=wider(standing.store, standing.who, aspect, value),
        disputed_by=standing.disputed_by(claim),
        retracted=standing.is_withdrawn(claim, claimants, source),
    )
