"""Which claims an account tells in full, and under which heading each of them once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from onrecord.model.vocabulary import ONR, UNOPPOSED
from onrecord.query.dossier.values import Family, Part

if TYPE_CHECKING:
    from onrecord.query.dossier.values import Claim, Dossier, Question

TIES: Final = frozenset(
    ONR + f"aspect-{name}"
    for name in ("office", "affiliation", "organisation", "kinship", "acquaintance")
)
NAMES: Final = frozenset({ONR + "aspect-name"})


class Choice(StrEnum):
    """What an account tells in full; the rest is counted, and named where something refers to it."""

    ALL = "all"
    OPEN = "open"
    DISPUTED = "disputed"
    ACCUSATIONS = "accusations"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that are told under one heading."""

    title: str
    claims: tuple[Claim, ...]


Fits = Callable[["Claim"], bool]


def plan(dossier: Dossier, choice: Choice) -> tuple[Group, ...]:
    """Return the claims that are told in full, each under the first heading that fits it."""
    left = chosen(dossier, choice)
    groups = []
    for title, fits in HEADINGS[dossier.family]:
        groups.append(Group(title, tuple(filter(fits, left))))
        taken = {claim.iri for claim in groups[-1].claims}
        left = tuple(claim for claim in left if claim.iri not in taken)
    return tuple(group for group in groups if group.claims)


def chosen(dossier: Dossier, choice: Choice) -> tuple[Claim, ...]:
    """Return the claims of a dossier that fit a choice, in their order."""
    opened = {answer for q in dossier.questions if is_open(q) for answer in q.answers}
    picks: Mapping[Choice, Fits] = {
        Choice.ALL: lambda _: True,
        Choice.OPEN: lambda claim: claim.iri in opened,
        Choice.DISPUTED: lambda claim: bool(claim.conflicts or claim.disputes or claim.disputed_by),
        Choice.ACCUSATIONS: lambda claim: bool(claim.accuses),
        Choice.NONE: lambda _: False,
    }
    return tuple(filter(picks[choice], dossier.claims))


def is_open(question: Question) -> bool:
    """Return whether there is more to weigh than answers that nobody opposes."""
    return question.status != UNOPPOSED or bool(question.in_tension)


def _takes_part(*parts: Part) -> Fits:
    return lambda claim: not set(parts).isdisjoint(claim.parts)


def _bears_on(aspects: frozenset[str]) -> Fits:
    is_about = _takes_part(Part.SUBJECT, Part.OBJECT)
    return lambda claim: is_about(claim) and claim.proposition.aspect in aspects


def _any(_: Claim) -> bool:
    return True


Headings = Sequence[tuple[str, Fits]]
HEADINGS: Final[Mapping[Family, Headings]] = {
    Family.INCIDENT: [("Claims in full, passage by passage", _any)],
    Family.AGENT: [
        ("Names that are said", _bears_on(NAMES)),
        ("Posts and ties that are said", _bears_on(TIES)),
        ("Accusations against them, none stated as a fact", _takes_part(Part.ACCUSED)),
        ("Other claims about them", _takes_part(Part.SUBJECT, Part.OBJECT, Part.ACT)),
        ("Claims by them", _takes_part(Part.CLAIMANT)),
        ("Claims that they voice for others", _takes_part(Part.SPOKESPERSON)),
        ("Claims that they passed on", _takes_part(Part.HOP)),
    ],
    Family.SOURCE: [
        ("Claims that stand in it, passage by passage", _takes_part(Part.SOURCE)),
        ("Claims that rely on it", _takes_part(Part.BASIS)),
        ("Claims about it", _any),
    ],
    Family.CLAIM: [("The claim", _any)],
    Family.QUESTION: [("Answers", _any)],
    Family.PROPOSITION: [("Who asserts it, who denies it, who leaves it open", _any)],
    Family.REFERENT: [
        ("Claims about it", _takes_part(Part.SUBJECT)),
        ("Claims about others in it or with it", _any),
    ],
    Family.NODE: [
        ("Claims that rest on these words", _takes_part(Part.EVIDENCE)),
        ("Claims that cannot hold beside each other", _takes_part(Part.CONFLICT)),
    ],
}
"""The headings of each family in their order, with the claims that belong below."""
