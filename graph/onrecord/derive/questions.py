"""Questions and their statuses: what is asked, what is disputed, who stands where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from onrecord.derive.answers import Answer
from onrecord.derive.conflicts import Conflict, conflicts
from onrecord.derive.parties import Parties
from onrecord.model import vocabulary
from onrecord.model.claim import Stance
from onrecord.model.mint import question_iri
from onrecord.model.ontology import Aspect, Ontology


class Status(Enum):
    """Where the claims leave a question; the first that applies, in this order."""

    CONTESTED = vocabulary.CONTESTED
    UNCONFIRMED = vocabulary.UNCONFIRMED
    DENIED_ONLY = vocabulary.DENIED_ONLY
    UNOPPOSED = vocabulary.UNOPPOSED


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the record, with everything that is derived from the claims that answer it."""

    iri: str
    aspect: Aspect
    topic: str
    scope: str
    answers: tuple[Answer, ...]
    conflicts: tuple[Conflict, ...]
    status: Status
    root_count: int
    sides: frozenset[str]
    single_sided: bool


def questions(
    base: str, found: Iterable[Answer], ontology: Ontology, who: Parties
) -> list[Question]:
    """Return the questions that the answers belong to, in the order of their IRIs."""
    groups: defaultdict[tuple[str, str, str], list[Answer]] = defaultdict(list)
    for answer in found:
        groups[answer.aspect.iri, answer.topic, answer.scope].append(answer)
    derived = (_question(base, group, ontology, who) for group in groups.values())
    return sorted(derived, key=lambda question: question.iri)


def _question(base: str, group: Sequence[Answer], ontology: Ontology, who: Parties) -> Question:
    first = group[0]
    between = conflicts(group, ontology)
    return Question(
        iri=question_iri(base, first.aspect.iri, first.topic, first.scope),
        aspect=first.aspect,
        topic=first.topic,
        scope=first.scope,
        answers=tuple(group),
        conflicts=tuple(between),
        status=status(group, between),
        root_count=len({who.speakers(answer.claimants) for answer in group}),
        sides=frozenset(side for answer in group for side in _sides(answer, who)),
        single_sided=_single_sided(group, who),
    )


def status(group: Sequence[Answer], between: Sequence[Conflict]) -> Status:
    """Return the status of a question from its answers and the conflicts among them.

    A claim that says in so many words that it disputes another of the same question contests it, too.
    Where nobody asserts or denies anything the question stays unconfirmed.
    """
    claims = {answer.claim for answer in group}
    stances = {answer.stance for answer in group}
    if between or any(answer.disputes & claims for answer in group):
        return Status.CONTESTED
    if Stance.CANNOT_CONFIRM in stances or stances == {Stance.RESERVES_JUDGEMENT}:
        return Status.UNCONFIRMED
    return Status.UNOPPOSED if Stance.ASSERTS in stances else Status.DENIED_ONLY


def _sides(answer: Answer, who: Parties) -> list[str]:
    known = (who.side(answer.incident, claimant) for claimant in sorted(answer.claimants))
    return [side for side in known if side is not None]


def _single_sided(group: Sequence[Answer], who: Parties) -> bool:
    """Return whether somebody is accused, and all who are known to do it belong to the acting agency."""
    sides = [
        who.side(answer.incident, claimant)
        for answer in group
        if answer.accuses and answer.stance.needs_object and not _hearsay(answer, who)
        for claimant in answer.claimants
    ]
    return bool(sides) and set(sides) == {vocabulary.ACTING_AGENCY}


def _hearsay(answer: Answer, who: Parties) -> bool:
    """Return whether an outlet says in its own voice that something is alleged, and not by whom.

    Such a claim is nobody's account of its own: it cannot speak for a second side.
    """
    told = answer.hedges & {vocabulary.ALLEGED, vocabulary.REPORTED}
    return bool(told) and set(_sides(answer, who)) == {vocabulary.OUTLET_SIDE}
