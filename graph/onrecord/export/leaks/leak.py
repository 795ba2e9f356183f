"""What a leak is: which output tells where what is only claimed, by which claim, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from onrecord.export.leaks.guarded import Held
from onrecord.model.finding import Finding, Severity


class Kind(StrEnum):
    """The ways in which something that is only claimed can be told as if it were so."""

    TRIPLE = "leak-plain-triple"
    VOCABULARY = "leak-other-vocabulary"
    OWNER = "leak-owner"
    ROLE = "leak-role"
    PLACE = "leak-place"
    TYPE = "leak-type"
    LABEL = "leak-label"
    IRI = "leak-iri"
    READING = "leak-reading"
    TEXT = "leak-text"
    SPEAKER = "leak-speaker"


MENDS: Final = {
    Kind.TRIPLE: "Write it as a claim with claimant, source and evidence, and delete the statement.",
    Kind.VOCABULARY: "Delete it: a word of another vocabulary states what may only be claimed, too.",
    Kind.OWNER: "Delete it: whose a thing is, is a claim (belongsTo).",
    Kind.ROLE: "Delete it: who did what in which role is a claim (performedBy, inRole).",
    Kind.PLACE: "Delete it: where something was is a claim (happenedAt, foundAt).",
    Kind.TYPE: "Type it as onr:Act, onr:Item or onr:Involvement only, and claim what it was.",
    Kind.LABEL: "Give it a neutral label, such as: object told of first.",
    Kind.IRI: "Give it a neutral identifier, such as item/name-of-the-incident-1.",
    Kind.READING: "Keep a reading in a dataset of its own; the record has its named graphs and nothing else.",
    Kind.TEXT: "Name who says it in the same words, or leave it out.",
    Kind.SPEAKER: "Put the speaker beside the claim, or leave the claim out.",
}


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Leak:
    """One thing that an output tells as if it were so; `claim` and `status` are empty where no claim says it."""

    output: str
    where: str
    kind: Kind
    what: str
    thing: str = ""
    claim: str = ""
    status: str = ""

    @property
    def message(self) -> str:
        """Return what is wrong in a sentence."""
        if self.kind is Kind.READING:
            return f"{self.what}."
        if self.claim:
            said = f"only claimed ({self.status}; {self.claim})"
        else:
            said = "no more than claimed, whatever claims there are"
        return f"{self.what}; that is {said}."

    @property
    def rule(self) -> str:
        """Return which rule is broken: what is open may not be told at all, or no claim may stand plainly."""
        return "guarded" if self.claim else "claims-only"

    @property
    def mend(self) -> str:
        """Return what to do."""
        return MENDS[self.kind]

    def finding(self) -> Finding:
        """Return the leak as a finding, so that a build refuses it beside everything else."""
        return Finding(
            severity=Severity.VIOLATION,
            code=self.kind.value,
            message=f"{self.output}: {self.message}",
            mend=self.mend,
            focus=self.thing or None,
        )


Found = tuple[Kind, str, Held | None]
"""How something leaks, what is wrong in words, and what guards it if a claim does."""
