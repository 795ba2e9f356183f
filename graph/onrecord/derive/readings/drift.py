"""How one speaker's account of an incident moved over time, question by question."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.derive.questions import Question
from onrecord.derive.readings.moments import Moment, Saying, moments, saying, undated
from onrecord.derive.readings.movement import Move, Step, narrows, step, value_move
from onrecord.derive.readings.record import Record
from onrecord.model.claim import Stance

LATE = (9999, 12, 31)  # undated threads come last


@dataclass(frozen=True, slots=True)
class Thread:
    """What a speaker said on one question: in order, without a date, and what moved."""

    question: Question
    moments: tuple[Moment, ...]
    undated: Moment
    steps: tuple[Step, ...]

    @property
    def sayings(self) -> tuple[Saying, ...]:
        """Return everything that was said, what has no date last."""
        return (*(each for moment in self.moments for each in moment), *self.undated)

    @property
    def has_moved(self) -> bool:
        """Return whether anything moved."""
        return any(each.movements for each in self.steps)


@dataclass(frozen=True, slots=True)
class Drift:
    """One speaker's account of an incident, under all names that are judged to mean one."""

    claimant: str
    names: tuple[str, ...]
    incident: str
    threads: tuple[Thread, ...]

    @property
    def sayings(self) -> tuple[Saying, ...]:
        """Return all that the speaker said, each claim once."""
        found = {each.claim: each for thread in self.threads for each in thread.sayings}
        return tuple(found[claim] for claim in sorted(found))

    @property
    def moves(self) -> Counter[Move]:
        """Return how often which movement is found."""
        found = (m.move for thread in self.threads for each in thread.steps for m in each.movements)
        return Counter(found)


def drift(record: Record, claimant: str, incident: str) -> Drift:
    """Return how the account of a claimant moved, whoever voices it and through whichever outlet it came."""
    who = record.who.one.get(claimant, claimant)
    found = {each.claimant: each for each in _all(record, incident, only=who)}
    return found.get(who) or Drift(who, _names(record, who), incident, ())


def drifts(record: Record, incident: str) -> tuple[Drift, ...]:
    """Return the accounts of all claimants of an incident, those that moved most first."""
    found = _all(record, incident)
    return tuple(
        sorted(found, key=lambda each: (-each.moves.total(), -len(each.sayings), each.claimant))
    )


def _all(record: Record, incident: str, only: str = "") -> Iterator[Drift]:
    """Yield the account of each claimant, each question being looked at once."""
    threads: defaultdict[str, list[Thread]] = defaultdict(list)
    answers = [answer for answer in record.answers if answer.incident == incident]
    for question in record.questions(answers):
        for speaker, said in _by_speaker(record, question, only).items():
            threads[speaker].append(_thread(record, question, said))
    for speaker in sorted(threads):
        in_order = tuple(sorted(threads[speaker], key=_first))
        yield Drift(speaker, _names(record, speaker), incident, in_order)


def _by_speaker(record: Record, question: Question, only: str) -> dict[str, list[Saying]]:
    found: defaultdict[str, list[Saying]] = defaultdict(list)
    for answer in question.answers:
        detail = record.details[answer.claim]
        voices = record.who.speakers(answer.claimants | detail.spokespeople)
        for speaker in sorted(voices):
            if only in {"", speaker}:
                found[speaker].append(saying(answer, detail))
    return found


def _names(record: Record, who: str) -> tuple[str, ...]:
    """Return all names that are judged to mean a speaker, the one that stands for them first."""
    return (who, *sorted(name for name, one in record.who.one.items() if one == who != name))


def _thread(record: Record, question: Question, said: Sequence[Saying]) -> Thread:
    ordered = moments(said)
    steps = tuple(_steps(record, ordered))
    return Thread(question, ordered, undated(said), steps)


def _first(thread: Thread) -> tuple[object, ...]:
    dates = [each.when.first for each in thread.sayings if each.when]
    return min(dates, default=LATE), thread.question.aspect.iri, thread.question.iri


def _steps(record: Record, ordered: Sequence[Moment]) -> Iterator[Step]:
    """Yield for each later statement what moved since the last one that it can be held against."""
    for number, moment in enumerate(ordered):
        before = ordered[:number]
        for later in moment if before else ():
            for earlier in _held_against(record, later, before):
                yield step(earlier, later, record.ontology)


def _held_against(record: Record, later: Saying, before: Sequence[Moment]) -> tuple[Saying, ...]:
    """Return the earlier statements that one is held against: the last of the same, else the last related ones.

    Where several answers can hold, what is related to nothing of the last moment stands beside all of it.
    """
    for moment in reversed(before):
        if same := [each for each in moment if _is_same(each, later)]:
            return tuple(same)
    related = [each for each in before[-1] if _is_related(record, each, later)]
    return tuple(related or before[-1][:1])


def _is_same(earlier: Saying, later: Saying) -> bool:
    is_replaced = earlier.claim in later.detail.replaces
    return is_replaced or earlier.detail.proposition == later.detail.proposition


def _is_related(record: Record, earlier: Saying, later: Saying) -> bool:
    one, other = earlier.answer, later.answer
    if one.stance is not Stance.ASSERTS or other.stance is not Stance.ASSERTS:
        return one.value is None or other.value is None or one.value == other.value
    near = narrows(one, other, record.ontology) or narrows(other, one, record.ontology)
    return near or value_move(one, other, record.ontology) in {Move.EXCLUDED, Move.CHANGED}
