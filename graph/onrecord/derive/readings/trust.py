"""Which claims count in a reading, and which of those are trusted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from onrecord.derive.answers import Answer
from onrecord.derive.questions import Question
from onrecord.derive.readings.dates import later_than
from onrecord.derive.readings.outcomes import Outcome
from onrecord.derive.readings.record import Record
from onrecord.derive.readings.rules import Accusations, Rules
from onrecord.model.claim import Stance
from onrecord.model.vocabulary import (
    ASPECT_PERFORMER,
    CONTESTED,
    DENIED_ONLY,
    ITEM,
    RETRACTED,
    UNCONFIRMED,
)

BY_STATUS = {
    CONTESTED: Outcome.CONTESTED,
    UNCONFIRMED: Outcome.UNCONFIRMED,
    DENIED_ONLY: Outcome.DENIED_ONLY,
    RETRACTED: Outcome.RETRACTED,
}
STILL_SAID = {Outcome.HELD, Outcome.NO_QUESTION}  # what disputes another claim, if it says so


@dataclass(frozen=True, slots=True)
class Counted:
    """Some of the answers, and what becomes of the claims that are not among them.

    `present` are the claims that may dispute others: the answers, and what answers no question.
    """

    answers: tuple[Answer, ...]
    outcomes: Mapping[str, Outcome]
    present: frozenset[str]


def counted(record: Record, rules: Rules) -> Counted:
    """Return the answers that a reading takes for the whole record: by incident, source and date."""
    withdrawn = record.withdrawn
    outcomes = {claim: _left_aside(record, rules, claim, withdrawn) for claim in record.details}
    present = frozenset(claim for claim, each in outcomes.items() if each is Outcome.HELD)
    answering = {answer.claim for answer in record.answers}
    for claim, outcome in outcomes.items():
        if outcome is Outcome.HELD and claim not in answering:
            outcomes[claim] = Outcome.NO_QUESTION
    standing = {claim for claim, each in outcomes.items() if each in STILL_SAID}
    kept = tuple(
        replace(each, disputed_by=each.disputed_by & standing) if each.disputed_by else each
        for each in record.answers
        if outcomes[each.claim] is Outcome.HELD
    )
    aside = {claim: each for claim, each in outcomes.items() if each is not Outcome.HELD}
    return Counted(kept, aside, present)


def _left_aside(record: Record, rules: Rules, claim: str, withdrawn: frozenset[str]) -> Outcome:
    """Return why a claim does not count at all; HELD where it does."""
    detail = record.details[claim]
    if rules.incidents is not None and not detail.incidents & rules.incidents:
        return Outcome.ELSEWHERE
    if claim in withdrawn:
        return Outcome.RETRACTED
    if detail.source in rules.without_sources:
        return Outcome.WITHOUT_SOURCE
    if detail.bases and detail.bases <= rules.without_sources:
        return Outcome.WITHOUT_SOURCE
    return (later_than(detail, rules.as_of) if rules.as_of else None) or Outcome.HELD


def trusted(record: Record, rules: Rules, found: Counted) -> Counted:
    """Return the answers that are trusted: by who speaks, how the question stands, and how they are said."""
    standing: defaultdict[str, list[Question]] = defaultdict(list)
    tense: frozenset[str] = frozenset()
    if rules.weighs_standing:
        asked = record.questions(found.answers, found.present)
        for question in asked:
            for answer in question.answers:
                standing[answer.claim].append(question)
        tense = frozenset() if rules.tension else record.tense(asked)
    accused, deeds = _accused(record, rules, found), _deeds(found)
    outcomes: dict[str, Outcome] = {}
    for answer in found.answers:
        asked_by = standing.get(answer.claim, [])
        why = _not_trusted(record, rules, answer) or _not_standing(rules, asked_by, tense)
        accuses = record.details[answer.claim].proposition in accused
        is_accusation = accuses or answer.topic in deeds
        why = why or _disputing(rules, answer, found)
        why = why or _not_said_so(rules, answer, asked_by, is_accusation=is_accusation)
        if why is not None:
            outcomes.setdefault(answer.claim, why)
    kept = tuple(answer for answer in found.answers if answer.claim not in outcomes)
    present = {answer.claim for answer in kept}
    if rules.claimants is None and rules.sides is None:
        present |= found.present - {answer.claim for answer in found.answers}
    return Counted(kept, outcomes, frozenset(present))


def _accused(record: Record, rules: Rules, found: Counted) -> frozenset[str]:
    """Return the propositions by which somebody is accused; whoever else asserts one accuses, too."""
    if rules.accusations is Accusations.ALL:
        return frozenset()
    accusing = (answer.claim for answer in found.answers if answer.accuses)
    return frozenset(record.details[claim].proposition for claim in accusing)


def _deeds(found: Counted) -> frozenset[str]:
    """Return the acts that somebody is accused of having done, and the items that accuse by whose or where they are.

    What else is told of one of them, its kind above all, is a part of the accusation.
    """
    return frozenset(
        answer.topic
        for answer in found.answers
        if answer.accuses
        and (answer.aspect.iri == ASPECT_PERFORMER or ITEM in answer.predicate.subject_classes)
    )


def _not_trusted(record: Record, rules: Rules, answer: Answer) -> Outcome | None:
    """Return that nobody who makes a claim is among those who are trusted, else None."""
    if rules.claimants is not None:
        wanted = record.who.speakers(rules.claimants)
        if not record.who.speakers(answer.claimants) & wanted:
            return Outcome.NOT_TRUSTED
    if rules.sides is not None:
        sides = {record.who.side(answer.incident, each) for each in answer.claimants}
        if not sides & rules.sides:
            return Outcome.NOT_TRUSTED
    return None


def _not_standing(rules: Rules, asked: Iterable[Question], tense: frozenset[str]) -> Outcome | None:
    """Return why a question that a claim answers does not stand as it should, else None."""
    for question in asked:
        if rules.statuses is not None and question.status.value not in rules.statuses:
            return BY_STATUS.get(question.status.value, Outcome.OTHER_STATUS)
        if question.iri in tense:
            return Outcome.IN_TENSION
    return None


def _disputing(rules: Rules, answer: Answer, found: Counted) -> Outcome | None:
    """Return that a claim itself disputes another in so many words, where nothing disputed is wanted, else None."""
    if rules.statuses is None or CONTESTED in rules.statuses:
        return None
    return Outcome.CONTESTED if answer.disputes & found.present else None


def _not_said_so(
    rules: Rules, answer: Answer, asked: Iterable[Question], *, is_accusation: bool
) -> Outcome | None:
    """Return why the way in which a claim is made keeps it from being trusted, else None."""
    if is_accusation and answer.stance is Stance.ASSERTS:
        if rules.accusations is Accusations.NONE:
            return Outcome.ACCUSES
        if any(question.single_sided for question in asked):
            return Outcome.ACCUSES
    return Outcome.HEDGED if answer.hedges and not rules.hedged else None
