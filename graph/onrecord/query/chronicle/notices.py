"""Corrections, retractions, replies and takedowns that concern an incident."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.model.vocabulary import (
    ATTRIBUTED_TO,
    CONCERNS,
    REASON,
    TOLD_IN,
    TYPE,
)
from onrecord.query.chronicle.values import Notice
from onrecord.query.disputes.notices import KINDS, day
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.values import Claim


def notices(
    reading: Reading, claims: Mapping[str, Claim], things: frozenset[str]
) -> tuple[Notice, ...]:
    """Return the notices that concern some claims or things, those on claims that come first before the others."""
    found = [
        _notice(reading, iri, kind, claims)
        for kind in KINDS
        for iri in reading.pointing(TYPE, kind)
        if not things.union(claims).isdisjoint(reading.texts(iri, CONCERNS))
    ]
    return tuple(sorted(found, key=lambda each: (each.on, each.kind, each.iri)))


def _notice(reading: Reading, iri: str, kind: str, claims: Mapping[str, Claim]) -> Notice:
    about = reading.texts(iri, CONCERNS)
    return Notice(
        iri=iri,
        kind=reading.words(kind),
        on=day(reading, iri),
        by=reading.names(iri, ATTRIBUTED_TO),
        reason=reading.text(iri, REASON),
        told_in=reading.names(iri, TOLD_IN),
        claims=tuple(claims[each] for each in about if each in claims),
        others=tuple(reading.name(each) for each in about if each not in claims),
    )
