"""What became of a claim: whether it was retracted, corrected, answered or taken down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from onrecord.model.vocabulary import (
    CONCERNS,
    CORRECTION,
    NOTICE_ON,
    REASON,
    REPLY,
    RETRACTION,
    TAKEDOWN,
    TYPE,
)
from onrecord.query.dossier.reading import Reading

KINDS: Final = (RETRACTION, CORRECTION, REPLY, TAKEDOWN)


def notices_on(reading: Reading, claim: str) -> Iterator[str]:
    """Yield the notices that concern a claim, in words: the kind, the day and the reason."""
    for notice in reading.pointing(CONCERNS, claim):
        kind = next((k for k in KINDS if k in reading.texts(notice, TYPE)), "")
        if kind:
            on = day(reading, notice)
            reason = reading.text(notice, REASON)
            yield f"{reading.words(kind)}{f', {on}' if on else ''}{f': {reason}' if reason else ''}"


def day(reading: Reading, notice: str) -> str:
    """Return the day of a notice in words, as far as it is stated."""
    return " ".join(reading.value(term).label for term in reading.node(notice).get(NOTICE_ON, ()))
