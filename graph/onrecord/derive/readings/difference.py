"""What holds in one reading and not in another, and what a record would be without certain claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.derive.questions import Question
from onrecord.derive.readings.outcomes import Outcome
from onrecord.derive.readings.reading import Held, Reading


@dataclass(frozen=True, slots=True)
class Missing:
    """A triple that one reading holds and another does not, with what becomes of its claims in the other."""

    held: Held
    why: tuple[tuple[str, Outcome], ...]


def missing(one: Reading, other: Reading) -> tuple[Missing, ...]:
    """Return what one reading holds and the other does not."""
    there = {each.triple for each in other.held}
    return tuple(
        Missing(each, tuple((claim, other.outcomes[claim]) for claim in each.claims))
        for each in one.held
        if each.triple not in there
    )


class Change(StrEnum):
    """What becomes of a question where some of its claims are gone."""

    VANISHES = "vanishes"
    STATUS = "status"
    LOSES_SIDE = "loses-side"
    SINGLE_SIDED = "becomes-single-sided"
    NO_ACCUSER = "nobody-accuses-any-more"
    LOSES_ROOT = "loses-root"
    SINGLE_ROOT = "becomes-single-root"
    LOSES_ANSWERS = "loses-answers"


@dataclass(frozen=True, slots=True)
class Changed:
    """A question before and after, and in what it changes; None after where it vanishes."""

    before: Question
    after: Question | None
    changes: tuple[Change, ...]

    @property
    def lost_sides(self) -> frozenset[str]:
        """Return the sides that answer it no longer."""
        return self.before.sides - (self.after.sides if self.after else frozenset())

    @property
    def lost_roots(self) -> frozenset[str]:
        """Return those to whom no answer goes back any more."""
        return self.before.roots - (self.after.roots if self.after else frozenset())

    @property
    def lost_answers(self) -> tuple[str, ...]:
        """Return the claims that answer it no longer."""
        left = {answer.claim for answer in self.after.answers} if self.after else set()
        return tuple(a.claim for a in self.before.answers if a.claim not in left)


def changed(before: Sequence[Question], after: Sequence[Question]) -> tuple[Changed, ...]:
    """Return the questions that do not stay as they are, what changes most first."""
    left = {question.iri: question for question in after}
    found = (_changed(question, left.get(question.iri)) for question in before)
    ranks = list(Change)
    return tuple(
        sorted(
            (each for each in found if each.changes),
            key=lambda each: (ranks.index(each.changes[0]), each.before.iri),
        )
    )


def _changed(before: Question, after: Question | None) -> Changed:
    return Changed(before, after, tuple(_changes(before, after)))


def _changes(before: Question, after: Question | None) -> Iterator[Change]:
    if after is None:
        yield Change.VANISHES
        return
    if before.status is not after.status:
        yield Change.STATUS
    yield from _changes_of_speakers(before, after)
    if len(after.answers) < len(before.answers):
        yield Change.LOSES_ANSWERS


def _changes_of_speakers(before: Question, after: Question) -> Iterator[Change]:
    if before.sides - after.sides:
        yield Change.LOSES_SIDE
    if after.single_sided and not before.single_sided:
        yield Change.SINGLE_SIDED
    if _is_accused(before) and not _is_accused(after):
        yield Change.NO_ACCUSER
    if after.root_count < before.root_count or before.roots - after.roots:
        yield Change.LOSES_ROOT
    if after.single_root and not before.single_root:
        yield Change.SINGLE_ROOT


def _is_accused(question: Question) -> bool:
    return any(answer.accuses for answer in question.answers)
