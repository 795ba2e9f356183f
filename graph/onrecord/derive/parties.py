"""Who speaks: which names mean one speaker, and on which side each stands, as the record's editors judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad, Store

from onrecord.model.vocabulary import (
    ABOUT_INCIDENT,
    AGENT,
    IDENTITY_JUDGEMENT,
    LEFT,
    OUTLET,
    OUTLET_SIDE,
    RIGHT,
    SAME,
    SIDE,
    SIDE_JUDGEMENT,
    TYPE,
    VERDICT,
)
from onrecord.store.select import text_of


@dataclass(frozen=True, slots=True)
class Parties:
    """The speakers of a record; `one` gives each the name that stands for it, `sides` (incident, name) -> side.

    Claims keep the names that they were made under: a judgement can be taken back.
    """

    one: Mapping[str, str]
    sides: Mapping[tuple[str, str], str]

    def speakers(self, claimants: frozenset[str]) -> frozenset[str]:
        """Return who makes a claim, names that are judged the same counted once."""
        return frozenset(self.one.get(name, name) for name in claimants)

    def side(self, incident: str, claimant: str) -> str | None:
        """Return the side of a claimant in an incident, or None where nobody judged it."""
        return self.sides.get((incident, self.one.get(claimant, claimant)))


def parties(store: Store) -> Parties:
    """Return the speakers of the record in a store; every outlet is on the outlets' own side."""
    one = _same(store)
    sides: dict[tuple[str, str], str] = {}
    outlets = {text_of(quad.subject) for quad in _matching(store, None, TYPE, OUTLET)}
    incidents = {text_of(quad.object) for quad in _matching(store, None, ABOUT_INCIDENT)}
    for incident in incidents:
        sides |= {(incident, one.get(outlet, outlet)): OUTLET_SIDE for outlet in outlets}
    for judgement in _judgements(store, SIDE_JUDGEMENT):
        incident, agent, side = (_value(store, judgement, p) for p in (ABOUT_INCIDENT, AGENT, SIDE))
        sides[incident, one.get(agent, agent)] = side
    return Parties(one, sides)


def _same(store: Store) -> dict[str, str]:
    """Return the first name, in order, of all that are judged the same, for each of them."""
    linked: defaultdict[str, set[str]] = defaultdict(set)
    for judgement in _judgements(store, IDENTITY_JUDGEMENT):
        if _value(store, judgement, VERDICT) == SAME:
            left, right = _value(store, judgement, LEFT), _value(store, judgement, RIGHT)
            linked[left].add(right)
            linked[right].add(left)
    one: dict[str, str] = {}
    for name in sorted(linked):
        if name not in one:
            one |= dict.fromkeys(_reachable(name, linked), name)
    return one


def _reachable(name: str, linked: Mapping[str, set[str]]) -> set[str]:
    found, left = {name}, [name]
    while left:
        new = linked[left.pop()] - found
        found |= new
        left.extend(new)
    return found


def _judgements(store: Store, kind: str) -> list[str]:
    return sorted(text_of(quad.subject) for quad in _matching(store, None, TYPE, kind))


def _value(store: Store, subject: str, predicate: str) -> str:
    return min(text_of(quad.object) for quad in _matching(store, subject, predicate))


def _matching(
    store: Store, subject: str | None, predicate: str, value: str | None = None
) -> Iterator[Quad]:
    """Return the quads of a pattern in any graph."""
    ends = [None if end is None else NamedNode(end) for end in (subject, value)]
    return store.quads_for_pattern(ends[0], NamedNode(predicate), ends[1])
