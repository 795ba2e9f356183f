"""The unit of the record: somebody's stance towards a proposition, and the words that show it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from onrecord.model.term import Iri, Term
from onrecord.model.vocabulary import ONR


class Stance(Enum):
    """How a claimant stands to a proposition; negatives are denials of the positive."""

    ASSERTS = ONR + "Asserts"
    DENIES = ONR + "Denies"
    CANNOT_CONFIRM = ONR + "CannotConfirm"
    RESERVES_JUDGEMENT = ONR + "ReservesJudgement"

    @property
    def needs_object(self) -> bool:
        """Whether a claim of this stance must say what it is about in full."""
        return self in {Stance.ASSERTS, Stance.DENIES}


@dataclass(frozen=True, slots=True)
class Proposition:
    """What is asserted, denied or doubted; the object may lack where nobody says what the answer is."""

    subject: Iri
    predicate: Iri
    object: Term | None
    in_act: Iri | None = None


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A passage of a source: offsets in Unicode code points, end exclusive, and the digest of its UTF-8 bytes."""

    source: str
    start: int
    end: int
    digest: str
