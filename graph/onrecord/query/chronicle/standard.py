"""Which standard questions the claims of an incident answer, and which nobody does."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from onrecord.model.claim import Stance
from onrecord.model.vocabulary import ACTING_AGENCY, ONR
from onrecord.query.chronicle.values import Standard, Standards, State
from onrecord.query.dossier.families import kind_of
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.values import Claim, Family, Name

FILES: Final = "onrecord.query.chronicle"
USE_OF_FORCE: Final = "use-of-force.toml"
KIND: Final = ONR + "actKind"
PLACED: Final = ONR + "happenedAt"
ITEM_KIND: Final = ONR + "itemKind"
FOUND_AT: Final = ONR + "foundAt"
PERFORMED: Final = frozenset({ONR + "performedBy", ONR + "participant"})


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom and what the questions are about, as claims and the editors have it."""

    encounter: frozenset[str]
    place: frozenset[str]
    subject: frozenset[str]
    officer: frozenset[str]
    user: frozenset[str]
    one: Mapping[str, str]

    def holds(self, about: str, ends: Iterable[str]) -> bool:
        """Return whether one of some things is what a question is about."""
        return not {self.one.get(end, end) for end in ends}.isdisjoint(getattr(self, about))


def standards(
    reading: Reading,
    incident: str,
    claims: Iterable[Claim],
    officers: Iterable[str],
    one: Mapping[str, str],
) -> Standards:
    """Return the standard questions with the claims of an incident that bear on each; `officers` act for the agency.

    `one` gives names that are judged the same the name that stands for them.
    """
    asked, said = load(USE_OF_FORCE), tuple(claims)
    people = frozenset(
        one.get(end, end) for each in said for end in _ends(each) if _is_agent(reading, end)
    )
    acting = frozenset(one.get(name, name) for name in officers)
    meant = _meant(asked, incident, said, acting, people, one)
    found = (_standard(reading, each, meant, said) for each in asked["question"])
    return Standards(asked["title"], asked["address"], tuple(found))


@cache
def load(name: str) -> Mapping[str, Any]:
    """Return a file of standard questions."""
    path = files(FILES).joinpath("standards", name)
    return tomllib.loads(path.read_text(encoding="utf-8"))


def acting(sides: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return the agents that stand on the side of the acting agency, of (agent, side)."""
    return frozenset(agent for agent, side in sides if side == ACTING_AGENCY)


def _standard(
    reading: Reading, asked: Mapping[str, Any], meant: Meant, said: tuple[Claim, ...]
) -> Standard:
    acts = _acts({"kinds": asked.get("acts", ()), "predicates": ()}, said)
    finds = _finds(asked.get("found", ()), said)
    answers = tuple(
        each for each in said if each in finds or _answers(reading, asked, meant, acts, each)
    )
    is_asked = bool(asked.get("predicates"))
    state = State.ANSWERED if answers else State.UNANSWERED if is_asked else State.NOT_ASKED
    return Standard(asked["id"], asked["part"], asked["asks"], state, answers)


def _answers(
    reading: Reading, asked: Mapping[str, Any], meant: Meant, acts: frozenset[str], claim: Claim
) -> bool:
    """Return whether a claim bears on a standard question."""
    said = claim.proposition
    if said.predicate.iri not in terms(asked.get("predicates", ())):
        return False
    about = asked["about"]
    if about != "anything" and not meant.holds(about, _ends(claim)):
        return False
    if "acts" in asked and said.predicate.iri in PERFORMED and said.subject.iri not in acts:
        return False
    values = terms(asked.get("values", ()))
    return not values or _fits(reading, said.object, values)


def _fits(reading: Reading, value: Name | None, values: frozenset[str]) -> bool:
    """Return whether an answer is one of the terms that count; what is no term of the vocabulary does."""
    return value is None or not reading.is_concept(value.iri) or value.iri in values


def terms(names: Iterable[str]) -> frozenset[str]:
    """Return terms of the vocabulary by their names."""
    return frozenset(ONR + name for name in names)


def _meant(
    asked: Mapping[str, Any], incident: str, said: tuple[Claim, ...], officers: frozenset[str],
    agents: frozenset[str], one: Mapping[str, str],
) -> Meant:  # fmt: skip
    encounter = _acts(asked["encounter"], said) | {incident}
    force = _acts(asked["force"], said)
    reached = terms(asked["reached"]["predicates"])
    people = agents & {
        one.get(end, end) for each in _asserted(said, reached) for end in _ends(each)
    }
    users = _objects(said, PERFORMED, force)
    return Meant(
        encounter=encounter,
        place=_objects(said, frozenset({PLACED}), encounter),
        subject=people - officers,
        officer=officers,
        user=frozenset(one.get(name, name) for name in users) & officers,
        one=one,
    )


def _acts(wanted: Mapping[str, Any], said: tuple[Claim, ...]) -> frozenset[str]:
    """Return the acts that are said to be of some kinds, or of which something is said that says as much."""
    kinds, predicates = terms(wanted["kinds"]), terms(wanted["predicates"])
    return frozenset(
        each.proposition.subject.iri
        for each in _asserted(said, predicates | {KIND})
        if each.proposition.predicate.iri in predicates
        or (each.proposition.object and each.proposition.object.iri in kinds)
    )


def _finds(kinds: Iterable[str], said: tuple[Claim, ...]) -> list[Claim]:
    """Return the claims that say where an item was found that is said to be of some kinds."""
    wanted = terms(kinds)
    items = {
        each.proposition.subject.iri
        for each in _asserted(said, frozenset({ITEM_KIND}))
        if each.proposition.object and each.proposition.object.iri in wanted
    }
    return [
        each
        for each in said
        if each.proposition.predicate.iri == FOUND_AT and each.proposition.subject.iri in items
    ]


def _is_agent(reading: Reading, iri: str) -> bool:
    kind = kind_of(reading, iri)
    return bool(kind) and reading.kinds[kind] is Family.AGENT


def _objects(
    said: tuple[Claim, ...], predicates: frozenset[str], subjects: frozenset[str]
) -> frozenset[str]:
    return frozenset(
        each.proposition.object.iri
        for each in _asserted(said, predicates)
        if each.proposition.object and each.proposition.subject.iri in subjects
    )


def _asserted(said: Iterable[Claim], predicates: frozenset[str]) -> list[Claim]:
    return [
        each
        for each in said
        if each.stance is Stance.ASSERTS and each.proposition.predicate.iri in predicates
    ]


def _ends(claim: Claim) -> frozenset[str]:
    """Return the things between which a claim says something."""
    said = claim.proposition
    return frozenset(end.iri for end in (said.subject, said.object) if end and end.iri)
