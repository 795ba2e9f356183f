"""What the program knows of its vocabulary: predicates with their ranges, aspects, concepts, classes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from onrecord.model.vocabulary import ONR


class Comparator(Enum):
    """How two answers to one question are compared."""

    EQUAL = ONR + "CompareEqual"
    NUMBER = ONR + "CompareNumber"
    AGE = ONR + "CompareAge"
    DURATION = ONR + "CompareDuration"
    TIME = ONR + "CompareTime"
    SET = ONR + "CompareSet"
    DATE = ONR + "CompareDate"
    NAME = ONR + "CompareName"
    PLACE = ONR + "ComparePlace"


@dataclass(frozen=True, slots=True)
class Aspect:
    """What can be asked of a topic, and when two answers exclude one another.

    `tolerance` is relative for numbers and durations, in minutes for times of day, and holds where something is
    told as approximate. `weighed_against` are the aspects whose answers are held against those to this one;
    `values_under` is the concept that a value must be able to fall under to be an answer at all, or nothing.
    """

    iri: str
    asks: str
    proposition_class: str
    comparator: Comparator
    multi_valued: bool
    act_scope: bool
    tolerance: float = 0.0
    weighed_against: frozenset[str] = frozenset()
    values_under: str = ""


@dataclass(frozen=True, slots=True)
class ClaimPredicate:
    """A predicate that a proposition may have, with the classes of its subjects and objects.

    `denied_with` are the predicates whose denial denies this one, itself among them.
    """

    iri: str
    subject_classes: frozenset[str]
    object_classes: frozenset[str]
    aspect: Aspect | None
    denied_with: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Concept:
    """A value from one of the vocabulary's lists, with its classes."""

    iri: str
    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Ontology:
    """The vocabulary, looked up by the names that people write; `broader` has all ancestors of a concept."""

    predicates: Mapping[str, ClaimPredicate]
    concepts: Mapping[str, Concept]
    superclasses: Mapping[str, frozenset[str]]
    exclusions: frozenset[frozenset[str]]
    broader: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def exclude(self, one: str, other: str) -> bool:
        """Return whether two concepts, or any that they fall under, are declared to exclude each other."""
        return any(
            frozenset({above_one, above_other}) in self.exclusions
            for above_one in self.broader.get(one, frozenset()) | {one}
            for above_other in self.broader.get(other, frozenset()) | {other}
        )

    def fits(self, classes: Iterable[str], wanted: Iterable[str]) -> bool:
        """Return whether something of these classes is an instance of one of the wanted ones."""
        known = {
            ancestor
            for cls in classes
            for ancestor in self.superclasses.get(cls, frozenset()) | {cls}
        }
        return not known.isdisjoint(wanted)


def name_of(iri: str) -> str:
    """Return how people write a concept in a workspace: its local name, first letter in lower case."""
    local = iri.removeprefix(ONR)
    return local[:1].lower() + local[1:]
