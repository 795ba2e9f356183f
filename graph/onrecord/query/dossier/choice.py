"""Which claims an account tells in full."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from onrecord.query.dossier.speech import is_open

if TYPE_CHECKING:
    from onrecord.query.dossier.values import Claim, Dossier


class Choice(StrEnum):
    """What an account tells in full; the rest is counted, and named where something refers to it."""

    ALL = "all"
    OPEN = "open"
    DISPUTED = "disputed"
    ACCUSATIONS = "accusations"
    NONE = "none"


def chosen(dossier: Dossier, choice: Choice) -> tuple[Claim, ...]:
    """Return the claims of a dossier that are told in full, in their order."""
    opened = {answer for q in dossier.questions if is_open(q) for answer in q.answers}
    picks: Mapping[Choice, Callable[[Claim], bool]] = {
        Choice.ALL: lambda _: True,
        Choice.OPEN: lambda claim: claim.iri in opened,
        Choice.DISPUTED: lambda claim: bool(claim.conflicts or claim.disputes or claim.disputed_by),
        Choice.ACCUSATIONS: lambda claim: bool(claim.accuses),
        Choice.NONE: lambda _: False,
    }
    return tuple(filter(picks[choice], dossier.claims))
