"""Which questions are meant: of which incident or person, and how they stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from onrecord.model.errors import QueryError
from onrecord.model.vocabulary import (
    ABOUT_INCIDENT,
    ANSWERED_BY,
    CONTESTED,
    DENIED_ONLY,
    IN_TENSION,
    INCIDENT,
    PART_OF_INCIDENT,
    QUESTION,
    RETRACTED,
    SCOPE,
    STATUS,
    TYPE,
    UNCONFIRMED,
    UNOPPOSED,
)
from onrecord.query.disputes.values import Selection, Standing
from onrecord.query.dossier.concerned import concerned
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.values import Family
from onrecord.query.lookup import find_one

STANDINGS: Final = {
    CONTESTED: Standing.CONTESTED,
    UNCONFIRMED: Standing.UNCONFIRMED,
    DENIED_ONLY: Standing.DENIED_ONLY,
    RETRACTED: Standing.RETRACTED,
    UNOPPOSED: Standing.UNOPPOSED,
}
OPEN: Final = frozenset(Standing) - {Standing.UNOPPOSED}
"""What is shown unless something else is asked for: all that leaves something to weigh."""
EVERY: Final = frozenset(Standing)
ALSO: Final = {
    "disputed": Standing.CONTESTED,
    "not confirmed": Standing.UNCONFIRMED,
    "denied only": Standing.DENIED_ONLY,
    "deniedonly": Standing.DENIED_ONLY,
    "in tension": Standing.TENSION,
}
"""Words by which a standing is known elsewhere."""


def standings(text: str) -> frozenset[Standing]:
    """Return the standings that a list with commas names; raise QueryError for what is none."""
    found = set()
    for part in filter(None, (each.strip().casefold() for each in text.split(","))):
        known = {**ALSO, **{each.value: each for each in Standing}}
        if part not in known:
            names = ", ".join(each.value for each in Standing)
            raise QueryError(f"{part!r} is no way for a question to stand. Known: {names}.")
        found.add(known[part])
    if not found:
        raise QueryError("No way for a question to stand is named. Name one, such as contested.")
    return frozenset(found)


def find_incident(reading: Reading, name: str) -> str:
    """Return the incident of a name; raise QueryError with the nearest where there is none."""
    return find_one(name, reading.store, reading.pointing(TYPE, INCIDENT), kind="incident")


def find_person(reading: Reading, name: str) -> str:
    """Return the person, group or agency of a name; raise QueryError with the nearest where there is none."""
    agents = [
        iri
        for kind, family in reading.kinds.items()
        if family is Family.AGENT
        for iri in reading.pointing(TYPE, kind)
    ]
    return find_one(name, reading.store, agents, kind="person")


def incident_of(reading: Reading, question: str) -> str:
    """Return the incident in which a question is asked."""
    scope = reading.one(question, SCOPE)
    return reading.one(scope, PART_OF_INCIDENT) or scope


def asked(reading: Reading, incident: str, names: Iterable[str]) -> list[str]:
    """Return the questions of an incident, or those that claims on somebody answer, or all of them."""
    if names := tuple(names):
        return _answered(reading, {c for name in names for c in concerned(reading.store, name)})
    if incident:
        claims = reading.pointing(ABOUT_INCIDENT, incident)
        return [q for q in _answered(reading, claims) if incident_of(reading, q) == incident]
    return list(reading.pointing(TYPE, QUESTION))


def _answered(reading: Reading, claims: Iterable[str]) -> list[str]:
    return sorted({q for claim in claims for q in reading.pointing(ANSWERED_BY, claim)})


def standings_of(reading: Reading, question: str) -> set[Standing]:
    """Return how a question stands: by its status, and whether it is in tension."""
    found = {STANDINGS[s] for s in reading.texts(question, STATUS) if s in STANDINGS}
    if reading.texts(question, IN_TENSION) or reading.pointing(IN_TENSION, question):
        found.add(Standing.TENSION)
    return found


def fits(reading: Reading, question: str, selection: Selection) -> bool:
    """Return whether a question stands as is asked for."""
    return bool(standings_of(reading, question) & (selection.standings or OPEN))
