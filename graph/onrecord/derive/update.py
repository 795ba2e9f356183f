"""The derived graph after a change of a few claims: what they touch is derived again, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad, Store

from onrecord.derive.graph import Derivation
from onrecord.derive.patterns import objects, subjects, things
from onrecord.derive.values import places_in
from onrecord.model.vocabulary import (
    ABOUT,
    ANSWERED_BY,
    BETWEEN,
    CONCERNS,
    CONFLICTS_WITH,
    DISPUTES,
    KIND_OF_ITEM,
    OBJECT,
    PREDICATE,
    REPORTED_IN,
    SUBJECT,
    TOPIC,
    WITHIN,
)


@dataclass(frozen=True, slots=True)
class Change:
    """What a derived graph lost and gained, and the topics that were derived again for it."""

    removed: tuple[Quad, ...]
    added: tuple[Quad, ...]
    topics: tuple[str, ...]


def update(
    derivation: Derivation, *, remove: Sequence[Quad] = (), add: Sequence[Quad] = ()
) -> Change:
    """Change the claims of a store, bring its derived graph up to date, and return what changed in it.

    The store then holds what a derivation from scratch would give. The quads are those of claims, propositions,
    sources, retractions. Judgements on who is whom and who stands where touch all that somebody said: derive from
    scratch after those.
    """
    changed = {
        quad.subject.value for quad in (*remove, *add) if isinstance(quad.subject, NamedNode)
    }
    touched = set(_topics(derivation, changed))
    _replace(derivation.store, remove, add)
    touched |= set(_topics(derivation, changed))
    before = {quad for topic in touched for quad in _derived(derivation, topic)}
    after = {quad for topic in touched for quad in derivation.about(topic)}
    removed, added = sorted(before - after, key=str), sorted(after - before, key=str)
    _replace(derivation.store, removed, added)
    return Change(tuple(removed), tuple(added), tuple(sorted(touched)))


def _replace(store: Store, old: Iterable[Quad], new: Iterable[Quad]) -> None:
    for quad in old:
        store.remove(quad)
    store.extend(new)


def _topics(derivation: Derivation, changed: Iterable[str]) -> Iterator[str]:
    """Yield the topics on which something can have changed with these claims, propositions, sources and notices."""
    store = derivation.store
    for name in changed:
        for concerned in (name, *objects(store, name, CONCERNS)):
            told_there = subjects(store, REPORTED_IN, concerned)
            for claim in (concerned, *told_there):
                for each in (claim, *objects(store, claim, DISPUTES)):
                    for proposition in (each, *objects(store, each, ABOUT)):
                        yield from _topics_of(derivation, proposition)


def _topics_of(derivation: Derivation, proposition: str) -> Iterator[str]:
    """Yield the topic of a proposition, and those whose answers are compared by what it says of their values."""
    store, who = derivation.store, derivation.who
    for subject in things(store, proposition, SUBJECT):
        topic = who.one.get(subject, subject)
        yield topic
        predicates = objects(store, proposition, PREDICATE)
        if WITHIN in predicates or KIND_OF_ITEM in predicates:
            values = {name for place in places_in(store, who, topic) for name in who.names(place)}
            for user in {user for value in values for user in subjects(store, OBJECT, value)}:
                for about in things(store, user, SUBJECT):
                    yield who.one.get(about, about)


def _derived(derivation: Derivation, topic: str) -> Iterator[Quad]:
    """Yield what the derived graph of a store holds on a topic."""
    store, graph = derivation.store, derivation.graph
    for question in subjects(store, TOPIC, topic):
        yield from store.quads_for_pattern(NamedNode(question), None, None, graph)
        for claim in objects(store, question, ANSWERED_BY):
            node = NamedNode(claim)
            yield from store.quads_for_pattern(node, NamedNode(CONFLICTS_WITH), None, graph)
            for conflict in subjects(store, BETWEEN, claim):
                yield from store.quads_for_pattern(NamedNode(conflict), None, None, graph)
