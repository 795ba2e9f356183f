"""Puts together everything that a record holds on one thing."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from onrecord.derive.parties import parties
from onrecord.model.vocabulary import HAS_SOURCE, PUBLISHER
from onrecord.query.dossier import things
from onrecord.query.dossier.claims import claim, claims, passage, text_order
from onrecord.query.dossier.concerned import concerned
from onrecord.query.dossier.families import kind_of
from onrecord.query.dossier.find import find
from onrecord.query.dossier.questions import in_order, question
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.values import (
    Claim,
    Dossier,
    Family,
    Identity,
    Name,
    Part,
    Passage,
    Question,
)


def dossier(store: ox.Store, name: str) -> Dossier:
    """Return everything that the record in a store holds on what is called `name` (see `find`).

    Raises QueryError where nothing, or more than one thing, is called so.
    """
    reading = Reading(store)
    return account(reading, find(reading, name))


def account(reading: Reading, iri: str) -> Dossier:
    """Return everything that a record holds on a thing, under all names that are judged to mean it."""
    family = reading.kinds[kind_of(reading, iri)]
    same = _same(reading, iri) if family is Family.AGENT else ()
    said = claims(reading, _parts(reading, (iri, *same), family))
    asked = [question(reading, q) for q in _questions(said, iri, family)]
    related = _related(reading, said, asked)
    touched = {iri, *same, *(end for each in said for end in _ends(each))}
    is_whole = family in {Family.INCIDENT, Family.SOURCE}
    return Dossier(
        family=family,
        thing=things.thing(reading, iri),
        claims=said,
        related=related,
        questions=in_order(asked, [each.iri for each in (*said, *related)]),
        sources=things.things(reading, _sources(said)),
        members=things.members(reading, iri) if family is Family.INCIDENT else (),
        mentioned=things.things(reading, touched - {iri}),
        published=things.things(reading, reading.pointing(PUBLISHER, iri)),
        incidents=_incidents(said),
        same=tuple(map(reading.name, same)),
        sides=things.sides(reading, incident=iri, agents=(iri, *same)),
        replies=things.replies(
            reading, incident=iri, agents=_accused((*said, *related)) | {iri, *same}
        ),
        identities=_identities(reading, touched, {iri, *same}, family),
        covered=_covered(reading, said) if is_whole else {},
        one=_one(reading, touched | {end for each in related for end in _ends(each)}),
    )


def _one(reading: Reading, touched: set[str]) -> dict[str, str]:
    """Return the name that stands for each of some names that are judged to mean the same as others."""
    one = parties(reading.store).one
    return {name: one[name] for name in sorted(touched & one.keys())}


def _same(reading: Reading, iri: str) -> tuple[str, ...]:
    """Return the other names of an agent, by the judgements of the record's editors."""
    one = parties(reading.store).one
    return tuple(name for name in sorted(one) if one[name] == one.get(iri) and name != iri)


def _parts(reading: Reading, iris: Iterable[str], family: Family) -> dict[str, tuple[Part, ...]]:
    """Return the claims that concern any of some names, each with what those are to it."""
    if family is Family.CLAIM:
        return dict.fromkeys(iris, (Part.CLAIM,))
    found: dict[str, set[Part]] = {}
    for iri in iris:
        for about, parts in concerned(reading.store, iri).items():
            found.setdefault(about, set()).update(parts)
    return {about: tuple(p for p in Part if p in parts) for about, parts in found.items()}


def _questions(said: Iterable[Claim], iri: str, family: Family) -> list[str]:
    if family is Family.QUESTION:
        return [iri]
    return sorted({q for each in said for q in each.questions})


def _related(
    reading: Reading, said: Iterable[Claim], asked: Iterable[Question]
) -> tuple[Claim, ...]:
    """Return the claims that answer the same questions, or are named by a claim, without those themselves."""
    own = {each.iri for each in said}
    others = {answer for each in asked for answer in each.answers}
    for each in said:
        others.update(
            (*each.disputes, *each.disputed_by, *each.replaces, *each.replaced_by, *each.later)
        )
        others.update(clash.claim for clash in each.conflicts)
    found = (claim(reading, iri) for iri in sorted(others - own) if reading.is_recorded(iri))
    return tuple(sorted(found, key=text_order))


def _ends(each: Claim) -> list[str]:
    """Return everything that a claim touches and that has a name of its own."""
    said = each.proposition
    ends = (said.subject, said.object, said.in_act, each.source, each.publisher, each.incident)
    several = (*each.claimants, *each.spokespeople, *each.hops, *each.bases, *each.accuses)
    return [name.iri for name in (*ends, *several) if name is not None and name.iri]


def _sources(said: Iterable[Claim]) -> set[str]:
    return {name.iri for each in said for name in (each.source, *each.bases)}


def _accused(said: Iterable[Claim]) -> set[str]:
    return {name.iri for each in said for name in each.accuses}


def _incidents(said: Iterable[Claim]) -> tuple[Name, ...]:
    found = {each.incident.iri: each.incident for each in said if each.incident}
    return tuple(found[iri] for iri in sorted(found))


def _identities(
    reading: Reading, touched: set[str], own: set[str], family: Family
) -> tuple[Identity, ...]:
    """Return the judgements among all whom an incident touches, else those on a thing itself."""
    is_incident = family is Family.INCIDENT
    return things.identities(reading, touched if is_incident else own, both=is_incident)


def _covered(reading: Reading, said: Iterable[Claim]) -> dict[str, tuple[Passage, ...]]:
    """Return by source the passages on which any claim of the record rests, of whatever incident."""
    found: dict[str, tuple[Passage, ...]] = {}
    for source in sorted({each.source.iri for each in said}):
        spans = reading.pointing(HAS_SOURCE, source)
        found[source] = tuple(sorted(passage(reading, span) for span in spans))
    return found
