"""Which things can be shown, and the shape that the account of each takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from onrecord.model.vocabulary import (
    CLAIM,
    CONFLICT,
    CORRECTION,
    IDENTITY_JUDGEMENT,
    INCIDENT,
    OA,
    ONR,
    PROPOSITION,
    PROV,
    QUESTION,
    REPLY,
    REPLY_JUDGEMENT,
    RETRACTION,
    SIDE_JUDGEMENT,
    TAKEDOWN,
    TOMBSTONE,
    TYPE,
)
from onrecord.query.dossier.values import Family

if TYPE_CHECKING:
    from onrecord.query.dossier.reading import Reading

ALONE: Final[Mapping[str, Family]] = {
    INCIDENT: Family.INCIDENT,
    CLAIM: Family.CLAIM,
    QUESTION: Family.QUESTION,
    PROPOSITION: Family.PROPOSITION,
}
SPAN: Final = OA + "SpecificResource"
NODES: Final[Mapping[str, str]] = {
    SPAN: "passage",
    CONFLICT: "conflict",
    SIDE_JUDGEMENT: "judgement of the editors on a side",
    REPLY_JUDGEMENT: "judgement of the editors on a reply",
    IDENTITY_JUDGEMENT: "judgement of the editors on who is the same as whom",
    RETRACTION: "retraction",
    CORRECTION: "correction",
    REPLY: "reply",
    TAKEDOWN: "takedown",
    TOMBSTONE: "tombstone of what was taken out",
    PROV + "Activity": "reading of a source",
    PROV + "Agent": "publisher of the record",
}
"""The classes of what ties a record together, with the words for what each of them is."""
TOPS: Final[Mapping[str, Family]] = {
    ONR + "Agent": Family.AGENT,
    ONR + "Source": Family.SOURCE,
    **dict.fromkeys(
        (ONR + "Act", ONR + "Item", ONR + "Involvement", ONR + "Place"), Family.REFERENT
    ),
}
"""The classes whose kinds are told apart; the vocabulary says which classes fall under them."""


def kinds(reading: Reading) -> dict[str, Family]:
    """Return all classes of what can be shown; of two that fit a thing the later is the more specific."""
    below = {cls: family for top, family in TOPS.items() for cls in reading.below(top)}
    return {**dict.fromkeys(NODES, Family.NODE), **ALONE, **below}


def kind_of(reading: Reading, iri: str) -> str:
    """Return the class that says best what a thing is, empty for what cannot be shown."""
    classes = set(reading.texts(iri, TYPE))
    return next((kind for kind in reversed(tuple(reading.kinds)) if kind in classes), "")
