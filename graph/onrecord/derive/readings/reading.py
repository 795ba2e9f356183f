"""A reading: what would hold if certain claims were trusted, each triple with its claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.derive.answers import Answer
from onrecord.derive.questions import Question
from onrecord.derive.readings.outcomes import Outcome
from onrecord.derive.readings.record import Record
from onrecord.derive.readings.rules import Rules
from onrecord.derive.readings.trust import Counted, counted, trusted
from onrecord.model.claim import Stance
from onrecord.model.term import Term

Triple = tuple[str, str, Term | None]


@dataclass(frozen=True, slots=True)
class Held:
    """A triple that would hold, with the propositions that state it and the trusted claims that assert those."""

    subject: str
    predicate: str
    object: Term
    propositions: tuple[str, ...]
    claims: tuple[str, ...]

    @property
    def triple(self) -> Triple:
        """Return the triple alone, by which readings are compared."""
        return self.subject, self.predicate, self.object


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A question on which those who are trusted contradict one another or cannot tell; nothing of it holds."""

    question: str
    topic: str
    aspect: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What would hold by some rules, and what becomes of each claim of the record.

    `questions` are those that the trusted claims answer, as they would stand.
    """

    rules: Rules
    held: tuple[Held, ...]
    outcomes: Mapping[str, Outcome]
    disagreements: tuple[Disagreement, ...]
    questions: tuple[Question, ...]

    def with_outcome(self, outcome: Outcome) -> list[str]:
        """Return the claims of which the same becomes, in the order of their IRIs."""
        return [claim for claim, each in self.outcomes.items() if each is outcome]


def reading(record: Record, rules: Rules) -> Reading:
    """Return what would hold in a record by some rules.

    It is consistent: where trusted claims exclude one another, or one denies what another asserts, neither holds.
    """
    found = counted(record, rules)
    trust = trusted(record, rules, found)
    asked = record.questions(trust.answers, trust.present)
    outcomes = {**found.outcomes, **trust.outcomes}
    settled: dict[str, Outcome] = {}
    disputing = {other for q in asked for answer in q.answers for other in answer.disputed_by}
    for claim, outcome in (each for question in asked for each in _settle(question, disputing)):
        # a denial may answer several questions; where it is contradicted in one, that is what becomes of it
        if claim not in settled or outcome is Outcome.CONTRADICTED:
            settled[claim] = outcome
    outcomes.update(_across(record, rules, found, settled))
    return Reading(
        rules=rules,
        held=tuple(_held(record, outcomes)),
        outcomes={claim: outcomes[claim] for claim in record.details},
        disagreements=tuple(_disagreements(asked, outcomes)),
        questions=tuple(asked),
    )


def _settle(question: Question, disputing: set[str]) -> Iterator[tuple[str, Outcome]]:
    """Yield what becomes of the answers to a question among nobody but those who are trusted."""
    clashing = _clashing(question) | disputing
    is_doubted = any(each.stance is Stance.CANNOT_CONFIRM for each in question.answers)
    for each in question.answers:
        if each.claim in clashing:
            yield each.claim, Outcome.CONTRADICTED
        elif each.stance is Stance.DENIES:
            yield each.claim, Outcome.DENIES
        elif each.stance is not Stance.ASSERTS:
            yield each.claim, Outcome.TELLS_NOTHING
        else:
            yield each.claim, Outcome.DOUBTED if is_doubted else Outcome.HELD


def _clashing(question: Question) -> set[str]:
    """Return the answers that cannot stand beside another: computed, or because a text says so."""
    claims = {each.claim for each in question.answers}
    found = {end for each in question.conflicts for end in (each.one, each.other)}
    for each in question.answers:
        if each.disputed_by:
            found.add(each.claim)
        if disputed := each.disputes & claims:
            found |= {each.claim, *disputed}
    return found


def _across(
    record: Record, rules: Rules, found: Counted, settled: Mapping[str, Outcome]
) -> dict[str, Outcome]:
    """Return what becomes of trusted claims when questions are taken together: no triple is held and left out.

    By a rule that looks at how questions stand, a denial and a dispute count whoever makes them.
    """
    bars: dict[Triple, Outcome] = {}
    everybody = found.answers if rules.statuses is not None else ()
    for each in everybody:
        if each.stance is Stance.DENIES or each.disputes & found.present:
            bars[record.details[each.claim].triple] = Outcome.CONTRADICTED
    for claim, outcome in settled.items():
        triple = record.details[claim].triple
        if outcome in {Outcome.CONTRADICTED, Outcome.DENIES}:
            bars[triple] = Outcome.CONTRADICTED
        elif outcome is Outcome.DOUBTED:
            bars.setdefault(triple, Outcome.DOUBTED)
    return {
        claim: bars.get(record.details[claim].triple, outcome)
        if outcome is Outcome.HELD
        else outcome
        for claim, outcome in settled.items()
    }


def _held(record: Record, outcomes: Mapping[str, Outcome]) -> Iterator[Held]:
    """Yield the triples that trusted claims hold up, in one order."""
    claims: defaultdict[Triple, list[str]] = defaultdict(list)
    for claim in record.details:
        if outcomes[claim] is Outcome.HELD:
            claims[record.details[claim].triple].append(claim)
    for triple in sorted(claims, key=_order):
        subject, predicate, value = triple
        propositions = sorted({record.details[claim].proposition for claim in claims[triple]})
        if value is not None:
            yield Held(subject, predicate, value, tuple(propositions), tuple(claims[triple]))


def _order(triple: Triple) -> tuple[str, str, str, str]:
    subject, predicate, value = triple
    return subject, predicate, value.value if value else "", repr(value)


def _disagreements(
    asked: Sequence[Question], outcomes: Mapping[str, Outcome]
) -> Iterator[Disagreement]:
    for question in asked:
        open_ = [a for a in question.answers if outcomes[a.claim] in LEFT_OPEN]
        if any(outcomes[answer.claim] in UNSETTLED for answer in open_):
            yield Disagreement(question.iri, question.topic, question.aspect.iri, _claims(open_))


def _claims(among: Iterable[Answer]) -> tuple[str, ...]:
    return tuple(sorted({answer.claim for answer in among}))


UNSETTLED = frozenset({Outcome.CONTRADICTED, Outcome.DOUBTED})
LEFT_OPEN = UNSETTLED | {Outcome.TELLS_NOTHING}
