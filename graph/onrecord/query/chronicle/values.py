"""What a printed dossier of an incident holds, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.query.citation.values import Citation, Edition
from onrecord.query.disputes.values import Exhibit, Said, Table
from onrecord.query.dossier.speech import Speech
from onrecord.query.dossier.story import Line
from onrecord.query.dossier.values import Claim, Name, Question


class State(StrEnum):
    """What a record holds on a standard question."""

    ANSWERED = "claims bear on it"
    UNANSWERED = "no claim found"
    NOT_ASKED = "not asked in this record's vocabulary"


@dataclass(frozen=True, slots=True)
class Standard:
    """A question that a standard asks of every incident, with the claims that bear on it."""

    key: str
    part: str
    asks: str
    state: State
    answers: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Standards:
    """A list of standard questions, whose it is and where it can be read."""

    title: str
    address: str
    questions: tuple[Standard, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What a source tells, line by line."""

    source: Name
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A question to which somebody says that it cannot be told, with those who say so."""

    question: Question
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Silent:
    """Somebody who is spoken of and makes no claim; `words` are the claims that tell that they spoke."""

    agent: Name
    kind: str
    claims: int
    words: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """A correction, a retraction, a reply or a takedown, and which claims it concerns."""

    iri: str
    kind: str
    on: str
    by: tuple[Name, ...]
    reason: str
    told_in: tuple[Name, ...]
    claims: tuple[Claim, ...]
    others: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Chronicle:
    """Everything that a printed dossier tells of an incident; claims have the numbers of `speech`."""

    speech: Speech
    told: tuple[Told, ...]
    dated: tuple[Claim, ...]
    table: Table
    unknown: tuple[Unknown, ...]
    standards: Standards
    silent: tuple[Silent, ...]
    notices: tuple[Notice, ...]
    exhibits: tuple[Exhibit, ...]
    notes: tuple[Said, ...]
    edition: Edition
    citation: Citation
    withheld: str = ""

    @property
    def incident(self) -> Name:
        """Return the incident."""
        return self.speech.dossier.thing.name
