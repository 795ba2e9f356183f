"""Notices on a thing: what of it was corrected, withdrawn, answered or removed, by whom and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from onrecord.model.vocabulary import (
    ATTRIBUTED_TO,
    CONCERNS,
    CORRECTION,
    IS_REPLACED_BY,
    NOTICE_ON,
    REASON,
    REPLY,
    RETRACTION,
    TAKEDOWN,
    TOLD_IN,
    TYPE,
)
from onrecord.model.words import spoken_date
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.values import Notice

KINDS: Final[Mapping[str, str]] = {
    RETRACTION: "retracted",
    CORRECTION: "corrected",
    REPLY: "reply",
    TAKEDOWN: "taken down in part",
}
"""The classes of notices in the order in which they are told, with the words for what was done."""


def notices(reading: Reading, iri: str) -> tuple[Notice, ...]:
    """Return the notices on a thing or a claim, retractions first, then by their days."""
    order = list(KINDS.values())
    found = _found(reading, iri)
    return tuple(sorted(found, key=lambda each: (order.index(each.done), each.day, each.iri)))


def _found(reading: Reading, iri: str) -> Iterator[Notice]:
    for notice in reading.pointing(CONCERNS, iri):
        kinds = [KINDS[cls] for cls in reading.texts(notice, TYPE) if cls in KINDS]
        day = reading.one(notice, NOTICE_ON)
        for done in kinds:
            yield Notice(
                iri=notice,
                done=done,
                by=reading.names(notice, ATTRIBUTED_TO),
                day=day,
                on=spoken_date(day),
                reason=reading.text(notice, REASON),
                told_in=reading.first_name(notice, TOLD_IN),
                replaced_by=reading.one(notice, IS_REPLACED_BY),
            )
