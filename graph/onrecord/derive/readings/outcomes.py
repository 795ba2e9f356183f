"""What becomes of a claim in a reading."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """What becomes of a claim: it holds up a triple, or why it does not; the first that applies."""

    HELD = "held"
    ELSEWHERE = "about-another-incident"
    NO_QUESTION = "answers-no-question"
    RETRACTED = "retracted"
    WITHOUT_SOURCE = "source-taken-away"
    LATER = "later"
    MAYBE_LATER = "may-be-later"
    UNDATED = "undated"
    NOT_TRUSTED = "speaker-not-trusted"
    CONTESTED = "disputed"
    UNCONFIRMED = "not-confirmed"
    DENIED_ONLY = "denied-only"
    OTHER_STATUS = "other-status"
    IN_TENSION = "in-tension"
    ACCUSES = "accuses"
    HEDGED = "hedged"
    DENIES = "denies"
    TELLS_NOTHING = "leaves-it-open"
    CONTRADICTED = "contradicted-among-the-trusted"
    DOUBTED = "not-confirmed-among-the-trusted"
