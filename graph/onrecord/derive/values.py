"""What a value stands for: the same thing under another name, the places around a place, the kinds of an item."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pyoxigraph import Literal as OxLiteral
from pyoxigraph import Store

from onrecord.derive.parties import Parties
from onrecord.derive.patterns import End, objects, only, subjects, things, unordered
from onrecord.derive.standing import is_withdrawn
from onrecord.model.claim import Stance
from onrecord.model.ontology import Aspect, Comparator, Ontology
from onrecord.model.term import Iri, Literal, Term
from onrecord.model.vocabulary import (
    ABOUT,
    IN_SCHEME,
    KIND_OF_ITEM,
    OBJECT,
    PREDICATE,
    STANCE,
    SUBJECT,
    WITHIN,
)
from onrecord.store.select import text_of


def value_of(end: End | None, one: Mapping[str, str]) -> Term | None:
    """Return a term as a plain value, a thing under the name that stands for it."""
    if end is None:
        return None
    if isinstance(end, OxLiteral):
        return Literal(end.value, end.datatype.value, end.language or "")
    name = text_of(end)
    return Iri(one.get(name, name))


def wider(store: Store, who: Parties, aspect: Aspect, value: Term | None) -> frozenset[str]:
    """Return the places around a value where the aspect compares places: whatever is in the yard is in the town."""
    if aspect.comparator is not Comparator.PLACE or not isinstance(value, Iri):
        return frozenset()
    around = _reachable(value.value, lambda place: _around(store, who, place))
    return around - {value.value}


def places_in(store: Store, who: Parties, place: str) -> frozenset[str]:
    """Return every place that is said to lie within a place, and the place itself."""
    return _reachable(place, lambda each: _within(store, who, each))


def may_answer(store: Store, ontology: Ontology, who: Parties, aspect: Aspect, value: str) -> bool:
    """Return whether a value is of the kind that an aspect asks for, or may be: a telephone is no weapon.

    An item of which nobody tells the kind may be one, and so may an "object" of which no more is told.
    """
    kinds = {value} if only(store, value, IN_SCHEME) else _told(store, who, value)
    return not kinds or any(_on_one_line(ontology, each, aspect.values_under) for each in kinds)


def _on_one_line(ontology: Ontology, value: str, kind: str) -> bool:
    """Return whether one of two concepts is the other or falls under it."""
    above = ontology.broader.get(value, frozenset()), ontology.broader.get(kind, frozenset())
    return value == kind or kind in above[0] or value in above[1]


def _told(store: Store, who: Parties, item: str) -> set[str]:
    """Return the kinds that anybody asserts of an item, under whatever name."""
    return {
        value
        for name in who.names(item)
        for proposition in subjects(store, SUBJECT, name)
        if KIND_OF_ITEM in objects(store, proposition, PREDICATE)
        and is_asserted(store, who, proposition)
        for value in objects(store, proposition, OBJECT)
    }


def _around(store: Store, who: Parties, place: str) -> set[str]:
    return {
        who.one.get(value, value)
        for name in who.names(place)
        for proposition in subjects(store, SUBJECT, name)
        if WITHIN in objects(store, proposition, PREDICATE) and is_asserted(store, who, proposition)
        for value in things(store, proposition, OBJECT)
    }


def _within(store: Store, who: Parties, place: str) -> set[str]:
    return {
        who.one.get(value, value)
        for name in who.names(place)
        for proposition in subjects(store, OBJECT, name)
        if WITHIN in objects(store, proposition, PREDICATE)
        for value in things(store, proposition, SUBJECT)
    }


def is_asserted(store: Store, who: Parties, proposition: str) -> bool:
    """Return whether somebody says so, and has not taken it back."""
    return any(
        Stance.ASSERTS.value in objects(store, claim, STANCE)
        and not is_withdrawn(store, who, claim)
        for claim in unordered(store, ABOUT, proposition)  # thousands may say so, and one is enough
    )


def _reachable(start: str, step: Callable[[str], set[str]]) -> frozenset[str]:
    found, left = {start}, [start]
    while left:
        new = step(left.pop()) - found
        found |= new
        left.extend(new)
    return frozenset(found)
