"""Which claims still stand: what was withdrawn, with its source or by itself, and what others say they dispute."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from pyoxigraph import Store

from onrecord.derive.parties import Parties
from onrecord.derive.patterns import objects, only, subjects
from onrecord.model.vocabulary import (
    CLAIMANT,
    CONCERNS,
    DISPUTES,
    PUBLISHED_ON,
    PUBLISHER,
    REPORTED_IN,
    RETRACTION,
    TYPE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A source as far as its claims depend on it; empty where nobody states it."""

    iri: str
    publisher: str
    published: str
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of the claims on one topic beside themselves; each source is looked up once."""

    store: Store
    who: Parties
    sources: dict[str, Told] = field(default_factory=dict)

    def source(self, iri: str) -> Told:
        """Return what the claims of a source depend on."""
        known = self.sources.get(iri)
        if known is None:
            known = Told(
                iri,
                only(self.store, iri, PUBLISHER),
                only(self.store, iri, PUBLISHED_ON),
                _is_concerned(self.store, iri),
            )
            self.sources[iri] = known
        return known

    def is_withdrawn(self, claim: str, claimants: Iterable[str], source: Told) -> bool:
        """Return whether a claim was withdrawn, by itself or, in the publisher's own voice, with its source."""
        with_source = source.withdrawn and _is_own(self.who, claimants, source.publisher)
        return with_source or _is_concerned(self.store, claim)

    def disputed_by(self, claim: str) -> frozenset[str]:
        """Return the claims that say in so many words that they dispute a claim, and stand."""
        others = subjects(self.store, DISPUTES, claim)
        return frozenset(other for other in others if not is_withdrawn(self.store, self.who, other))


def is_withdrawn(store: Store, who: Parties, claim: str) -> bool:
    """Return whether a claim was withdrawn, by itself or, in the publisher's own voice, with its source."""
    if _is_concerned(store, claim):
        return True
    source = only(store, claim, REPORTED_IN)
    if not _is_concerned(store, source):
        return False
    return _is_own(who, objects(store, claim, CLAIMANT), only(store, source, PUBLISHER))


def _is_own(who: Parties, claimants: Iterable[str], publisher: str) -> bool:
    """Return whether the publisher is among those who say it, under whatever name."""
    return not who.speakers([publisher]).isdisjoint(who.speakers(claimants))


def _is_concerned(store: Store, what: str) -> bool:
    """Return whether a retraction concerns something."""
    notices = subjects(store, CONCERNS, what) if what else []
    return any(RETRACTION in objects(store, notice, TYPE) for notice in notices)
