"""The derived graph after a change of a few claims: what they touch is derived again, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad, Store

from onrecord.derive.graph import Derivation
from onrecord.derive.patterns import objects, subjects, things
from onrecord.derive.values import is_asserted, places_in
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
    linked = {
        quad.object.value
        for quad in (*remove, *add)
        if quad.predicate.value in {ABOUT, CONCERNS} and isinstance(quad.object, NamedNode)
    }
    before = _said(derivation, changed | linked)
    _replace(derivation.store, remove, add)
    after = _said(derivation, changed | linked)
    touched = {topic for said in (*before.values(), *after.values()) for topic in said.topics}
    for each in before.keys() | after.keys():
        one, other = before.get(each, NOTHING), after.get(each, NOTHING)
        if one != other and (one.values or other.values):
            touched |= set(_users(derivation, one.topics | other.topics))
    old = {quad for topic in touched for quad in _derived(derivation, topic)}
    new = {quad for topic in touched for quad in derivation.about(topic)}
    removed, added = sorted(old - new, key=str), sorted(new - old, key=str)
    _replace(derivation.store, removed, added)
    return Change(tuple(removed), tuple(added), tuple(sorted(touched)))


def _replace(store: Store, old: Iterable[Quad], new: Iterable[Quad]) -> None:
    for quad in old:
        store.remove(quad)
    store.extend(new)


@dataclass(frozen=True, slots=True)
class _Said:
    """A proposition: its topic, and in what a place lies or of what kind an item is, where somebody says so.

    On that, and not on how many say so, the topics depend that name the place or the item.
    """

    topics: frozenset[str] = frozenset()
    values: frozenset[str] = frozenset()


NOTHING = _Said()


def _said(derivation: Derivation, changed: Iterable[str]) -> dict[str, _Said]:
    """Return the propositions of which something can have changed with these claims, sources and notices."""
    store, who = derivation.store, derivation.who
    return {
        each: _Said(
            who.speakers(things(store, each, SUBJECT)),
            _place_or_kind(derivation, each),
        )
        for each in set(_propositions(store, changed))
    }


def _propositions(store: Store, changed: Iterable[str]) -> Iterator[str]:
    for name in changed:
        for concerned in (name, *objects(store, name, CONCERNS)):
            told_there = subjects(store, REPORTED_IN, concerned)
            for claim in (concerned, *told_there):
                for each in (claim, *objects(store, claim, DISPUTES)):
                    yield from (each, *objects(store, each, ABOUT))


def _place_or_kind(derivation: Derivation, proposition: str) -> frozenset[str]:
    store, who = derivation.store, derivation.who
    elsewhere = {WITHIN, KIND_OF_ITEM}.isdisjoint(objects(store, proposition, PREDICATE))
    if elsewhere or not is_asserted(store, who, proposition):
        return frozenset()
    return frozenset(objects(store, proposition, OBJECT))


def _users(derivation: Derivation, named: Iterable[str]) -> Iterator[str]:
    """Yield the topics whose answers name a place, one that lies in it, or an item."""
    store, who = derivation.store, derivation.who
    places = {place for each in named for place in places_in(store, who, each)}
    values = {name for place in places for name in who.names(place)}
    for user in {user for value in values for user in subjects(store, OBJECT, value)}:
        yield from who.speakers(things(store, user, SUBJECT))


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
