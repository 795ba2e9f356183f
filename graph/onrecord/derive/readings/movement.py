"""What moved between two statements of one speaker on one question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from onrecord.derive.answers import Answer
from onrecord.derive.conflicts import conflicts
from onrecord.derive.readings.moments import Saying
from onrecord.model.claim import Stance
from onrecord.model.edtf import lies_within
from onrecord.model.ontology import Comparator, Ontology


class Move(StrEnum):
    """How a later statement differs from an earlier one."""

    STANCE = "stance"
    EXCLUDED = "excluded"
    NARROWED = "narrowed"
    WIDENED = "widened"
    CHANGED = "changed"
    ADDED = "added"
    HEDGE_ADDED = "hedge-added"
    HEDGE_DROPPED = "hedge-dropped"
    BASIS_ADDED = "basis-added"
    BASIS_DROPPED = "basis-dropped"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Movement:
    """One way in which a statement differs from an earlier one; `terms` are the hedges or bases in question."""

    move: Move
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """An earlier and a later statement, and what moved between them; nothing where it was said again."""

    earlier: Saying
    later: Saying
    movements: tuple[Movement, ...]


def step(earlier: Saying, later: Saying, ontology: Ontology) -> Step:
    """Return what moved from one statement to a later one."""
    return Step(earlier, later, tuple(_movements(earlier, later, ontology)))


def _movements(earlier: Saying, later: Saying, ontology: Ontology) -> Iterator[Movement]:
    one, other = earlier.answer, later.answer
    if earlier.claim in later.detail.replaces:
        yield Movement(Move.REPLACED)
    if one.stance is not other.stance:
        yield Movement(Move.STANCE)
    if moved := value_move(one, other, ontology):
        yield Movement(moved)
    yield from _sets(Move.HEDGE_ADDED, other.hedges - one.hedges)
    if other.stance.needs_object:  # whoever leaves it open has nothing to reserve
        yield from _sets(Move.HEDGE_DROPPED, one.hedges - other.hedges)
    bases, before = later.detail.bases, earlier.detail.bases
    yield from _sets(Move.BASIS_ADDED, bases - before)
    yield from _sets(Move.BASIS_DROPPED, before - bases)


def _sets(move: Move, terms: frozenset[str]) -> Iterator[Movement]:
    if terms:
        yield Movement(move, tuple(sorted(terms)))


def value_move(one: Answer, other: Answer, ontology: Ontology) -> Move | None:
    """Return how what is asserted or denied differs, None where it is the same or one of both leaves it open."""
    if one.value is None or other.value is None:
        return None
    if (one.value, one.predicate.iri) == (other.value, other.predicate.iri):
        return None
    both_assert = one.stance is other.stance is Stance.ASSERTS
    if both_assert and conflicts([one, other], ontology):
        return Move.EXCLUDED
    narrower, wider = narrows(other, one, ontology), narrows(one, other, ontology)
    if narrower and not wider:
        return Move.NARROWED
    if wider and not narrower:
        return Move.WIDENED
    return Move.ADDED if one.aspect.multi_valued else Move.CHANGED


def narrows(one: Answer, other: Answer, ontology: Ontology) -> bool:
    """Return whether one answer says more than another: whoever is right with it is right with the other, too."""
    if one.value is None or other.value is None:
        return False
    implied = other.predicate.iri in one.predicate.denied_with
    below = ontology.broader.get(one.value.value, frozenset())
    within = one.value == other.value or other.value.value in below or _inside(one, other)
    return implied and within


def _inside(one: Answer, other: Answer) -> bool:
    """Return whether a date lies within another, or a name has every word of another."""
    a, b = (each.value.value if each.value else "" for each in (one, other))
    match one.aspect.comparator:
        case Comparator.DATE:
            return lies_within(a, b)
        case Comparator.NAME:
            return set(b.casefold().split()) <= set(a.casefold().split())
        case _:
            return False
