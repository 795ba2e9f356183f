"""Which things can be shown, and the shape that the account of each takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.model.vocabulary import CLAIM, INCIDENT, ONR, PROPOSITION, QUESTION, TYPE
from onrecord.query.dossier.values import Family

if TYPE_CHECKING:
    from onrecord.query.dossier.reading import Reading

AGENTS: Final = ("Person", "Group", "Agency", "Unit", "Post", "Outlet")
SOURCES: Final = (
    "Source", "Article", "Footage", "Report", "PressConference", "SocialMediaPost", "Dataset", "Record",
)  # fmt: skip
REFERENTS: Final = ("Act", "Item", "Involvement", "Place")

KINDS: Final[dict[str, Family]] = {
    INCIDENT: Family.INCIDENT,
    CLAIM: Family.CLAIM,
    QUESTION: Family.QUESTION,
    PROPOSITION: Family.PROPOSITION,
    **{ONR + name: Family.AGENT for name in AGENTS},
    **{ONR + name: Family.SOURCE for name in SOURCES},
    **{ONR + name: Family.REFERENT for name in REFERENTS},
}
"""The classes of what can be shown; of two that fit a thing the later is the more specific."""


def kind_of(reading: Reading, iri: str) -> str:
    """Return the class that says best what a thing is, empty for what cannot be shown."""
    classes = set(reading.texts(iri, TYPE))
    return next((kind for kind in reversed(KINDS) if kind in classes), "")
