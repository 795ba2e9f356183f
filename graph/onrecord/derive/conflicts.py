"""Which claims cannot both be right, and by which rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, product

from onrecord.derive.answers import Answer
from onrecord.derive.comparators import agree, covers
from onrecord.model.claim import Stance
from onrecord.model.ontology import Comparator, Ontology
from onrecord.model.term import Term
from onrecord.model.vocabulary import APPROXIMATE


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


def conflicts(question: Sequence[Answer], ontology: Ontology) -> list[Conflict]:
    """Return the conflicts among the answers to one question, in the order of the claims."""
    if len(question) < 2:
        return []
    return sorted(_conflicts(question, ontology), key=lambda found: (found.one, found.other))


def _conflicts(question: Sequence[Answer], ontology: Ontology) -> Iterator[Conflict]:
    """Compare what is said once, however many say it, and name every pair of claims that it concerns."""
    alike: defaultdict[Position, list[str]] = defaultdict(list)
    first: dict[Position, Answer] = {}
    for answer in question:
        if answer.stance.needs_object:
            alike[_position(answer)].append(answer.claim)
            first.setdefault(_position(answer), answer)
    for one, other in _pairs(first, ontology):
        if rule := _rule(first[one], first[other], ontology):
            for pair in product(alike[one], alike[other]):
                yield Conflict(rule, *sorted(pair))


def _pairs(
    first: Mapping[Position, Answer], ontology: Ontology
) -> Iterator[tuple[Position, Position]]:
    """Yield what can conflict: an assertion and a denial, or two assertions of which one may rule out the other."""
    asserted = [place for place, answer in first.items() if answer.stance is Stance.ASSERTS]
    denied = [place for place, answer in first.items() if answer.stance is Stance.DENIES]
    yield from product(asserted, denied)
    if len(asserted) > 1 and first[asserted[0]].aspect.multi_valued:
        excluding = frozenset[str]().union(*ontology.exclusions)
        asserted = [place for place in asserted if _is_under(first[place], excluding, ontology)]
    yield from combinations(asserted, 2)


def _is_under(answer: Answer, concepts: frozenset[str], ontology: Ontology) -> bool:
    value = "" if answer.value is None else answer.value.value
    return value in concepts or not concepts.isdisjoint(ontology.broader.get(value, frozenset()))


Position = tuple[str, Stance, Term | None, bool, str]


def _position(answer: Answer) -> Position:
    """Return everything of an answer by which it is compared with others."""
    approximate = APPROXIMATE in answer.hedges
    said = answer.said if answer.aspect.comparator is Comparator.AGE else ""
    return answer.predicate.iri, answer.stance, answer.value, approximate, said


def _rule(one: Answer, other: Answer, ontology: Ontology) -> Rule | None:
    match one.stance, other.stance:
        case Stance.ASSERTS, Stance.DENIES:
            return Rule.DENIAL if covers(other, one, ontology) else None
        case Stance.DENIES, Stance.ASSERTS:
            return Rule.DENIAL if covers(one, other, ontology) else None
        case Stance.ASSERTS, Stance.ASSERTS:
            return _between_assertions(one, other, ontology)
        case _:
            return None


def _between_assertions(one: Answer, other: Answer, ontology: Ontology) -> Rule | None:
    if _excluded(one, other, ontology):
        return Rule.DECLARED_EXCLUSION
    exclusive = not one.aspect.multi_valued and not agree(one, other, ontology)
    return Rule.EXCLUSIVE_VALUES if exclusive else None


def _excluded(one: Answer, other: Answer, ontology: Ontology) -> bool:
    """Return whether two values of one predicate are rivals; what is told beside a reason is none of its rivals."""
    if one.value is None or other.value is None or one.predicate != other.predicate:
        return False
    return ontology.exclude(one.value.value, other.value.value)
