"""What a reading trusts, every name an IRI."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Accusations(StrEnum):
    """Which claims that accuse somebody may be trusted."""

    ALL = "all"
    TWO_SIDED = "two-sided"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Rules:
    """What a reading trusts: None is whoever or whatever there is.

    `hedged` lets in what is said with a reserve, `tension` what pulls against another claim.
    """

    statuses: frozenset[str] | None = None
    claimants: frozenset[str] | None = None
    sides: frozenset[str] | None = None
    incidents: frozenset[str] | None = None
    without_sources: frozenset[str] = frozenset()
    as_of: str = ""
    hedged: bool = True
    tension: bool = True
    accusations: Accusations = Accusations.ALL

    @property
    def weighs_standing(self) -> bool:
        """Return whether it matters how the question stands that a claim answers."""
        judged = self.accusations is Accusations.TWO_SIDED or not self.tension
        return judged or self.statuses is not None
