"""Who speaks: which names mean one speaker, and on which side each stands, as the record's editors judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pyoxigraph import Store

from onrecord.derive.patterns import first, node, objects, only, subjects
from onrecord.model.vocabulary import (
    ABOUT_INCIDENT,
    AGENT,
    IDENTITY_JUDGEMENT,
    LABEL,
    LEFT,
    OUTLET,
    OUTLET_SIDE,
    RIGHT,
    SAME,
    SIDE,
    SIDE_JUDGEMENT,
    TYPE,
    UNNAMED,
    VERDICT,
)


@dataclass(frozen=True, slots=True)
class Parties:
    """The speakers of a record; `one` gives each the name that stands for it, `sides` (incident, name) -> side.

    Claims keep the names that they were made under: a judgement can be taken back. `alike` has all names of
    whoever is known by several, by the one that stands for them.
    """

    one: Mapping[str, str]
    sides: Mapping[tuple[str, str], str]
    outlets: frozenset[str] = frozenset()
    alike: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def speakers(self, claimants: Iterable[str]) -> frozenset[str]:
        """Return who makes a claim, names that are judged the same counted once."""
        return frozenset([self.one.get(name, name) for name in claimants])

    def names(self, name: str) -> tuple[str, ...]:
        """Return every name that is judged to mean the same as one, itself among them."""
        return self.alike.get(self.one.get(name, name), (name,))

    def side(self, incident: str, claimant: str) -> str | None:
        """Return the side of a claimant in an incident: the judged one, the outlets' own, or None."""
        name = self.one.get(claimant, claimant)
        judged = self.sides.get((self.one.get(incident, incident), name))
        return judged or (OUTLET_SIDE if name in self.outlets else None)


def parties(store: Store) -> Parties:
    """Return the speakers of the record in a store; an outlet is on the outlets' own side unless judged otherwise."""
    alike = dict(sorted(_same(store)))
    one = {name: stands for stands, names in alike.items() for name in names}
    outlets = frozenset(one.get(name, name) for name in subjects(store, TYPE, OUTLET))
    sides: dict[tuple[str, str], str] = {}
    for judgement in subjects(store, TYPE, SIDE_JUDGEMENT):
        said = node(store, judgement)
        incident, agent = (
            one.get(each, each) for each in (first(said, ABOUT_INCIDENT), first(said, AGENT))
        )
        sides[incident, agent] = first(said, SIDE)
    return Parties(one, sides, outlets, alike)


def _same(store: Store) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Yield whatever is known by several names: the one that stands for it, and all of them."""
    linked: defaultdict[str, set[str]] = defaultdict(set)
    for judgement in subjects(store, TYPE, IDENTITY_JUDGEMENT):
        said = node(store, judgement)
        if first(said, VERDICT) == SAME:
            left, right = first(said, LEFT), first(said, RIGHT)
            linked[left].add(right)
            linked[right].add(left)
    seen: set[str] = set()
    for name in sorted(linked):
        if name not in seen:
            names = _reachable(name, linked)
            seen |= names
            yield min(names, key=lambda each: _rank(store, each)), tuple(sorted(names))


def _rank(store: Store, thing: str) -> tuple[bool, int, str]:
    """Return how well a name stands for others: a name before a description, a fuller one before a short one."""
    unnamed = "true" in objects(store, thing, UNNAMED)
    return unnamed, -len(only(store, thing, LABEL)), thing


def _reachable(name: str, linked: Mapping[str, set[str]]) -> set[str]:
    found, left = {name}, [name]
    while left:
        new = linked[left.pop()] - found
        found |= new
        left.extend(new)
    return found
