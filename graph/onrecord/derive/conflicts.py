"""Which claims cannot both be right, and by which rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from onrecord.derive.answers import Answer
from onrecord.derive.comparators import agree
from onrecord.model.claim import Stance


class Rule(StrEnum):
    """Why two claims conflict."""

    DENIAL = "denial"
    EXCLUSIVE_VALUES = "exclusive-values"
    DECLARED_EXCLUSION = "declared-exclusion"


REASONS = {
    Rule.DENIAL: "One claim denies what the other asserts.",
    Rule.EXCLUSIVE_VALUES: "The question has one answer, and the two claims give different ones.",
    Rule.DECLARED_EXCLUSION: "The vocabulary declares that the two answers exclude each other.",
}


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two claims that cannot both be right."""

    rule: Rule
    one: str
    other: str


def conflicts(question: Sequence[Answer], exclusions: frozenset[frozenset[str]]) -> list[Conflict]:
    """Return the conflicts among the answers to one question, in the order of the claims."""
    return list(_conflicts(question, exclusions))


def _conflicts(
    question: Sequence[Answer], exclusions: frozenset[frozenset[str]]
) -> Iterator[Conflict]:
    decided = [answer for answer in question if answer.stance.needs_object]
    for one, other in combinations(decided, 2):
        if rule := _rule(one, other, exclusions):
            yield Conflict(rule, one.claim, other.claim)


def _rule(one: Answer, other: Answer, exclusions: frozenset[frozenset[str]]) -> Rule | None:
    stances = {one.stance, other.stance}
    if stances == {Stance.ASSERTS, Stance.DENIES}:
        return Rule.DENIAL if agree(one, other) else None
    if stances != {Stance.ASSERTS}:
        return None
    if _excluded(one, other, exclusions):
        return Rule.DECLARED_EXCLUSION
    exclusive = not one.aspect.multi_valued and not agree(one, other)
    return Rule.EXCLUSIVE_VALUES if exclusive else None


def _excluded(one: Answer, other: Answer, exclusions: frozenset[frozenset[str]]) -> bool:
    if one.value is None or other.value is None:
        return False
    return frozenset({one.value.value, other.value.value}) in exclusions
